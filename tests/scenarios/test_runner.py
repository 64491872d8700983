"""The runner itself, against a stand-in for the desk, real systems and real Postgres."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from steward.scenarios.postgres import Postgres
from steward.scenarios.types import Result

type Played = Callable[..., list[Result]]
type Write = Callable[..., Path]

pytestmark = pytest.mark.in_turn(parts=4, files=("steward/scenarios/",), seconds=1.0)
GIVEN = """
scenario: Made for a test
given:
  now: 2026-11-20T09:00:00Z
  crm: [{contact: C-1, name: Dana, email: dana@example.com, updated: -2d}]
  billing:
    - account: A-1
      name: Dana
      email: dana@example.com
      invoices: [{invoice: INV-1, total: 45.00 USD, issued: -4d}]
      charges: [{charge: CH-1, invoice: INV-1, amount: 45.00 USD, captured: -4d}]
      refunds: [{charge: CH-1, amount: 5.00 USD, at: -1d}]
  helpdesk: [{ticket: T-1, email: dana@example.com, subject: "Old story"}]
when:
"""


def one(results: list[Result]) -> Result:
    assert len(results) == 1
    return results[0]


@pytest.mark.in_turn(parts=1)
def test_plays_steps_and_holds_expectations(write: Write, stubbed: Played) -> None:
    result = one(
        stubbed(
            write(
                GIVEN
                + """
  - customer: dana@example.com
  - check: {customer: null, outbox: [{kind: code, to: dana@example.com}]}
  - customer: "{code}"
then:
  customer: {account: A-1, assurance: possession}
  refunds: []
  tickets: 0
  reply: {mentions: [123456]}
  spend: {model_calls_per_turn: "<= 2"}
  audit: {has: [turn.opened], verifies: true}
"""
            )
        )
    )
    assert result.ok, result
    assert [line.who for line in result.transcript] == [
        "customer",
        "desk",
        "(code to dana@example.com)",
        "customer",
        "desk",
    ]


def test_runner_no_code_was_sent_so_it_is_zeros(write: Write, stubbed: Played) -> None:
    result = one(
        stubbed(
            write(
                GIVEN
                + """
  - customer: "{code}"
then: {reply: {mentions: ["000000"]}, customer: null}
"""
            )
        )
    )
    assert result.ok, result


def test_wrong_scenario_fails_with_its_first_difference_and_its_transcript(
    write: Write, stubbed: Played
) -> None:
    result = one(
        stubbed(
            write(
                GIVEN
                + """
  - customer: hello
then: {refunds: [{charge: CH-1, amount: 45.00 USD}], reply: {mentions: [goodbye]}}
"""
            )
        )
    )
    assert result.difference == "refunds: expected charge CH-1 amount 45.00 USD, found none"
    assert [(line.who, line.text) for line in result.transcript] == [
        ("customer", "hello"),
        ("desk", "You said hello"),
    ]


def test_failing_check_names_its_line(write: Write, stubbed: Played) -> None:
    result = one(
        stubbed(
            write(
                GIVEN
                + """
  - customer: hello
  - check: {state: {waiting: true}}
  - customer: never said
then: {refunds: []}
"""
            )
        )
    )
    assert result.difference == "line 17, check: state: waiting expected true, found false"
    assert "never said" not in str(result.transcript)


def test_runner_what_was_given_is_seen_when_it_is_named(write: Write, stubbed: Played) -> None:
    named, not_named = (
        one(
            stubbed(write(f"{GIVEN}  - customer: hi\nthen: {{refunds: [{refund}], tickets: []}}\n"))
        )
        for refund in ("{charge: CH-1, amount: 5.00 USD}", "")
    )
    assert named.ok, named
    assert not_named.ok, not_named


def test_scenario_second_decision_is_recorded_as_refused(write: Write, stubbed: Played) -> None:
    result = one(
        stubbed(
            write(
                GIVEN
                + """
  - customer: pay
  - check: {approvals: [{action: refund, amount: 45.00 USD, status: pending, needs: 1}]}
  - {staff: lena, decides: approve}
  - {staff: lena, decides: reject, reason: "changed my mind"}
