"""A one-time code, sent to a contact on the record, or to a new one that is to be proved."""

from __future__ import annotations

from actions.facts import KindFacts, fact
from actions.kind import ActionKind, Facts, Reach, Row, Told


class CodeFacts(KindFacts):
    """Facts of `send_code` and `check_code`: rate and purpose were judged by identity."""

    allowed: bool = fact(True, "a further code is within its bounds")


async def code_facts(_at: Reach) -> Facts:
    """How often is counted where codes are kept, in the transaction that sends or looks."""
    return {"allowed": True}


def _tell(row: Row) -> Told:
    by_purpose = {"step_up": "step_up", "new_contact": "code_sent_new"}
    sent = by_purpose.get(str(row.params.get("purpose")), "code_sent")
    if row.state == "denied" or row.outcome.get("limited"):
        phrase = "code_limited"
    elif sent == "step_up" and row.outcome.get("went_to") == "none":
        phrase = "no_way_to_prove"
    else:  # a code that no row says was sent is not on its way
        phrase = sent if row.state in ("confirmed", "settled") else "code_not_sent"
    return Told(phrase, {"went_to": row.outcome.get("went_to"), "to": row.params.get("to")})


KIND = ActionKind(
    name="send_code",
    label="Send code",
    agent="identity",
    facts=CodeFacts,
    reads=code_facts,
    effect="nodes.actions.people:send_code",
    tell=_tell,
    unasked=True,
    needs="crm.get_contact",
    event="code_sending",
    in_record="sending of a code",
    hidden=True,
    proposed_as="that a code is sent",
    aliases=("code",),
)
