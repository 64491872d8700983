"""Reading files: what is complained about, and where."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from steward.scenarios import document
from steward.scenarios.document import Unreadable, parse_document
from steward.scenarios.reading import build_scenario, read_scenario
from steward.scenarios.types import Scenario
from tests.cases import cases

type Write = Callable[..., Path]
REST = "when: [{customer: hi}]\nthen: {refunds: []}\n"


def build(text: str) -> Scenario:
    return build_scenario(parse_document(text, "made.yaml"), Path("made.yaml"))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "made.yaml:1: the file is empty"),
        ("- a\n", "made.yaml:1: the scenario must be a mapping of keys to values, not a list"),
        ("scenario: x\nwhen: [\n", "made.yaml:3: is not YAML"),
        (f"{REST}", "made.yaml:1: the scenario needs 'scenario'"),
        ("scenario: x\nthen: {refunds: []}\n", "made.yaml:1: the scenario needs 'when'"),
        (
            "scenario: x\nwhen: []\n",
            "made.yaml:1: the scenario expects nothing: it needs 'then' or a 'check'",
        ),
        ("scenario: x\nwhen: []\nthen: {}\n", "made.yaml:1: the scenario expects nothing"),
        (f"scenario: x\nscenario: y\n{REST}", "made.yaml:2: key 'scenario' is given twice"),
        (
            "scenario: x\nwhen: []\nthen:\n  refundz: []\n",
            "made.yaml:4: unknown key 'refundz' in then (did you mean 'refunds'?)",
        ),
        (
            f"scenario: x\ngvien: {{}}\n{REST}",
            "made.yaml:2: unknown key 'gvien' in the scenario (did you mean 'given'?)",
        ),
        (
            f"scenario: x\ngiven:\n  bank: []\n{REST}",
            "made.yaml:3: unknown key 'bank' in given (known: now, crm,",
        ),
        (
            f"scenario: x\ngiven:\n  crm:\n    - contact: C-1\n      emial: a@b.c\n{REST}",
            "made.yaml:5: unknown key 'emial' in given.crm[1] (did you mean 'email'?)",
        ),
        (
            f"scenario: x\ngiven:\n  crm: [{{name: Dana}}]\n{REST}",
            "made.yaml:3: given.crm[1] needs 'contact'",
        ),
        (
            (
                f"scenario: x\ngiven:\n  delegations: [{{from: lena, to: bob, until: "
                f"2026-11-20}}]\n{REST}"
            ),
            "given.delegations: 'bob' is not in given.staff",
        ),
        (
            f"scenario: x\ngiven:\n  hours: office\n{REST}",
            "made.yaml:3: given.hours: 'office' are no business hours",
        ),
        (
            f"scenario: x\ngiven:\n  now: noonish\n{REST}",
            "made.yaml:3: given.now: 'noonish' is not a time",
        ),
        (
            f"scenario: x\ngiven:\n  staff: [{{login: a, role: boss}}]\n{REST}",
            "given.staff[1].role must be one of agent, lead",
        ),
        (
            (
                f"scenario: x\ngiven:\n  billing:\n  - account: A\n    invoices: [{{invoice: I, "
                f"total: 45 dollars}}]\n{REST}"
            ),
            "made.yaml:5: given.billing[1].invoices[1].total: '45 dollars' is not an amount",
        ),
        (
            (
                f"scenario: x\ngiven:\n  billing:\n  - account: A\n    charges: [{{charge: C, "
                f"amount: 1.00 USD, state: lost}}]\n{REST}"
            ),
            "made.yaml:5: given.billing[1].charges[1].state must be one of authorised",
        ),
        (
            "scenario: x\nwhen: [hello]\nthen: {refunds: []}\n",
            "made.yaml:2: when[1] must be a mapping",
        ),
        (
            "scenario: x\nwhen:\n  - {channel: chat}\nthen: {refunds: []}\n",
            "made.yaml:3: when[1] needs exactly one of customer",
        ),
        (
            "scenario: x\nwhen:\n  - {cusomer: hi}\nthen: {refunds: []}\n",
            "made.yaml:3: unknown key 'cusomer' in when[1] (did you mean 'customer'?)",
        ),
        (
            "scenario: x\nwhen:\n  - {customer: hi, clock: +1h}\nthen: {refunds: []}\n",
            "found 2 (customer, clock)",
        ),
        (
            "scenario: x\nwhen:\n  - {customer: hi, mood: bad}\nthen: {refunds: []}\n",
            "made.yaml:3: unknown key 'mood' in the step 'customer'",
        ),
        (
            "scenario: x\nwhen:\n  - customer:\nthen: {refunds: []}\n",
            "made.yaml:3: the step 'customer'.customer must be a text",
        ),
        (
            "scenario: x\nwhen:\n  - {customer: hi, channel: fax}\nthen: {refunds: []}\n",
            "must be one of chat, email, voice, social, api",
        ),
        (
            "scenario: x\nwhen:\n  - {staff: lena}\nthen: {refunds: []}\n",
            "the step 'staff' needs exactly one of 'decides' and 'does'",
        ),
        (
            "scenario: x\nwhen:\n  - {staff: bob, decides: approve}\nthen: {refunds: []}\n",
            "made.yaml:3: 'bob' is not in given.staff (aiko,",
        ),
        (
            (
                "scenario: x\ngiven: {staff: [{login: ann, role: lead}]}\nwhen:\n  - {staff: "
                "lena, decides: approve}\nthen: {refunds: []}\n"
            ),
            "made.yaml:4: 'lena' is not in given.staff (ann)",
        ),
        (
            "scenario: x\nwhen:\n  - {clock: soon}\nthen: {refunds: []}\n",
            "made.yaml:3: the step 'clock'.clock: 'soon' is not a span",
        ),
        (
            "scenario: x\nwhen:\n  - {fault: billing}\nthen: {refunds: []}\n",
            "the step 'fault' needs 'kind'",
        ),
        (
            "scenario: x\nwhen:\n  - {fault: billing, kind: odd}\nthen: {refunds: []}\n",
            "must be one of down, slow, error, garbage",
        ),
        (
            "scenario: x\nwhen:\n  - {crash: act}\nthen: {refunds: []}\n",
            "the step 'crash' needs 'when'",
        ),
        (
            (
                "scenario: x\nwhen:\n  - {change: crm, record: {contact: C, colour: red}}\nthen: "
                "{refunds: []}\n"
            ),
            "unknown key 'colour'",
        ),
        (
            "scenario: x\nwhen:\n  - {change: crm}\nthen: {refunds: []}\n",
            "the step 'change' needs 'record'",
        ),
        (
            "scenario: x\nwhen:\n  - {policy: no/such/folder}\nthen: {refunds: []}\n",
            "there is no no/such/folder",
        ),
        (
            "scenario: x\nwhen: []\nthen:\n  reply: {mention: x}\n",
            "made.yaml:4: unknown key 'mention' in then.reply (did you mean 'mentions'?)",
        ),
        (
            "scenario: x\nwhen: []\nthen:\n  spend: {model_calls_per_turn: few}\n",
            "then.spend.model_calls_per_turn must be a number or a bound",
        ),
        (
            "scenario: x\nwhen: []\nthen:\n  state: {waiting: perhaps}\n",
            "then.state.waiting must be true or false",
        ),
        (
            "scenario: x\nwhen:\n  - check: {refund: []}\n",
            "made.yaml:3: unknown key 'refund' in the step 'check'.check (did you mean 'refunds'?)",
        ),
        (
            (
                "scenario: x\nwhen:\n  - {customer: hi, meanwhile: {customer: wait}}\nthen: "
                "{refunds: []}\n"
            ),
            "needs 'at'",
        ),
        (
            (
                "scenario: x\nwhen:\n  - {customer: hi, meanwhile: {at: act, clock: +1h}}\nthen: "
                "{refunds: []}\n"
            ),
            "a step of a customer or of staff",
        ),
        (
            (
                "scenario: x\nwhen:\n  - {customer: hi, meanwhile: {at: act, staff: nobody, does: "
                "halt}}\nthen: {refunds: []}\n"
            ),
            "'nobody' is not in given.staff",
        ),
        ("scenario: x\nwhen: []\nthen: {any_of: [{refunds: []}]}\n", "needs two or more ways"),
        (
            "scenario: x\nwhen: []\nthen: {any_of: [{refunds: []}, {refund: []}]}\n",
            "unknown key 'refund'",
        ),
        (
            "scenario: x\nwhen: []\nthen: {refunds: {nver: []}}\n",
            "unknown key 'nver' in then.refunds (did you mean 'never'?)",
        ),
        ("scenario: x\nwhen: []\nthen: {refunds: many}\n", "must be a number or a bound"),
        ("scenario: x\nwhen: []\nthen: {refunds: {total: 5}}\n", "then.refunds.total"),
        (
            "scenario: x\ngiven: {desk: [{action: refund}]}\nwhen: []\nthen: {refunds: []}\n",
            "needs 'account'",
        ),
        (
            "scenario: x\nwhen: &a [*a]\nthen: {refunds: []}\n",
            "made.yaml:2: an alias must not contain itself",
        ),
    ],
)
def test_complaint_about_a_file_says_where(text: str, complaint: str) -> None:
    with pytest.raises(Unreadable) as raised:
        build(text)
    assert complaint in str(raised.value)
    assert str(raised.value).startswith("made.yaml:")


def test_json_is_yaml_with_its_escapes_and_tabs(write: Write) -> None:
    text = json.dumps(
        {
            "scenario": "caf\u00e9 \U0001f600 a/b",
            "when": [{"customer": "x" * 3000}],
            "then": {"tickets": 2},
        },
        indent="\t",
    )
    scenario = read_scenario(write(text.replace("a/b", "a\\/b"), "made.json"))
    assert scenario.name == "caf\u00e9 \U0001f600 a/b"
    assert scenario.steps[0].keys["customer"] == "x" * 3000
    assert scenario.then == {"tickets": 2}


def test_scalars_are_taken_as_written() -> None:
    scenario = build(
        "scenario: 12\ngiven: {crm: [{contact: 007, phone: +14155550123}]}\nwhen: [{customer: "
        "yes}]\nthen: {reply: {mentions: 45.00}}\n"
    )
    assert scenario.name == "12"
    assert scenario.given["crm"] == [{"contact": "007", "phone": "+14155550123"}]
    assert scenario.steps[0].keys == {"customer": "yes"}
    assert scenario.then == {"reply": {"mentions": ["45.00"]}}


def test_scenario_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_bytes(b"scenario: \xff\xfe")
    with pytest.raises(Unreadable, match=r"x\.yaml:1: is not UTF-8"):
        read_scenario(tmp_path / "x.yaml")


def test_examples_of_the_documentation_are_read() -> None:
    scenario = build("""
