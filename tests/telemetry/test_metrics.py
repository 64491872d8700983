"""`/metrics`: what is counted, what is read from rows, who may read it, and what is never in it."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import psycopg
import pytest
from prometheus_client import generate_latest

from steward.audit.record import Audit, New
from steward.db import Database
from steward.policy.limits import load_limits
from steward.server import signin
from steward.server.http import create_http
from steward.server.principal import Principal, SignInNeeded
from steward.settings import Settings, settings
from steward.telemetry import counting, meters, stocks
from steward.vitals import Vitals
from tests.owner import ask

TOKEN = "a-token-of-sixteen-or-more"


def counted(name: str, **labels: str) -> float:
    return meters.REGISTRY.get_sample_value(name, labels) or 0.0


def shown(found: stocks.Stocks) -> dict[str, float]:
    """`name{labels}` to value."""
    lines = generate_latest(found).decode().splitlines()
    pairs = [line.rpartition(" ") for line in lines if not line.startswith("#")]
    return {name: float(value) for name, _, value in pairs}


# ── what is counted ───────────────────────────────────────────────────────────────────────────────

ENTRIES: list[tuple[str, str, dict[str, Any], str, dict[str, str], float]] = [
    (
        "turn.closed",
        "desk",
        {"silent": False, "sent": 1, "waited_ms": 1500},
        "steward_turns_total",
        {"outcome": "answered"},
        1,
    ),
    (
        "turn.closed",
        "desk",
        {"silent": False, "sent": 1, "waited_ms": 1500},
        "steward_answer_seconds_sum",
        {},
        1.5,
    ),
    (
        "turn.closed",
        "desk",
        {"silent": True, "sent": 0, "waited_ms": 10},
        "steward_turns_total",
        {"outcome": "silenced"},
        1,
    ),
    (
        "turn.opened",
        "desk",
        {"superseded": ["turn_1"]},
        "steward_turns_total",
        {"outcome": "superseded"},
        1,
    ),
    (
        "tool.read",
        "agent:billing",
        {"tool": "billing.list_charges", "outcome": "tool_unavailable", "ms": 200},
        "steward_tool_calls_total",
        {"system": "billing", "tool": "list_charges", "outcome": "tool_unavailable"},
        1,
    ),
    (
        "tool.write.finished",
        "agent:refund",
        {"tool": "billing.issue_refund", "outcome": "ok", "ms": 200},
        "steward_tool_seconds_sum",
        {"system": "billing"},
        0.2,
    ),
    (
        "model.called",
        "model:understand",
        {
            "role": "understand",
            "model": "m:x",
            "failed": "",
            "tokens": 120,
            "input_tokens": 100,
            "output_tokens": 20,
            "cost_micro": 2500,
            "currency": "EUR",
        },
        "steward_model_tokens_total",
        {"role": "understand", "model": "m:x", "kind": "output"},
        20,
    ),
    (
        "model.called",
        "model:understand",
        {
            "role": "understand",
            "model": "m:x",
            "failed": "timeout",
            "tokens": 900,
            "input_tokens": None,
            "output_tokens": None,
            "cost_micro": 2500,
            "currency": "EUR",
        },
        "steward_model_tokens_total",
        {"role": "understand", "model": "m:x", "kind": "unanswered"},
        900,
    ),
    (
        "model.called",
        "model:understand",
        {
            "role": "understand",
            "model": "m:x",
            "failed": "timeout",
            "tokens": 1,
            "cost_micro": 2500,
            "currency": "EUR",
        },
        "steward_model_cost_total",
        {"role": "understand", "model": "m:x", "currency": "EUR"},
        0.0025,
    ),
    (
        "model.fell_back",
        "desk",
        {"role": "compose", "why": "budget"},
        "steward_model_fallbacks_total",
        {"role": "compose", "why": "budget"},
        1,
    ),
    (
        "budget.refused",
        "desk",
        {"role": "compose", "budget": "company"},
        "steward_budget_refusals_total",
        {"role": "compose", "budget": "company"},
        1,
    ),
    (
        "conversation.mode_changed",
        "staff:lena",
        {"mode": "person"},
        "steward_hand_offs_total",
        {"by": "staff"},
        1,
    ),
    (
        "conversation.closed",
        "staff:lena",
        {"outcome": "resolved"},
        "steward_contacts_closed_total",
        {"outcome": "resolved"},
        1,
    ),
    ("alarm.raised", "desk", {}, "steward_alarms_total", {}, 1),
]


@pytest.mark.parametrize(("event", "actor", "data", "name", "labels", "by"), ENTRIES)
async def test_entry_of_the_record_is_counted_once_it_is_committed(
    database: Database,
    event: str,
    actor: str,
    data: dict[str, Any],
    name: str,
    labels: dict[str, str],
    by: float,
) -> None:
    audit, before = Audit(database), counted(name, **labels)
    with contextlib.suppress(ZeroDivisionError):
        async with database.transaction() as connection:
            await audit.append_all(connection, "c1", [New(event, actor, data)])
            raise ZeroDivisionError
    assert counted(name, **labels) == before, "what was rolled back did not happen"
    async with database.transaction() as connection:
        await audit.append(connection, "c1", event, actor, data=data)
        assert counted(name, **labels) == before
    assert counted(name, **labels) == pytest.approx(before + by)


async def test_step_and_effect_and_approval_are_counted(database: Database) -> None:
    names: list[tuple[str, dict[str, str]]] = [
        ("steward_step_seconds_count", {"step": "compose"}),
        ("steward_effects_total", {"kind": "issue_refund", "state": "confirmed"}),
        ("steward_effect_sent_seconds_count", {}),
        ("steward_approvals_total", {"outcome": "expired", "signatures": "2"}),
        ("steward_approval_seconds_sum", {"outcome": "expired", "signatures": "2"}),
    ]
    before = [counted(name, **labels) for name, labels in names]
    with counting.step("compose"):
        pass
    async with database.transaction() as connection:
        counting.effect(connection, "issue_refund", "confirmed")
        counting.effect_begins(connection, 0.5)
        counting.effect_begins(connection, None)
        counting.approval_ended(connection, "expired", 2, 7200)
    now = [counted(name, **labels) for name, labels in names]
    assert [b - a for a, b in zip(before, now, strict=True)] == [1, 1, 1, 1, 7200]


def test_label_that_has_had_too_many_values_says_other() -> None:
    for number in range(meters._MOST_VALUES):
        assert meters.bounded("made_up", number) == str(number)
    assert meters.bounded("made_up", "one more") == meters.OTHER
    assert meters.bounded("made_up", 7) == "7"


# ── what is read from rows ────────────────────────────────────────────────────────────────────────

ROWS = """
INSERT INTO desk.conversation (id, mode) VALUES ('c1', 'desk'), ('c2', 'person');
UPDATE desk.conversation SET mode = 'person' WHERE id = 'c2';
INSERT INTO desk.inbox (id, conversation_id, channel, text, received_at)
VALUES ('m1', 'c1', 'chat', 'hi', clock.now() - interval '90 s'),
       ('m2', 'c1', 'chat', 'x', clock.now());
