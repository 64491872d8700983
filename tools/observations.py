"""A look into a system as people may read it later: which tool, how fresh, and what it answered, in
bounded size. Pure.
"""

from __future__ import annotations

from typing import Any

from steward.domain.call import Answer
from steward.views.card import Source

MOST_RECORDS, MOST_VALUES, LONGEST = 5, 14, 160
_BOOKKEEPING = frozenset({"as_of", "next_cursor"})


def source(answer: Answer) -> Source:
    """Where an answer came from and how fresh it is."""
    found = records(answer)
    changed = [str(record["updated_at"]) for record in found if record.get("updated_at")]
    return Source(
        system=answer.system,
        tool=answer.tool,
        as_of=answer.as_of,
        changed_at=max(changed, default=""),
        records=len(found),
    )


def records(answer: Answer) -> list[dict[str, Any]]:
    """The records in an answer: its one list, or itself where there is more in it than a list."""
    rest = {name: value for name, value in answer.data.items() if name not in _BOOKKEEPING}
    if len(rest) == 1 and isinstance(only := next(iter(rest.values())), list):
        return [record for record in only if isinstance(record, dict)]
    return [answer.data]


def look(answer: Answer, observed_at: str) -> dict[str, Any]:
    """What was read, to be kept with what it led to."""
    found = records(answer)
    return {
        **source(answer).model_dump(),
        "outcome": "ok",
        "observed_at": observed_at,
        "values": [_bounded(record) for record in found[:MOST_RECORDS]],
    }


def no_look(system: str, tool: str, outcome: str, observed_at: str) -> dict[str, Any]:
    """A look that brought nothing: `not_found`, `refused` or `failed`."""
    return {
        "system": system,
        "tool": tool,
        "as_of": "",
        "changed_at": "",
        "records": 0,
        "outcome": outcome,
        "observed_at": observed_at,
        "values": [],
    }


def _bounded(record: dict[str, Any]) -> dict[str, Any]:
    kept = {name: _plain(value) for name, value in record.items() if name not in _BOOKKEEPING}
    return dict(
        [(name, value) for name, value in kept.items() if value not in (None, "", [], {})][
            :MOST_VALUES
        ]
    )


def _plain(value: Any) -> Any:
    """Scalars, and what lies one level below; longer lists and texts are cut."""
    match value:
        case str():
            return value if len(value) <= LONGEST else value[:LONGEST] + " …"
        case dict():
            return {
                name: _plain(inner)
                for name, inner in value.items()
                if not isinstance(inner, (dict, list))
            }
        case list():
            return [
                _plain(one) for one in value[:MOST_RECORDS] if not isinstance(one, (dict, list))
            ]
    return value
