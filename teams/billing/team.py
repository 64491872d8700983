"""The billing team: it explains charges and invoices, and proposes changes and corrections."""

from __future__ import annotations

from steward.wording.progress import ProgressWords
from teams.billing import account_users, invoices, playbook, schedule, subscription
from teams.billing.disputes import told_first
from teams.billing.goals import Cancellation, InvoiceQuestion, PlanChange
from teams.contract import Goal, Team
from teams.requests import goals_of
from teams.slots import Slots
from tools.declaration import READ, RULE, WRITE, declare

TOOLS = declare(
    "billing",
    {
        "billing.get_account": READ,
        "billing.list_invoices": READ,
        "billing.get_invoice": READ,
        "billing.list_charges": READ,
        "billing.list_refunds": READ,
        "billing.list_credits": READ,
        "billing.preview_cancellation": READ,
        "billing.preview_pause": READ,
        "billing.list_plans": READ,
        "billing.preview_plan_change": READ,
        "logistics.list_orders": RULE,
        "crm.get_contact": READ,
        "crm.list_interactions": READ,
        "crm.list_promises": READ,
        "billing.cancel_subscription": WRITE,
        "billing.change_plan": WRITE,
        "billing.reschedule_subscription": WRITE,
        "crm.correct_field": WRITE,
    },
)

_REQUESTS = goals_of("billing")

TEAM = Team(
    name="billing",
    tools=TOOLS,
    goals={
        "duplicate_charge": Goal(
            slots=Slots,
            reads=playbook.read_money,
            conclude=playbook.conclude_charge,
            progress=ProgressWords.READING_CHARGES,
            matter="charged_twice",
            went_wrong=True,
        ),
        "unknown_charge": Goal(
            slots=Slots,
            reads=playbook.read_money,
            conclude=playbook.conclude_charge,
            progress=ProgressWords.FINDING_CHARGE,
            matter="charge",
        ),
        "invoice_question": Goal(
            slots=InvoiceQuestion,
            reads=invoices.read_invoices,
            conclude=invoices.conclude_invoice,
            progress=ProgressWords.READING_INVOICES,
            matter="invoice",
        ),
        "cancel_subscription": Goal(
            slots=Cancellation,
            reads=playbook.read_cancellation,
            conclude=playbook.conclude_cancellation,
            progress=ProgressWords.READING_SUBSCRIPTION,
            matter="end_of_plan",
        ),
        "change_plan": Goal(
            slots=PlanChange,
            reads=schedule.read_plan_or_schedule,
            conclude=schedule.conclude_plan_or_schedule,
            progress=ProgressWords.COMPARING_PLAN,
            matter="plan",
        ),
        "charged_after_cancel": Goal(
            slots=Slots,
            reads=playbook.read_money,
            conclude=playbook.conclude_cancelled,
            progress=ProgressWords.COMPARING_CANCELLATION,
            matter="plan_charge",
            went_wrong=True,
        ),
        "own_price": Goal(
            slots=PlanChange,
            reads=subscription.read_plan,
            conclude=subscription.conclude_own_price,
            progress=ProgressWords.READING_SUBSCRIPTION,
            matter="plan_price",
        ),
        "account_users": Goal(
            slots=Slots,
            reads=account_users.read_users,
            conclude=account_users.conclude_users,
            progress=ProgressWords.READING_RECORD,
            matter="users",
        ),
        **_REQUESTS,
        "disputed_at_the_bank": told_first(_REQUESTS["disputed_at_the_bank"]),
    },
)
