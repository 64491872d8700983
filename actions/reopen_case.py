"""Opens a ticket when a payment came back or a remedy is contradicted later.

It carries a brief for a person.
"""

from __future__ import annotations

from actions.facts import KindFacts, fact
from actions.kind import ActionKind


class CaseFacts(KindFacts):
    """Facts of `reopen_case`: what the ledger says of the payment it is about,
    and whether a system contradicts it now.
    """

    failed_late: bool = fact(True)
    contradicted: bool = fact(False, default=False)


KIND = ActionKind(
    name="reopen_case",
    label="Reopen case",
    agent="support",
    facts=CaseFacts,
    reads="steward.effects.cases:read_facts",
    effect="steward.effects.cases:reopen",
    unasked=True,
    needs="helpdesk.open_ticket",
    reopens=True,
    never_stopped=True,
    event="case",
    to_people=True,
)
