"""What is said to a message about what was said before it."""

from __future__ import annotations

from state.heard import Noted
from steward.dialogue.context.last_told import ALONGSIDE
from steward.domain.understanding import Facet, Told
from steward.say import Say, known, read
from steward.wording.facets import FacetAnswer, FacetNotKnown, RemarkWords, SorryForThat, WhoDecides
from steward.wording.matters import AskIdentifyFor
from steward.wording.says import DeskWords


def says_of(noted: Noted, *, upset: bool) -> list[Say]:
    """What is answered."""
    match noted.does:
        case "asks":
            several = ((noted.what, noted.about), *noted.also)
            return [_answer(what or "other", about) for what, about in several]
        case "says_back":
            return [] if noted.about is None else [read(noted.about.model_dump())]
        case "says_again":
            told = [one for one in noted.told if one.kind not in ALONGSIDE]
            again = [read(one.model_dump()) for one in told if one.kind in known()]
            return [_asked_plainly(one) for one in again]
        case "remarks":
            return [SorryForThat() if upset else RemarkWords.NOTED]
        case _:
            return []


def _asked_plainly(say: Say) -> Say:
    """The question who they are, without what it was asked for before: that is added anew."""
    return DeskWords.ASK_IDENTIFY if isinstance(say, AskIdentifyFor) else say


def _answer(what: Facet, about: Told | None) -> Say:
    if about is None:
        return FacetNotKnown(asked=what)
    if about.kind == WhoDecides.kind:
        return WhoDecides()
    return FacetAnswer(of=about.kind, what=what, facts=about.data)
