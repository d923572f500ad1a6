"""A laid-out deck into one HTML file: a stage where there is room, a document where there is not, pages on paper."""

from slidegen.painters.html.page import paint as paint
