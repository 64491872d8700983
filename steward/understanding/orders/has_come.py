"""Recognises goods that their owner says came to them, late or unopened as they may be: nobody
looks for their parcel. Rules alone.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.spelling import any_spelling
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_LONGEST = 2_000  # letters
_CLAUSE = re.compile(
    r"[.!?;,:\n]+|\b(?:and|but|en|maar|und|aber|et|mais|y|e|pero|though|terwijl|obwohl)\b",
    re.IGNORECASE,
)
_CAME = any_spelling(
    r"\b(?:(?:i|we)(?:'ve| have)? (?:received|got|had)\b|(?:came|arrived|reached (?:me|us)"
    r"|(?:was|were) delivered|did come|turned up)\b"
    r"|(?:ik|we|wij) (?:heb|hebben)\b[^.?!]{0,60}\b(?:gekregen|ontvangen)\b"
    r"|(?:ik heb|heb ik)\b[^.?!]{0,30}\b(?:nu|al|sinds)\b|(?:kreeg|kregen|kwam|kwamen|bereikte)\b"
    r"|(?:is|zijn|werd) (?:er(?!\w| n)|\w+ \w+ bezorgd|aangekomen|bezorgd)"
    r"|(?:ich|wir) (?:habe|haben|hab)\b[^.?!]{0,60}\b(?:erhalten|bekommen)\b"
    r"|(?:ich habe|habe ich)\b[^.?!]{0,30}\b(?:seit|schon|jetzt)\b"
    r"|(?:bekam|bekamen|erhielt|erhielten|kam|kamen|erreichte)\b|(?:ist|sind) (?:da|angekommen)\b"
    r"|(?:wurde|wurden)\b[^.?!]{0,30}\b(?:geliefert|zugestellt)\b"
    r"|(?:j'ai|nous avons|on a) (?:bien )?reçu|(?:est|sont)(?: finalement| bien| enfin)? "
    r"(?:arrivée?s?|venue?s?|parvenue?s?|là)\b|(?:a|ont) été livrée?s?\b"
    r"|j'ai\b[^.?!]{0,30}\bdepuis\b"
    r"|(?:recibí|recibimos|he recibido|hemos recibido)\b|(?:(?:me |nos )?(?:llegó|llegaron)"
    r"|vino|vinieron)\b|(?:está|están) aquí\b|fue(?:ron)? entregad[oa]s?\b"
    r"|(?:tengo|tenemos)\b[^.?!]{0,30}\bdesde\b)"
)
# What is denied, supposed or told by others, of a part, of another place, or of a paper.
_NOT_SO = any_spelling(
    r"\b(?:claims?|tells?|zegt|zei|zeggen|meldt|sagt|sagen|meldet|behauptet|dit|disent|affiche"
    r"|dice|dicen|figura|track|number|confirmation|sort\w*|cent(?:re|er)|hub|facility"
    r"|country|\w*bevestiging|nummer"
    r"|\w*bestätigung|sendungsnummer|\w*zentrum|numéro|confirmation|número|confirmación|centro"
    r"|not|never|no|nothing|without|if|when|unless|until|should|supposed|only|half|part|some"
    r"|one|other|another|second|says?|said|marked|shows?|according|tracking|status|e-?mails?"
    r"|message|text|letter|note|code|invoice|refund|money|neighbou?r\w*|warehouse|depot|customs"
    r"|wrong|back|niet|nooit|geen|niets|niks|als|wanneer|zou|alleen|half|deel|ander\w*|tweede"
    r"|volgens|staat|mail\w*|bericht|brief|buren|buur\w*|magazijn|douane|verkeerde?|terug"
    r"|nicht|nie|kein\w*|nichts|wenn|falls|sollte|nur|teil|laut|steht|nachricht|nachbar\w*"
    r"|lager|zoll|falsche\w*|zurück|pas|jamais|rien|si|quand|devait|seulement|partie|autre"
    r"|selon|marqué|indiqué|voisin\w*|entrepôt|dépôt|retour|nunca|nada|cuando|debía|solo|sólo"
    r"|parte|otr[oa]s?|según|pone|correo|mensaje|vecin\w*|almacén|aduana|vuelta|de vuelta)\b|n't\b"
)
_MISSED = any_spelling(
    r"\b(?:where|waar|wo|où|dónde|missing|lost|kwijt|verloren|perdu\w*|perdid\w*|empty|leeg|leer"
    r"|vide|vací[oa])\b"
    r"|\b(?:lies|lay|is|was|ligt|lag|liegt|ist|war|hay|y a|have|had|got|heb|hebben"
    r"|kreeg|habe|haben|ai|avons|tengo|tenemos|since|sinds"
    r"|sindsdien|seit|seitdem|depuis|desde)\b[^.?!]{0,15}?\b(?:nothing|niets|niks"
    r"|nichts|rien|nada)\b(?! (?:to|te|zu|à|que)\b)"
)


def says_they_have_it(text: str) -> bool:
    """Whether the words tell that goods came to them, and nowhere that some did not."""
    return _tells(_CAME, text)


# "grinder delivered 20 days ago", "got it last week": short for who has it, beside a return alone.
_AGO = any_spelling(
    r"\b(?:got|had|received|delivered|arrived|gekregen|ontvangen|bezorgd|geleverd|bekommen|erhalten"
    r"|geliefert|zugestellt|reçue?s?|livrée?s?|recibid[oa]s?|entregad[oa]s?)\b[^.?!]{0,50}"
    r"\b(?:ago|last week|geleden|vorige week|letzte woche|il y a|la semaine dernière|hace)\b"
    r"|\b(?:geleden|vor|hace|il y a)\b[^.?!]{0,30}\b(?:bezorgd|ontvangen|gekregen|geliefert"
    r"|zugestellt|bekommen|erhalten|reçue?s?|livrée?s?|recibid[oa]s?|entregad[oa]s?)\b"
)


def tells_when_it_came(text: str) -> bool:
    """Whether words say how long ago goods came, and nowhere that some did not."""
    return _tells(_AGO, text)


def _tells(told: re.Pattern[str], text: str) -> bool:
    """Whether a clause tells it and denies nothing, and no other says that some did not come."""
    clauses = [one for one in _CLAUSE.split(text[:_LONGEST].replace("’", "'")) if one.strip()]
    if _MISSED.search(text) or any(_denies(one) for one in clauses):
        return False
    return any(told.search(one) and not _NOT_SO.search(one) for one in clauses)


def _denies(clause: str) -> bool:
    return bool(_NOT_SO.search(clause) and _book().says(clause, "waited_for"))


@cache
def _book() -> Phrasebook:
    return phrasebook("has_come_words")
