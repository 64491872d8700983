"""The customer beside a conversation, for whoever sees to it: put together from rows. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from pydantic import Field

from actions.registry import KINDS, needs_yes
from steward.conversation import handed_on
from steward.domain.findings import KeptLook
from steward.domain.lifecycle import REMEDIES
from steward.domain.visible import visible
from steward.money import Money
from steward.understanding.people.preferences import Preference, What
from steward.understanding.people.while_waiting import named_since
from steward.views import work_words
from steward.views.answer import Answer
from steward.views.brief import BriefLine
from steward.views.brief import denied as denied_later
from steward.views.brief import since as named_later
from steward.views.brief import taken_back as taken_back_later
from steward.views.brief import written as written_later
from steward.views.details import Detail, details
from steward.views.panel_rows import (
    ActionRow,
    ConversationRow,
    EarlierRow,
    HandedRow,
    PanelRows,
    UnprovenRow,
)
from steward.views.work import Reader
from steward.wording.requests import named, note, title

# What of the company's systems is looked up first, as the newest look of a team found it.
_SHOWN = {
    "plan": ("billing.get_account", "billing.list_plans"),
    "orders": ("logistics.list_orders", "logistics.get_order"),
    "promises": ("crm.list_promises",),
}
_MOST = 3
_OPEN = frozenset({"awaiting", "authorised", "executing", "unknown", "confirmed"})


class ProofShown(Answer):
    """One proof of who they are."""

    method: str
    channel: str
    destination: str
    expires_at: datetime


class FoundInSystem(Answer):
    """What a system said, when a team looked last."""

    system: str
    tool: str
    observed_at: str
    records: list[list[Detail]]


class Remedy(Answer):
    """Something that was given back or made good, or is to be."""

    title: str
    state: str
    words: str
    amount: str
    conversation_id: str
    at: datetime


class EarlierTalk(Answer):
    """Another contact of theirs."""

    conversation_id: str
    channel: str
    at: datetime
    about: str
    outcome: str
    satisfied: bool | None


class OpenPromise(Answer):
    """What the desk, or a colleague, still owes them."""

    words: str
    at: datetime | None = Field(description="when it was made; None: the system does not say")


class Brief(Answer):
    """What the desk told people when it handed over."""

    why: str
    text: str
    lines: list[BriefLine] = Field(description="who, how proved, wants, tried, facts, promises")
    offers: list[str]
    at: datetime


class UnprovenEffect(Answer):
    """A write that was sent and not answered: a person has to find out."""

    id: str
    title: str
    resource: str
    why: str
    asked_at: datetime


class CustomerPanel(Answer):
    """Who they are and what there is between them and the company."""

    conversation_id: str
    name: str
    handle: str = Field(description="empty: nobody has proved who they are")
    accounts: list[str]
    contacts: list[str]
    proofs: list[ProofShown]
    plan: list[FoundInSystem]
    orders: list[FoundInSystem]
    remedies: list[Remedy] = Field(description="newest first, of all their conversations")
    earlier: list[EarlierTalk]
    before: list[str] = Field(
        description="which contact about the same this is, and when the others were"
    )
    promises: list[OpenPromise]
    preferences: list[Detail]
    brief: Brief | None
    unproven: list[UnprovenEffect]


def panel(read: PanelRows, reader: Reader) -> CustomerPanel:
    """Everything, as far as this reader may see it."""
    customer = read.customer
    looks = _newest_looks(read.looks)
    found = {part: _found(looks, tools, reader) for part, tools in _SHOWN.items()}
    return CustomerPanel(
        conversation_id=read.conversation.id,
        name=visible(read.conversation.name),
        handle=customer.handle if customer else "",
        accounts=list(customer.ids("billing")) if customer else [],
        contacts=list(customer.ids("crm")) if customer else [],
        proofs=[
            ProofShown(
                method=one.method,
                channel=one.channel,
                destination=one.destination,
                expires_at=one.expires_at,
            )
            for one in (customer.proofs if customer else ())
        ],
        plan=found["plan"],
        orders=found["orders"],
        remedies=[_remedy(one, reader) for one in read.actions if one.kind in REMEDIES],
        earlier=[_earlier(one) for one in read.earlier],
        before=[visible(one) for one in read.before],
        promises=[*_owed(read.actions, reader), *_noted(found["promises"])],
        preferences=[*_remembered(read.remembered), *_preferences(read.conversation)],
        brief=_brief(read.handed, read.written, denied=read.conversation.denied),
        unproven=[_unproven(one) for one in read.unproven],
    )


def _newest_looks(looks: Iterable[KeptLook]) -> dict[str, KeptLook]:
    """The newest answer of each tool."""
    newest: dict[str, KeptLook] = {}
    for look in looks:
        if look.outcome == "ok" and look.values:
            newest.setdefault(f"{look.system}.{look.tool}", look)
    return newest


def _found(
    looks: Mapping[str, KeptLook], tools: Sequence[str], reader: Reader
) -> list[FoundInSystem]:
    return [
        FoundInSystem(
            system=look.system,
            tool=look.tool,
            observed_at=look.observed_at,
            records=[list(details(reader.of(tool, one)[0])) for one in look.values[:_MOST]],
        )
        for tool in tools
        if (look := looks.get(tool)) is not None
    ]


def _remedy(row: ActionRow, reader: Reader) -> Remedy:
    params = reader.of(f"action.{row.kind}", row.params)[0]
    minor, currency = params.get("amount_minor"), params.get("currency")
    known = isinstance(minor, int) and isinstance(currency, str)
    return Remedy(
        title=visible(title(row.kind, params)),
        state=row.state,
        words=note(row.kind, row.state, row.outcome),
        amount=str(Money.model_validate({"minor": minor, "currency": currency})) if known else "",
        conversation_id=row.conversation_id,
        at=row.created_at,
    )


def _earlier(row: EarlierRow) -> EarlierTalk:
    return EarlierTalk(
        conversation_id=row.conversation_id,
        channel=row.channel,
        at=row.at,
        about=work_words.goal(row.contact_reason) if row.contact_reason else "",
        outcome=row.outcome,
        satisfied=row.satisfied,
    )


def _owed(actions: Iterable[ActionRow], reader: Reader) -> list[OpenPromise]:
    """What they said yes to and is not at its end."""
    found = []
    for row in actions:
        kind = KINDS.get(row.kind)
        if kind is None or not needs_yes(kind.name) or row.state not in _OPEN:
            continue
        if row.state != "confirmed" or kind.settles:
            params = reader.of(f"action.{row.kind}", row.params)[0]
            far = work_words.how_far(row.kind, row.state, row.outcome)
            words = f"{title(row.kind, params)}. {far}"
            found.append(OpenPromise(words=visible(words), at=row.created_at))
    return found


def _noted(found: Sequence[FoundInSystem]) -> list[OpenPromise]:
    """Promises of colleagues, as the CRM has them."""
    return [
        OpenPromise(
            words="In the CRM: "
            + "; ".join(f"{one.label} {one.text}" for one in record if one.known),
            at=None,
        )
        for look in found
        for record in look.records
    ]


REMEMBERED: Mapping[What, str] = {
    "language": "Asked to be written to in",
    "name": "Asked to be called",
    "channel": "Asked for news by",
    "need": "Asked that we keep in mind",
}
_LANGUAGES = {"en": "English", "nl": "Dutch", "de": "German", "fr": "French", "es": "Spanish"}
_CHANNELS = {
    "chat": "Chat",
    "email": "E-mail",
    "voice": "Phone call",
    "social": "Social media",
    "api": "API",
    "phone": "Text message",
}
_RECORDING = {"given": "Yes", "refused": "No", "unknown": "Not asked yet"}
_ACTS = {
    "money": "Money back",
    "credit": "Store credit",
    "replacement": "A replacement",
    "cancel_subscription": "Ending the subscription",
    "change_plan": "Another plan",
    "change_contact": "New contact details",
    "change_address": "Another address",
}
WORDS: Mapping[str, str] = {**_LANGUAGES, **_CHANNELS, **_RECORDING, **_ACTS}


def _remembered(kept: Mapping[What, Preference]) -> list[Detail]:
    """What the customer asked the desk to remember."""
    return [
        Detail(
            name=f"asked_{what}",
            label=REMEMBERED[what],
            text=visible(
                one.value if what in ("name", "need") else WORDS.get(one.value, one.value)
            ),
        )
        for what, one in kept.items()
    ]


def _preferences(row: ConversationRow) -> list[Detail]:
    said: list[tuple[str, str, Sequence[str]]] = [
        ("language", "Language", [row.language]),
        ("channel", "Channel", [row.channel]),
        ("recording", "May be recorded", [row.recording] if row.channel == "voice" else []),
        ("refuses", "Does not want", row.refuses),
    ]
    return [
        Detail(name=name, label=label, text=" · ".join(WORDS[code] for code in codes if code))
        for name, label, codes in said
        if any(codes)
    ]


def _brief(row: HandedRow | None, texts: handed_on.Written, *, denied: bool) -> Brief | None:
    if row is None:
        return None
    stands = handed_on.of_rows(row.outcome, texts)
    calls = stands.call and "call_back" not in (row.outcome.get("asked") or ())
    offers = [
        visible(title(one["act"], {k: v for k, v in one.items() if k != "act"}))
        for one in row.outcome.get("offers", ())
    ]
    return Brief(
        why=work_words.called(str(row.params.get("why") or "")),
        text=visible(str(row.params.get("brief") or "")),
        lines=[
            *([denied_later()] if denied else []),
            *(BriefLine.model_validate(one) for one in row.outcome.get("lines", ())),
            *named_later(named_since((*texts.led, *texts.since))),
            *written_later(stands.words, calls=calls, remedy=stands.remedy),
            *taken_back_later(handed_on.taken_back(texts.since)),
        ],
        offers=offers,
        at=row.created_at,
    )


def _unproven(row: UnprovenRow) -> UnprovenEffect:
    return UnprovenEffect(
        id=row.id,
        title=named(row.kind),
        resource=visible(row.resource),
        why=visible(row.why),
        asked_at=row.asked_at,
    )
