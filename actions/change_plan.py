"""Another plan, on the terms of billing's preview: price, what is charged today, and from when."""

from __future__ import annotations

import hashlib
from typing import Literal

from actions.kind import CHANGES, ActionKind, Facts, Reach, Row, change_waiting, told_by, words
from actions.subscription import PlanFacts, plan_denied, plan_facts
from steward.money import Money
from steward.say import Claim, Moment, Part, Phrase


class Price(Part):
    """What a plan costs, and for how long."""

    amount: Money
    period: str


class ConfirmPlanChange(Phrase):
    """The offer of another plan on billing's terms, which waits for a yes."""

    from_plan: str
    plan: str
    from_price: Price | None = None  # no prices: billing's terms are not known
    price: Price | None = None
    due: Money | None = None  # charged today
    last4: str | None = None
    starts: str = ""
    starts_at: Moment = None
    renews_at: Moment = None
    expires_at: Moment = None  # of the terms
    next_plan: str | None = None
    wished: Moment = None  # the day that was named, where it is another one
    met: Moment = None  # one that was named as a bound, within which the offer is

    @property
    def way(self) -> Literal["unpriced", "keep", "renewal", "now"]:
        """How the change happens; `keep`: the one that was set for later is dropped."""
        if self.price is None:
            return "unpriced"
        if self.from_plan == self.plan:
            return "keep"
        return "renewal" if self.starts == "renewal" else "now"


class PlanChangeDone(Phrase):
    """Billing has taken the change."""

    claims = frozenset({Claim.PLAN})

    plan: str
    starts: str
    starts_at: Moment
    expires_at: Moment
    charged: Money | None
    last4: str | None
    invoice: str | None


def _offer(row: Row) -> ConfirmPlanChange:
    p = row.params
    if "due_minor" not in p:
        return ConfirmPlanChange(from_plan=p["from"], plan=p["plan"], wished=p.get("wished"))
    return ConfirmPlanChange(
        from_plan=p["from"],
        plan=p["plan"],
        from_price=_price(p, p["from_minor"], p["from_period"]),
        price=_price(p, p["to_minor"], p["period"]),
        due=_more_than_nothing(p["due_minor"], p["currency"]),
        last4=p.get("last4"),
        starts=p["starts"],
        starts_at=p["starts_at"],
        renews_at=p["renews_at"],
        expires_at=p.get("expires_at"),
        next_plan=p.get("next_plan"),
        wished=p.get("wished"),
        met=p.get("met"),
    )


def _price(p: Facts, minor: int, period: str) -> Price:
    return Price(amount=Money(minor=minor, currency=p["currency"]), period=period)


def _more_than_nothing(minor: int | None, currency: str) -> Money | None:
    return Money(minor=minor, currency=currency) if minor else None


def _done(row: Row) -> PlanChangeDone:
    p = row.params | row.outcome
    return PlanChangeDone(
        plan=row.params["plan"],
        starts=p.get("starts", ""),
        starts_at=p.get("starts_at"),
        expires_at=p.get("expires_at"),
        charged=_more_than_nothing(p.get("charged_minor"), p.get("currency", "")),
        last4=p.get("last4"),
        invoice=p.get("invoice_id"),
    )


async def _change(at: Reach) -> Facts:
    p = at.params
    return await at.write(
        "billing.change_plan",
        account_id=p["account_id"],
        preview_id=p["preview_id"],
        digest=_agreed(p),
    )


def _agreed(p: Facts) -> str:
    """The terms as the customer was told them, in billing's form: it charges nothing else."""
    names = ("preview_id", "account_id", "from", "plan", "from_minor", "to_minor", "due_minor")
    told = [p[name] for name in (*names, "currency", "starts")]
    return hashlib.sha256("|".join(str(one) for one in told).encode()).hexdigest()


# A plain yes is always enough.
_VERBS = words(
    "modifiez modifier change upgrade~ downgrade~ switch~ put+me~ wijzig wijzigen verander",
    "veranderen overstappen stap+over zet+om|me zetten+om omzetten omschakelen upgraden~",
    "downgraden~ ändern ändert ändere wechseln wechsle wechselt umstellen umschalten stelle+um",
    "stellen+um stellt+um changez changer change passez+moi|nous~ passer basculez bascule",
    "mettez+moi|nous~ cambiar cambia cambie cambien cambiad",
)
_THINGS = words("plan subscription abonnement abo l'abonnement suscripción formule formula")

KIND = ActionKind(
    name="change_plan",
    label="Change of plan",
    agent="billing",
    facts=PlanFacts,
    reads=plan_facts,
    effect=_change,
    tell=told_by(
        proposed=_offer,
        awaiting=change_waiting,
        confirmed=_done,
        denied=plan_denied,
    ),
    confirm=True,
    asked_beside=frozenset({"login"}),
    asked_by=frozenset({"change_plan"}),
    verbs=_VERBS,
    things=_THINGS,
    act="change_plan",
    needs="billing.change_plan",
    goal=("billing", "change_plan"),
    matters=frozenset({"subscription"}),
    event="plan_change",
    sets="plan",
    in_record="change of plan",
    nouns=CHANGES,
)