INSERT INTO desk.turn (id, conversation_id, fence, kind, lease_until)
VALUES ('t1', 'c1', 1, 'message', clock_timestamp() - interval '1 minute');
INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, key, conversation_id,
                         agent, wish, look_at)
SELECT 'a' || n, 'issue_refund', 'r' || n, 1, state, '{}', 'd', 'k' || n, 'c1', 'refund', 'w' || n,
       CASE state WHEN 'confirmed' THEN clock.now() - interval '1 hour' END
  FROM (VALUES (1, 'unknown'), (2, 'awaiting'), (3, 'confirmed')) AS a (n, state);
INSERT INTO desk.audit (conversation_id, seq, at, event, actor, action_id, data, hash)
SELECT 'c1', seq, clock.now() - ago, 'refund.unknown', 'agent:refund', 'a1', '{}', ''
  FROM (VALUES (1, interval '15 minutes'), (2, interval '0')) AS e (seq, ago);
INSERT INTO desk.unproven (action_id, why) VALUES ('a1', 'x');
INSERT INTO desk.approval (id, action_id, conversation_id, digest, needs, card, policy_version,
                           created_at, escalated_at)
VALUES ('p1', 'a2', 'c1', 'd', '[["lead"], ["finance"]]', '{}', 'v',
        clock.now() - interval '9 hours', clock.now());
INSERT INTO desk.alarm (id, conversation_id, message_id, kind, language)
VALUES ('al', 'c1', 'm1', 'fire', 'en');
INSERT INTO desk.outbox (id, conversation_id, source, n, kind, channel, text, held, not_before)
VALUES ('o1', 'c1', 's', 0, 'notice', 'chat', 'x', true, clock.now() - interval '1 hour');
INSERT INTO desk.outbox (id, conversation_id, source, n, kind, channel, text)
SELECT 'e' || n, 'c1', 'e', n, 'reply', 'email', 'x' FROM generate_series(1, 4) n;
INSERT INTO desk.delivery (line, conversation_id, seq, channel, address, state, created_at)
SELECT 'e' || n, 'c1', n, 'email', 'x@example.com', state, clock.now() - interval '20 minutes'
  FROM (VALUES (1, 'waiting'), (2, 'handing'), (3, 'unknown'), (4, 'sent')) AS d (n, state);
