"""Money that was taken: told in anger, "you people stole 500 dollars from me", asked about, "what
did you take on the 3rd?", or told beside what it should have been, "you charged 58, my plan is 29".

What is said to be stolen is a parcel only where the words name one. Rules alone.
"""

from __future__ import annotations

import re

from steward.domain.spelling import any_spelling
from steward.domain.understanding import Intent
from steward.understanding.clauses import split_clauses
from steward.understanding.dates_named import names_a_day
from steward.understanding.entities import MARK, Marked
from steward.understanding.goods import goods_in
from steward.understanding.heard_wishes import WHOLE, Reading
from steward.understanding.months import months_named
from steward.understanding.named_payments import is_of_no_end
from steward.understanding.rather import may_wish
from steward.understanding.rhythms import names_interval, of_charges
from steward.understanding.trade_words import meanings
from steward.understanding.vague_bills import tells_vaguely_of_a_bill

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
_VAGUELY = (*_HEARD, Intent.INVOICE_QUESTION, Intent.REFUND_REQUEST, Intent.PRODUCT_QUESTION)


# That the desk took money, or some was taken.
_CHARGED = any_spelling(
    r"\b(?:(?:did|have) (?:you|u|they)(?: guys)? (?:take|taken|charge|charged|debit(?:ed)?"
    r"|bill(?:ed)?|deduct(?:ed)?|collect(?:ed)?)"
    r"|(?:you|u|they)(?:'?ve| have)? (?:took|taken|charged|debited|billed|deducted|collected)"
    r"|(?:was|were|been|got|have|being) (?:i )?(?:taken|charged|debited|billed|deducted)"
    r"|(?:went|gone|came|come) (?:off|out of) (?:my|our) (?:card|account|bank)"
    r"|afgeschreven|geïncasseerd|afgehouden|in rekening gebracht|schreven\b[^.?!]{0,30}\baf"
    r"|abgebucht|abgezogen|eingezogen|belastet|berechnet"
    r"|débitée?s?|prélevée?s?|facturée?s?|encaissée?s?|(?:m'|m’|nous )(?:a|ont|avez|as) pris"
    r"|cobrad[oa]s?|cobr(?:aron|asteis|aste|ó)|cargad[oa]s?|carg(?:aron|asteis|aste)|debitad[oa]s?)\b"
)
_ASKS_WHAT = any_spelling(
    r"^\W*(?:(?:and|also|so|but|en|ook|dus|maar|und|auch|et|aussi|y|también|pero)\W+)*"
    r"(?:what|how much|why|which|did you|have you|wat|hoeveel|waarom|welke?|hebben jullie|heeft"
    r"|was|wie ?viel|warum|wieso|welche\w?|habt ihr|haben sie|qu'(?:est-ce que|avez)|que|combien"
    r"|pourquoi|quel\w*|avez-vous|vous avez|qué|cuánto|por qué|cuál\w*|me habéis|habéis)\b"
)
_A_DAY = re.compile(
    r"\b(?:the|on|de|den|am|le|el|día|dia) (?:the |de |el )?\d{1,2}(?:st|nd|rd|th|e|er|\.)?"
    r"(?!\w|[.,]\d)",
    re.IGNORECASE,
)
# What it should have been: what the plan, or something that is paid for, costs.
_SHOULD_BE = any_spelling(
    r"\b(?:plan|subscription|membership|abo|abonnement|abonnements?|suscripción|suscripcion"
    r"|forfait|formule|price|prijs|preis|prix|precio|normally|normaal|normalerweise|normalement"
    r"|normalmente|should be|should have been|supposed to|only pay|i pay|ik betaal|ich zahle"
    r"|je paie|je paye|pago|costs?|kost|kostet|coûte|cuesta|had moeten|sollte|aurait dû|debería"
    r"|ordered|came to|besteld|bestellt|commandé\w*|achetée?s?|pedí|pedido|encargué|compré)\b"
)
_ENDED = any_spelling(
    r"\b(?:cancel\w*|opgezegd|opzeg\w*|geannuleerd|gekündigt|kündig\w*|storniert|résili\w*|annul\w*"
    r"|anulad\w*|cancelad\w*|baja|stopped|gestopt|beendet|ended)\b"
)
_A_SUM = re.compile(r"(?<![\w.,-])\d{1,4}(?:[.,]\d{2})?(?![\w-]|[.,]\d)")
_IN_ITS_PLACE = (Intent.CHARGED_AFTER_CANCEL, Intent.CHANGE_PLAN, Intent.DUPLICATE_CHARGE)
_TWICE = any_spelling(
    r"\b(?:twice|double|doubled|two times|2x|dubbel|twee keer|doppelt|zweimal|deux fois|double"
    r"|dos veces|doble|duplicad\w*)\b"
)


