"""What the desk said, and what colleagues have, as a model is shown it: names of our own with what
each is about, and nothing else that filled them. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.phrases import OffersColleague
from steward.domain.understanding import FACETS, Told, Utterance
from steward.say import known
from steward.understanding.text.masking import anonymous
from steward.wording.facets import FacetAnswer
from steward.wording.matters import AskIdentifyFor
from steward.wording.says import DeskWords

_TITLE, _BRIEF = 60, 80  # letters of a title or subject, and of the customer's own words
# Names that tell too little.
_MEANS = {
    "no_article": "found no answer",
    "nothing_tells": "found no answer",
    "safety": "asked if anybody is in danger",
    "all_well": "nobody is",
    "clarify": "what is it about",
    "greeting": "what can I do",
}


def called(told: Told) -> str:
    """What something that was said is called, and what it is about: of an answer, to what; of a
    page its title, of a request its subject, of what goes to people the offers that went along.
    """
    of, what = told.data.get("of"), told.data.get("what")
    if told.kind == FacetAnswer.kind and what in FACETS and of in known():
        return f"{told.kind}: {what} of {of}"
    if told.kind == AskIdentifyFor.kind:
        return DeskWords.ASK_IDENTIFY.kind  # one question; what waits for it stands in their words
    about = _about(told)
    return f"{told.kind}: {about}" if about else told.kind


def told_as(told: Told) -> str:
    """What colleagues have: its subject, else its name with what was offered and the words."""
    if told.data.get("subject"):
        return _shortened(told.data["subject"], _TITLE)
    words = _shortened(told.about, _BRIEF)
    return f"{called(told)} «{words}»" if words else called(told)


def offers_colleague(recent: Sequence[Utterance]) -> bool:
    """Whether what the desk said last offers a colleague, whom a yes calls."""
    last = recent[-1] if recent and recent[-1].role == "desk" else None
    return last is not None and any(_offers(one) for one in last.told)


def _offers(told: Told) -> bool:
    phrase = known().get(told.kind)
    offers = isinstance(phrase, type) and issubclass(phrase, OffersColleague)
    again = told.kind != FacetAnswer.kind or bool(told.data.get("again"))
    return offers and again and not (told.data.get("beside") or told.data.get("handed"))


def _about(told: Told) -> str:
    for name in ("title", "subject"):
        if written := told.data.get(name):
            return _shortened(written, _TITLE)
    for name in ("request", "about"):  # names of our own
        if (written := str(told.data.get(name) or "")).isidentifier():
            return written
    gone = told.data.get("offers") or ()
    acts = [str(one.get("act")) for one in gone if isinstance(one, dict) and one.get("act")]
    return ", ".join(dict.fromkeys(acts)) or _MEANS.get(told.kind, "")


def _shortened(text: object, most: int) -> str:
    words = " ".join(str(text).split())
    return anonymous(words if len(words) <= most else words[:most].rpartition(" ")[0] + " …")
