"""Recognises goods that came back to the company, with the money for them. Rules alone, in five
languages; whether they came back, the records say.
"""

from __future__ import annotations

from steward.domain.spelling import any_spelling
from steward.understanding.entities import MARK
from steward.understanding.goods import goods_in
from steward.understanding.trade_words import meanings

_LONGEST = 1_000  # letters
_WITH_YOU = any_spelling(
    r"\b(?:(?:arrived|landed|back|came in|delivered|turned up)\b[^.?!,]{0,15}"
    r"\b(?:with|at|to) (?:you|your (?:warehouse|place|end))"
    r"|(?:reached|got to) (?:you|your warehouse)"
    r"|you(?:'ve| have)? (?:received|got|have)\b[^.?!,]{0,30}\bback"
    r"|bij (?:jullie|u)\b[^.?!,]{0,15}\b(?:aangekomen|binnen\w*|terug|gearriveerd|bezorgd|geleverd)"
    r"|(?:aangekomen|binnen|terug|bezorgd|geleverd) bij (?:jullie|u)"
    r"|jullie hebben\b[^.?!,]{0,20}\b(?:terug|binnen|ontvangen)"
    r"|bei (?:euch|ihnen)\b[^.?!,]{0,15}\b(?:angekommen|eingetroffen|eingegangen|zurück|gelandet)"
    r"|(?:angekommen|eingetroffen|zurück) bei (?:euch|ihnen)"
    r"|(?:ihr habt|sie haben)\b[^.?!,]{0,25}\b(?:zurück\w*|zurückerhalten)"
    r"|(?:arrivée?s?|revenue?s?|de retour|parvenue?s?|livrée?s?)\b[^.?!,]{0,10}\bchez vous"
    r"|vous (?:l'|les )?avez (?:bien )?(?:reçue?s?|récupérée?s?)\b[^.?!,]{0,15}\bretour"
    r"|(?:os|les) (?:ha|han) llegado|(?:os|les) llegó|llegado (?:de vuelta|a vuestro almacén)"
    r"|(?:habéis|han) recibido\b[^.?!,]{0,25}\b(?:de vuelta|devuelt[oa]s?|devolución))\b"
)
_NOT_YET = any_spelling(
    r"\b(?:not|hasn't|haven't|never|niet|nooit|nog geen|nicht|nie|ne|pas|jamais|no|nunca|until"
    r"|once|if|when|zodra|als|wenn|sobald|quand|si|cuando)\b"
)
_MONEY = frozenset({"REFUND", "MONEY", "MONEY_BACK", "AMOUNT"})


def tells_money_of_a_return(text: str) -> bool:
    """Whether goods are told to have come back to the company, beside the money for them."""
    plain = text[:_LONGEST]
    told = _WITH_YOU.search(plain)
    if told is None or not goods_in(plain) or _NOT_YET.search(plain):
        return False
    return bool(MARK.search(plain) or not _MONEY.isdisjoint(meanings(plain)))
