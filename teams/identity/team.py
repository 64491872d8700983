"""The identity team: it finds out who is on the line.

It looks up link keys only, and the contact that was proved.
"""

from __future__ import annotations

from steward.wording.progress import ProgressWords
from teams.contract import Goal, Team, no_reads
from teams.identity import other_accounts, own_rows, playbook
from teams.identity.goals import ContactChange, Takeover, Verify
from teams.requests import goals_of
from teams.slots import Slots
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

TEAM = Team(
    name="identity",
    tools=TOOLS,
    local={
        "resolve": own_rows.resolve,
        "controls": own_rows.controls,
        "frozen": own_rows.frozen,
    },
    goals={
        "verify_identity": Goal(
            slots=Verify,
            reads=playbook.read_verify,
            conclude=playbook.conclude_verify,
            needs_customer=False,
            progress=ProgressWords.CHECKING_DETAILS,
        ),
        "update_contact": Goal(
            slots=ContactChange,
            reads=playbook.read_contact,
            conclude=playbook.conclude_contact_change,
            progress=ProgressWords.READING_RECORD,
            matter="contact",
        ),
        "confirm_contact": Goal(
            slots=ContactChange,
            reads=playbook.read_contact,
            conclude=playbook.conclude_contact_change,
        ),
        "looked_under": Goal(
            slots=Slots,
            reads=other_accounts.read_keys,
            conclude=other_accounts.conclude_keys,
            progress=ProgressWords.READING_RECORD,
        ),
        "other_account": Goal(slots=Verify, reads=no_reads, conclude=other_accounts.conclude_other),
        "account_access": Goal(
            slots=Slots, reads=no_reads, conclude=playbook.conclude_access, needs_customer=False
        ),
        "account_takeover": Goal(
            slots=Takeover,
            reads=playbook.read_takeover,
            conclude=playbook.conclude_takeover,
            needs_customer=False,
        ),
        **goals_of("identity"),
    },
)
