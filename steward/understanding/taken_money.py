"""Whether words say, in anger, that money was taken: "you people stole 500 dollars from me".

What is said to be stolen is a parcel only where the words name one. Rules alone.
"""

from __future__ import annotations

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Intent
from steward.understanding.entities import MARK, Marked
from steward.understanding.goods import goods_in
from steward.understanding.heard_wishes import WHOLE, Reading
from steward.understanding.trade_words import meanings

_TAKEN = any_spelling(
    r"\b(?:stole|stolen|steal(?:ing)?|robbed|robbing|thie(?:f|ves)|ripped (?:me|us) off|scammed"
    r"|swindled|conned|cheated"
    r"|gestolen|stelen|steelt|gejat|gepikt|beroofd|bestolen|opgelicht|oplichters?|dieven"
    r"|gestohlen|geklaut|bestohlen|beklaut|abgezockt|betrogen|beraubt|diebe"
    r"|volée?s?|voleurs?|arnaquée?s?|arnaqueurs|escroquée?s?|dérobée?s?"
    r"|robado|robaron|robasteis|robando|ladrones|estafad[oa]s?|estafado|timado"
    r"|rubato|rubati|truffat[oi]|fregato|derubat[oi]|ladri)\b"
)
_THINGS = frozenset({"PARCEL", "ORDER", "DELIVER", "BOX", "CARD"})
_HEARD = (Intent.MISSING_PARCEL, Intent.ORDER_STATUS, Intent.COMPLAINT, Intent.OUT_OF_SCOPE)


def read_taken_money(reading: Reading, remaining: str, marked: Marked) -> None:
    """An amount or an invoice beside such words, and no thing, is money that is wanted back."""
    plain = marked.plain(remaining)[:WHOLE]
    kinds = {marked.entity(found.group()).kind for found in MARK.finditer(remaining)}
    if not kinds & {"amount", "invoice", "charge"} or "order" in kinds:
        return
    if not _TAKEN.search(plain) or goods_in(plain) or meanings(plain) & _THINGS:
        return
    reading.drop(*_HEARD)
    for intent in _HEARD:
        reading.lower_to(intent, 0.0)
    if not reading.for_teams:
        reading.add(Intent.REFUND_REQUEST, remaining, 0.9)
