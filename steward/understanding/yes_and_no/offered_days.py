"""How the days of what is offered are said again beside a yes, as patterns: "from 18 December to 10
January", "two months", "skip December".
"""

from __future__ import annotations

from datetime import datetime

from babel.dates import get_month_names

from steward.domain.action import Action
from steward.understanding.text.counts import words_of
from steward.understanding.text.language import SUPPORTED


def for_so_long(action: Action) -> list[str]:
    """How many months something is offered for, as they are said: "two months"."""
    until = action.params.get("until")
    if not until:
        return []
    end, start = datetime.fromisoformat(str(until)), action.updated_at
    months = 12 * (end.year - start.year) + end.month - start.month
    if end.day != start.day or months < 1:
        return []
    count = "|".join([str(months), *words_of(months)])
    return [
        rf"{NO_START}(?:\b(?:for|voor|für|pour|por|durante)\s)?\b(?:{count})\s"
        r"(?:months?|maand(?:en)?|monate?n?|mois|mes(?:es)?)\b"
    ]


# "in two months", "from January": words that say when it begins, and not for how long it is.
NO_START = "".join(
    rf"(?<!\b{word}\s)"
    for word in (
        *("in", "in the", "in de", "from", "to", "up to", "on", "at", "by", "over", "om", "om de"),
        *("op", "aan", "met", "na", "per", "vanaf", "ab", "am", "im", "um", "mit", "von", "vom"),
        *("en", "a", "a los", "à", "aux", "dans", "dès", "de", "d", "con", "del", "desde"),
        *("partir de", "with", "and", "und", "et", "y"),
    )
)
_FROM = (
    r"(?:\b(?:from|on|by|as of|per|op|van(?:af)?|vom|zum|ab(?: dem)?|am|à partir d[eu]|dès|du|le|au"
    r"|del?|el|a partir del?|desde(?: el)?) )?"
)
_TO = r"\s?(?:to|through|till?|until|tot|t/m|bis(?: zum)?|au|jusqu['’]?au|al|hasta(?: el)?|[-–])\s?"
UNTIL = r"(?:\b(?:until|till|tot|bis(?: zum)?|jusqu['’]?(?: ?(?:au|en|à))?|hasta(?: el)?) )?"


def of_a_day(moment: str, lead: str = _FROM) -> str:
    """The day of what is offered, or its month, as it is said in the desk's languages."""
    on = datetime.fromisoformat(moment)
    day = rf"(?:(?:the |dem |den )?0?{on.day}(?:st|nd|rd|th|er|\.)?\s(?:of |de )?)"
    # a month alone may be what is left out: "just december, please"
    from_then = rf"(?:{lead}{day}|{lead.removesuffix('?')}{day}?)" if lead else rf"{day}?"
    month, after = rf"\b(?:{_months(on)})", rf"\s0?{on.day}(?:st|nd|rd|th)?\b"  # "February 1st"
    return rf"(?:{from_then}{month}(?:{after})?|{lead}{month}{after})(?:,?\s{on.year})?\b"


def from_until(begins: str, until: str) -> str:
    """The days from the one until the other."""
    return of_a_day(begins) + _TO + of_a_day(until, "")


def left_out_month(moment: str) -> str:
    """The month of the delivery that is left out, or its day: "skip December". Where words say from
    when or until when, it is another thing.
    """
    on = datetime.fromisoformat(moment)
    day = rf"(?:0?{on.day}(?:st|nd|rd|th|er|\.)?\s(?:of |de )?)?"
    article = r"(?:\b(?:the|den|de|le|el)\s)?"
    return rf"{NO_START}{article}{NO_START}{day}\b(?:{_months(on)})(?:\s{on.year})?\b"


def _months(on: datetime) -> str:
    """The names of its month, as a pattern's choices."""
    return "|".join(
        sorted({str(get_month_names("wide", locale=one)[on.month]) for one in SUPPORTED})
    )
