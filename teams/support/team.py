"""The support team: parcels, tickets, knowledge; nothing of payments."""

from __future__ import annotations

from steward.wording.progress import ProgressWords
from teams.contract import Goal, Team, no_reads
from teams.requests import goals_of
from teams.slots import Slots
from teams.support import (
    complaints,
    contact_history,
    kept,
    own_rows,
    peoples_hours,
    playbook,
    questions,
    searches,
    warranty,
    who_brings,
)
from teams.support.goals import (
    AddressChange,
    Dissatisfied,
    HandOver,
    Parcel,
    Question,
    TakingBack,
)
from teams.support.taking_back import conclude_take_back
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
        "crm.list_promises": READ,
        "crm.add_interaction": WRITE,
        "helpdesk.open_ticket": WRITE,
        "helpdesk.add_note": WRITE,
        "helpdesk.report_article": WRITE,
        "logistics.change_address": WRITE,
    },
)

_REQUESTS = goals_of("support")

_OF_PAGES = Goal(
    slots=Question,
    reads=searches.read_knowledge,
    conclude=questions.conclude_question,
    needs_customer=False,
    progress=ProgressWords.SEARCHING_PAGES,
)
TEAM = Team(
    name="support",
    tools=TOOLS,
    local={"contacts": own_rows.contacts},
    goals={
        "missing_parcel": Goal(
            slots=Parcel,
            reads=playbook.read_parcel,
            conclude=playbook.conclude_parcel,
            progress=ProgressWords.ASKING_CARRIER,
            matter="parcel",
            went_wrong=True,
        ),
        "order_status": Goal(
            slots=Parcel,
            reads=playbook.read_parcel,
            conclude=playbook.conclude_parcel,
            progress=ProgressWords.ASKING_CARRIER,
            matter="order",
        ),
        "change_address": Goal(
            slots=AddressChange,
            reads=playbook.read_parcel,
            conclude=playbook.conclude_address,
            progress=ProgressWords.CHECKING_SHIPMENT,
            matter="delivery_address",
        ),
        "product_question": peoples_hours.beside_pages(
            who_brings.beside_pages(warranty.beside_pages(_OF_PAGES))
        ),
        "kept_question": Goal(
            slots=Question,
            reads=kept.read_kept,
            conclude=kept.conclude_kept,
            needs_customer=False,
            progress=ProgressWords.SEARCHING_PAGES,
        ),
        "question_beside": _OF_PAGES,
        "complaint": Goal(
            slots=Dissatisfied,
            reads=complaints.read_complaint,
            conclude=complaints.conclude_complaint,
            progress=ProgressWords.READING_CONTACTS,
            matter="complaint",
            went_wrong=True,
        ),
        "contact_history": Goal(
            slots=Slots,
            reads=contact_history.read_contacts,
            conclude=contact_history.conclude_contacts,
            progress=ProgressWords.READING_CONTACTS,
            matter="contacts",
        ),
        "take_back": Goal(slots=TakingBack, reads=no_reads, conclude=conclude_take_back),
        "hand_over": Goal(
            slots=HandOver,
            reads=no_reads,
            conclude=playbook.conclude_hand_over,
            needs_customer=False,
        ),
        "clarify": Goal(
            slots=Slots, reads=no_reads, conclude=playbook.conclude_clarify, needs_customer=False
        ),
        **_REQUESTS,
        "warranty": warranty.with_age(_REQUESTS["warranty"]),
    },
)
