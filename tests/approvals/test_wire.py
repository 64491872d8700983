"""The one payload and the one parser, against what Agent Inbox, Agent Chat UI,
our client and nobody sane would send.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.approvals.wire import parse, render
from steward.domain.approval import Answered, Approval, Changed

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def approval(name: str = "apr_1", **card: Any) -> Approval:
    return Approval(
        id=name,
        action_id="act_1",
        conversation_id="c1",
        digest=f"digest-{name}",
        needs=(("lead", "finance"),),
        card={"action": "issue_refund", "amount": "90.00 USD", "why": "Above the limit.", **card},
        status="pending",
        policy_version="v1",
        created_at=AT,
        expires_at=AT,
    )


def yes(
    approval_id: str | None = None, digest: str | None = None, args: dict[str, Any] | None = None
) -> Answered:
    return Answered(approval_id=approval_id, digest=digest, verdict="approve", args=args)


def edit(args: dict[str, Any], name: str | None = "issue_refund", reason: str = "") -> Changed:
    return Changed(approval_id="apr_1", digest="d1", name=name, args=args, reason=reason)


def no(reason: str = "", approval_id: str | None = None) -> Answered:
    return Answered(approval_id=approval_id, digest=None, verdict="reject", reason=reason)


ARGS = {"amount": "90.00 USD", "approval_id": "apr_1", "digest": "d1"}
MEANT = [
    # Agent Chat UI
    ({"decisions": [{"type": "approve"}]}, [yes()]),
    ({"decisions": [{"type": "reject", "message": "not this one"}]}, [no("not this one")]),
    ({"decisions": [{"type": "reject"}]}, [no()]),
    (
        {"decisions": [{"type": "edit", "edited_action": {"name": "issue_refund", "args": ARGS}}]},
        [edit(ARGS)],
    ),
    # Agent Inbox
    ([{"type": "accept", "args": None}], [yes()]),
    (
        [{"type": "accept", "args": {"action": "issue_refund", "args": ARGS}}],
        [yes("apr_1", "d1", ARGS)],
    ),
    ({"type": "accept", "args": ARGS}, [yes("apr_1", "d1", ARGS)]),
    ([{"type": "edit", "args": {"action": "issue_refund", "args": ARGS}}], [edit(ARGS)]),
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
        [edit({"amount": "30.00 USD"}, None, "half")],
    ),
]


@pytest.mark.parametrize(("answer", "meant"), MEANT)
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
    {"type": "edit", "edited_action": {"name": "x", "args": {"approval_id": ["a"]}}},
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
    {"type": "accept", "args": {"approval_id": {"$ne": 1}}},
]


@pytest.mark.parametrize("answer", JUNK, ids=[f"junk{n}" for n in range(len(JUNK))])
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


def test_one_payload_for_every_client() -> None:
    payload = render([approval()])
    assert json.loads(json.dumps(payload)) == payload
    [request] = payload["action_requests"]
    assert request.keys() == {"name", "args", "arguments", "description"}
    assert request["arguments"] == request["args"], "each client reads its own of the two names"
    assert payload["review_configs"] == [
        {"action_name": "issue_refund", "allowed_decisions": ["approve", "reject"]}
    ]
    assert payload["action_request"] == {
        "action": "issue_refund of 90.00 USD",
        "args": {"amount": "90.00 USD", "approval_id": "apr_1", "digest": "digest-apr_1"},
    }, "Agent Inbox makes a field of each"
    assert payload["config"] == {
        "allow_accept": True,
        "allow_edit": False,
        "allow_respond": True,
        "allow_ignore": False,
    }
    assert "Needs lead or finance." in payload["description"]
    [own] = payload["steward"]["approvals"]
    assert (own["id"], own["digest"], own["card"]["amount"]) == (
        "apr_1",
        "digest-apr_1",
        "90.00 USD",
    )


def test_row_of_agent_inbox_says_what_whose_and_why() -> None:
    payload = render(
        [
            approval(
                kind="issue_refund",
                params={"amount_minor": 9000, "currency": "USD", "reason": "overpaid"},
                context={"customer": {"names": ["Saar Vis"], "accounts": ["A-1"]}},
            )
        ]
    )
    title = "Refund of 90.00 USD for Saar Vis: overpaid"
    assert payload["action_request"]["action"] == title
    assert set(payload["action_request"]["args"]) == {
        "amount",
        "reason_for_change",
        "approval_id",
        "digest",
    }


def test_wire_answer_of_agent_inbox_names_its_approval() -> None:
    payload = render([approval()])
    assert parse([{"type": "accept", "args": payload["action_request"]}]) == (
        [yes("apr_1", "digest-apr_1", payload["action_request"]["args"])],
        "",
    )


def test_card_cannot_forge_an_id() -> None:
    [request] = render([approval(approval_id="apr_other", digest="x")])["action_requests"]
    assert (request["args"]["approval_id"], request["args"]["digest"]) == ("apr_1", "digest-apr_1")


def test_several_can_only_be_answered_by_name() -> None:
    payload = render([approval("apr_1"), approval("apr_2")])
    assert payload["config"]["allow_accept"] is False
    assert len(payload["action_requests"]) == len(payload["review_configs"]) == 2
    assert render([])["action_requests"] == []
