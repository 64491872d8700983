"""The record of a conversation in plain words. Pure.

What happened, who did it, on which rule, and which file did it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pydantic import Field

from actions.registry import KINDS
from steward.audit.chain import Entry
from steward.money import Money
from steward.views.answer import Answer
from steward.views.record_words import ACTIONS, CODE, EVENTS


class Happening(Answer):
    """An entry of the record in plain words; `code` is the file that did it,
    `rule` the policy rule it rests on.
    """

    seq: int
    at: str
    event: str
    actor: str
    words: str
    code: str
    rule: str
    policy_version: str
    trace: str = Field(description="in which it was made; empty: nothing was traced")


_DESK = "the desk"
# What the pages show by itself: turns and what their models cost.
_ELSEWHERE = frozenset({"turn.opened", "turn.closed", "model.called"})
_SYSTEM = {
    "crm": "the CRM",
    "billing": "billing",
    "helpdesk": "the helpdesk",
    "logistics": "logistics",
    "knowledge": "the knowledge base",
}
# An event's name of a kind, to what it is in words, where those are not the name itself.
_WHAT = {kind.event: kind.in_record for kind in KINDS.values() if kind.in_record}


def code_files() -> frozenset[str]:
    """Every file that a happening may point at; and the rules, which are several."""
    return frozenset(file for _, file in (*EVENTS.values(), *ACTIONS.values())) | {
        "steward/audit/record.py",
        "steward/gateway/gateway.py",
        "policies/rules",
    }


def happened(entries: Iterable[Entry], *, whole: bool = False) -> list[Happening]:
    """Oldest first; reads of one team that follow each other are one line.

    `whole`: with what the pages have elsewhere, so that no number but those of reads is left out.
    """
    told: list[Happening] = []
    reads: list[Entry] = []
    for entry in entries:
        if entry.event == "tool.read":
            if reads and reads[-1].actor != entry.actor:
                told.append(_reads(reads))
                reads = []
            reads.append(entry)
            continue
        if reads:
            told.append(_reads(reads))
            reads = []
        if whole or entry.event not in _ELSEWHERE:
            told.append(_line(entry))
    return [*told, _reads(reads)] if reads else told


def cost_micro(entries: Iterable[Entry]) -> int:
    """What models cost by the record, in millionths of the budgets' currency."""
    return sum(
        int(entry.data.get("cost_micro", 0)) for entry in entries if entry.event == "model.called"
    )


def _reads(entries: Sequence[Entry]) -> Happening:
    systems = list(
        dict.fromkeys(
            _SYSTEM.get(str(e.data.get("tool", "")).partition(".")[0], "a system") for e in entries
        )
    )
    failed = sum(e.data.get("outcome") != "ok" for e in entries)
    words = (
        f"{_who(entries[0].actor)} looked {len(entries)} "
        f"time{'s' if len(entries) > 1 else ''} into {_and(systems)}."
    )
    if failed:
        words += f" {failed} did not answer."
    return _happening(entries[-1], words[0].upper() + words[1:], "steward/gateway/gateway.py")


class _Known(dict[str, object]):
    """What a sentence may name; what an entry does not say is left blank."""

    def __missing__(self, key: str) -> str:
        return ""


def sentence_of(event: str) -> tuple[str, str]:
    """An event's sentence and file; both empty where it has none of its own."""
    return EVENTS.get(event) or ACTIONS.get(event.rpartition(".")[2]) or ("", "")


def _line(entry: Entry) -> Happening:
    kind, _, _ = entry.event.rpartition(".")
    sentence, file = sentence_of(entry.event)
    if not sentence:
        # of another version, or another program: its name is better than a number left out
        sentence, file = "{event}.", "steward/audit/record.py"
    tool = str(entry.data.get("tool", ""))
    system = _SYSTEM.get(tool.partition(".")[0], "the system")
    who = _who(entry.actor)
    known = {
        **entry.data,
        "event": entry.event,
        "system_name": entry.data.get("system", ""),
        "whose": entry.data.get("login") or who,
        "code_result": CODE.get(str(entry.data.get("result", "")), "A code was looked at."),
        "tool": tool,
        "who": who,
        "Who": who[0].upper() + who[1:],
        "system": system,
        "System": system[0].upper() + system[1:],
        "what": _WHAT.get(kind, kind.replace("_", " ")),
        "sum": _sum(entry),
    }
    words = sentence.format_map(
        _Known({key: _said(key, value) for key, value in known.items()})
    ).strip()
    return _happening(entry, words[0].upper() + words[1:], file)


def _said(key: str, value: object) -> object:
    """A value of an entry as a sentence has it."""
    if key in ("method", "mode", "outcome"):
        return str(value).replace("_", " ")
    return ", ".join(map(str, value)) if isinstance(value, list) else value


def _sum(entry: Entry) -> str:
    """`, 29.00 EUR, of charge:CH-2121`: what an action is worth, where it is worth something."""
    minor, currency = entry.data.get("amount_minor"), entry.data.get("currency")
    if not minor or not currency:
        return ""
    return f", {Money(minor=int(minor), currency=str(currency))}, of {entry.data['resource']}"


def _happening(entry: Entry, words: str, file: str) -> Happening:
    return Happening(
        seq=entry.seq,
        at=entry.at.isoformat(),
        event=entry.event,
        actor=entry.actor,
        words=words,
        code=file,
        rule=str(entry.data.get("rule") or ""),
        policy_version=str(entry.data.get("policy_version") or ""),
        trace=str(entry.data.get("trace") or ""),
    )


def _who(actor: str) -> str:
    kind, _, name = actor.partition(":")
    return {
        "agent": f"the {name} team",
        "staff": name.capitalize(),
        "customer": "the customer",
        "clockwork": "the clock",
        "operator": f"the operator {name}",
        "client": f"the service account {name}",
        "peer": f"the agent {name}",
    }.get(kind, _DESK)


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
