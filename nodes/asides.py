"""What a message asks beside any wish: who the desk is, how an earlier request stands, which way money goes. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from actions.issue_refund import money_of
from state.team import Say
from steward.ledger.types import Action
from steward.models.ports import Intent, OpenQuestion, Understanding
from steward.models.understanding.reading import asks_what_you_are

_NEWS = re.compile(
    r"\b(?:any|some) (?:news|update|progress)\b|\bdid (?:it|that) (?:work|go through)\b|\bis (?:it|that) (?:done|sorted|through)\b"
    r"|\bhow long (?:does|will|would|is|until|till|do i)\b.{0,12}\b(?:that|it|this|take|wait)\b|\bhow long\W*$|\bhurry\b|\bspeed (?:it|this|that) up\b"
    r"|\b(?:status|state) of (?:my|the) (?:request|refund|case)\b|\bwhat about my (?:request|refund|money)\b|\bwhen (?:do|will|can) i (?:get|see|have|hear)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:an?)?other (?:card|account|bank)\b|\b(?:different|new) (?:card|bank account)\b|\bpaypal\b|\bandere (?:kaart|rekening)\b",
    re.IGNORECASE,
)
_COST = re.compile(
    r"\b(?:what|how much) (?:does|will|would|is) (?:it|that|this)(?: going to)? cost\b|\bis (?:it|that|this) (?:for )?free\b|\bwat kost (?:het|dat)\b",
    re.IGNORECASE,
)
_HOW_LONG = re.compile(
    r"\bhow long (?:does|will|would|is) (?:it|that|this)\b|\bhoe lang duurt (?:het|dat)\b|\bwhen (?:do|will|would|can) i (?:get|see|have) (?:it|that|the money|my money)\b",
    re.IGNORECASE,
)
_BESIDE = 16  # words: more than that is about something else as well
_CALLS = re.compile(
    r"\W*(?:(?:hello|hi|hey|hallo|anybody|anyone|somebody|someone|is|are|you|still|there|iemand|ben|je|er|nog|daar)\W*){1,7}",
    re.IGNORECASE,
)
_BYE = re.compile(
    r"\b(?:bye|goodbye|that'?s (?:all|it)|that is all|nothing else|have a (?:nice|good|great) \w+|doei|tot ziens|dat was (?:het|alles))\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\W*(\d{3,8})\W*")
# What may be told of an earlier request, and whether people still have it.
_WITH_PEOPLE, _TOLD = (
    ("awaiting",),
    ("authorised", "executing", "unknown", "confirmed", "settled", "failed_late"),
)
# Replies that offer a colleague: a yes to them calls one.
OFFERS = frozenset(
    {
        "no_article",
        "rests_on",
        "refund_denied",
        "refund_failed",
        "remedy_denied",
        "address_denied",
        "goodwill_spent",
        "goodwill_no_cause",
        "needs_a_person",
        "clarify_again",
        "out_of_scope_again",
        "other_language_again",
        "ask_identify_again",
        "refused_by_you",
        "no_way_to_prove",
    }
)
HAND_OVER = "hand_over"  # what a question of the kind `clarify` offers
ASKED_BEFORE = "asked"  # a question of the kind `clarify` that is asked for the first time


def about_request(heard: Understanding, actions: Iterable[Action]) -> Action | None:
    """The request under way that somebody asks about without naming anything, the newest first."""
    calls = "?" in heard.text and bool(_CALLS.fullmatch(heard.text))
    if (
        not (calls or _NEWS.search(heard.text))
        or any(heard.identifiers.model_dump().values())
        or heard.asks_human
    ):
        return None
    found = [
        a
        for a in actions
        if a.kind == "issue_refund"
        and a.state in (_WITH_PEOPLE if calls else (*_WITH_PEOPLE, *_TOLD))
    ]
    return max(found, key=lambda a: a.updated_at, default=None)


def without_wishes(heard: Understanding) -> Understanding:
    """A question about the request under way is no other wish."""
    return heard.model_copy(
        update={
            "wishes": tuple(w for w in heard.wishes if w.intent in (Intent.HUMAN, Intent.WITHDRAW)),
            "decision": "act",
        }
    )


def standing(action: Action) -> Say | None:
    """A request that people have: that they still have it. What is done says so itself."""
    return (
        Say(kind="still_waiting", data=money_of(action)) if action.state in _WITH_PEOPLE else None
    )


def says_of(text: str, question: Mapping[str, Any], answered: bool) -> list[Say]:
    """What the words ask of the desk itself, or of the refund that it offers."""
    says = [Say(kind="about_desk")] if asks_what_you_are(text) else []
    if (
        question.get("kind") == "confirm"
        and question.get("action") == "issue_refund"
        and not answered
        and _ELSEWHERE.search(text)
    ):
        says.append(Say(kind="same_tender"))
    if not answered and (
        beside := _terms(text, OpenQuestion.model_validate(question) if question else None)
    ):
        says += beside
    return says


def about_offer(text: str, question: OpenQuestion | None) -> bool:
    """Whether the words only ask what an offered refund costs or how long it takes: that is no other wish."""
    return bool(_terms(text, question))


def _terms(text: str, question: OpenQuestion | None) -> list[Say]:
    if (
        question is None
        or question.kind != "confirm"
        or question.action != "issue_refund"
        or len(text.split()) > _BESIDE
    ):
        return []
    asked = (("refund_costs", _COST), ("refund_takes", _HOW_LONG))
    return [Say(kind=kind) for kind, pattern in asked if pattern.search(text)]


def unclear(text: str, question: Mapping[str, Any]) -> Say:
    """Asked a second time what it is about, the desk offers a person; a bare number may be an order or an invoice."""
    if number := _NUMBER.fullmatch(text):
        return Say(kind="which_number", data={"number": number[1]})
    return Say(
        kind="clarify_again"
        if question.get("kind") == "clarify" and question.get("action")
        else "clarify"
    )


def takes_leave(text: str) -> bool:
    """Whether somebody says goodbye: they are not asked what else there is."""
    return bool(_BYE.search(text))


def beside(says: Iterable[dict[str, Any]], question: OpenQuestion | None) -> list[dict[str, Any]]:
    """The facts of a reply: while an offer waits for a yes, a colleague who is offered in it waits for none."""
    waits = question is not None and question.kind == "confirm"
    return [
        say | {"data": say["data"] | {"beside": True}} if waits and say["kind"] in OFFERS else say
        for say in says
    ]


def is_offered(kinds: Iterable[str]) -> bool:
    """Whether a reply of these kinds offers a colleague."""
    return not OFFERS.isdisjoint(kinds)
