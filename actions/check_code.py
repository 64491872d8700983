"""A code that the customer read out, held to the one that was sent."""

from __future__ import annotations

from actions.kind import ActionKind, Row, Told
from actions.send_code import CodeFacts, code_facts


def _tell(row: Row) -> Told:
    status = row.outcome.get("status", "none")
    phrase = "verified" if status == "passed" else f"code_{status}"
    return Told(phrase, {"tries_left": row.outcome.get("tries_left", 0)})


KIND = ActionKind(
    name="check_code",
    label="Check code",
    agent="identity",
    facts=CodeFacts,
    reads=code_facts,
    effect="nodes.actions.people:check_code",
    tell=_tell,
    unasked=True,
    event="code_check",
    in_record="check of a code",
    hidden=True,
    proposed_as="that the code is checked",
)
