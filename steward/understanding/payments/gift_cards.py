"""Recognises that somebody only asks how it is with gift cards, of one that they name: whether it
is still good, whether it can be had as money, or how one sees what is left on it. Pure, rules
alone; the help pages answer.

A card that is not taken or was lost is a request of its own; so is a balance that no page tells.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Intent
from steward.understanding.orders.goods import COFFEE, goods_in
from steward.understanding.reader.heard_wishes import WHOLE, Reading
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.shapes import SENTENCE_AND_MARK as _SENTENCE
from steward.understanding.text.word_lists import Phrasebook, phrasebook

GIFT_CARD = "gift_card"  # a declared request
# A Dutch "bon" is a receipt, too, and a French one only good: of a shop, or of a sum.
_CARD = any_spelling(
    r"\b(?:gift ?(?:card|voucher|certificate)s?|vouchers?|(?:cadeau|kado)(?:bon|kaart)\w*"
    r"|waardebon\w*|bon (?:van|voor|ter waarde)|zo'n bon|geschenk(?:karte|gutschein)\w*"
    r"|gutschein\w*"
    r"|cartes? cadeaux?|chèques?[- ]cadeaux?|bons? (?:cadeaux?|d'achat|de chez|de \d|d'une valeur)"
    r"|tarjetas? (?:de )?regalo|vales? (?:de|regalo|vuestro|suyo|por|para)|cheques? regalo)\b"
)
_VALID = any_spelling(
    r"\b(?:(?:still|too|no longer|any) (?:good|valid|okay|ok|old|work\w*|us(?:e|ed|able)\b"
    r"|be (?:used|spent|redeemed))|still (?:use|spend|redeem)|valid(?:ity)?|expir\w+"
    r"|runs? out|go(?:es)? (?:off|out of date)|use[- ]by|laps\w+|time limit|good (?:for|until)"
    r"|(?:nog|wel|te) (?:[^\W\d_]+ ){0,2}(?:goed|geldig|gebruik\w*|besteden|inwisselen|uitgeven"
    r"|in te wisselen|iets waard|oud)|geldig\w*|verlo(?:opt|pen)|verval\w*|houdbaar|tot wanneer"
    r"|gilt|gelten|gültig\w*|läuft\b[^.?!]{0,20}\bab|ablauf\w*|abgelaufen|verfäll\w*|verfallen"
    r"|verfallsdatum|(?:noch|zu) (?:[^\W\d_]+ ){0,2}(?:gut|gültig|alt|einlös\w*|verwend\w*"
    r"|benutz\w*|brauch\w*|nutz\w*|was wert)|bis wann"
    r"|valables?|(?:encore|toujours|trop) (?:bon(?:ne)?s?|valides?|utilis\w+|dépens\w+|servir"
    r"|vieux|vieille)|validité|valides?|périm\w+|expire\w*|date limite|jusqu'(?:à|en) quand"
    r"|(?:todavía|aún|sigue|siguen) (?:(?:la|lo|me) )?(?:sirv\w+|val\w+|siendo|pued\w+|us\w+)"
    r"|(?:sirve|vale|valen) (?:todavía|aún)|válid[oa]s?|validez|caduc\w+|vigentes?"
    r"|fecha límite|hasta cuándo|venc(?:e|en|id[oa])|vencimiento)\b"
)
_TROUBLE = any_spelling(
    r"\b(?:refus\w+|reject\w+|declin\w+|not accepted|invalid|does(?:n't| not) work|won't|wrong"
    r"|error|lost|stolen|empty|zero|geweiger\w*|werkt niet|doet het niet|kwijt"
    r"|gestolen|ongeldig|leeg|pakt hij niet|abgelehnt|funktioniert nicht|geht nicht"
    r"|verloren|gestohlen|ungültig|leer|refusée?|ne (?:marche|passe|fonctionne)|perdue?"
    r"|volée?|rechaz\w+|no (?:funciona|lo acepta|la acepta|pasa)|perd(?:í|ido)|robad[oa])\b"
)
_BALANCE = any_spelling(r"\b(?:balance|saldo|guthaben|solde|restguthaben|restsaldo)\b")
# what such words are taken for
_TAKEN_FOR = frozenset(
    {
        *(Intent.COMPLAINT, Intent.ORDER_STATUS, Intent.REFUND_REQUEST, Intent.REFUND_STATUS),
        *(Intent.RETURN_ITEM, Intent.PRODUCT_QUESTION, Intent.DAMAGED_ITEM, Intent.OUT_OF_SCOPE),
        *(Intent.INVOICE_QUESTION, Intent.MISSING_PARCEL, Intent.ACCOUNT_ACCESS),
        Intent.UNKNOWN_CHARGE,
    }
)


def asks_of_gift_card(text: str) -> bool:
    """Whether a gift card is named, and it is only asked whether it holds or is had as money."""
    named = _CARD.search(text)
    if (
        named is None
        or _TROUBLE.search(text)
        or _book().says(text, "owed")
        or _BALANCE.search(text)
    ):
        return False
    asked = [
        one
        for one in _SENTENCE.findall(text)
        if has_question_mark(one) or _book().says(one, "whether")
    ]
    if _book().says(
        text, "rest"
    ):  # of what is left on it only that it is paid out is no look at it
        return any(_book().says(one, "as_money") for one in asked)
    return any(_book().says(one, "as_money") or _asks_if_valid(one) for one in asked)


def names_gift_card(text: str) -> bool:
    """Whether a gift card is named."""
    return _CARD.search(text) is not None


def asks_for_its_balance(text: str) -> bool:
    """Whether it is asked what is left on a gift card that is named, or where one sees that, and
    nothing is told to be wrong with it.
    """
    wrong = _TROUBLE.search(text) or _book().says(text, "owed", "shows")
    return bool(_CARD.search(text)) and not wrong and _of_its_balance(text)


def tells_its_balance(text: str) -> bool:
    """Whether a sentence of a page says something of what is left on a gift card."""
    return bool(_CARD.search(text)) and _of_its_balance(text)


def _of_its_balance(text: str) -> bool:
    return bool(_BALANCE.search(text) or _book().says(text, "left"))


def _asks_if_valid(sentence: str) -> bool:
    """Whether it is asked of the card, and not whether some goods are too old."""
    return bool(_VALID.search(sentence)) and not {*goods_in(sentence)} - {COFFEE}


def gift_card_named(text: str) -> str:
    """A gift card as the words name it; empty: they name none."""
    found = _CARD.search(text)
    return found.group() if found else ""


def gift_card_facet(text: str) -> Literal["valid", "cash", "balance", "pays", "mailed", ""]:
    """What a question that names a gift card asks of it; empty: it names none, or asks another
    thing.
    """
    if _CARD.search(text) is None:
        return ""
    if _book().says(text, "as_money"):
        return "cash"
    if _of_its_balance(text):
        return "balance"
    if _VALID.search(text):
        return "valid"
    if _book().says(text, "pays"):
        return "pays"
    return "mailed" if _book().says(text, "mailed") else ""


def read_gift_card(reading: Reading, remaining: str, plain: str) -> None:
    """A question about gift cards is one for the help pages, whatever it sounds like."""
    if {intent for intent, _, _ in reading.matters} <= _TAKEN_FOR and asks_of_gift_card(
        plain[:WHOLE]
    ):
        reading.put(Intent.PRODUCT_QUESTION, remaining, 0.9, instead_of=_TAKEN_FOR)


@cache
def _book() -> Phrasebook:
    return phrasebook("gift_cards_words")
