"""What the billing team may reach.

READ tools it chooses itself; WRITE tools only the ledger calls, in its name.
"""

from tools.declaration import READ, WRITE, declare

TOOLS = declare(
    "billing",
    {
        "billing.get_account": READ,
        "billing.list_invoices": READ,
        "billing.get_invoice": READ,
        "billing.list_charges": READ,
        "billing.list_refunds": READ,
        "billing.preview_cancellation": READ,
        "billing.list_plans": READ,
        "billing.preview_plan_change": READ,
        "crm.get_contact": READ,
        "billing.cancel_subscription": WRITE,
        "billing.change_plan": WRITE,
        "crm.correct_field": WRITE,
    },
)
