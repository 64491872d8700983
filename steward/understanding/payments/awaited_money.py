"""Recognises who was told that money comes back, and does not see it: how it stands is asked, and
no wish for it is new. Rules alone, in five languages.

Money that is wanted back, and a parcel that does not come, are none of it.
"""

from __future__ import annotations

from functools import cache

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Intent
from steward.understanding.orders.goods_troubles import tells_of_damage
from steward.understanding.reader.heard_wishes import WHOLE, Reading
from steward.understanding.text.spoken_sums import names_a_sum
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_NEAR = r"[^.?!]{0,45}?"
_BACK = (
    r"\b(?:back|refund\w*|terug\w*|retour\w*|zurück\w*|erstatt\w*|rembours\w*|rend(?:re|u)"
    r"|devol\w*|devuel\w*|reembols\w*|de vuelta)\b"
)
_TOLD = (
    r"(?:message|mail|e-?mail|note|notice|letter|bericht(?:je)?|mailtje|melding|nachricht|bescheid"
    r"|message|courriel|avis|mensaje|correo|aviso)"
)
# It was to come back, by their word.
_TO_COME = any_spelling(
    rf"\b(?:(?:was|were|am|are|'m|'re|is) (?:\w+ )?(?:supposed|meant|due|going|promised|owed)|you"
    rf" (?:said|promised|wrote|told me)|zou(?:den|dt)?|krijg(?:en)? (?:ik|we) (?:toch|nog|dus)"
    rf"|(?:soll(?:te|ten)?|hieß es)|(?:devait|deviez|devais|allait|alliez|devaient)"
    rf"|(?:iba[ins]?|ibais|debíais|debían|teníais que|tenían que))\b{_NEAR}{_BACK}"
    rf"|\b{_TOLD}\b{_NEAR}{_BACK}"
)
# And it is not there, or it is asked where it is.
_NOT_SEEN = any_spelling(
    r"\b(?:nothing|not (?:yet|there|seen|in)|no sign|isn'?t|hasn'?t|haven'?t|still|where(?:'s)?"
    r"|stuck|niks|niets|nog niet|nooit|geen spoor|waar|nichts|nix|noch nicht|wo|hängt|steckt|rien"
    r"|pas encore|toujours pas|ne vois|où|nada|todavía|aún no|no (?:me )?ha|dónde|news|idea|weet u"
    r"|wissen sie|vous savez|sabéis|saben)\b"
)
# What such words are taken for.
_TAKEN_FOR = frozenset(
    {
        *(Intent.COMPLAINT, Intent.UNKNOWN_CHARGE, Intent.DUPLICATE_CHARGE, Intent.REFUND_REQUEST),
        *(Intent.ORDER_STATUS, Intent.INVOICE_QUESTION, Intent.OUT_OF_SCOPE),
        *(Intent.PRODUCT_QUESTION, Intent.RETURN_ITEM, Intent.REFUND_STATUS),
    }
)


def awaits_money(text: str) -> bool:
    """Whether money was said to come back, and is not seen."""
    plain = text[:WHOLE]
    if _book().says(plain, "of_goods") or tells_of_damage(plain):
        return False
    named = names_a_sum(plain) or _book().says(plain, "money")
    told = _TO_COME.search(plain)
    return bool(named and told and _NOT_SEEN.search(plain, told.start() if told else 0))


def read_awaited_money(reading: Reading, remaining: str, plain: str) -> None:
    """Who waits for money asks how that stands, whatever their words sound like."""
    heard = {intent for intent, _, _ in reading.matters}
    if heard and heard <= _TAKEN_FOR and awaits_money(plain):
        reading.put(Intent.REFUND_STATUS, remaining, 0.9, instead_of=_TAKEN_FOR)


@cache
def _book() -> Phrasebook:
    return phrasebook("awaited_money_words")
