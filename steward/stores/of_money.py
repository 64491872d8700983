"""The tables of what was done, who decided it and for what: an action to its record."""

from __future__ import annotations

from steward.stores.store import (
    BOOKS,
    ENDED,
    GONE,
    HOUSE,
    OF_ACTIONS,
    OF_MONEY,
    Clearing,
    Store,
    emptied,
    untouched,
)

_LAW = "the law keeps what money was given for, and who decided it, under an id without a name"
_ACTIONS = f"action_id IN (SELECT id FROM desk.action WHERE {ENDED} AND"
_OF_MONEY, _OF_NO_MONEY = f"{_ACTIONS} {OF_MONEY})", f"{_ACTIONS} NOT ({OF_MONEY}))"

MONEY = (
    Store(
        table="desk.action",
        keeps="what was done for whom: parameters, facts, outcome; addresses, and copies of "
        "tickets and of lines in the CRM",
        clears=(
            Clearing(
                where=f"{ENDED} AND NOT ({OF_MONEY})",
                sets={
                    "params": """'{"removed": true}'""",
                    "facts": "'{}'",
                    "outcome": "'{}'",
                    "state": "CASE WHEN live THEN 'withdrawn' ELSE state END",
                },
            ),
            Clearing(
                where=f"{OF_ACTIONS} AND {OF_MONEY}",
                sets={"watch_at": "NULL", "outcome": "outcome - 'told'"},
            ),
        ),
        stays=f"refunds, credits and replacements: {_LAW}",
        days="conversation_days",
    ),
    Store(
        table="desk.sending",
        keeps="requests to systems without keys, and what they answered",
        clears=emptied(f"{_OF_NO_MONEY} AND outcome = 'done'", answer="'{}'"),
        stays=_LAW,
        days="conversation_days",
    ),
    Store(
        table="desk.unproven",
        keeps="writes of which nobody knows, and what a colleague found out",
        clears=emptied(f"{_OF_NO_MONEY} AND note IS NOT NULL", note=GONE),
        stays=_LAW,
        days="conversation_days",
    ),
    Store(
        table="desk.approval",
        keeps="what people were asked to sign, with the card that they saw",
        clears=(
            Clearing(where=_OF_MONEY, sets={"card": "card - 'context'"}),
            Clearing(where=_OF_NO_MONEY, sets={"card": "'{}'"}),
        ),
        stays=_LAW,
        days="conversation_days",
    ),
    *untouched(
        {
            "confirmation": "which message agreed to which digest",
            "authority": "rights to act, and when they were used",
            "maker": "who may not sign, and why",
            "approval_event": "when approvals were asked, claimed, decided",
        },
        stays=_LAW,
        lasts=BOOKS,
    ),
    Store(
        table="desk.signature",
        keeps="who signed or rejected what, and why",
        clears=emptied(
            f"approval_id IN (SELECT id FROM desk.approval WHERE "
            f"{_ACTIONS} (verdict = 'reject' OR NOT ({OF_MONEY}))))",
            reason=GONE,
            told_why="''",
        ),
        stays=f"verdicts, and why money was given: {_LAW}",
        days="conversation_days",
    ),
    Store(
        table="desk.edit",
        keeps="who lowered an amount, and why",
        clears=emptied(f"{_ACTIONS} (state = 'rejected' OR NOT ({OF_MONEY})))", reason=GONE),
        stays=_LAW,
        days="conversation_days",
    ),
    Store(
        table="desk.approval_claim",
        keeps="who looks at an approval just now",
        stays=HOUSE,
        lasts="`claim_minutes`",
    ),
    Store(
        table="desk.audit",
        keeps="the record: what happened, under ids; never a word, a name or an address (ADR 69)",
        stays=f"{_LAW}; a chain of hashes from which nothing can be taken",
        lasts=BOOKS,
    ),
)
