"""How often something is delivered: what a page says of it, and what pages are asked. Pure."""

from __future__ import annotations

import re

from steward.domain.spelling import folded

RHYTHM = "delivery_rhythm"  # the declared request


def tells_how_often(text: str) -> bool:
    """Whether a sentence tells at which intervals it is delivered: "every plan is delivered once a
    month", "andere Abstände bieten wir nicht an". What something costs a month tells nothing of it.
    """
    return any(
        _RHYTHM.search(one) or (_DELIVERS.search(one) and _HOW_OFTEN.search(one))
        for one in re.split(r"[.!?;\n]+", folded(text))
    )


_RHYTHM = re.compile(
    r"\b(?:rhythm\w*|interval\w*|frequenc\w*|frequen\w+|ritmo\w*|rythme\w*|abstand\w*|takt\w*"
    r"|liefer(?:rhythm|takt|abst)\w*|leverritme\w*|cadence\w*)\b"
)
_DELIVERS = re.compile(
    r"\b(?:deliver\w*|ship\w*|sen[dt]|sends|come|comes|box\w*|lever\w*|geleverd|bezorg\w*|verstuur\w*"
    r"|verzend\w*|komt|komen|doos|liefer\w*|geliefert|versend\w*|verschick\w*|kommt|kommen|livr\w*"
    r"|envoy\w*|expedi\w*|envi\w*|entreg\w*|manda\w*|lleg\w*)\b"
)
_UNIT = r"(?:month|week|maand|week|weken|monat|woche\w*|mois|semaine\w*|mes|semana\w*)"
_HOW_OFTEN = re.compile(
    rf"\b(?:once|twice|eens|een keer|eenmaal|einmal|zweimal|une fois|deux fois|una vez|dos veces)\b"
    rf"[^.]{{0,12}}\b{_UNIT}\b|\b(?:every|each|elke|iedere|jeden|jede|chaque|tous les|cada"
    rf"|todos los|per) (?:\w+ )?{_UNIT}\w*\b|\b(?:monthly|weekly|maandelijks\w*|wekelijks\w*"
    r"|monatlich\w*|wochentlich\w*|mensuel\w*|mensual\w*)\b"
)


def question_of_rhythm(language: str) -> str:
    """What the help pages are asked for how often a plan is delivered, whatever words wish for
    another rhythm.
    """
    return _ASKED.get(language, _ASKED["en"])


_ASKED = {  # each a single question, which is answered once
    "en": "Are other delivery rhythms offered?",
    "nl": "Is er een ander ritme van leveren?",
    "de": "Gibt es andere Abstände oder einen anderen Rhythmus der Lieferung?",
    "fr": "Y a-t-il un autre rythme de livraison ?",
    "es": "¿Hay otro ritmo de entrega?",
}


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
_INTERVAL = re.compile(
    rf"\b(?:every|each|elke|iedere|om de|alle|jede[nr]?|tou(?:te)?s les|cada) {_MANY} {_TIMES}\b"
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
