from slidegen.api import Built as Built
from slidegen.api import Deck as Deck
from slidegen.api import Slide as Slide
from slidegen.api import build as build
from slidegen.api import check as check
from slidegen.api import load as load
from slidegen.diagnostics import Finding as Finding
from slidegen.diagnostics import Severity as Severity
from slidegen.limits import Limits as Limits
from slidegen.source import Span as Span
from slidegen.writing import Written as Written

__all__ = [
    "Built",
    "Deck",
    "Finding",
    "Limits",
    "Severity",
    "Slide",
    "Span",
    "Written",
    "__version__",
    "build",
    "check",
    "load",
]
__version__: str
