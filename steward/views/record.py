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
_SYSTEM = {
    "crm": "the CRM",
    "billing": "billing",
    "helpdesk": "the helpdesk",
    "logistics": "logistics",
    "knowledge": "the knowledge base",
}
# event or its last part -> (sentence, file). {who}, {what}, {data[...]} are filled in.
_EVENTS: dict[str, tuple[str, str]] = {
    "message.received": (
        "The customer wrote.",
        "steward/conversation/intake.py",
    ),
    "inquiry.ended": (
        "It was looked further, {open}: {looked} reads beyond the playbook, by {by}; {refused} "
        "that were asked for were refused. It ended in {end}.",
        "steward/investigation/inquiry.py",
    ),
    "message.automatic": (
        "A machine wrote. It is kept, and starts nothing.",
        "steward/conversation/automatic.py",
    ),
    "delivery.sent": (
        "The line left by {channel}: the carrier took it.",
        "steward/channels/sending.py",
    ),
    "delivery.failed": (
        "The line could not leave: {code}.",
        "steward/channels/sending.py",
    ),
    "delivery.unknown": (
        "Nobody said whether the carrier took the line. It is not sent again by itself.",
        "steward/channels/sending.py",
    ),
    "delivery.lapsed": (
        "A process ended while it sent the line, which is {state} now.",
        "steward/channels/sending.py",
    ),
    "delivery.proved": (
        "A sending that nobody had confirmed is proved: {how}.",
        "steward/channels/receiving.py",
    ),
    "delivery.settled": (
        "{Who} said what became of a line that had gone wrong.",
        "steward/server/routes/carried.py",
    ),
    "delivery.bounced": (
        "The line came back: {code}.",
        "steward/channels/receiving.py",
    ),
    "conversation.looping": (
        "The same letter came again and again: a person looks instead of an answer.",
        "steward/conversation/loops.py",
    ),
    "account.frozen": (
        "{Who} said that somebody else is in the customer's account: it is frozen.",
        "steward/conversation/freezes.py",
    ),
    "account.unfrozen": (
        "{Who} lifted the freeze of the customer's account: {reason}.",
        "steward/conversation/freezes.py",
    ),
    "customer.may_leave": (
        "The customer says that they would leave.",
        "steward/conversation/leaving.py",
    ),
    "preference.kept": (
        "What the customer asked to have remembered was kept: {what}.",
        "steward/conversation/preferences.py",
    ),
    "preference.forgotten": (
        "What was remembered of the customer was forgotten, as they asked: {what}.",
        "steward/conversation/preferences.py",
    ),
    "notice.held": (
        "It is night where the customer is. What the desk has to say waits until {until}.",
        "steward/domain/quiet.py",
    ),
    "notice.let_go": (
        "What had waited for the customer's morning went out: {why}.",
        "steward/conversation/proactive.py",
    ),
    "recording.consent": (
        "Whether this call may be recorded: {consent}, says the {by}.",
        "steward/conversation/recording.py",
    ),
    "identity.proved": (
        "The customer proved who they are ({method}).",
        "steward/identity/people.py",
    ),
    "identity.assertion_refused": (
        "Somebody's word for who this is did not hold and was refused.",
        "steward/identity/people.py",
    ),
    "identity.assertion_waits": (
        "A system was away when somebody's word for who this is came: it is looked up later.",
        "steward/identity/people.py",
    ),
    "code.sent": (
        "A one-time code was sent to a contact that was on the record already.",
        "steward/identity/codes.py",
    ),
    "code.checked": ("{code_result}", "steward/identity/codes.py"),
    "tool.refused": (
        "The gateway refused {who} the tool {tool}: {why}.",
        "steward/gateway/gateway.py",
    ),
    "tool.write.started": (
        "{who} asked {system} to write ({tool}), under the action's own key.",
        "steward/gateway/gateway.py",
    ),
    "tool.write.finished": ("{System} answered: {outcome}.", "steward/gateway/gateway.py"),
    "conversation.mode_changed": (
        "The conversation now belongs to: {mode}.",
        "steward/decisions/supervision.py",
    ),
    "conversation.assigned": (
        "{Who} said who sees to the conversation. That gives nobody a right.",
        "steward/decisions/supervision.py",
    ),
    "conversation.noted": (
        "{Who} left a note for colleagues; neither the customer nor the desk reads it.",
        "steward/decisions/supervision.py",
    ),
    "conversation.closed": (
        "{Who} closed the conversation: {outcome}.",
        "steward/decisions/supervision.py",
    ),
    "desk.halted": ("Everything was stopped.", "steward/decisions/halt.py"),
    "desk.resumed": ("Everything may go on.", "steward/decisions/halt.py"),
}
_ACTIONS: dict[str, tuple[str, str]] = {
    "proposed": ("{Who} proposed: {what}{sum}. Nothing moves by that.", "nodes/proposals.py"),
    "agreed": (
        "The customer said yes to exactly this {what}, to this amount and this target.",
        "steward/dialogue/consent/answers.py",
    ),
    "authorised": (
        "Policy allowed the {what} on facts that were read again.",
        "steward/verdicts/verdict.py",
    ),
    "awaiting": (
        "Policy wants people to sign the {what}: it waits.",
        "steward/verdicts/verdict.py",
    ),
    "signed": ("{Who} signed.", "steward/decisions/approvals.py"),
    "edited": (
        "{Who} changed the amount, and so cannot sign it any more.",
        "steward/decisions/edits.py",
    ),
    "approved": ("Enough people signed the {what}.", "steward/decisions/approvals.py"),
    "superseded": (
        "What people were asked about the {what} is void. {why}",
        "steward/decisions/granting.py",
    ),
    "rejected": ("{Who} decided against the {what}.", "steward/decisions/approvals.py"),
    "executing": (
        "The right to act was used up and the intent was written down; then the {what} was sent.",
        "steward/decisions/execution.py",
    ),
    "resent": (
        (
            "Nobody knew whether the {what} had happened. It was sent again under the same key, "
            "so it counts once."
        ),
        "steward/decisions/execution.py",
    ),
    "unknown": (
        "The system did not answer. That is not a failure: the {what} may have happened.",
        "steward/decisions/execution.py",
    ),
    "confirmed": ("The {what} is confirmed.", "steward/decisions/execution.py"),
    "settled": ("The {what} has arrived.", "steward/decisions/execution.py"),
    "failed_late": ("The {what} came back days later.", "steward/decisions/execution.py"),
    "failed": (
        "The {what} did not work, and nothing was changed.",
        "steward/decisions/execution.py",
    ),
    "denied": ("Policy denied the {what}.", "steward/verdicts/verdict.py"),
    "withdrawn": ("The {what} was withdrawn.", "steward/decisions/ledger.py"),
    "expired": (
        "The {what} was not decided in time. That is nobody's rejection.",
        "steward/decisions/ledger.py",
    ),
    "escalated": ("It waited too long, so somebody has to see to it.", "steward/clockwork.py"),
}
_CODE = {
    "passed": "The code was right.",
    "wrong": "The code was wrong.",
    "expired": "The code came too late.",
    "locked": "The code was wrong too often: a new one is needed.",
    "none": "A code came that nobody had asked for.",
}
# An event's name of a kind, to what it is in words, where those are not the name itself.
_WHAT = {kind.event: kind.in_record for kind in KINDS.values() if kind.in_record}


