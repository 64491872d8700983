"""Tools of the identity team.

Look-ups that answer with link keys only, and the contact that was proved.
"""

from tools.declaration import READ, WRITE, declare

TOOLS = declare(
    "identity",
    {
        "crm.find_contacts": READ,
        "crm.get_contact": READ,
        "crm.list_authorities": READ,
        "billing.find_accounts": READ,
        "helpdesk.find_tickets": READ,
        "logistics.find_orders": READ,
        "crm.correct_field": WRITE,
    },
)
