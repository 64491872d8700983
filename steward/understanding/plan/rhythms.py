"""How often something is delivered: what a page says of it, and what pages are asked. Pure."""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import folded
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.shapes import PIECE_END
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.rather import may_wish

RHYTHM = "delivery_rhythm"  # the declared request


def tells_how_often(text: str) -> bool:
    """Whether a sentence tells at which intervals it is delivered: "every plan is delivered once a
    month", "andere Abstände bieten wir nicht an". What something costs a month tells nothing of it.
    """
    return any(
        _book().says(one, "rhythm") or (_book().says(one, "delivers") and _HOW_OFTEN.search(one))
        for one in PIECE_END.split(folded(text))
    )


_UNIT = r"(?:month|week|maand|week|weken|monat|woche\w*|mois|semaine\w*|mes|semana\w*)"
_HOW_OFTEN = re.compile(
    rf"\b(?:once|twice|eens|een keer|eenmaal|einmal|zweimal|une fois|deux fois|una vez|dos veces)\b"
    rf"[^.]{{0,12}}\b{_UNIT}\b|\b(?:every|each|elke|iedere|jeden|jede|chaque|tous les|cada"
    rf"|todos los|per) (?:\w+ )?{_UNIT}\w*\b|\b(?:monthly|weekly|maandelijks\w*|wekelijks\w*"
    r"|monatlich\w*|wochentlich\w*|mensuel\w*|mensual\w*)\b"
)


def question_of_rhythm(language: str, *, as_it_is: bool) -> str:
    """What the help pages are asked: how often a plan is delivered, or, whatever words wish for
    another rhythm, whether there is one.
    """
    asked = _ASKED_NOW if as_it_is else _ASKED
    return asked.get(language, asked["en"])


# Each a single question, which is answered once.
_ASKED = {
    "en": "Are other delivery rhythms offered?",
    "nl": "Is er een ander ritme van leveren?",
    "de": "Gibt es andere Abstände oder einen anderen Rhythmus der Lieferung?",
    "fr": "Y a-t-il un autre rythme de livraison ?",
    "es": "¿Hay otro ritmo de entrega?",
}
_ASKED_NOW = {
    "en": "How often are plans delivered?",
    "nl": "Hoe vaak per maand wordt een abonnement geleverd?",
    "de": "Wie oft im Monat wird ein Abo geliefert?",
    "fr": "À quelle fréquence livrez-vous ?",
    "es": "¿Cuántas veces al mes se entregan los planes?",
}


def asks_how_often_it_is(text: str) -> bool:
    """Whether words ask at which intervals they are delivered now, in the shape of a wish or not:
    "so do I get coffee every fortnight or what".
    """
    plain = folded(text[:500]).replace("’", "'")
    if _book().says(plain, "how_often_asked"):
        of_boxes = _book().says(plain, "gets", "delivers")
        return bool(of_boxes) and not _wishes(text, plain)
    named = names_interval(text) or _HOW_OFTEN.search(plain)
    told = _book().says(plain, "gets") and (has_question_mark(text) or _OR_WHAT.search(plain))
    return bool(named and told) and not _wishes(text, plain)


_OR_WHAT = re.compile(
    r"\b(?:or (?:what|how|not|is it)|of (?:wat|niet|hoe|zo|hoe zit (?:dat|het))"
    r"|oder (?:wie|was|nicht)|oder(?=\W*$)|ou (?:quoi|non|comment|pas)|o (?:que|no|como))\W*$"
)


def _wishes(text: str, plain: str) -> bool:
    """Whether something is asked for, and not how it is."""
    return may_wish(text) or _book().says(plain, "otherwise")


def names_interval(text: str) -> bool:
    """Whether words name an interval that is not a month: "elke zes weken", "un mois sur deux"."""
    return bool(_INTERVAL.search(folded(text[:500]).replace("’", "'")))


_MANY = (
    r"(?:other|second|third|2nd|3rd|two|three|four|five|six|eight|ten|[2-9]|1[0-4]|twee|drie|vier|vijf"
    r"|zes|acht|tien|andere|tweede|zwei|drei|vier|funf|sechs|acht|zehn|zweite\w*|dritte\w*|deux"
    r"|trois|quatre|cinq|six|huit|dix|dos|tres|cuatro|cinco|seis|ocho|diez)"
)
_TIMES = (
    r"(?:days?|weeks?|months?|dagen|weken|maand\w*|tage|wochen|monat\w*|jours|semaines|mois"
    r"|dias|semanas|meses)"
)
_QUARTER = (
    r"\b(?:a|per|every|each|once a|im|pro|jedes|par|chaque|al|por|cada) "
    r"(?:quarter|quartaal|quartal|trimestre)\b"
)
_INTERVAL = re.compile(
    rf"{_QUARTER}"
    rf"|\b(?:every|each|elke|iedere|om de|alle|jede[nr]?|tou(?:te)?s les|cada) {_MANY} {_TIMES}\b"
    rf"|\b(?:once|eens|een keer|einmal|une fois|una vez) (?:every|in(?: de)?|per|alle|pro|cada"
    rf"|tou\w+ les) (?:the )?{_MANY} {_TIMES}\b"
    r"|\b(?:every|each) (?:fortnight|quarter|week)\b|\bfortnightly\b|\bweekly\b"
    r"|\b(?:twice|two times|three times) (?:a|per|each) month\b|\bon alternate months\b"
    r"|\b(?:twee|drie) (?:keer|maal) per maand\b|\bom de (?:week|maand)\b|\bper kwartaal\b"
    r"|\bwekelijks\w*\b|\b(?:zwei|drei)mal (?:im|pro) monat\b|\b(?:viertel|zwei)jahrlich\b"
    r"|\bwochentlich\w*\b|\b(?:un mois|une semaine) sur deux\b|\b(?:deux|trois) fois par mois\b"
    r"|\bchaque semaine\b|\btous les quinze jours\b|\bun mes si y (?:otro|uno) no\b"
    r"|\b(?:dos|tres) veces al mes\b|\bcada (?:quince dias|semana|trimestre)\b"
)


def of_charges(text: str) -> bool:
    """Whether what is told to come so often is money that is taken."""
    plain = folded(text[:500])
    return _book().says(plain, "charged") and not _book().says(plain, "delivers")


@cache
def _book() -> Phrasebook:
    return phrasebook("rhythms_words")
