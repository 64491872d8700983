"""`company.yaml`: in whose name the desk speaks, and how."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from steward import yaml_text
from steward.frozen_model import Frozen

type _Line = Annotated[str, StringConstraints(max_length=120, pattern=r"^[^\n\r]*$")]
Language = Literal["en", "nl", "de", "fr", "es"]
type _Address = Annotated[str, StringConstraints(pattern=r"^$|^[^@\s<>\"]+@[^@\s<>\"]+$")]


class Letter(Frozen):
    """What stands above and below the words of a mail."""

    salutation: _Line = ""
    # {company} is its name
    signature: str = Field(default="", max_length=600)


class Contacts(Frozen):
    """Addresses that are named to who asks as the press, or with a lawyer."""

    press: _Address = ""
    legal: _Address = ""


class Voice(Frozen):
    """A company's name, tone, letters by language, and contacts."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=120)]
    tone: Literal["warm", "plain"] = "warm"
    # what the desk writes down for colleagues in the company's systems
    language: Language = "en"
    letters: Mapping[str, Letter] = Field(default_factory=dict)
    contacts: Contacts = Contacts()
    # business days in which a bank usually shows what was sent; without it none are named
    bank_days: Annotated[int, Field(ge=2, le=30)] | None = None

    def letter(self, language: str) -> Letter:
        """The letters of a language; of English where it has none of its own."""
        found = self.letters.get(language) or self.letters.get("en") or Letter()
        named = found.signature.replace("{company}", self.name)
        return found.model_copy(update={"signature": named.strip()})


def read_voice(file: Path) -> Voice:
    """Read and check a file. Raises BadInput with the file, the place and what to do."""
    return yaml_text.read_as(
        file, Voice, setting="STEWARD_COMPANY_FILE", more="the shipped company.yaml has every key"
    )
