"""Emergency numbers and crisis lines by country, from a file that names its sources
and when it was looked at.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from pydantic import Field

from steward import yaml_text
from steward.frozen_model import Frozen

FILE = Path(__file__).with_name("crisis_lines.yaml")


class CrisisLine(Frozen):
    """Whom to call in one country."""

    emergency: str = Field(min_length=3)
    line: str
    number: str
    source: str = Field(pattern=r"^https://")


class CrisisLines(Frozen):
    """The whole file."""

    looked_at: date
    countries: dict[str, CrisisLine]


@cache
def crisis_lines() -> CrisisLines:
    """The file, read once and held to its form."""
    return CrisisLines.model_validate(yaml_text.loaded(FILE.read_text("utf-8")))


def line_of(country: str) -> CrisisLine | None:
    """What is known of a country; None: nothing, and general words have to do."""
    return crisis_lines().countries.get(country.strip().upper())
