"""What the refund team may reach."""

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
        "billing.issue_refund": WRITE,
        "billing.void_key": WRITE,
        "billing.give_credit": WRITE,
        "logistics.create_replacement": WRITE,
        "logistics.create_return": WRITE,
    },
)
