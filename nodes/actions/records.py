"""Correcting what one system holds by what the system of record says."""

from __future__ import annotations

from nodes.actions.kind import ActionKind, At, Facts


async def _correction_facts(at: At) -> Facts:
    """True only while the system of record says what the correction would write, and the CRM says something else."""
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


async def _correct(at: At) -> Facts:
    p = at.params
    return await at.write(
        "crm.correct_field", contact_id=p["record"], field=p["field"], value=p["value"]
    )


RECORDS = {
    "correct_record": ActionKind(
        "billing", False, _correction_facts, _correct, needs="crm.correct_field"
    )
}
