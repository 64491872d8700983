"""Calling off an order that has not left: logistics does it, and what was paid comes back next."""

from __future__ import annotations

from actions.facts import OwnFacts, fact
from actions.kind import ActionKind, Facts, Reach, Row, change_waiting, told_by, words
from actions.phrases import OffersColleague
from steward.say import Claim, Phrase


class ConfirmOrderCancellation(Phrase):
    """The offer to call it off, which waits for a yes."""

    item: str
    order: str


class OrderCancellationDone(Phrase):
    """Logistics has called it off."""

    claims = frozenset({Claim.CANCELLATION})

    item: str
    order: str


class OrderCancellationDenied(OffersColleague, Phrase):
    """Policy or logistics refused it: it has left meanwhile, or was called off before."""

    item: str
    order: str
    denial: str | None


class OrderCancellationFacts(OwnFacts):
    """Facts of `cancel_order`."""

    cancellable: bool = fact(True, "logistics says that it has not left and may be cancelled")
    as_ordered: bool = fact(True, "it is the order that the customer was told of")


async def _cancel(at: Reach) -> Facts:
    return await at.write("logistics.cancel_order", order_id=at.params["order_id"])


def _offer(row: Row) -> ConfirmOrderCancellation:
    return ConfirmOrderCancellation(item=row.params["item"], order=row.params["order_id"])


def _done(row: Row) -> OrderCancellationDone:
    return OrderCancellationDone(item=row.params["item"], order=row.params["order_id"])


def _denied(row: Row) -> OrderCancellationDenied:
    p = row.params
    return OrderCancellationDenied(item=p["item"], order=p["order_id"], denial=row.denial)


# A plain yes is always enough.
_VERBS = words(
    "cancel cancellation cancelling call+off stop+order annuleer annuleren annulering annulleer",
    "annulleren zeg+af afzeggen afbestellen cancelen schrap schrappen stop+bestelling stornieren",
    "storniere storniert stornier storno stornierung abbestellen streichen streicht",
    "stopp+bestellung stoppe+bestellung stoppen+bestellung annuler annulez annule annulons",
    "annulation arrêtez+commande arrêter+commande cancelar cancele cancela cancelad cancelen",
    "anular anule anula anulad anulen suprima",
)
_THINGS = words("order bestelling bestellung auftrag commande pedido compra")
_NOUNS = words("cancellation annulering stornierung annulation cancelación anulación")

KIND = ActionKind(
    name="cancel_order",
    label="Cancellation of an order",
    agent="refund",
    facts=OrderCancellationFacts,
    reads="steward.effects.cancellations:read_facts",
    effect=_cancel,
    tell=told_by(
        proposed=_offer,
        awaiting=change_waiting,
        confirmed=_done,
        denied=_denied,
        failed=_denied,
    ),
    confirm=True,
    free=True,
    touches="order",
    asked_by=frozenset({"return_item"}),
    verbs=_VERBS,
    things=_THINGS,
    asked_beside=frozenset({"next_payment", "other_stays", "time", "money", "target"}),
    follow_up=True,
    needs="logistics.cancel_order",
    goal=("refund", "cancel_order"),
    matters=frozenset({"orders"}),
    event="order_cancellation",
    in_record="cancellation of an order",
    nouns=_NOUNS,
    ends="order",
)
