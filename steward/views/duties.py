"""Segregation of duties in a month: who did what, what they were refused, exceptions, and what
changed about rules and staff. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from pydantic import Field

from steward.domain.period import Period
from steward.views.answer import Answer
from steward.views.control import Control

_UNLIKE = "evidence is not what the record has"
# What people did, as rows say it; the pages have words for each in other languages.
DEEDS = (
    *("signed", "rejected", "lowered", "whispered", "took over", "resolved by hand"),
    *("halted the desk", "let the desk go on"),
    *("reviewed a tool", "deprecated a tool", "retired a tool"),
    _UNLIKE,
)
_EXCEPTIONS = frozenset({"lowered", "resolved by hand", "halted the desk", "let the desk go on"})


class Did(Answer):
    """One thing that somebody did: signed, rejected, lowered, whispered, took over …"""

    at: datetime
    login: str
    did: str
    roles: list[str]
    stands_for: list[str]
    conversation: str
    action: str
    why: str


class Refused(Answer):
    """What somebody tried to sign or to change, and why it did not count."""

    at: datetime
    login: str
    tried: str
    why: str
    conversation: str
    action: str


class Mixed(Answer):
    """A remedy that went out although duties were not kept apart."""

    what: str
    login: str
    conversation: str
    action: str


class Change(Answer):
    """A change of the rules, of a tool that was accepted, of staff, or of a prepared answer."""

    at: datetime
    what: str
    by: str
    about: str


class StoodIn(Answer):
    """Who stood in for whom, until when, up to how much."""

    giver: str
    taker: str
    from_at: datetime
    until_at: datetime
    limit_minor: int | None
    limit_currency: str | None


class Duties(Answer):
    """A month by the company's time zone. `mixed` is empty, or something is wrong."""

    first: date
    last: date
    zone: str
    mixed: list[Mixed]
    did: list[Did]
    refused: list[Refused]
    exceptions: list[Did] = Field(
        description="of `did`: amounts lowered, outcomes resolved by hand, signatures for "
        "somebody else, the desk halted; and evidence that is not what the record has"
    )
    changes: list[Change]
    stood_in: list[StoodIn]


def duties(
    about: Period,
    did: Iterable[Mapping[str, Any]],
    recorded: Sequence[Mapping[str, Any]],
    mixed: Iterable[Mapping[str, Any]],
    delegated: Iterable[Mapping[str, Any]],
    remedies: Control,
) -> Duties:
    """Put together what was read."""
    done = [Did.model_validate({**one, "action": one["action"] or ""}) for one in did]
    return Duties(
        first=about.first,
        last=about.last,
        zone=about.zone,
        mixed=[Mixed.model_validate(one) for one in mixed],
        did=done,
        refused=[_refused(one) for one in recorded if one["event"] == "approval.refused"],
        exceptions=[
            *(one for one in done if one.did in _EXCEPTIONS or one.stands_for),
            *_unlike_the_record(remedies),
        ],
        changes=[_change(one) for one in recorded if one["event"] != "approval.refused"],
        stood_in=[StoodIn.model_validate(one) for one in delegated],
    )


# What of an entry of the record a change is told by, by the subject of its event.
_SAID = {
    "snippet": ("name", "language", "title", "text"),
    "system": ("system", "issuer", "scopes"),
    "client": ("client", "owner", "rights", "reason"),
    "peer": ("peer",),
}
_SAID_OF_OTHERS = (
    *("login", "roles", "skills", "hours", "files", "version", "tool", "issuer", "customer"),
    *("unlinked", "clients"),
)


def _refused(row: Mapping[str, Any]) -> Refused:
    return Refused(
        at=row["at"],
        login=row["actor"].removeprefix("staff:"),
        tried=row["data"].get("tried", ""),
        why=row["data"].get("why", ""),
        conversation=row["conversation"],
        action=row["action"] or "",
    )


def _change(row: Mapping[str, Any]) -> Change:
    data = row["data"]
    names = _SAID.get(row["event"].partition(".")[0], _SAID_OF_OTHERS)
    said = [f"{name} {_words(data[name])}" for name in names if data.get(name)]
    return Change(at=row["at"], what=row["event"], by=row["actor"], about=", ".join(said))


def _words(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _unlike_the_record(remedies: Control) -> list[Did]:
    return [
        Did(
            at=one.at,
            login="",
            did=_UNLIKE,
            roles=[],
            stands_for=[],
            conversation=one.conversation,
            action=one.id,
            why="",
        )
        for one in remedies.remedies
        if one.evidence_holds is False
    ]
