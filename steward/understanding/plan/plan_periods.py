"""By which period a few words want to pay: "no, the monthly one". Rules alone."""

from __future__ import annotations

import re

from steward.domain.spelling import folded
from steward.understanding.plan.plans import Period
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.shapes import CLAUSE_END
from steward.understanding.text.word_lists import phrasebook, plain_words

_PER = (
    r"(?:per|by the|a|an|each|every|pro|im|jede[ns]?|par|a l'|l'|au|chaque|tous les|al|por|cada"
    r"|elke|iedere|todos los|in the|van)"
)
_NAMES: dict[Period, re.Pattern[str]] = {
    "year": re.compile(
        r"\b(?:annual(?:ly)?|yearly|jaarlijkse?|jaar(?:abonnement|plan)|jahrlich\w*|jahres\w+"
        r"|annuel(?:le)?s?|anual(?:es)?)\b"
        rf"|\b{_PER} ?(?:year|jaar|jahr|an|annee|ano)\b"
    ),
    "month": re.compile(
        r"\b(?:monthly|maandelijkse?|maand(?:abonnement|plan)|monatlich\w*|monats\w+"
        r"|mensuel(?:le)?s?|mensual(?:es)?)\b"
        rf"|\b{_PER} ?(?:month|maand|monat|mois|mes)\b"
    ),
}
_DENIED = re.compile(
    r"(?:\b(?:not|no|niet|geen|nicht|kein\w*|pas|non|instead of|rather than|in plaats van|statt"
    r"|au lieu d[eu]?|en vez de|en lugar de)|n't)(?: \w+){0,2} ?$"
)
_LONGEST = 300  # letters


def period_named(text: str) -> Period | None:
    """The one period that words name and do not deny; None: none, or both."""
    found = periods_named(text)
    return next(iter(found)) if len(found) == 1 else None


def periods_named(text: str) -> frozenset[Period]:
    """The periods that words name and do not deny."""
    found: set[Period] = set()
    for piece in CLAUSE_END.split(folded(text[:_LONGEST]).replace("’", "'")):
        for period, names in _NAMES.items():
            for name in names.finditer(piece):
                if not _DENIED.search(piece[: name.start()]):
                    found.add(period)
    return frozenset(found)


def period_instead(text: str, plan: str, *, asks: bool = False) -> Period | None:
    """The other period than that of a plan which is offered, where the words want it by that ("no,
    the monthly one"), or ask for nothing but the same by it. `asks`: they are read as a question.
    """
    offered: Period = "year" if plan.endswith(_YEARLY) else "month"
    named = period_named(text)
    if named in (None, offered):
        return None
    return named if _only_by(text, named) or not (asks or only_asks(text)) else None


def _only_by(text: str, period: Period) -> bool:
    """Whether nothing but the same by that period is asked for: "and by the year?", and not "is it
    charged every month?". What a month costs is told, and no offer of it.
    """
    left = plain_words(_NAMES[period].sub(" ", folded(text[:_LONGEST]).replace("’", "'")))
    meanings = ("beside", "priced") if period == "year" else ("beside",)
    said = phrasebook("period_asked_words").made_of(left, *meanings)
    return has_question_mark(text) and (not left or bool(said))


def family_of(plan: object) -> str:
    """The name of a plan without its period, as people say it: "Taster" of "taster_annual"."""
    return str(plan).removesuffix(_YEARLY).lower()


_YEARLY = "_annual"
