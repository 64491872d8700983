"""A reason that is told beside an offer, and asks for nothing: "it's because I'm moving", "I didn't
keep the box". Rules alone.
"""

from __future__ import annotations

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Intent, Understanding
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.trade_words import meanings

_BECAUSE = any_spelling(
    r"^\W*(?:(?:well|ah|oh|yeah|no|ja|nou|na ja|bueno|pues|bon|ben|oui|sí)\W+){0,2}"
    r"(?:(?:(?:it|that)(?:'s| is) )?(?:just |only )?because\b|(?:the )?thing is\b|it's just that\b"
    r"|(?:es |dat is |het is )?(?:gewoon )?omdat\b|namelijk\b|(?:das ist |es ist )?(?:nur )?weil\b"
    r"|es ist (?:nur )?so\b|c'est (?:juste )?(?:que|parce que)\b|parce que\b|es que\b|porque\b"
    r"|es (?:sólo )?porque\b)"
)
_NOT_KEPT = any_spelling(
    r"\b(?:keep|kept|have|got|threw|thrown|binned|bewaard|weggegooid|heb|aufgehoben|weggeworfen"
    r"|weggeschmissen|gardé|jeté|ai plus|guardé|guardado|tiré|tengo)\b"
)
_PACKING = any_spelling(
    r"\b(?:box|packaging|carton|receipt|wrapping|doos|verpakking|bon(?:netje)?|kassabon|karton"
    r"|verpackung|kassenbon|beleg|boîte|emballage|ticket de caisse|caja|embalaje"
    r"|envoltorio|recibo)\b"
)
_NOT = any_spelling(
    r"\b(?:not|no longer|didn't|don't|haven't|threw|thrown|binned|niet|geen"
    r"|weggegooid|nicht|kein\w*"
    r"|weggeworfen|weggeschmissen|pas|plus|jeté|no|ya no|tiré)\b"
)


def only_tells_why(text: str) -> bool:
    """Whether words only tell a reason, or that the packing is gone."""
    if has_question_mark(text):
        return False
    gone = all(one.search(text) for one in (_NOT_KEPT, _PACKING, _NOT))
    return bool(_BECAUSE.search(text)) or gone


def ends_for_it(heard: Understanding) -> bool:
    """Whether a move is told as why a subscription ends: no order is named that may go elsewhere,
    and "until when does it run" is none.
    """
    ends = any(wish.intent == Intent.CANCEL_SUBSCRIPTION for wish in heard.wishes)
    return ends and not (heard.identifiers.order or meanings(heard.text) & _OF_AN_ORDER)


_OF_AN_ORDER = frozenset({"ORDER", "ORDERED", "PARCEL"})
