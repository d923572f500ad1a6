"""What a block's reader takes and gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from slidegen.diagnostics import Finding
from slidegen.markdown.nodes import Node
from slidegen.model import Block

Read = tuple[tuple[Block, ...], tuple[Finding, ...]]
ReadBlocks = Callable[[Sequence[Node]], Read]
Reader = Callable[[Node, ReadBlocks], Read]