INSERT INTO desk.budget (scope, key, period, settled_micro, reserved_micro)
VALUES ('company', 'company', to_char(clock.now() AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
        1500000, 500000);
"""
STANDS = {
    'steward_mail_waiting{mode="desk"}': 2,
    "steward_turns_open": 1,
    "steward_turns_lapsed": 1,
    "steward_people_waiting": 1,
    'steward_approvals_pending{age="over_8h",signatures="2"}': 1,
    'steward_approvals_escalated{age="over_8h",signatures="2"}': 1,
    'steward_effects_live{kind="issue_refund",state="unknown"}': 1,
    'steward_effects_live{kind="issue_refund",state="awaiting"}': 1,
    "steward_unknown_effects_waiting": 1,
    "steward_unproven_effects_waiting": 1,
    "steward_settlements_overdue": 1,
    "steward_notices_overdue": 1,
    'steward_deliveries_open{channel="email",state="unknown"}': 1,
    'steward_deliveries_open{channel="email",state="waiting"}': 2,
    "steward_alarms_open": 1,
    "steward_halt_standing": 0,
    'steward_budget_used{scope="company"}': 2,
}


async def test_stocks_are_what_rows_say(database: Database, dsn: str) -> None:
    empty = shown(await stocks.read(database))
    assert empty["steward_unknown_effects_waiting"] == 0
    assert empty["steward_unknown_effects_oldest_seconds"] == 0
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(ROWS.encode())
    found = shown(await stocks.read(database))
    assert {name: found[name] for name in STANDS} == STANDS
    assert found['steward_mail_oldest_seconds{mode="desk"}'] == pytest.approx(90, abs=30)
    assert found["steward_unknown_effects_oldest_seconds"] == pytest.approx(900, abs=30)
    assert not any("confirmed" in name for name in found), "what has ended is not counted anew"


def test_stocks_read_no_table_that_grows_from_its_beginning(dsn: str) -> None:
    for stock in stocks.STOCKS:
        with psycopg.connect(dsn) as connection:
            connection.execute("SET enable_seqscan = off")
            said = connection.execute(f"EXPLAIN {stock.query}".encode()).fetchall()
            plan = "\n".join(line for (line,) in said)
        read = set(re.findall(r"Seq Scan on (\w+)", plan))
        assert read <= {"unproven"}, f"{stock.name} reads all of {read}:\n{plan}"


# ── who may read it ───────────────────────────────────────────────────────────────────────────────


class Stage:
    """The route on a desk of what it needs."""

    def __init__(self, database: Database, home: Path) -> None:
        policy = SimpleNamespace(latest=SimpleNamespace(limits=load_limits(settings().policies)))
        self.desk: Any = SimpleNamespace(
            db=database,
            vitals=Vitals(),
            policy=policy,
            settings=Settings(home=home, metrics_token=TOKEN),
        )
        self.http = create_http(self._open)
        self.http.state.desk = self.desk
        self.caller: Principal | None = None

    async def _open(self) -> Any:
        return self.desk

    async def who(self, *given: object) -> Principal:
        if self.caller is None:
            raise SignInNeeded("a bearer token is needed here")
        return self.caller

    async def get(self, bearer: str = "") -> httpx.Response:
        headers = {"Authorization": f"Bearer {bearer}"} if bearer else {}
        transport = httpx.ASGITransport(app=self.http)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            return await client.get("/metrics", headers=headers)


@pytest.fixture
def stage(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stage:
    made = Stage(database, tmp_path)
    monkeypatch.setattr(signin, "caller_of", made.who)
    return made


async def test_metrics_are_for_the_token_and_staff_and_nobody_else(stage: Stage) -> None:
    assert (await stage.get()).status_code == 401
    assert (await stage.get("a-token-of-sixteen-or-less")).status_code == 401
    assert (await stage.get(TOKEN)).status_code == 200
    stage.desk.settings = Settings(metrics_token="")
    assert (await stage.get("")).status_code == 401, "no token is no key"
    stage.caller = Principal(kind="customer", login="conversation:c1", conversation="c1")
    assert (await stage.get()).status_code == 403
    stage.caller = Principal(kind="staff", login="lena", roles=("agent",))
    assert (await stage.get()).status_code == 200


def test_token_that_could_be_guessed_is_refused() -> None:
    with pytest.raises(ValueError, match="fewer than 16"):
        Settings(metrics_token="short")


async def test_metrics_without_a_database_give_what_the_process_knows(stage: Stage) -> None:
    stage.desk.vitals.ill("system:crm", "it does not answer")
    well = (await stage.get(TOKEN)).text
    assert "steward_rows_read 1.0" in well
    assert 'steward_budget_limit{scope="company"}' in well
    await stage.desk.db.close()
    away = await stage.get(TOKEN)
    assert away.status_code == 200
    assert "steward_rows_read 0.0" in away.text
    assert 'steward_unwell_seconds{subject="system:crm"}' in away.text
    assert "steward_turns_total" in away.text


async def test_metrics_name_nobody(stage: Stage, dsn: str) -> None:
    for made in ("conversation-5f0c", "act_5f0c", "dana@example.com"):
        ask(dsn, "INSERT INTO desk.conversation (id) VALUES (%s)", made)
    text = (await stage.get(TOKEN)).text
    assert not re.search(r"5f0c|@example|[0-9a-f]{8}-[0-9a-f]{4}", text)
