"""The refund team: it collects evidence, names a reason, and proposes; it pays nothing."""

from __future__ import annotations

from steward.wording.progress import ProgressWords
from teams.contract import Goal, Team
from teams.refund import cancellations, own_rows, playbook, returns, troubles
from teams.refund.goals import Remedy
from teams.requests import goals_of
from tools.declaration import READ, WRITE, declare

TOOLS = declare(
    "refund",
    {
        "billing.get_account": READ,
        "billing.list_invoices": READ,
        "billing.get_invoice": READ,
        "billing.list_charges": READ,
        "billing.list_refunds": READ,
        "billing.get_refund_by_key": READ,
        "billing.list_credits": READ,
        "billing.list_given": READ,
        "crm.get_contact": READ,
        "crm.list_interactions": READ,
        "crm.list_promises": READ,
        "billing.preview_outages": READ,
        "logistics.list_orders": READ,
        "logistics.get_order": READ,
        "logistics.track_parcel": READ,
        "logistics.check_cancellation": READ,
        "billing.issue_refund": WRITE,
        "billing.void_key": WRITE,
        "billing.give_credit": WRITE,
        "logistics.create_replacement": WRITE,
        "logistics.create_return": WRITE,
        "logistics.cancel_order": WRITE,
    },
)

TEAM = Team(
    name="refund",
    tools=TOOLS,
    local={
        "actions": own_rows.own_actions,
        "goodwill": own_rows.goodwill,
        "photos": own_rows.photos,
    },
    goals={
        "refund_request": Goal(
            slots=Remedy,
            reads=playbook.read_all,
            conclude=playbook.conclude_request,
            progress=ProgressWords.COLLECTING_RECORDS,
            matter="money_back",
        ),
        "refund_status": Goal(
            slots=Remedy,
            reads=playbook.read_status,
            conclude=playbook.conclude_status,
            progress=ProgressWords.FINDING_REFUND,
            matter="refund",
        ),
        "return_item": Goal(
            slots=Remedy,
            reads=playbook.read_all,
            conclude=returns.conclude_return,
            progress=ProgressWords.READING_ORDER,
            matter="send_back",
        ),
        "cancel_order": Goal(
            slots=Remedy,
            reads=cancellations.read_order,
            conclude=cancellations.conclude_cancel_order,
            progress=ProgressWords.CHECKING_SHIPMENT,
            matter="calling_off",
        ),
        "damaged_item": Goal(
            slots=Remedy,
            reads=playbook.read_all,
            conclude=troubles.conclude_trouble,
            progress=ProgressWords.READING_ORDER,
            matter="goods",
            went_wrong=True,
        ),
        **goals_of("refund"),
    },
)
