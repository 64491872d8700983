"""What is said of the languages that the desk speaks, and of one that it does not."""

from __future__ import annotations

from typing import Literal

from actions.phrases import OffersColleague
from steward.say import Phrase


class OtherLanguage(Phrase):
    """Words in a language that the desk does not speak."""

    language: str | None


class LanguagesSpoken(Phrase):
    """Which languages the desk speaks, to who asks it: in one of those, or in `asked_in`."""

    asked_in: Literal["none", "it", "pl", "pt"] = "none"


class OtherLanguageAgain(OffersColleague, Phrase):
    """The same, the second time."""

    language: str | None
