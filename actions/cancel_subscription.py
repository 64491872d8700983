"""Ending a subscription, on the terms of billing's preview."""

from __future__ import annotations

from datetime import UTC, datetime

from actions.kind import ActionKind, Facts, Reach, Row, change_waiting, known_amount, told_by, words
from actions.phrases import Signed
from actions.subscription import PlanFacts, is_before, plan_denied, plan_facts
from steward.money import Money
from steward.say import Claim, Moment, Phrase


class ConfirmCancellation(Signed, Phrase):
    """The offer to end it, which waits for a yes."""

    plan: str
    account: str
    ends_at: Moment
    at_once: bool = False  # it ends on the very day
    wished: Moment = None  # the day that was named, where it is another one
    met: Moment = None  # one that was named as a bound, within which the offer is
    later: bool = False  # and it is after that end
    today: bool = False  # or it is the very day on which it is asked for
    back: Money | None = None  # what is due back once it is done, about which is asked next


class CancellationDone(Phrase):
    """Billing has taken the cancellation."""

    claims = frozenset({Claim.CANCELLATION})

    ends_at: Moment
    at_once: bool = False


def _offer(row: Row) -> ConfirmCancellation:
    p = row.params
    ends_at, wished = p["ends_at"], p.get("wished")
    return ConfirmCancellation(
        plan=p["plan"],
        account=p["account_id"],
        ends_at=ends_at,
        at_once=_at_once(row, ends_at),
        wished=wished,
        met=p.get("met"),
        later=bool(wished and ends_at) and is_before(str(ends_at), str(wished)),
        today=_at_once(row, wished),
        back=known_amount(p.get("gives_back") or {}),
    )


def _done(row: Row) -> CancellationDone:
    ends_at = (row.params | row.outcome).get("ends_at")
    return CancellationDone(ends_at=ends_at, at_once=_at_once(row, ends_at))


def _at_once(row: Row, ends_at: str | None) -> bool:
    """Whether it ends on the day on which it was asked for."""
    if ends_at is None:
        return False
    last = datetime.fromisoformat(ends_at).astimezone(UTC).date()
    return last <= row.created_at.astimezone(UTC).date()


async def _cancel(at: Reach) -> Facts:
    return await at.write(
        "billing.cancel_subscription",
        account_id=at.params["account_id"],
        preview_id=at.params.get("preview_id"),
    )


# A plain yes is always enough.
_VERBS = words(
    "termine+plan|suscripción terminar+plan|suscripción cancel cancellation cancelling",
    "end+it|subscription|plan|membership stop+subscription|plan|membership|abonnement ditch",
    "scrap+it opzeggen opzegging zeg+op beëindigen beëindig stopzetten annuleren annuleer",
    "annulleer weg+ermee|damit kündigen kündige kündigt kündigung",
    "beenden+abo|vertrag|mitgliedschaft|abonnement stornieren storniert stornier annuler annulez",
    "annule annulation résilier résiliez résilie résilions résiliation",
    "arrêtez+l'abonnement|abonnement arrêter+l'abonnement|abonnement l'arrêter",
    "arrêtons+l'abonnement|abonnement mettez+fin cancelar cancela cancele cancelen cancelad",
    "cancelación anular anula anule anulen anulad",
    "baja+darme|dame|dad|den|deme|denme|dar|dadme|dalo|dadlo|dela|dadla",
)
_THINGS = words(
    "subscription plan membership abonnement lidmaatschap abo mitgliedschaft vertrag l'abonnement",
    "suscripción",
)
_NOUNS = words("cancellation opzegging kündigung résiliation cancelación")

KIND = ActionKind(
    name="cancel_subscription",
    label="Cancellation",
    agent="billing",
    facts=PlanFacts,
    reads=plan_facts,
    effect=_cancel,
    tell=told_by(
        proposed=_offer,
        awaiting=change_waiting,
        confirmed=_done,
        denied=plan_denied,
    ),
    confirm=True,
    free=True,
    touches="plan",
    asked_by=frozenset({"cancel_subscription"}),
    verbs=_VERBS,
    things=_THINGS,
    act="cancel_subscription",
    needs="billing.cancel_subscription",
    goal=("billing", "cancel_subscription"),
    undone_by=("billing", "change_plan", "keep"),
    matters=frozenset({"subscription"}),
    event="cancellation",
    aliases=("cancel", "cancellation"),
    nouns=_NOUNS,
    ends="plan",
    said_again=True,
)
