"""One conversation as a collector process sees it: one trace from the customer's request into the
systems, links for what people decide, and nothing of what the customer said.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bench.served_desk import Customer, Person, Stage, wait_for
from steward.server.processes import Stack
from tests.telemetry.collector import Collector, Span, collecting
from tests.telemetry.langsmith_api import standing_for_langsmith
from tests.telemetry.planted_secrets import IN_TWO, PLANTED, SENTENCES, found_in

pytestmark = [
    pytest.mark.xdist_group("traced"),
    pytest.mark.long,
    pytest.mark.timeout(300),
    pytest.mark.in_turn(  # all of them together: they look at one conversation
        parts=12,
        place=1,
        files=("steward/telemetry/", "systems/chassis/tracing.py"),
        seconds=2.0,
    ),
]
SETTINGS = {
    "STEWARD_TRACE_VIEWER": "http://viewer/{trace}",
    "STEWARD_TRACE_STATEMENTS": "true",
    "SYSTEMS_TRACE_STATEMENTS": "true",
}
BRUNO = Person(730_001, "Bruno Keller", "180.00 EUR")
EVERY = " . ".join(PLANTED)
# A model that says every secret where it is told one, and asks for a tool with all of them.
TELLS = {
    "when": "My name is",
    "say": EVERY,
    "uses": [{"tool": "conclude", "args": {"said": EVERY}}],
    "used": {"input": 700, "output": 61},
}
MODEL = {
    "understand": [TELLS, {"say": {"commands": []}, "used": {"input": 700, "output": 10}}],
    "compose": [TELLS, {"say": {}, "used": {"input": 400, "output": 1}}],
}


@dataclass
class Seen:
    """What was played, and what of it the collector has."""

    spans: list[Span]
    payloads: bytes
    record: dict[str, Any]
    conversation: str
    langsmith: bytes
    trace: str  # in which a person signed
    commands: dict[str, str]  # what `steward audit` says
    handed_over: list[dict[str, Any]]  # the record of a conversation that lena took over
    told: list[str]  # what the desk took in of those who tell everything

    def of(self, trace: str) -> list[Span]:
        return [span for span in self.spans if span.trace == trace]

    def named(self, name: str) -> list[Span]:
        return [span for span in self.spans if span.name == name]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    folder = tmp_path_factory.mktemp("traced")
    model = folder / "model.yaml"
    model.write_text(json.dumps(MODEL))
    settings = SETTINGS | {"STEWARD_SCRIPTED_MODEL": str(model)}
    with collecting(folder / "collector") as collector:
        with (
            standing_for_langsmith() as langsmith,
            Stack(
                folder / "home", env=collector.environment | langsmith.environment | settings
            ) as stack,
        ):
            stage = Stage(stack)
            bruno = Customer(stage, BRUNO)
            bruno.say(f"I was charged twice on invoice {BRUNO.invoice}", signed_in=True)
            bruno.say("yes, please refund it")
            stage.decide("lena", bruno.conversation)
            bruno.hear("the news")
            record = stage.record(bruno.conversation)
            trace = _signed_in(record)
            commands = _commands(stack, bruno.conversation, trace)
            handed_over = _hand_over(stage)
            stage.systems("POST", "/sandbox/clock", {"shift": 6 * 24 * 3600})
            wait_for(lambda: _came(stage, bruno.conversation, "refund.settled"), "its settlement")
            told = _tell_everything(stage)
            stage.call("GET", "/desk/approvals?limit=5&q=" + PLANTED[0], stage.staff("lena"))
            _settled(collector)
        spans, payloads = collector.spans(), collector.payloads()
        sent = b"\n".join(langsmith.bodies)
        yield Seen(
            *(spans, payloads, record, bruno.conversation, sent),
            *(trace, commands, handed_over, told),
        )


def _signed_in(record: dict[str, Any]) -> str:
    (signed,) = [one for one in record["audit"] if one["event"] == "approval.signed"]
    return str(signed["data"]["trace"])


def _commands(stack: Stack, conversation: str, trace: str) -> dict[str, str]:
    asked = {"show": conversation, "verify": conversation, "trace": trace}
    return {
        name: subprocess.run(
            [str(Path(sys.executable).with_name("steward")), "audit", name, about],
            env=stack.environment(),
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for name, about in asked.items()
    }


def _came(stage: Stage, conversation: str, event: str) -> bool:
    return event in {one["event"] for one in stage.record(conversation)["audit"]}


def _hand_over(stage: Stage) -> list[dict[str, Any]]:
    """Ada asks something, then for a person; lena takes over. The entries of the record."""
    ada = Customer(stage, Person(730_002, "Ada Lund", "20.00 EUR"))
    ada.say("how long do I have to return something?")
    ada.say("a human please")
    path = f"/desk/conversations/{ada.conversation}/supervision"
    stage.ask("POST", path, stage.staff("lena"), json={"does": "take_over"})
    return list(stage.record(ada.conversation)["audit"])


def _tell_everything(stage: Stage) -> list[str]:
    """A stranger tells everything and writes it into every header there is; a customer who is
    signed in tells it, too, each in a conversation of its own. What of it the desk took in.
    """
    headers = {
        "tracestate": "vendor=caspian@quietbox.example",
        "traceparent": f"00-{'ab' * 16}-{'cd' * 8}-01",
        "baggage": "card=4111111111111111",
        "User-Agent": PLANTED[0],
    }
    told = _tell(stage, SENTENCES, headers, {})
    pim = Customer(stage, Person(730_003, "Pim Ode", "20.00 EUR")).person.account
    for both in IN_TWO:
        known = stage.stack.keys.sign("channel", "steward", pim, 300, method="session", account=pim)
        told += _tell(stage, both, {}, {"assertion": known})
    return told


def _tell(
    stage: Stage, sentences: Sequence[str], headers: dict[str, str], first: dict[str, str]
) -> list[str]:
    """In a new conversation, whose first message has more with it."""
    started = stage.ask("POST", "/desk/conversations", json={})
    conversation, told = started["conversation_id"], list[str]()
    url = f"{stage.stack.urls.desk}/desk/conversations/{conversation}/messages"
    for said in sentences:
        body = {"text": said} | ({} if told else first)
        bearer = {"Authorization": f"Bearer {started['token']}"}
        answer = stage._http.post(url, headers=headers | bearer, json=body)
        answer.raise_for_status()
        told.append(said)
        stage.ask("POST", "/sandbox/idle", json={"conversation_id": conversation})
    return told


def _settled(collector: Collector) -> None:
    """Nothing has come for two seconds."""
    before = -1
    while (now := len(collector.spans())) != before:
        before = now
        time.sleep(2.0)


def test_trace_leads_from_the_request_into_the_systems(seen: Seen) -> None:
    tools = [span for span in seen.spans if span.name.startswith("tools/call billing.")]
    begun = min(
        (seen.of(span.trace) for span in tools), key=lambda spans: len(spans) < 50
    )  # a turn that looked at much
    names = {span.name for span in begun}
    assert len({span.trace for span in begun}) == 1
    assert {span.service for span in begun} == {"steward", "fernhill-systems"}
    assert names >= {
        "POST /desk/conversations/{conversation_id}/messages",
        "POST /threads/{thread_id}/runs",
        "worker.stream_run",
        "understand",
        "invoke_agent billing",
        "billing/read_tools",
        "execute_tool billing.list_charges",
        "tools/call billing.list_charges",
        "compose",
        "close_turn",
    }
    ids = {span.id: span for span in begun}
    roots = [span.name for span in begun if span.parent not in ids]
    assert roots == ["POST /desk/conversations/{conversation_id}/messages"]


def test_trace_that_a_caller_began_goes_on_at_the_desk(seen: Seen) -> None:
    names = {span.name for span in seen.of("ab" * 16)}
    assert names >= {"POST /desk/conversations/{conversation_id}/messages", "understand"}


def test_systems_own_span_is_below_the_call_that_made_it(seen: Seen) -> None:
    ids = {span.id: span for span in seen.spans}
    below = [span for span in seen.spans if span.name.startswith("tools/call ")]
    assert len(below) >= 10
    for span in below:
        above = ids[span.parent]
        assert above.name == span.name.replace("tools/call", "execute_tool")
        assert (above.service, span.service) == ("steward", "fernhill-systems")
        assert above.attributes["gen_ai.tool.name"] == span.attributes["gen_ai.tool.name"]
    # and its statements below it
    statements = [span for span in seen.spans if ids.get(span.parent) in below]
    assert len(statements) > len(below)


def test_turn_of_a_conversation_is_of_its_messages_trace(seen: Seen) -> None:
    asked = seen.named("POST /desk/conversations/{conversation_id}/messages")
    understood = seen.named("understand")
    assert {span.trace for span in understood} <= {span.trace for span in asked}


def test_signature_and_what_follows_are_linked_to_what_was_asked(seen: Seen) -> None:
    (signed,) = [
        span
        for span in seen.named("POST /desk/approvals/{approval_id}/decision")
        if span.attributes.get("steward.keep")
    ]
    asking = {span.trace for span in seen.named("decide")} - {signed.trace}
    assert [trace for trace, _ in signed.links if trace in asking], signed.links
    # the refund is paid in the trace of the signature, which the link joins to the request
    (paid,) = seen.named("tools/call billing.issue_refund")
    assert paid.trace == signed.trace
    assert paid.attributes["fernhill.writes"] in (True, "true")


def test_settlement_is_linked_to_the_payment(seen: Seen) -> None:
    (paid,) = seen.named("tools/call billing.issue_refund")
    settled = [one for one in seen.named("clockwork settle") if one.attributes.get("steward.keep")]
    assert [trace for one in settled for trace, _ in one.links] == [paid.trace]
    assert settled[0].trace != paid.trace


def test_taking_over_is_linked_to_what_handed_over(seen: Seen) -> None:
    traces = {one["event"]: one["data"].get("trace") for one in seen.handed_over}
    taken = next(
        span
        for span in seen.named("POST /desk/conversations/{conversation_id}/supervision")
        if span.trace == traces["conversation.taken_over"]
    )
    assert [trace for trace, _ in taken.links] == [traces["conversation.mode_changed"]]
    assert taken.attributes["steward.keep"] == "escalation"


def test_trace_says_why_it_is_kept_and_an_ordinary_turn_is_not(seen: Seen) -> None:
    def kept(entry: dict[str, Any]) -> set[Any]:
        return {span.attributes.get("steward.keep") for span in seen.of(entry["data"]["trace"])}

    asked, human = [one for one in seen.handed_over if one["event"] == "turn.opened"]
    assert kept(asked) == {None}, "an answer out of the help pages moves nothing"
    assert kept(human) == {None, "escalation"}
    (paid,) = seen.named("tools/call billing.issue_refund")
    assert "money" in {span.attributes.get("steward.keep") for span in seen.of(paid.trace)}


def test_entries_of_the_record_carry_the_trace_and_the_chain_covers_it(seen: Seen) -> None:
    entries = seen.record["audit"]
    traces = {span.trace for span in seen.spans}
    carried = [entry["data"]["trace"] for entry in entries if entry["data"].get("trace")]
    assert len(carried) >= len(entries) - 3
    assert set(carried) <= traces
    assert seen.record["audit_verifies"]


def test_secrets_were_sent_to_the_desk_and_said_by_a_model(seen: Seen) -> None:
    assert len(set(PLANTED)) == 50
    for told in (seen.told[: len(SENTENCES)], seen.told[len(SENTENCES) :]):
        assert [one for one in PLANTED if one not in " ".join(told)] == []
    asked = seen.named("chat understand")
    said = [one for one in asked if int(one.attributes["gen_ai.usage.output_tokens"]) == 61]
    assert len(said) == len(IN_TWO), "it was shown each of them, and said all fifty"
    assert b"ScriptedModel" in seen.langsmith, "calls of models are among what LangSmith gets"


def test_payloads_of_langsmith_hold_no_planted_secret(seen: Seen) -> None:
    assert len(seen.langsmith) > 100_000
    assert b"understand" in seen.langsmith
    assert b"characters]" in seen.langsmith, "it came through the mask"
    assert found_in(seen.langsmith) == []
    for word in (b"charged twice", b"Bruno", b"Keller", b"INV-", b"bruno.keller"):
        assert word not in seen.langsmith


def test_payloads_of_traces_hold_no_planted_secret(seen: Seen) -> None:
    assert len(PLANTED) == 50
    assert len(seen.payloads) > 100_000
    assert found_in(seen.payloads) == []
    for word in (b"charged twice", b"Bruno", b"Keller", b"INV-", b"SELECT ", b"tracestate"):
        assert word not in seen.payloads


OFF: tuple[dict[str, str], ...] = (
    {},
    {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://x", "OTEL_SDK_DISABLED": "true"},
    {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://x", "OTEL_TRACES_EXPORTER": "none"},
)


@pytest.mark.in_turn(parts=4, files=("steward/telemetry/", "systems/chassis/"), seconds=7.0)
def test_traces_that_are_off_load_nothing_that_exports() -> None:
    """LangGraph itself imports parts of the SDK; the systems and the desk's own tracing do not."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("OTEL_")}
    code = (
        "import os, sys, systems.serve, systems.chassis.tracing as theirs\n"
        "import steward.telemetry.tracing as ours\n"
        "before = dict(os.environ)\n"
        f"for off in {OFF!r}:\n"
        "    os.environ.clear(), os.environ.update(before | off)\n"
        "    assert ours.start('x') is False and theirs.start() is None, off\n"
        "loaded = [n for n in sys.modules if n.startswith('opentelemetry.sdk')]\n"
        "import steward.process, steward.server.http, steward.clockwork\n"
        "heavy = ('opentelemetry.exporter', 'opentelemetry.instrumentation')\n"
        "print(loaded + [n for n in sys.modules if n.startswith(heavy)])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]", done.stdout


def test_folder_of_the_collector_is_a_process_of_its_own(tmp_path: Path) -> None:
    with collecting(tmp_path) as collector:
        assert collector.spans() == []
        assert collector.url.startswith("http://127.0.0.1:")


def test_commands_lead_from_the_record_to_the_trace_and_back(seen: Seen) -> None:
    told = seen.commands["show"].splitlines()[1:]
    entries = [int(one.split("\t")[0]) for one in told if "\t" in one]  # reads are one line
    assert entries == sorted({*entries} & {one["seq"] for one in seen.record["audit"]})
    assert len(told) == len(entries) + len(seen.record["actions"])
    assert seen.trace in seen.commands["show"]
    assert "the chain holds" in seen.commands["verify"]
    assert seen.commands["trace"].startswith(f"http://viewer/{seen.trace}")
    assert seen.conversation in seen.commands["trace"]
    assert "approval.signed" in seen.commands["trace"]
