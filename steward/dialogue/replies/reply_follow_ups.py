"""What is said to a message about what was said before it."""

from __future__ import annotations

from state.heard import Noted
from steward.dialogue.context.last_told import ALONGSIDE
from steward.domain.understanding import Facet, Told
from steward.say import Say, known, read
from steward.wording.facets import FacetAnswer, FacetNotKnown, RemarkWords, SorryForThat, WhoDecides


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
            return [read(one.model_dump()) for one in told if one.kind in known()]
        case "remarks":
            return [SorryForThat() if upset else RemarkWords.NOTED]
        case _:
            return []


def _answer(what: Facet, about: Told | None) -> Say:
    if about is None:
        return FacetNotKnown(asked=what)
    if about.kind == WhoDecides.kind:
        return WhoDecides()
    return FacetAnswer(of=about.kind, what=what, facts=about.data)