def code_files() -> frozenset[str]:
    """Every file that a happening may point at; and the rules, which are several."""
    return frozenset(file for _, file in (*_EVENTS.values(), *_ACTIONS.values())) | {
        "steward/gateway/gateway.py",
        "policies/rules",
    }


def happened(entries: Iterable[Entry]) -> list[Happening]:
    """Oldest first; reads of one team that follow each other are one line."""
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
        if (line := _line(entry)) is not None:
            told.append(line)
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


def _line(entry: Entry) -> Happening | None:
    kind, _, state = entry.event.rpartition(".")
    sentence, file = _EVENTS.get(entry.event) or _ACTIONS.get(state) or ("", "")
    if not sentence:
        return None
    tool = str(entry.data.get("tool", ""))
    system = _SYSTEM.get(tool.partition(".")[0], "the system")
    who = _who(entry.actor)
    blank = dict.fromkeys(("method", "why", "outcome", "mode", "until", "consent", "by"), "")
    known = {
        **blank,
        **entry.data,
        "code_result": _CODE.get(str(entry.data.get("result", "")), "A code was looked at."),
        "tool": tool,
        "who": who,
        "Who": who[0].upper() + who[1:],
        "system": system,
        "System": system[0].upper() + system[1:],
        "what": _WHAT.get(kind, kind.replace("_", " ")),
        "sum": _sum(entry),
    }
    words = sentence.format_map(
        {
            key: str(value).replace("_", " ") if key in ("method", "mode", "outcome") else value
            for key, value in known.items()
        }
    )
    return _happening(entry, words[0].upper() + words[1:], file)


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
    }.get(kind, _DESK)


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
