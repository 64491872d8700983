"""What is made of words that may stand in a yes, and agrees to nothing: a question without its
mark, "yes, and", who somebody is, mockery, a mere note taken, how things stand.
"""

from __future__ import annotations

import re

# Verbs before who or what they are about, in whatever language: what begins so asks.
_ASKS = re.compile(
    r"\b(?:is it|is that|is this|are you|are we|do you|do i|did you|can you|can i|could "
    r"you|could i|will you|will it|would you|would it|shall i|should i|may i"
    r"|have you|does it|does that|moet ik|(?<!daar )kan ik|kun je|is dat zo"
    r"|(?<!c')est ce que)\b"
    r"|^(?:(?:(?:ja|yes|oui|s[ií]|ok|oke|oké|okay|en|und|et|and) )*)(?:"
    r"(?:ben|bent|weet|heb|hebt|zijn|zit|doe|ga|gaan|krijg) (?:je|jij|u|jullie|we|wij)\b(?! dank)"
    r"|(?:klopt|kan|mag|gaat|lukt|werkt|scheelt|kost|was|is) (?:dat|het|dit)\b"
    r"|(?:stimmt|passt|geht|kann|darf|ist|war|kostet|gilt|reicht) (?:das|es|dies)\b"
    r"(?! (?:mir|so|für mich|schon)\b)"
    r"|[^\W\d_]+en (?:we|wij|jullie) (?:dat|dit|het)(?: dan| nu)?$|[^\W\d_]+t ihr (?:das|es)$"
    r"|\b(?:should|can|may|could|shall|need|am) (?:i|we)\b|\b(?:would|will) (?:it|that|this) be\b"
    r"|\bwäre (?:das|es)\b|\b(?:zou|wil) (?:ik|je|u|jullie|we)\b|\bfaut il\b"
    r"|(?:bist|hast|weißt) du\b|(?:sind|haben|wissen) sie\b|(?:seid|habt) ihr\b"
    r"|(?:êtes|avez|pouvez|savez) vous\b|(?:es|as) tu\b|t'es sûre?\b|vous êtes sûr\w*"
    r"|est (?:ce|il|elle)\b|(?:est[áa]s?|es) segur[oa]\b)"
)
# "yes, and", "ok so now", "et alors", "y ahora": they wait for what comes next.
_THEN = (
    r"(?: (?:then|now|next|so|what|nu|dan|toen|verder|jetzt|dann|weiter|nun|alors|après|maintenant"
    r"|puis|ensuite|ahora|entonces|luego|después|qué|que))*"
)
_BARE = (
    r"(?:(?:yes|yep|yeah|ok|okay|oke|oké|ja|jo|oui|ouais|s[ií]|vale|right|sure|well|oh|ah|bueno"
    r"|pues|goed|gut|bon|fine|great|d'accord) )*"
)
_WAITS = re.compile(
    rf"^{_BARE}(?:and|but|en|und|aber|et|mais|pero|or|of|oder|ou){_THEN}$"
    rf"|^{_BARE}(?:maar|y|e|o){_THEN}(?<!^y)(?<!allez y)(?<!vas y)$"
    r"|\b(?:s[ií]|ok|vale|bueno|pues) y$"
    r"|^(?:(?:yes|yeah|ok|okay|oke|right|well|so|oh|ah) )*so(?: (?:now|then|what|yes|yeah))*$"
)
# "yes, it's me", "ja met mij", "oui, c'est moi", "I'm here": who somebody is.
_WHO = re.compile(
    r"\b(?:(?:it|that|this)(?:'s| is|s) (?:me|him|her|us|my name)|i(?:'m| am) (?:here|her|him|it)"
    r"|dat ben ik|ik ben (?:het|dat|er)|ben ik(?: zelf)?|met mij|(?:das )?bin ich(?: selbst)?"
    r"|ich bin(?:'s| es| das)|c'est (?:bien )?moi|je suis là|(?:oui|si) moi|soy yo|sí yo)$"
    r"|^(?:yes|yep|yeah|ja|oui|s[ií]) (?:i am|it was|it did|it is me|me|ich|ik|moi|yo"
    r"|j'ai|je suis|soy|lo soy)$"
)
# "I'm fine" wants nothing, "got it" takes note, "a mi señora" names somebody else; the others mock
# ("yeah right", "sure you will", "fine, be like that"), sigh or laugh ("ja ja").
_MOCKS = re.compile(
    r"\bi(?:'m| am) (?:fine|good|ok|okay|all right)\b(?! with (?:that|this|it)\b)"
    r"|\by(?:ea+h?|e+h|ah) right(?! (?:away|now))\b|\bgot it$|\b(?:mi|su|la) señora\b|\bvenga ya\b"
    r"|\bdale que dale\b|^aye right$|\beso es todo\b|\bgoed met (?:je|u|jou)\b"
    r"|\bmake it so (?:it|that|i|you|we|my|the)\b|^ja(?: ja)+$"
    r"|\b(?:sure|course|yes|yeah|certainly|ok|right|i bet) (?:you|they|we|he|she|it) (?:will|would"
    r"|do|did|are|have|has|does|is|always do)$|\bbe (?:like )?that(?: way| then)?$|^right sure$"
    r"|\bya está bien\b|\bya te vale\b|^venga hombre$"
    r"|\bdale con lo\b|\b(?:mais|ouais|ah)(?: oui)? c'est ça$"
    r"|\b(?:zeg|zegt) (?:je|u|jij) dat$|\bhoor eens\b"
)
# "ah ok", "ach ja": something was understood or remembered.
_TAKES_NOTE = re.compile(
    r"^(?:(?:ah|ach|aha) (?:ok|okay|oke|oké|ja|yes|oui|s[ií]|vale|bon|goed|gut|so|zo)"
    r"|o+h? (?:ok|okay|oke|oké|ja|vale|right)"
    r"|(?:h+m+|mm+) (?:ok|okay|oke|oké|ja|yes|oui|s[ií]|vale)"
    r"|ok(?:e|é|ay)? (?:zo|so|duidelijk|klar))$"
    r"|\b(?:ja|yes|oui|s[ií]) (?:(?:dat )?snap ik|ik snap het)|\bik hoor (?:het )?(?:graag|wel)\b"
    r"|\b(?:good|nice|great) to (?:know|hear)\b|\bfreut mich für\b|^(?:oui|ouais) bon$"
)
# "sí, está perfecto como está": what there is, is fine, and nothing is to be done to it
_AS_IT_STANDS = re.compile(
    r"\b(?:como (?:est[áa]n?|es)|comme (?:c'est|(?:il|elle) est)|gelijk (?:het|'t|t) is"
    r"|zoals (?:het|'t|t) is|wie es ist)$|\bas[íi] est[áa] bien\b|\bsi c'est ça$"
    r"|^oui(?: oui)+ c'est ça$"
)
_EACH = (_ASKS, _WAITS, _WHO, _MOCKS, _TAKES_NOTE, _AS_IT_STANDS)


def agrees_to_nothing(words: str) -> bool:
    """Whether these words, in lower case and one space apart, are no agreement, though each of
    them may stand in one.
    """
    return any(pattern.search(words) for pattern in _EACH)