def _read_asked_charge(reading: Reading, remaining: str, marked: Marked) -> None:
    """A question about what was taken on a day, or for goods, is about the payments, whatever
    stands beside it.
    """
    for clause in split_clauses(remaining[:WHOLE]):
        plain = marked.plain(clause.text)
        dated = names_a_day(plain) or months_named(plain) or _A_DAY.search(plain)
        of_goods = not dated and bool(goods_in(plain))
        if not ((dated or of_goods) and _ASKS_WHAT.match(plain) and _CHARGED.search(plain)):
            continue
        if of_goods:  # what was paid, and not what it costs
            reading.drop(Intent.PRODUCT_QUESTION)
        if not any(wish in _OF_MONEY for wish, _, _ in reading.wishes):
            reading.add(Intent.UNKNOWN_CHARGE, clause.text, 0.9)


def _read_charged_so_often(reading: Reading, remaining: str, plain: str) -> None:
    """Money that is told to be taken at intervals is looked at, and no plan is to be changed."""
    heard = {intent for intent, _, _ in reading.for_teams}
    often = of_charges(plain) and names_interval(plain) and not may_wish(plain)
    if heard == {Intent.CHANGE_PLAN} and often:
        reading.put(Intent.UNKNOWN_CHARGE, remaining, 0.9, instead_of=heard)


_OF_MONEY = frozenset(
    {Intent.UNKNOWN_CHARGE, Intent.DUPLICATE_CHARGE, Intent.CHARGED_AFTER_CANCEL}
    | {Intent.INVOICE_QUESTION, Intent.REFUND_REQUEST, Intent.REFUND_STATUS}
)


def _read_other_sum(reading: Reading, remaining: str, marked: Marked) -> None:
    """A sum that was taken, beside another one that a plan costs, is a payment to look at: nobody
    wants another plan by it, and without a word of an end nothing was cancelled.
    """
    plain = marked.plain(remaining)[:WHOLE]
    sums = {float(one.group().replace(",", ".")) for one in _A_SUM.finditer(plain)}
    if len(sums) < 2 or _ENDED.search(plain) or not _CHARGED.search(plain):
        return
    parts = _PARTS.split(plain)
    taken = any(_CHARGED.search(one) and _A_SUM.search(one) for one in parts)
    due = any(_is_due(one) for one in parts)
    if taken and due and any(reading.wants(one) for one in (*_IN_ITS_PLACE, Intent.UNKNOWN_CHARGE)):
        twice = bool(_TWICE.search(plain))
        dropped = [one for one in _IN_ITS_PLACE if one != Intent.DUPLICATE_CHARGE or not twice]
        reading.put(Intent.UNKNOWN_CHARGE, remaining, 0.9, instead_of=dropped)


_PARTS = re.compile(
    r"[,.;:!?\n]+(?!\d)|\b(?:but|and|maar|en|aber|und|mais|et|pero|y)\b", re.IGNORECASE
)
_WISHES = any_spelling(
    r"\b(?:want|would like|i'd like|switch|change|wil|wissel\w*|möchte|will|wechs\w*|veux|voudrais"
    r"|changer|quiero|cambiar|quisiera)\b"
)


def _is_due(part: str) -> bool:
    """Whether a part tells what it should have been: what is wished for is no such sum."""
    return bool(_SHOULD_BE.search(part)) and not (_CHARGED.search(part) or _WISHES.search(part))


def _read_named_payment(reading: Reading, remaining: str, plain: str) -> None:
    """A payment that is named by its sum or its day, where nothing is said to have ended, is no
    charge after a cancellation: "you charged me 92 in August".
    """
    if reading.wants(Intent.CHARGED_AFTER_CANCEL) and is_of_no_end(plain):
        reading.put(
            Intent.UNKNOWN_CHARGE, remaining, 0.9, instead_of=(Intent.CHARGED_AFTER_CANCEL,)
        )


def read_taken_money(reading: Reading, remaining: str, marked: Marked) -> None:
    """An amount or an invoice beside such words, and no thing, is money that is wanted back; what
    was taken is looked at.
    """
    _read_asked_charge(reading, remaining, marked)
    _read_charged_so_often(reading, remaining, marked.plain(remaining)[:WHOLE])
    _read_other_sum(reading, remaining, marked)
    _read_named_payment(reading, remaining, marked.plain(remaining)[:WHOLE])
    _read_stolen_money(reading, remaining, marked)
    if tells_vaguely_of_a_bill(marked.plain(remaining)[:WHOLE]):
        reading.put(Intent.UNKNOWN_CHARGE, remaining, 0.9, instead_of=_VAGUELY)


def _read_stolen_money(reading: Reading, remaining: str, marked: Marked) -> None:
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
