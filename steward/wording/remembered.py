"""What the desk says of what a customer asked it to remember."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from steward.say import InLanguage, OwnWords, Part, Phrase, Values
from steward.understanding.people.preferences import Preference
from steward.wording.parts import locale


class Remembered(Part):
    """One thing that is remembered: a language, a name, where news goes, or a need as they told
    it.
    """

    between: ClassVar[str] = ", "

    what: Literal["language", "name", "channel", "need"]
    called: str = ""
    own_words: str = ""  # a need, in the customer's own words

    @property
    def spoken(self) -> InLanguage:
        """A language in the words of the one that is spoken."""

        def named(language: str) -> OwnWords | None:
            found = locale(language).languages.get(self.called)
            return None if found is None else OwnWords(found)

        return named


class Remembering(Values):
    """Words that name what is remembered."""

    things: tuple[Remembered, ...]


class PreferencesKept(Remembering, Phrase):
    """It is remembered from now on."""


class PreferencesShown(Remembering, Phrase):
    """All that is remembered; `things` may be none."""


class PreferencesForgotten(Remembering, Phrase):
    """It is remembered no more; `things`: what is meant, also where nothing was kept."""


class PreferencesLater(Remembering, Phrase):
    """It is kept once it is known whose it is."""

    unsaid = frozenset({"things"})


class AskToRemember(Remembering, Phrase):
    """Whether it holds for good."""


class CalledByName(Phrase):
    """A greeting, by the name that they asked to be called."""

    called: str


def things(preferences: Iterable[Preference]) -> tuple[Remembered, ...]:
    """Preferences, to be told."""
    return tuple(
        Remembered(what=one.what, **{"own_words" if one.what == "need" else "called": one.value})
        for one in preferences
    )


def preferences(things: Iterable[Remembered]) -> tuple[Preference, ...]:
    """The same the other way round."""
    return tuple(Preference(what=one.what, value=one.own_words or one.called) for one in things)
