"""YAML into frozen dataclasses; the door to PyYAML."""

from slidegen.settings.reading import read_settings as read_settings
from slidegen.settings.scalars import IsoDate as IsoDate
