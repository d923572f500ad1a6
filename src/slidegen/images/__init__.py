"""Picture files into pictures that can be embedded. The door to Pillow and to resvg."""

from slidegen.images.css_colors import css_color as css_color
from slidegen.images.embedding import embedded as embedded
from slidegen.images.reading import read_image as read_image
from slidegen.images.shades import average as average
from slidegen.images.shades import shades as shades
from slidegen.images.size import pixel_size as pixel_size
