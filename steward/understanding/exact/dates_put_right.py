"""A date that is put right within its own message: "till March. no April. sorry, mid March" is till
mid March. Rules alone, in five languages; pure.
"""

from __future__ import annotations

import re
from functools import cache

from babel.dates import get_month_names

from steward.domain.spelling import any_spelling, folded
from steward.understanding.text.months import any_month
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_MOST = 5  # times that somebody changes their mind in one message
_GAP = r"[\s.,;:!?\-\u2026\u2013]"
_PART = (
    r"(?:mid(?:dle)?|half|early|late|(?:the )?(?:beginning|start|end)|halverwege|midden|begin|eind"
    r"|einde|mitte|anfang|ende|(?:la )?mi|(?:le )?début|(?:la )?fin|milieu|mediados|principios"
    r"|finales|final)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|e|ste|er|\.)?"
_THE = r"(?:(?:the|de|den|dem|der|am|le|la|el) )?"
_DATE = (
    rf"{_THE}(?:{_PART}[\s-]*(?:of |de |d'|van )?)?(?:{_DAY}\s*(?:of |de |d')?)?"
    rf"(?:{any_month()})\b(?: {_DAY}(?!\w))?"
)
_CORRECTS = (
    r"no|nope|nee|neen|nein|nö|non|sorry|oops|ups|wait|hang on|hold on|i mean(?:t)?|actually"
    r"|make (?:that|it)|better|wacht|ik bedoel(?:de)?|toch(?: maar)?|liever|of nee|warte?|moment"
    r"|ich meine?(?:te)?|doch(?: lieber)?|lieber|besser|eigentlich|oder nein|attend(?:s|ez)|pardon"
    r"|je veux dire|je voulais dire|plutôt|ou plutôt|perdón|perdona|espera|digo|quiero decir|mejor"
    r"|o mejor"
)
_UNTIL = r"until|till?|tot|bis(?: zum)?|jusqu'(?:au|en|à)|jusque|hasta"
_BESIDE = r"or|of|oder|ou|o|ah|oh|eh|uh|um|äh|euh|then|dan|dann|alors|in|im|in de|en|au|a|to|it"
_AGAIN = (
    rf"(?P<first>{_DATE}){_GAP}+(?P<turn>(?:(?:{_BESIDE}){_GAP}+)?(?:{_CORRECTS}){_GAP}+"
    rf"(?:(?:{_CORRECTS}|{_BESIDE}|{_UNTIL}){_GAP}+){{0,4}})(?={_DATE})"
)
_ENDS_WITH_UNTIL = any_spelling(rf"\b(?:{_UNTIL})\s*(?:in |the |le |el |en |au |a )?$")


def with_dates_put_right(text: str) -> str:
    """The text with the date that is meant in the place of each that is taken back at once."""
    for _ in range(_MOST):
        found = next((one for one in _again().finditer(text) if _takes_back(one, text)), None)
        if found is None:
            return text
        text = text[: found.start()] + text[found.end() :]
    return text


def _takes_back(found: re.Match[str], text: str) -> bool:
    """Whether it is the same date that is named anew: "from March, no, until April" names two, and
    "hasta enero, no febrero" denies the second.
    """
    before, turn = text[: found.start()], found["turn"]
    if _book().says(turn, "names_until") and not _ENDS_WITH_UNTIL.search(before):
        return False
    next_word = folded("".join(text[found.end() :].split(maxsplit=1)[:1])).strip(".,;:!?")
    return not (turn.strip().lower() == "no" and next_word in _spanish_months())


@cache
def _again() -> re.Pattern[str]:
    return any_spelling(rf"(?<!\w){_AGAIN}")


@cache
def _spanish_months() -> frozenset[str]:
    return frozenset(folded(str(name)) for name in get_month_names("wide", locale="es").values())


@cache
def _book() -> Phrasebook:
    return phrasebook("dates_put_right_words")
