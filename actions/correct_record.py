"""Correcting what one system holds by what the system of record says."""

from __future__ import annotations

from actions.facts import RepeatableFacts, fact
from actions.kind import ActionKind, Facts, Reach


class CorrectionFacts(RepeatableFacts):
    """Facts of `correct_record`."""

    source_is_record: bool = fact(
        True, "the system of record says what would be written, and the other says something else"
    )


async def _facts(at: Reach) -> Facts:
    """True only while the system of record says what the correction would write,
    and the CRM says something else.
    """
    _, same = await at.assurance()
    p = at.params
    if not same or p.get("field") != "plan" or p.get("system") != "crm":
        return {"source_is_record": False}
    again = at.repeatable("crm.correct_field")
    accounts = (await at.read("billing.get_account"))["accounts"]
    return {
        "source_is_record": any(
            a["account_id"] == p["source_record"] and a["plan"] == p["value"] for a in accounts
        ),
        "repeatable": again,
    }


async def _correct(at: Reach) -> Facts:
    p = at.params
    return await at.write(
        "crm.correct_field", contact_id=p["record"], field=p["field"], value=p["value"]
    )


KIND = ActionKind(
    name="correct_record",
    label="Correction of a record",
    agent="billing",
    facts=CorrectionFacts,
    reads=_facts,
    effect=_correct,
    unasked=True,
    needs="crm.correct_field",
    event="correction",
    sets="record",
    aliases=("correction", "correct"),
)
