"""The one payload and the one parser, against what Agent Inbox, Agent Chat UI,
our client and nobody sane would send.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from steward.approvals.request import title_of
from steward.approvals.wire import parse, render
from steward.domain.approval import Answered, Approval, Changed
from tests.cases import cases

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def approval(name: str = "apr_1", **card: Any) -> Approval:
    return Approval(
        id=name,
        action_id="act_1",
        conversation_id="c1",
        digest=f"digest-{name}",
        needs=(("lead", "finance"),),
        card={"kind": "issue_refund", "amount": "90.00 USD", "why": "Above the limit.", **card},
        status="pending",
        policy_version="v1",
        created_at=AT,
        expires_at=AT,
    )


def yes(approval_id: str | None = None, digest: str | None = None, **back: Any) -> Answered:
    return Answered(approval_id=approval_id, digest=digest, verdict="approve", **back)


def edit(args: dict[str, Any], **named: str) -> Changed:
    return Changed(**{"approval_id": None, "digest": None, "args": args, **named})


def no(reason: str = "", approval_id: str | None = None) -> Answered:
    return Answered(approval_id=approval_id, digest=None, verdict="reject", reason=reason)


ARGS = {"amount": "90.00 USD", "reason_for_change": ""}
NAME = "Refund of 90.00 USD [0123456789]"
BACK = {"action": NAME, "args": ARGS}
MEANT = [
    # Agent Chat UI
    ({"decisions": [{"type": "approve"}]}, [yes()]),
    ({"decisions": [{"type": "reject", "message": "not this one"}]}, [no("not this one")]),
    ({"decisions": [{"type": "reject"}]}, [no()]),
    (
        {"decisions": [{"type": "edit", "edited_action": {"name": NAME, "args": ARGS}}]},
        [edit(ARGS, name=NAME)],
    ),
    # Agent Inbox
    ([{"type": "accept", "args": None}], [yes()]),
    ([{"type": "accept", "args": BACK}], [yes(name=NAME, args=ARGS)]),
    ({"type": "accept", "args": ARGS}, [yes(args=ARGS)]),
    ([{"type": "edit", "args": BACK}], [edit(ARGS, name=NAME)]),
    ([{"type": "response", "args": "reject: not this one"}], [no("not this one")]),
    # our own
    (
        {"steward": {"decisions": [{"approval_id": "apr_1", "digest": "d1", "type": "approve"}]}},
        [yes("apr_1", "d1")],
    ),
    ({"decisions": [{"id": "apr_1", "verdict": "approve"}]}, [yes("apr_1")]),
    (
        {
            "decisions": [
                {"approval_id": "apr_1", "type": "approve"},
                {"approval_id": "apr_2", "type": "reject", "reason": "no"},
            ]
        },
        [yes("apr_1"), no("no", "apr_2")],
    ),
    ({"approval_id": "apr_1", "decision": "reject", "reason": " no "}, [no("no", "apr_1")]),
    (
        {
            "approval_id": "apr_1",
            "digest": "d1",
            "verdict": "edit",
            "amount": "30.00 USD",
            "reason": "half",
        },
        [edit({"amount": "30.00 USD"}, approval_id="apr_1", digest="d1", reason="half")],
    ),
]


@cases(("answer", "meant"), MEANT)
def test_wire_reads_each_clients_shape(answer: object, meant: list[Answered]) -> None:
    assert parse(answer) == (meant, "")
    assert parse(json.loads(json.dumps(answer))) == (meant, "")


JUNK: list[object] = [
    None,
    0,
    1,
    True,
    False,
    "",
    "approve",
    "yes",
    [],
    {},
    [[]],
    [{}],
    [None],
    ["approve"],
    b"approve",
    object(),
    {"approve": "false"},
    {"approve": True},
    {"approved": True},
    {"type": True},
    {"type": None},
    {"type": ["approve"]},
    {"type": {"approve": 1}},
    {"type": "Approve"},
    {"type": "approve "},
    {"type": "approved"},
    {"type": "yes"},
    {"type": "approve", "verdict": "reject"},
    {"type": "approve", "decision": None},
    {"type": "edit"},
    {"type": "edit", "args": None},
    {"type": "edit", "args": "1.00 USD"},
    {"type": "edit", "args": {}},
    {"type": "edit", "args": {"action": 7, "args": {"amount": "1"}}},
    {
        "type": "edit",
        "args": {"amount": "1"},
        "edited_action": {"name": "x", "args": {"amount": "2"}},
    },
    {"type": "\u0430pprove"},
    {"type": "app\u200brove"},
    {"type": "\uff41pprove"},
    {"type": "APPROVE"},
    {"type": "accept\n"},
    {"type": "e\u0501it", "args": ARGS},
    {"type": 1},
    {"type": 1.0},
    {"type": b"approve"},
    {"type": "false"},
    {"type": False},
    {"t\u0443pe": "approve"},
    [{"type": "response", "args": "approve"}],
    [{"type": "ignore", "args": None}],
    [{"type": "response", "args": ""}],
    [{"type": "response", "args": "no"}],
    [{"type": "response", "args": "reject:"}],
    [{"type": "response", "args": "I would not reject: pay"}],
    [{"type": "ignore", "args": "reject: no"}],
    [{"type": "response", "args": {"reject": "no"}}],
    {"type": "respond", "args": ["reject: no"]},
    {"decisions": "approve"},
    {"decisions": None},
    {"decisions": {}},
    {"decisions": [[{"type": "approve"}]]},
    {"decisions": [{"type": "approve"}, "junk"]},
    {"decisions": [{"type": "approve"}, {"type": "maybe"}]},
    {"decisions": [{"type": "approve"}, {"type": "approve"}]},
    {"decisions": [{"type": "approve"}, {"type": "reject"}]},
    {
        "decisions": [
            {"approval_id": "a", "type": "approve"},
            {"approval_id": "a", "type": "reject"},
        ]
    },
    {"decisions": [{"approval_id": "a", "type": "approve"}, {"type": "approve"}]},
    {"decisions": [{"type": "approve"}], "steward": {"decisions": []}},
    {"decisions": [{"type": "approve"}] * 51},
    {
        "decisions": {
            "decisions": {"decisions": {"decisions": {"decisions": [{"type": "approve"}]}}}
        }
    },
    {"type": "approve", "approval_id": 7},
    {"type": "approve", "approval_id": ""},
    {"type": "approve", "approval_id": ["a"]},
    {"type": "approve", "approval_id": "a", "id": "b"},
    {"type": "approve", "digest": 7},
]


@cases("answer", JUNK, ids=[f"junk{n}" for n in range(len(JUNK))])
def test_wire_junk_decides_nothing_and_is_answered(answer: object) -> None:
    answers, complaint = parse(answer)
    assert answers == []
    assert complaint.endswith(".")


class Nasty(dict[str, Any]):
    def __contains__(self, key: object) -> bool:
        raise RuntimeError


def test_object_that_raises_decides_nothing() -> None:
    assert parse(Nasty())[0] == []
    deep: list[Any] = []
    deep.append(deep)
    assert parse(deep)[0] == []


WORDS = st.sampled_from(
    [
        "approve",
        "accept",
        "reject",
        "type",
        "decisions",
        "approval_id",
        "digest",
        "args",
        "steward",
        "x",
    ]
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=8,
)


@given(ANYTHING)
def test_wire_parse_raises_nothing_and_approves_by_explicit_words_alone(answer: object) -> None:
    answers, complaint = parse(answer)
    assert bool(answers) != bool(complaint)
    if any(isinstance(each, Answered) and each.verdict == "approve" for each in answers):
        said = json.dumps(answer)
        assert '"approve"' in said or '"accept"' in said


def test_payload_of_the_interrupt_serves_every_client() -> None:
    payload = render([approval()])
    assert json.loads(json.dumps(payload)) == payload
    [request], [config] = payload["action_requests"], payload["review_configs"]
    assert request.keys() == {"name", "args", "arguments", "description"}
    assert request["arguments"] == request["args"], "each client reads its own of the two names"
    assert config == {"action_name": request["name"], "allowed_decisions": ["approve", "reject"]}
    assert "Needs lead or finance." in request["description"]
    [own] = payload["steward"]["approvals"]
    assert (own["id"], own["digest"], own["card"]["amount"]) == (
        "apr_1",
        "digest-apr_1",
        "90.00 USD",
    )


def refund(name: str = "apr_1", **card: Any) -> Approval:
    params = {"amount_minor": 9000, "currency": "USD", "reason": "overpaid"}
    return approval(
        name,
        params=params,
        facts={"owner_matches": True},
        context={"customer": {"names": ["Saar Vis"], "accounts": ["A-1"]}},
        **card,
    )


def test_request_says_what_whose_and_why_and_its_form_has_what_may_be_changed() -> None:
    [request] = render([refund()])["action_requests"]
    said, reference = request["name"].rstrip("]").split(" [")
    assert said == "Refund of 90.00 USD for Saar Vis: overpaid"
    assert re.fullmatch("[0-9a-f]{10}", reference)
    assert request["args"] == {"amount": "90.00 USD", "reason_for_change": ""}
    [plain] = render([approval(kind="cancel_subscription", amount=None)])["action_requests"]
    assert plain["args"] == {}


def test_request_asked_anew_has_another_name() -> None:
    first = refund()
    for other in (refund("apr_2"), first.model_copy(update={"digest": "other facts"})):
        assert title_of(other) != title_of(first)
        assert title_of(other).split(" [")[0] == title_of(first).split(" [")[0]


def test_card_cannot_forge_a_name() -> None:
    forged = render([approval(title="x", action="x", approval_id="apr_other")])
    assert forged["action_requests"] == render([approval()])["action_requests"]


def test_approvals_of_one_interrupt_are_answered_each_by_name() -> None:
    payload = render([refund("apr_1"), approval("apr_2")])
    names = [request["name"] for request in payload["action_requests"]]
    assert [one["action_name"] for one in payload["review_configs"]] == names
    assert [one["allowed_decisions"] for one in payload["review_configs"]] == [
        ["approve", "edit", "reject"],
        ["approve", "reject"],
    ]
    answers = [{"type": "accept", "args": {"action": name, "args": {}}} for name in names]
    assert [one.name for one in parse(answers)[0]] == names
    assert parse([answers[0], answers[0]])[0] == []
    assert render([])["action_requests"] == []