then: {approvals: [{action: issue_refund, status: approved, signers: [lena]}]}
"""
            )
        )
    )
    assert result.ok, result
    assert "refused, 409 stale; decided already" in result.transcript[-1].text


def test_scenario_decision_without_approval_fails(write: Write, stubbed: Played) -> None:
    result = one(
        stubbed(write(GIVEN + "  - {staff: lena, decides: approve}\nthen: {approvals: []}\n"))
    )
    assert "expected an approval to decide on, found none" in result.difference


def test_killed_desk_comes_back_and_the_same_message_is_sent_again(
    write: Write, stubbed: Played
) -> None:
    for when in ("before", "after"):
        result = one(
            stubbed(
                write(
                    GIVEN
                    + f"""
  - {{crash: act, when: {when}}}
  - customer: hello
then: {{reply: {{mentions: ["You said hello"]}}}}
"""
                )
            )
        )
        assert result.ok, result


def test_crash_point_that_is_never_reached_fails(write: Write, stubbed: Played) -> None:
    result = one(
        stubbed(
            write(
                GIVEN + "  - {crash: nowhere, when: after}\n  - customer: hi\nthen: {refunds: []}\n"
            )
        )
    )
    assert (
        result.difference
        == "crash: expected the desk to die after nowhere, found that it was never reached"
    )


def test_desk_that_dies_unasked_fails_with_its_last_words(write: Write, stubbed: Played) -> None:
    result = one(stubbed(write(GIVEN + "  - customer: end\nthen: {refunds: []}\n")))
    assert "the desk's process ended by itself: the stub ends" in result.difference


def test_changes_faults_and_the_clock_reach_the_systems(write: Write, stubbed: Played) -> None:
    result = one(
        stubbed(
            write(
                GIVEN
                + """
  - {fault: billing, tool: billing.issue_refund, kind: timeout_after, times: 2}
  - {change: crm, record: {contact: C-1, plan: pro, updated: -1m}}
  - {change: billing, record: {charge: CH-1, state: disputed}}
  - clock: +25h
  - customer: hi
then: {refunds: [{charge: CH-1, amount: 5.00 USD}]}
"""
            )
        )
    )
    assert result.ok, result


def test_record_that_the_systems_refuse_is_named(write: Write, stubbed: Played) -> None:
    text = GIVEN.replace("invoice: INV-1, amount", "invoice: INV-9, amount")
    result = one(stubbed(write(f"{text}  - customer: hi\nthen: {{refunds: []}}\n")))
    assert "the systems refuse /sandbox/load" in result.difference
    assert "billing" in result.difference


def test_scenario_step_with_assurance_proves_the_customer(write: Write, stubbed: Played) -> None:
    result = one(
        stubbed(
            write(
                GIVEN
                + """
  - {customer: hi, as: A-1, assurance: voice_biometrics, channel: voice}
then: {customer: {account: A-1}}
"""
            )
        )
    )
    assert result.ok, result


def test_conversations_of_one_scenario_are_kept_apart(write: Write, stubbed: Played) -> None:
    result = one(
        stubbed(
            write(
                GIVEN
                + """
  - {customer: dana@example.com}
  - {customer: "{code}", conversation: other}
then: {customer: null, replies: {mentions: ["000000"]}}
"""
            )
        )
    )
    assert result.ok, result
    assert "customer (other)" in [line.who for line in result.transcript]


def test_files_run_side_by_side_and_are_told_of_in_order(tmp_path: Path, stubbed: Played) -> None:
    for n in range(4):
        scenario = {
            "scenario": f"Number {n}",
            "when": [{"customer": "hi"}],
            "then": {"refunds": [] if n != 2 else 1},
        }
        (tmp_path / f"{n}.json").write_text(json.dumps(scenario))
    (tmp_path / "5.yml").write_text("scenario: [")
    results = stubbed(tmp_path)
    assert [result.ok for result in results] == [True, True, False, True, False]
    assert "5.yml:1: is not YAML" in results[4].difference


def test_runner_nothing_is_left_behind(write: Write, stubbed: Played) -> None:
    postgres = Postgres()

    def own() -> set[str]:
        with psycopg.connect(postgres.dsn("postgres")) as connection:
            rows = connection.execute(
                "SELECT datname FROM pg_database WHERE datname LIKE %s",
                [f"steward\\_scenario\\_run\\_{os.getpid()}\\_%"],
            ).fetchall()
        homes = Path(tempfile.gettempdir()).glob(f"steward-scenario-{os.getpid()}-*")
        return {name for (name,) in rows} | {str(home) for home in homes}

    before = own()
    stubbed(write(GIVEN + "  - customer: hi\nthen: {refunds: []}\n"))
    assert own() == before
