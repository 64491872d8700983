"""What a story came to, in words that two runs of it share: ledger, books, replies, approvals,
record; no ids, codes or dates.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from tests.durability.rig import Rig

_CHANGING = (
    (
        re.compile(
            r"\b(?:act|apr|turn|out|wish|wake|claim|cust|hdl|T|R|RF|RE|BR)[-_][0-9A-Za-z]{5,}\b"
        ),
        "ID",
    ),
    (re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"), "UUID"),
    (
        re.compile(r"\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:\+\d\d:\d\d|Z)?)?\b"),
        "DATE",
    ),
    (re.compile(r"(?<!\d)\d{6}(?!\d)"), "CODE"),
    (re.compile(r"(?<!\d)\d{15,}(?!\d)"), "REFERENCE"),
)
_ACTIONS = """SELECT kind, resource, episode, state, params->>'amount_minor', params->>'currency',
                     params->>'reason', denial
                FROM desk.action ORDER BY created_at, id"""
_APPROVALS = """SELECT a.kind, p.status, p.needs::text,
                       COALESCE((SELECT string_agg(s.login || ':' || s.verdict, ',' ORDER BY s.at)
                                   FROM desk.signature s WHERE s.approval_id = p.id), '')
                  FROM desk.approval p JOIN desk.action a ON a.id = p.action_id
                 ORDER BY p.created_at, p.id"""
_EFFECTS = (
    "proposed",
    "agreed",
    "granted",
    "denied",
    "confirmed",
    "failed",
    "contradicted",
    "signed",
    "approved",
)


def outcome(rig: Rig) -> dict[str, Any]:
    """Everything that must not depend on a kill."""
    books, record = (
        rig.systems("/sandbox/books"),
        rig.read(f"/desk/conversations/{rig.conversation}/record"),
    )
    sent = rig.rows("SELECT kind, destination, text FROM desk.outbox ORDER BY seq")
    events = Counter(
        e["event"] for e in record["audit"] if e["event"].rpartition(".")[2] in _EFFECTS
    )
    found = {
        "messages": rig.rows("SELECT text, answered_at IS NOT NULL FROM desk.inbox ORDER BY seq"),
        "sent": sent,
        "actions": rig.rows(_ACTIONS),
        "approvals": rig.rows(_APPROVALS),
        "authorities": rig.rows("SELECT count(*), count(consumed_at) FROM desk.authority"),
        "proofs": rig.rows(
            "SELECT method, count(*) FROM desk.proof GROUP BY method ORDER BY method"
        ),
        "refunds": [
            _only(row, "charge", "amount_minor", "currency", "reason") for row in books["refunds"]
        ],
        "credits": [
            _only(row, "charge", "amount_minor", "currency", "reason") for row in books["credits"]
        ],
        "orders": [
            _only(row, "item", "status", "address", "replacement_for") for row in books["orders"]
        ],
        "corrections": [
            _only(row, "system", "record", "field", "old", "new") for row in books["corrections"]
        ],
        "interactions": [
            _only(row, "contact_id", "channel", "summary") for row in books["interactions"]
        ],
        "tickets": [
            _only(row, "subject", "body", "status", "channel", "notes") for row in books["tickets"]
        ],
        "accounts": [
            (row["account_id"], row["plan"], _only(row["subscription"] or {}, "plan", "status"))
            for row in books["accounts"]
        ],
        "balanced": books["balanced"],
        "mode": record["mode"],
        "waiting": record["waiting"],
        "customer": (record["customer"] or {}).get("account"),
        "events": sorted(events.items()),
        "open": rig.rows("SELECT count(*) FROM desk.turn WHERE closed_at IS NULL"),
        "verifies": record["audit_verifies"],
    }
    plain: dict[str, Any] = _plain(found, rig.conversation)
    return plain


def difference(expected: dict[str, Any], found: dict[str, Any]) -> str:
    """The parts that differ, of lists only the entries; empty when nothing does."""
    return "; ".join(
        f"{key}: {_between(expected[key], found.get(key))}"
        for key in expected
        if expected[key] != found.get(key)
    )


def _between(expected: Any, found: Any) -> str:
    if isinstance(expected, list) and isinstance(found, list):
        missing, more = (
            [item for item in expected if item not in found],
            [item for item in found if item not in expected],
        )
        if missing or more:
            return f"missing {missing}, too many {more}"
    return f"expected {expected!r}, found {found!r}"


def _only(row: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: row.get(key) for key in keys}


def _plain(value: Any, conversation: str) -> Any:
    match value:
        case str():
            text = value.replace(conversation, "CONVERSATION")
            for pattern, word in _CHANGING:
                text = pattern.sub(word, text)
            return text
        case dict():
            return {key: _plain(item, conversation) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item, conversation) for item in value]
    return value
