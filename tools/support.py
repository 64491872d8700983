"""What the support team may reach: parcels, tickets, knowledge; nothing of payments."""

from tools.declaration import READ, WRITE, declare

TOOLS = declare(
    "support",
    {
        "knowledge.search_articles": READ,
        "knowledge.get_article": READ,
        "logistics.list_orders": READ,
        "logistics.get_order": READ,
        "logistics.track_parcel": READ,
        "helpdesk.list_tickets": READ,
        "helpdesk.get_ticket": READ,
        "crm.list_interactions": READ,
        "helpdesk.open_ticket": WRITE,
        "helpdesk.add_note": WRITE,
        "helpdesk.report_article": WRITE,
        "logistics.change_address": WRITE,
    },
)
