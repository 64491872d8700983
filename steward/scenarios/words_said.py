"""Compares what the desk said and sent: replies, messages to others, articles that were cited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from steward.scenarios.comparing import Entry, Several, expected, matched, same
from steward.scenarios.observed import Observed, contains, is_destination, shown


def _fits_message(want: Entry, entry: Entry) -> bool:
    text, to = str(entry.get("text", "")), want.get("to", want.get("destination"))
    right = same(want, entry, {"kind": ("kind",), "channel": ("channel",)})
    right = right and (to is None or is_destination(to, str(entry.get("destination", ""))))
    right = right and want.get("marked") in (
        None,
        (entry.get("headers") or {}).get("Auto-Submitted"),
    )
    return (
        right
        and all(contains(text, part) for part in want.get("mentions", ()))
        and not any(contains(text, part) for part in want.get("never", ()))
    )


def _outbox(wanted: Any, seen: Observed) -> Iterator[str]:
    def show(entry: Entry) -> str:
        return (
            f"{entry.get('kind')} to {entry.get('destination') or 'the conversation'}: "
            f"{str(entry.get('text'))!r}"
        )

    if isinstance(wanted, int):
        if len(seen.outbox) != wanted:
            yield expected(wanted, f"{len(seen.outbox)} ({shown(map(show, seen.outbox))})")
        return
    if isinstance(wanted, Several):
        yield from wanted.differences(seen.outbox, _fits_message, show)
        return
    yield from matched(wanted, seen.outbox, _fits_message, show, exact=not wanted)


def _reply(wanted: Any, seen: Observed) -> Iterator[str]:
    last = seen.replies[-1:]
    if not last and wanted.get("mentions"):
        yield expected(f"a reply that mentions {wanted['mentions'][0]!r}", "no reply")
    for text in last:
        for part in wanted.get("mentions", ()):
            if not contains(text, part):
                yield expected(f"a mention of {part!r}", repr(text))
    yield from _some(wanted, last)
    yield from _never(wanted, last)


def _replies(wanted: Any, seen: Observed) -> Iterator[str]:
    for part in wanted.get("mentions", ()):
        if not any(contains(text, part) for text in seen.replies):
            yield expected(f"a mention of {part!r} in some reply", shown(map(repr, seen.replies)))
    yield from _some(wanted, seen.replies)
    yield from _never(wanted, seen.replies)


def _some(wanted: Any, texts: Sequence[str]) -> Iterator[str]:
    parts = wanted.get("some", ())
    if parts and not any(contains(text, part) for part in parts for text in texts):
        yield expected(f"one of {shown(map(repr, parts))}", shown(map(repr, texts)))


def _never(wanted: Any, texts: Sequence[str]) -> Iterator[str]:
    for part in wanted.get("never", ()):
        for text in texts:
            if contains(text, part):
                yield expected(f"never {part!r}", repr(text))


def _cites(wanted: Any, seen: Observed) -> Iterator[str]:
    for article in wanted:
        if article not in seen.cited:
            yield expected(article, shown(seen.cited))


SAID = {
    "reply": _reply,
    "replies": _replies,
    "outbox": _outbox,
    "cites": _cites,
}
