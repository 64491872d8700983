"""When a subscription sends and charges next: paused, started again, one period skipped, or its
cancellation taken back.
"""

from __future__ import annotations

from typing import Literal

from actions.kind import ActionKind, Facts, Reach, Row, change_waiting, told_by, words
from actions.subscription import PlanFacts, is_before, plan_denied, plan_facts
from steward.money import Money
from steward.say import Moment, Phrase

type Step = Literal["pause", "skip", "resume", "keep"]


class ConfirmSchedule(Phrase):
    """The offer of a step, which waits for a yes; `price` of the plan, where it is known."""

    plan: str
    account: str
    step: Step
    renews_at: Moment
    next_at: Moment
    due_now: bool
    price: Money | None
    ends: bool = False  # an end of the pause was named, and billing knows none
    until: Moment = None  # when billing ends it by itself
    begins: Moment = None  # the day from which a pause is wished for
    rests_from: Moment = None  # when billing begins it by itself; without it the yes does
    due_before: bool = False  # something is due before that day, and falls away with it
    wished: Moment = None  # another day that was named for a start
    met: Moment = None  # one that was named as a bound, within which the offer is
    paused_at: Moment = None  # it is paused since then


class ScheduleDone(Phrase):
    """Billing has taken the step."""

    plan: str
    step: Step
    renews_at: Moment
    next_at: Moment
    until: Moment = None
    rests_from: Moment = None  # a pause that is to come begins then
    price: Money | None = None  # what is paid then, of one that goes on


def _offer(row: Row) -> ConfirmSchedule:
    p = row.params
    minor, begins, renews = p.get("to_minor"), p.get("begins"), p.get("renews_at")
    return ConfirmSchedule(
        plan=p["plan"],
        account=p["account_id"],
        step=p["step"],
        renews_at=p.get("renews_at"),
        next_at=p.get("next_at"),
        due_now=bool(p.get("due_now")),
        ends=bool(p.get("ends")),
        until=p.get("until"),
        begins=begins if renews else None,
        rests_from=p.get("rests_from"),
        due_before=bool(begins and renews) and is_before(str(renews), str(begins)),
        price=Money(minor=minor, currency=p["currency"]) if minor else None,
        wished=p.get("wished"),
        met=p.get("met"),
        paused_at=p.get("paused_at"),
    )


def _done(row: Row) -> ScheduleDone:
    p, minor = row.params | row.outcome, row.params.get("to_minor")
    later = bool(minor) and not p.get("due_now")  # what is paid then, today nothing is
    return ScheduleDone(
        plan=row.params["plan"],
        step=row.params["step"],
        renews_at=p.get("renews_at"),
        next_at=p.get("next_at"),
        until=p.get("until"),
        rests_from=p.get("rests_from"),
        price=Money(minor=int(minor or 0), currency=p["currency"]) if later else None,
    )


async def _reschedule(at: Reach) -> Facts:
    p = at.params
    return await at.write(
        "billing.reschedule_subscription",
        account_id=p["account_id"],
        step=p["step"],
        status=p["status"],
        renews_at=p["renews_at"],
        **({"until": p["until"]} if p.get("until") else {}),
        **({"begins": p["rests_from"]} if p.get("rests_from") else {}),
    )


# A plain yes is always enough. Which of its steps is told, `step_told` says.
_VERBS = words(
    "ponla+pausa ponlo+pausa pónla+pausa ponedla+pausa ponedlo+pausa pónganla+pausa",
    "redémarrez redémarrer relancez ponga+pausa póngalo+pausa póngala+pausa sáltese sáltense omita",
    "setzen+pause setzt+pause aktivieren aktiviert activeren activeer weiterlaufen weiterführen",
    "hold+put restart restarted unfreeze start+again zet+pauze|pauzestand doorlopen pause skip",
    "resume start continue keep undo reactivate unpause pauzeer pauzeren pauze sla+over overslaan",
    "hervat hervatten heractiveren heractiveer zet+stil stilzetten stilleggen opschorten",
    "pausieren pausiere pausiert überspringen überspringt überspringe aussetzen fortsetzen",
    "setzt+aus|fort setze+aus|fort auslassen weglassen ausfallen reaktivieren reaktiviert",
    "suspendez suspendre sauter sautez saute reprendre reprenez reprends pausez mettez+pause",
    "réactivez réactiver pausar pausa pausad pausen saltar salta saltad salte salten reanudar",
    "reanuda reanude reanuden reanudad reactivar reactive reactiva reactivad suspendan suspenda",
    "suspender",
)
_BESIDE = words("it on en aus fort")
_THINGS = words(
    "subscription plan abonnement abo l'abonnement suscripción next delivery box once time",
    "volgende levering keer eentje nächste lieferung einmal prochaine livraison próxima entrega",
    "formule",
)

KIND = ActionKind(
    name="reschedule_subscription",
    label="Change of schedule",
    agent="billing",
    facts=PlanFacts,
    reads=plan_facts,
    effect=_reschedule,
    tell=told_by(
        proposed=_offer,
        awaiting=change_waiting,
        confirmed=_done,
        denied=plan_denied,
    ),
    confirm=True,
    free=True,
    touches="plan",
    asked_beside=frozenset({"when_plan"}),
    verbs=_VERBS,
    beside=_BESIDE,
    things=_THINGS,
    at_once=True,
    act="change_plan",
    needs="billing.reschedule_subscription",
    goal=("billing", "change_plan"),
    matters=frozenset({"subscription"}),
    event="schedule_change",
    sets="schedule",
    in_record="change of schedule",
    comes_back=True,
)
