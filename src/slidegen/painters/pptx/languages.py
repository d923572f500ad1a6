"""Language tags into those that PowerPoint has proofing tools for, which all name a region."""

from __future__ import annotations

from functools import cache

# The region whose spelling is taken where the author names none.
REGIONS = {
    "ar": "SA", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "en": "US", "es": "ES", "fa": "IR", "fi": "FI",
    "fr": "FR", "he": "IL", "hi": "IN", "hu": "HU", "it": "IT", "ja": "JP", "ko": "KR", "nb": "NO", "nl": "NL",
    "pl": "PL", "pt": "PT", "ro": "RO", "ru": "RU", "sv": "SE", "th": "TH", "tr": "TR", "uk": "UA", "ur": "PK",
    "vi": "VN", "zh": "CN",
}  # fmt: skip


@cache
def proofing_language(tag: str) -> str:
    """A BCP 47 tag with a region, where it has none and one is known."""
    return f"{tag}-{REGIONS[tag]}" if tag in REGIONS else tag
