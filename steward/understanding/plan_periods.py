"""By which period a few words want to pay: "no, the monthly one". Rules alone."""

from __future__ import annotations

import re

from steward.domain.spelling import folded
from steward.understanding.plans import Period
from steward.understanding.questions import only_asks
from steward.understanding.shapes import CLAUSE_END

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
    found: set[Period] = set()
    for piece in CLAUSE_END.split(folded(text[:_LONGEST]).replace("’", "'")):
        for period, names in _NAMES.items():
            for name in names.finditer(piece):
                if not _DENIED.search(piece[: name.start()]):
                    found.add(period)
    return found.pop() if len(found) == 1 else None


def period_instead(text: str, plan: str) -> Period | None:
    """The other period than that of a plan which is offered, where the words want it by that and do
    not only ask: "no, the monthly one".
    """
    offered: Period = "year" if plan.endswith(_YEARLY) else "month"
    named = period_named(text)
    return None if named in (None, offered) or only_asks(text) else named


def family_of(plan: object) -> str:
    """The name of a plan without its period, as people say it: "Taster" of "taster_annual"."""
    return str(plan).removesuffix(_YEARLY).lower()


_YEARLY = "_annual"
