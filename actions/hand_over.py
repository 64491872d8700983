"""The conversation goes to people, with a brief."""

from __future__ import annotations

from actions.facts import NoFacts
from actions.kind import ActionKind, Row, Told, no_facts


def _tell(row: Row) -> Told | None:
    if row.state != "confirmed":
        return None
    told = {
        name: value
        for name, value in row.outcome.items()
        if name in ("opens_at", "zone", "offers") and value
    }
    danger = {name: row.params[name] for name in ("emergency", "language") if name in row.params}
    return Told("handed_over", {"why": row.params.get("why")} | told | danger)


KIND = ActionKind(
    name="hand_over",
    label="Hand-over to a person",
    agent="support",
    facts=NoFacts,
    reads=no_facts,
    effect="nodes.actions.people:hand_over",
    tell=_tell,
    unasked=True,
    never_stopped=True,
    event="hand_over",
    in_record="hand-over to a person",
)
