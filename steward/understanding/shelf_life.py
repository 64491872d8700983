"""Questions how long goods keep and where their packing goes, which tell of no damage. Pure."""

from __future__ import annotations

import re

from steward.domain.spelling import any_spelling
from steward.understanding.marks import has_question_mark

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


_ASKS = re.compile(
    r"\W*(?:how|is|can|does|hoe|is|kan|mag|wie|ist|kann|darf|combien|cu[aá]nto)\b", re.IGNORECASE
)
_DISPOSAL = any_spelling(
    r"\b(?:recyc\w+|recicl\w+|recykl\w+|compost\w*|biodegrad\w+|biologisch abbaubar|afbreekbaar"
    r"|weggooien|weggegooid|bin|trash|rubbish|waste|afval\w*|prullenbak|oud papier|bij het papier"
    r"|bij het plastic|müll\w*|restmüll|papiermüll|altpapier|entsorg\w+|gelbe\w? (?:sack|tonne)"
    r"|poubelle|déchets?|tri|jeter|basura|contenedor|tirar|desech\w+)\b"
)


def asks_about_bags(text: str) -> bool:
    """Whether it is asked how long something open, or coffee, keeps, or where packing is thrown."""
    asked = has_question_mark(text) or bool(_ASKS.match(text))
    keeps = all(one.search(text) for one in (_LONG, _KEEPS, _OPENED))
    return asked and (keeps or bool(_DISPOSAL.search(text) and _OPENED.search(text)))
