"""Giving money back to what it was paid with."""

from __future__ import annotations

from typing import TypedDict

from actions.facts import RemedyFacts
from actions.kind import ActionKind, Ending, Row, amount_of, words
from actions.phrases import (
    About,
    OffersColleague,
    Paid,
    RefundExpired,
    RefundWaiting,
    RequestWords,
    Signed,
)
from steward.money import Money
from steward.say import Claim, Moment, Phrase, Plain


class ConfirmRefund(Paid, About, Signed, Phrase):
    """The offer of money, which waits for a yes."""

    reason: str | None


class RefundDone(Paid, Phrase):
    """Billing has sent the money."""

    claims = frozenset({Claim.REFUND})

    reference: str | None
    settles_at: Moment
    reason: str | None = None


class RefundCameBack(Paid, Phrase):
    """The bank gave it back later; `ticket` once a colleague has it."""

    ticket: str | None = None


class RefundDenied(OffersColleague, Phrase):
    """Policy refused it, and why."""

    denial: str | None


class RefundFailed(OffersColleague, Phrase):
    """Billing refused it, or did not answer and was told to forget it."""

    amount: Money
    error: str | None


class RefundRejected(Phrase):
    """A person decided against it."""

    amount: Money


class RefundWithdrawn(About, Phrase):
    """The customer took it back."""

    amount: Money


class RefundUnknown(Phrase):
    """Billing was asked and has not answered."""

    amount: Money


class Tender(TypedDict):
    """The amount of an action and what it goes back to."""

    amount: Money
    tender: str | None
    last4: str | None


class Records(TypedDict):
    """The records that an action is about."""

    invoice: str | None
    order: str | None
    item: str | None


def money_of(row: Row) -> Tender:
    """The money that an action is about, as phrases have it."""
    p = row.params
    return {"amount": amount_of(p), "tender": p.get("tender"), "last4": p.get("last4")}


def records(row: Row) -> Records:
    """What the money is for, as phrases have it."""
    p = row.params
    return {"invoice": p.get("invoice_id"), "order": p.get("order_id"), "item": p.get("item")}


def _tell(row: Row) -> Phrase | Plain:
    amount, outcome = amount_of(row.params), row.outcome
    match str(row.state):
        case "proposed":
            return ConfirmRefund(**money_of(row), **records(row), reason=row.params.get("reason"))
        case "awaiting":
            return RefundWaiting(amount=amount, reason=row.params.get("reason"))
        case "failed_late":
            return RefundCameBack(**money_of(row))
        case "confirmed" | "settled":
            return RefundDone(
                **money_of(row),
                reference=outcome.get("bank_reference"),
                settles_at=outcome.get("settles_at"),
                reason=row.params.get("reason"),
            )
        case "denied":
            return RefundDenied(denial=row.denial)
        case "failed":
            return RefundFailed(amount=amount, error=outcome.get("error"))
        case "authorised":
            return RequestWords.REQUEST_AGREED
        case "expired":
            return RefundExpired(amount=amount)
        case "rejected":
            return RefundRejected(amount=amount)
        case "withdrawn":
            return RefundWithdrawn(amount=amount, **records(row))
        case _:
            return RefundUnknown(amount=amount)


# A plain yes is always enough.
_VERBS = words(
    "terug+hebben|krijgen zurück+haben|bekommen dame+dinero deme+dinero geef+geld geben+geld",
    "gib+geld donnez+argent donne+argent",
    "refund refunding return~ pay~ issue~ process~ transfer~ send~ put+card|refund~",
    "make+refund|payment|transfer give+back|refund|money back+money|payment|amount terugbetalen",
    "terugbetaling terugstorten terugbetaal terugboeken stort~ betaal+terug geld+terug erstatten",
    "erstatte erstattet erstattung rückerstatten rückerstattung zurückzahlen zurücküberweisen",
    "gutschreiben zurückbuchen überweisen~ überweist~ überweise~ zahlen+zurück zahlt+zurück",
    "bucht+zurück gebt+zurück geld+zurück rembourser remboursez rembourse remboursement verser~",
    "versez~ virez~ créditez recréditez rendez+l'argent|argent|moi~ reembolsar reembolse",
    "reembolsa reembolso reembolsad reembolsen devolver devuelva devuelve devolved devuelvan",
    "devolución~ reintegre reintegren abone~ ingrese~ acredite haz+reembolso",
    "haga+reembolso|devolución hágame+reembolso|devolución dinero+vuelta",
    "schick+es schickt+es schicken+es envoyez+le envoie+le envíe~ envía~ envíen~",
)
_BESIDE = words(
    "both two three each them second+one card kaart karte carte tarjeta on one duplicate doublon",
    "doppelte doppelten dubbele duplicado difference get need payment terug zurück op auf sur lo",
    "del de la eso vuelta overcharge surplus spare sobra sobrante sobran repetido repetida",
    "trop-perçu überzählige teveel original money amount geld argent l'argent dinero back there",
)
_THINGS = words(
    "charge extra double doble account order+refund|refunded parcel+refund|refunded",
    "invoice+refund|refunded betrag bedrag montant importe sum summe somme suma",
)
_NOUNS = words("refund terugbetaling rückzahlung erstattung rückerstattung remboursement reembolso")

KIND = ActionKind(
    name="issue_refund",
    label="Refund",
    agent="refund",
    facts=RemedyFacts,
    reads="steward.effects.refunds:read_facts",
    effect="steward.effects.refunds:pay",
    ending=Ending(
        "billing.void_key", "steward.effects.refunds:void", "steward.effects.refunds:conclude"
    ),
    tell=_tell,
    confirm=True,
    touches="money",
    verbs=_VERBS,
    beside=_BESIDE,
    things=_THINGS,
    asked_beside=frozenset(
        {
            *("next_payment", "time", "when_money", "arrives", "money", "target", "statement"),
            "broken",
        }
    ),
    act="money",
    in_words=False,
    needs="billing.issue_refund",
    goal=("refund", "refund_request"),
    matters=frozenset({"money"}),
    remedy="refund",
    lowerable=True,
    settles=True,
    aliases=("refund",),
    nouns=_NOUNS,
    comes_back=True,
    said_again=True,
    books="refunds",
)
