"""Questions how long goods keep and where their packing goes, which tell of no damage. Pure."""

from __future__ import annotations

from functools import cache

from steward.domain.spelling import any_spelling
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_LONG = any_spelling(
    r"\bhow long\b|\bhoe ?lang\b|\bwie lange?\b|\bcombien de temps\b|\bcu[aá]nto(?: tiempo)?\b"
    r"|\bshelf life\b|\bbest before\b|\bhoudbaar\w*|\bhaltbar\w*|\bdurée de conservation\b"
    r"|\bcaducidad\b|\bcaduca\b"
)
_KEEPS = any_spelling(
    r"\b(?:keeps?|lasts?|stays?|good for|fresh|use by|best before|shelf life|goes? off|go stale"
    r"|goed|vers|houdbaar\w*|bewaren|bewaar\w*|hält|halten|haltbar\w*|frisch|gut|aufheben"
    r"|gard\w+|conserv\w+|frais|bon|tient|durée?|dure|dura|duran|aguanta\w*|fresc\w+|buen\w*"
    r"|caduc\w+)\b"
)
_OPENED = any_spelling(
    r"\b(?:open|opened|unopened|geopende?|aangebroken|geöffnete?[nrms]?|offene?[nrms]?"
    r"|angebrochene?[nrms]?|ouverte?s?|entamée?s?|abiert[oa]s?|bags?|beans?|zakjes?|sacs?|coffee|zak\w*|bonen"
    r"|boxe?s?|packag\w+|verpakking\w*|verpackung\w*|emballages?|envases?|doos|karton\w*|koffie|tüten?|beutel|bohnen|kaffee|sachets?|paquets?|café|grains?|bolsas?|granos?)\b"
)


def asks_about_bags(text: str) -> bool:
    """Whether it is asked how long something open, or coffee, keeps, or where packing is thrown."""
    asked = has_question_mark(text) or _book().says(text, "asks")
    keeps = all(one.search(text) for one in (_LONG, _KEEPS, _OPENED))
    return asked and (keeps or bool(_book().says(text, "disposal") and _OPENED.search(text)))


@cache
def _book() -> Phrasebook:
    return phrasebook("shelf_life_words")
