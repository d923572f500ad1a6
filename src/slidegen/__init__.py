"""A Markdown outline becomes a branded, native PowerPoint deck and an HTML webcast."""

__version__ = "0.1.0"

# Where each public name is at home. It is fetched when it is first used: `import slidegen` alone loads nothing.
_HOMES = {
    "Built": "slidegen.api",
    "Deck": "slidegen.api",
    "Finding": "slidegen.diagnostics",
    "Limits": "slidegen.limits",
    "Severity": "slidegen.diagnostics",
    "Slide": "slidegen.api",
    "Span": "slidegen.source",
    "Written": "slidegen.writing",
    "build": "slidegen.api",
    "check": "slidegen.api",
    "load": "slidegen.api",
}
__all__ = ["__version__", *_HOMES]


def __getattr__(name: str) -> object:
    """A public name, from its module (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'slidegen' has no attribute {name!r}", name=name, obj=None)
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