scenario: every step
when:
  - {customer: hi, channel: email, conversation: second, as: A-1, assurance: voice_biometrics}
  - {staff: lena, decides: approve, action: refund, nth: 2, reason: fine, amount: 12.00 EUR}
  - {staff: tom, does: whisper, text: mind the gap, conversation: second}
  - {clock: +25h}
  - {change: billing, record: {charge: CH-1, state: charged_back}}
  - {change: billing, record: {account: A-1, plan: pro, updated: -1m}}
  - {fault: billing, kind: timeout_after, tool: billing.issue_refund, times: 3}
  - {crash: refund/conclude, when: after}
  - {check: {escalated: {to: lead, has: [refund]}, cites: [refund-policy], corrections: 1,
             outbox: [{kind: code}]}}
""")
    assert [step.verb for step in scenario.steps] == [
        "customer",
        "staff",
        "staff",
        "clock",
        "change",
        "change",
        "fault",
        "crash",
        "check",
    ]
    assert scenario.steps[3].keys == {"clock": 90_000.0}
    assert scenario.steps[6].keys["tool"] == "issue_refund"


@cases(
    "text",
    ["a: b\nc: [1, 'x']\n", "a:\n  - b?\n", "a:\tb\n", "? a\n", "a: !\n", "a:\n", "a: ~\n- b"],
)
def test_document_is_read_as_ruamels_own_parser_reads_it(text: str) -> None:
    try:
        own = YAML(typ="safe", pure=True).compose(text)
    except YAMLError:
        with pytest.raises(Unreadable, match="is not YAML"):
            document.parse_document(text, "f")
    else:
        assert document.parse_document(text, "f") == document._value(own, "f", 0, ())
