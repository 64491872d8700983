"""Store credit in place of money, when the customer asked for it.

Never beside cash for the same line.
"""

from __future__ import annotations

from actions.facts import RemedyFacts
from actions.issue_refund import records
from actions.kind import ActionKind, Facts, Reach, Row, amount_of, told_by, words
from actions.phrases import About, RefundExpired, RefundWaiting, RemedyDenied
from steward.money import Money
from steward.say import Claim, Phrase


class ConfirmCredit(About, Phrase):
    """The offer of credit, which waits for a yes."""

    amount: Money
    reason: str | None


class CreditDone(Phrase):
    """Billing has given the credit."""

    claims = frozenset({Claim.CREDIT})

    amount: Money
    reference: str | None


async def _give(at: Reach) -> Facts:
    p = at.params
    return await at.write(
        "billing.give_credit",
        charge_id=p["charge_id"],
        amount_minor=p["amount_minor"],
        currency=p["currency"],
        reason=p["reason"],
    )


def _offer(row: Row) -> ConfirmCredit:
    return ConfirmCredit(amount=amount_of(row.params), reason=row.params["reason"], **records(row))


def _done(row: Row) -> CreditDone:
    return CreditDone(amount=amount_of(row.params), reference=row.outcome.get("credit_id"))


# A plain yes is always enough.
_VERBS = words(
    "add+credit|balance gutschreiben mettez+l'avoir mettez+avoir credit issue~",
    "give+me|credit|voucher~ voucher put+account|credit|wallet|balance~ take+credit|voucher~",
    "geef~ gutschein geben~ crédit donnez~ cupón dámelo+saldo|vale démelo+saldo|vale",
    "dénmelo+saldo|vale dádmelo+saldo|vale geef+tegoed geben+guthaben donnez+avoir|crédit",
)
_BESIDE = words("avoir tegoed guthaben saldo vale amount store as bon als en un une ça")
_THINGS = words("account wallet balance saldo+en|al compte cuenta konto kundenkonto rekening")
_NOUNS = words("credit tegoed gutschrift avoir crédit")

KIND = ActionKind(
    name="give_store_credit",
    label="Store credit",
    agent="refund",
    facts=RemedyFacts,
    reads="steward.effects.remedies:credit_facts",
    effect=_give,
    tell=told_by(
        proposed=_offer,
        awaiting=lambda row: RefundWaiting(amount=amount_of(row.params)),
        confirmed=_done,
        denied=lambda row: RemedyDenied(denial=row.denial),
        expired=lambda row: RefundExpired(amount=amount_of(row.params)),
    ),
    confirm=True,
    touches="credit",
    verbs=_VERBS,
    beside=_BESIDE,
    things=_THINGS,
    asked_beside=frozenset({"next_payment", "credit"}),
    act="credit",
    needs="billing.give_credit",
    goal=("refund", "refund_request"),
    matters=frozenset({"money"}),
    remedy="credit",
    aliases=("credit",),
    nouns=_NOUNS,
    comes_back=True,
    books="credits",
)
