"""The brief that goes with a hand-over or a ticket: who it is, how that was proved, what they want,
what was tried, what is on record and how old that is, what was promised, and what is open. Pure.

It holds no words of anybody and no value that a role may not see: they stand beside it. But a need
that the customer asked to have kept in mind stands in it as they told it, so that nobody rings up
who cannot hear; and so do the words that they were told stand with their request.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal

from actions.registry import KINDS, declared, needs_yes
from steward.conversation.came_along import Mailed, said_of
from steward.domain.action import Action
from steward.domain.customer import Customer, Proof
from steward.domain.findings import KeptFinding, KeptLook, KeptTask, ResultKind, TaskStatus
from steward.domain.lifecycle import DONE
from steward.domain.remedy import Remedy
from steward.domain.visible import visible
from steward.frozen_model import Frozen
from steward.money import Money
from steward.understanding.people.people_wished import PeopleWished
from steward.views import work_words
from steward.views.timeline import NO_WISH, RECORDS
from steward.wording.requests import named

type About = Literal[
    "who",
    "proved",
    "frozen",
    "needs",
    "leaving",
    "asked",
    "mail",
    "before",
    "wants",
    "tried",
    "facts",
    "promises",
    "open",
    "since",
    "danger",
]
LABELS: Mapping[About, str] = {
    "who": "Who",
    "proved": "Proved",
    "frozen": "Account",
    "needs": "Keep in mind",
    "leaving": "May leave",
    "asked": "Asks for",
    "mail": "By mail",
    "before": "Before",
    "wants": "Wants",
    "tried": "Tried",
    "facts": "On record",
    "promises": "Promised",
    "open": "Open",
}
_MOST, _LONGEST = 6, 1_600
_SELDOM = frozenset(
    {"mail", "frozen", "needs", "leaving", "asked"}
)  # only where there is something
_WISHED: Mapping[PeopleWished, str] = {
    "call_back": "to be called; when, if they said so, stands in their words",
    "supervisor": "somebody who decides: a lead, a manager",
}
_RATHER: Mapping[Remedy, str] = {
    "money": "the money rather than the goods again",
    "replacement": "the goods again rather than the money",
}
_RESULTS: Mapping[ResultKind, str] = {
    "finding": "answered",
    "proposal": "proposed something",
    "ask": "asked the customer",
    "handoff": "passed on",
    "failed": "could not be done",
}
_WAITED_FOR: Mapping[TaskStatus, str] = {
    "waiting_customer": "the customer",
    "waiting_person": "people",
    "ready": "the desk",
}
_NAMED = (*RECORDS, "account")
_LIVE = frozenset({"awaiting", "authorised", "executing", "unknown"})


class BriefLine(Frozen):
    """One line; `label` is how people read what it is about."""

    about: About
    label: str
    text: str


class Takeover(Frozen):
    """That somebody else may be in an account, and whether it is frozen (`since`), on whose word
    (empty: the customer's own) and how they had proved who they are.
    """

    since: datetime | None = None
    login: str = ""
    proved_by: str = ""
    handle: str = ""
    subjects: Mapping[str, tuple[str, ...]] = {}

    def text(self, now: datetime) -> str:
        """As people read it."""
        if self.since is None:
            return (
                "somebody else is reported to be in it, by nobody who has proved whose it is; it "
                "is not frozen: look who it is, then freeze it"
            )
        how = f" (proved by {self.proved_by.replace('_', ' ')})" if self.proved_by else ""
        whose = self.login or f"the customer{how}"
        return (
            f"frozen for {_age(now - self.since)}, on the word of {whose}: somebody else may be in "
            "it. No code is sent, no proof holds, nothing is changed; a lead or an admin lifts it"
        )


def lines(
    customer: Customer | None,
    tasks: Iterable[KeptTask],
    findings: Sequence[KeptFinding],
    actions: Sequence[Action],
    now: datetime,
    before: Sequence[str] = (),
    mail: Mailed | None = None,
    frozen: Takeover | None = None,
    need: str = "",
    leaving: datetime | None = None,
    asked: Iterable[PeopleWished] = (),
) -> tuple[BriefLine, ...]:
    """The brief. `findings`: newest first; `before`: as `timeline.told_before` says it; `mail`: of
    a conversation that is held by mail; `frozen`: of an account that somebody else may be in;
    `need`: what they asked to have kept in mind; `leaving`: when they said that they would leave;
    `asked`: what they wish of people.
    """
    wishes = [task for task in tasks if task.goal not in NO_WISH]
    looks = _newest(findings)
    parts: dict[About, list[str]] = {
        "who": [_who(customer or frozen)],
        "proved": [_proof(one, now) for one in (customer.proofs if customer else ())],
        "frozen": [frozen.text(now)] if frozen else [],
        "needs": [f"“{need}”"] if need else [],
        "leaving": [f"the customer said so {_age(now - leaving)} ago"] if leaving else [],
        "asked": [_WISHED[one] for one in asked],
        "mail": _mailed(mail) if mail else [],
        "before": [*before],
        "wants": _wanted(wishes, findings),
        "tried": list(dict.fromkeys(_tried(one) for one in findings if one.goal not in NO_WISH)),
        "facts": [_fact(look, now) for look in looks],
        "promises": [*_owed(actions), *_noted(looks)],
        "open": [*_waiting(wishes), *_asked(actions)],
    }
    return tuple(
        BriefLine(about=about, label=LABELS[about], text=visible(text))
        for about, texts in parts.items()
        if texts or about not in _SELDOM
        for text in (texts or ["nothing"])[:_MOST]
    )


def since(named: Mapping[str, Sequence[str]]) -> list[BriefLine]:
    """What the customer named while a person was awaited; proved by nothing."""
    return [
        BriefLine(about="since", label="Named since", text=visible(f"{kind} {', '.join(values)}"))
        for kind, values in named.items()
    ]


def written(quotes: Sequence[str], *, calls: bool, remedy: Remedy | None = None) -> list[BriefLine]:
    """What the customer would rather have, what they wrote for whoever takes it over, in their own
    words, and that they wish to be called: as it is told to them that it stands here.
    """
    rather = [(LABELS["asked"], _RATHER[remedy])] if remedy is not None else []
    said = [("In their words", f"“{one}”") for one in quotes]
    wished = [(LABELS["asked"], _WISHED["call_back"])] if calls else []
    return [
        BriefLine(about="since", label=label, text=visible(text))
        for label, text in (*rather, *said, *wished)
    ]


def taken_back(times: int) -> list[BriefLine]:
    """That the customer takes back some of what they asked for, while a person was awaited."""
    messages = "one message" if times == 1 else f"{times} messages"
    text = f"some of what they asked for, in {messages}; what, stands in their words"
    return [BriefLine(about="since", label="Takes back", text=text)] if times else []


def denied() -> BriefLine:
    """What the customer said after the alarm: no reason to close it unseen."""
    text = "the customer says that nobody is in danger; a person closes the alarm"
    return BriefLine(about="danger", label="Danger", text=text)


def as_text(brief: Sequence[BriefLine]) -> str:
    """The brief as a ticket has it."""
    return "\n".join(f"{one.label}: {one.text}" for one in brief)[:_LONGEST]


def _who(customer: Customer | Takeover | None) -> str:
    if customer is None or not customer.handle:
        return "nobody has proved who they are"
    own = {name: [i for i in ids if "@" not in i] for name, ids in customer.subjects.items()}
    ids = [f"{name} {', '.join(found)}" for name, found in sorted(own.items()) if found]
    return "; ".join(ids) or customer.handle


def _proof(proof: Proof, now: datetime) -> str:
    way = proof.method.replace("_", " ")
    at = f" to {proof.destination}" if proof.destination else ""
    ends = "has ended" if proof.expires_at <= now else f"holds for {_age(proof.expires_at - now)}"
    return f"{way}{at}, {_age(now - proof.proved_at)} ago, {ends}"


def _mailed(mail: Mailed) -> list[str]:
    """What is known of who sent the mails beside their word, and what came along."""
    said = dict.fromkeys(said_of(one) for one in reversed(mail.evidence))
    return [
        *(f"The mail server says {one}. It proves nobody." for one in said if one),
        *([f"Photos to look at: {mail.photos}"] if mail.photos else []),
        *([f"Other files to look at: {mail.files}"] if mail.files else []),
    ]


def _age(span: timedelta) -> str:
    minutes = max(0, int(span.total_seconds() // 60))
    if minutes < 120:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 2_880 else f"{minutes // 1_440} days"


def wanted(
    tasks: Iterable[KeptTask], findings: Iterable[KeptFinding]
) -> list[tuple[str, tuple[str, ...]]]:
    """What is open, with the records that it is about, and what was wanted before."""
    open_ones = [task for task in tasks if task.goal not in NO_WISH]
    now = [(task.goal, _about(task)) for task in open_ones]
    goals = {task.goal for task in open_ones} | NO_WISH
    before = dict.fromkeys(one.goal for one in findings if one.goal not in goals)
    return [*now, *((goal, ()) for goal in before)]


def _about(task: KeptTask) -> tuple[str, ...]:
    return tuple(str(task.said[name]) for name in _NAMED if task.said.get(name))


def _wanted(tasks: Iterable[KeptTask], findings: Iterable[KeptFinding]) -> list[str]:
    return [
        work_words.goal(goal) + (f" ({', '.join(about)})" if about else "")
        for goal, about in wanted(tasks, findings)
    ]


def _tried(found: KeptFinding) -> str:
    said = ", ".join(str(one["kind"]).replace("_", " ") for one in found.result.says[:3])
    wants = ", ".join(named(kind) for kind in found.result.wants[:3])
    more = "; ".join(part for part in (said, wants) if part)
    how = _RESULTS[found.result.kind]
    return f"{work_words.goal(found.goal)}: {how}" + (f" ({more})" if more else "")


def _newest(findings: Iterable[KeptFinding]) -> list[KeptLook]:
    newest: dict[tuple[str, str], KeptLook] = {}
    for one in findings:
        for look in one.looks:
            newest.setdefault((look.system, look.tool), look)
    return list(newest.values())


def _fact(look: KeptLook, now: datetime) -> str:
    what = f"{look.system}, {look.tool.replace('_', ' ')}"
    if look.outcome != "ok":
        return f"{what}: {look.outcome.replace('_', ' ')}"
    first: Mapping[str, Any] = next(iter(look.values), {})
    status = f", {first['status']}" if isinstance(first.get("status"), str) else ""
    changed = look.changed_at
    since = f", last changed {_age(now - datetime.fromisoformat(changed))} ago" if changed else ""
    beyond = ", looked at further" if look.wider else ""
    age = _age(now - datetime.fromisoformat(look.observed_at))
    count = f"{look.records} record{'' if look.records == 1 else 's'}"
    return f"{what}: {count}{status}, read {age} ago{since}{beyond}"


def _owed(actions: Iterable[Action]) -> list[str]:
    """What was agreed to and is not at its end."""
    return [
        f"{named(one.kind)}, {one.state}{_amount(one)}"
        for one in actions
        if one.kind in KINDS and needs_yes(one.kind) and one.state in _LIVE
    ]


def _amount(action: Action) -> str:
    minor, currency = action.params.get("amount_minor"), action.params.get("currency")
    known = isinstance(minor, int) and isinstance(currency, str)
    return f", {Money.model_validate({'minor': minor, 'currency': currency})}" if known else ""


def _noted(looks: Iterable[KeptLook]) -> list[str]:
    """What colleagues promised, as the CRM has it."""
    found = [one for look in looks if look.tool == "list_promises" for one in look.values]
    return [
        f"by a colleague: {Money(minor=one['amount_minor'], currency=one['currency'])}"
        f", on {str(one['made_at'])[:10]}, until {str(one.get('valid_until') or 'no day')[:10]}"
        for one in found
        if {"amount_minor", "currency", "made_at"} <= one.keys() and not one.get("revoked_at")
    ]


def _waiting(tasks: Iterable[KeptTask]) -> list[str]:
    return [
        f"{work_words.goal(task.goal)}: waits for {_WAITED_FOR[task.status]}"
        for task in tasks
        if task.status in _WAITED_FOR
    ]


def _asked(actions: Iterable[Action]) -> list[str]:
    """Offers without an answer, and tickets that colleagues have."""
    return [
        f"{named(one.kind)}: offered, no answer yet{_amount(one)}"
        if one.state == "proposed"
        else f"ticket {one.outcome['ticket_id']}"
        for one in actions
        if (one.state == "proposed" and one.kind in KINDS and needs_yes(one.kind))
        or (
            declared(one.kind).ticket == "opens"
            and one.state in DONE
            and one.outcome.get("ticket_id")
        )
    ]
