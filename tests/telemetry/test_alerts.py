"""Every alert of `ops/` fires when what it is about happens in the desk, is silent before, and
leads to a section of the runbook.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import psycopg
import pytest
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families
from ruamel.yaml import YAML

from steward.audit.record import Audit, New
from steward.db import Database
from steward.errors import ToolUnavailable
from steward.gateway.isolation import Isolation
from steward.gateway.specs import SystemSpec
from steward.server.routes.metrics import of_this_process
from steward.settings import PROJECT
from steward.telemetry import counting, meters, stocks
from steward.vitals import Vitals
from tests.cases import cases
from tests.telemetry.test_metrics import ROWS

OPS = PROJECT / "ops" / "prometheus"
RULES = YAML(typ="safe").load((OPS / "alerts.yaml").read_text("utf-8"))["groups"]
ALERTS = {rule["alert"]: rule for group in RULES for rule in group["rules"] if "alert" in rule}
needs_promtool = pytest.mark.skipif(
    shutil.which("promtool") is None and os.environ.get("CI") != "true",
    reason="Debian's package prometheus brings promtool",
)
# What Prometheus says by itself, and what only it can see.
OF_PROMETHEUS = {"up"}
# The rules' own: recorded from the desk's.
RECORDED = {rule["record"] for group in RULES for rule in group["rules"] if "record" in rule}
MINUTES = 60
UNWELL = "steward_unwell_seconds"
SYSTEM = SystemSpec(name="crm", url="https://crm", idempotency="key", capability=True, tools={})


def promtool(*words: str, cwd: Path = OPS) -> str:
    done = subprocess.run(
        ["promtool", *words], cwd=cwd, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_rules_are_checked_where_changes_are_let_in() -> None:
    """Everywhere else what needs it is left out."""
    if os.environ.get("CI") == "true":
        assert shutil.which("promtool"), "Debian's package prometheus brings promtool"


@needs_promtool
def test_rules_are_valid_and_hold_at_their_thresholds() -> None:
    promtool("check", "rules", "alerts.yaml")
    promtool("test", "rules", "alerts_test.yaml")


@cases("name", ALERTS)
def test_alert_says_what_to_do_and_leads_to_the_runbook(name: str) -> None:
    said = ALERTS[name]["annotations"]
    page, _, anchor = said["runbook_url"].partition("#")
    titles = re.findall(r"^##+ (.+)$", (PROJECT / page).read_text("utf-8"), re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
    assert anchor in anchors
    assert len(said["description"].split()) >= 8, "it says what to do"
    assert ALERTS[name]["labels"]["severity"] in ("page", "ticket")


def samples(vitals: Vitals, found: stocks.Stocks) -> dict[str, float]:
    """Everything that a scrape would bring, as `name{labels}`."""
    here = stocks.Stocks(of_this_process(vitals, found, {"company": 2.2}))
    text = b"".join(generate_latest(one) for one in (here, found, meters.REGISTRY)).decode()
    return {
        one.name + json.dumps(one.labels, sort_keys=True): one.value
        for family in text_string_to_metric_families(text)
        for one in family.samples
    }


async def provoke(database: Database, dsn: str, vitals: Vitals) -> None:
    """Everything goes wrong, in rows and by the desk's own code."""
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(ROWS.encode())
        connection.execute(
            "UPDATE desk.conversation SET waiting_since = clock.now() - interval '5 hours'"
            " WHERE id = 'c2'"
        )
        connection.execute("UPDATE desk.inbox SET received_at = received_at - interval '9 minutes'")
        connection.execute(
            "WITH one AS (INSERT INTO desk.staff (login, name, roles)"
            " VALUES ('noor', 'Noor', '{admin}') RETURNING login)"
            " INSERT INTO desk.halt (id, login, reason) SELECT 'h', login, 'x' FROM one"
        )
    late = {"silent": False, "sent": 1, "waited_ms": 45_000}
    call = {"tool": "crm.get_contact", "ms": 10}
    model = {"role": "understand", "model": "m", "failed": "timeout", "tokens": 9, "cost_micro": 9}
    entries = [
        New("turn.closed", "desk", late),
        New("tool.read", "agent:billing", call | {"outcome": "tool_unavailable"}),
        New("tool.refused", "agent:billing", call | {"outcome": "tool_changed"}),
        New("model.called", "model:understand", model | {"currency": "EUR"}),
        New("model.fell_back", "desk", {"role": "understand", "why": "timeout"}),
        New("budget.refused", "desk", {"role": "understand", "budget": "company"}),
        New("conversation.mode_changed", "desk", {"mode": "person"}),
    ]
    async with database.transaction() as connection:
        await Audit(database).append_all(connection, "c1", entries)
        counting.effect_begins(connection, 9.0)
        counting.effect(connection, "issue_refund", "failed_late")
        counting.approval_ended(connection, "expired", 1, 90_000.0)
    with counting.step("compose"):
        pass
    meters.LOOKS.labels("nothing").inc()
    for _ in range(60):
        meters.IDLE_RUNS.inc()
    isolation, spec = Isolation(1.0, 60.0), SYSTEM
    for _ in range(5):
        with pytest.raises(ToolUnavailable):
            async with isolation.call(spec, "crm.get_contact"):
                raise ToolUnavailable("crm did not answer")
    vitals.ill("wakes", "nobody answers")


def series(before: dict[str, float], after: dict[str, float]) -> Iterator[dict[str, str]]:
    """What a scrape a minute would bring if the same went on happening."""
    for name, value in after.items():
        metric, labels = name.partition("{")[0], json.loads("{" + name.partition("{")[2])
        first, grows = (
            before.get(name, 0.0),
            metric.endswith(("_total", "_count", "_bucket", "_sum")),
        )
        shown = ", ".join(f'{key}="{text}"' for key, text in labels.items())
        if grows:  # less than before: another process counts anew
            values = f"0+{value - first if value >= first else value:.6f}x{MINUTES}"
        else:  # what no clock of a test moves grows by itself while it stands
            values = f"{value:.6f}+{60 if metric == UNWELL else 0}x{MINUTES}"
        yield {"series": f"{metric}{{{shown}}}", "values": values}


@pytest.fixture
async def scrapes(database: Database, dsn: str) -> tuple[dict[str, float], dict[str, float]]:
    """Before anything happened, and after everything did."""
    now = [0.0]
    vitals = Vitals(lambda: now[0])
    meters.BREAKER.clear()
    before = samples(vitals, await stocks.read(database))
    await provoke(database, dsn, vitals)
    now[0] = 90.0
    return before, samples(vitals, await stocks.read(database))


async def test_metrics_of_the_rules_are_in_a_scrape(
    scrapes: tuple[dict[str, float], dict[str, float]],
) -> None:
    _, after = scrapes
    there = {name.partition("{")[0] for name in after} | OF_PROMETHEUS | RECORDED
    for rule in (rule for group in RULES for rule in group["rules"]):
        for named in re.findall(r"\bsteward[\w:]+", rule["expr"]):
            assert named in there, f"{named} of {rule.get('alert', rule.get('record'))}"


async def test_board_shows_only_what_a_scrape_brings(
    scrapes: tuple[dict[str, float], dict[str, float]],
) -> None:
    _, after = scrapes
    there = {name.partition("{")[0] for name in after} | RECORDED
    board = json.loads((PROJECT / "ops" / "grafana" / "steward.json").read_text("utf-8"))
    shown = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    assert len(shown) > 25
    for expr in shown:
        assert set(re.findall(r"\bsteward[\w:]+", expr)) <= there, expr


@needs_promtool
async def test_alerts_fire_when_the_desk_fails_and_not_before(
    scrapes: tuple[dict[str, float], dict[str, float]], tmp_path: Path
) -> None:
    before, after = scrapes
    # a desk that cannot read its rows, and one that is gone, are seen by their absence alone
    gone = [
        {"series": 'steward_rows_read{instance="x"}', "values": f"0+0x{MINUTES}"},
        {"series": 'up{job="steward"}', "values": f"0+0x{MINUTES}"},
    ]
    wrong = [one for one in series(before, after) if "steward_rows_read" not in one["series"]]
    assert firing(tmp_path, series(before, before)) == set()
    assert firing(tmp_path, [*wrong, *gone]) == set(ALERTS)


def happened_once(before: dict[str, float], after: dict[str, float]) -> Iterator[dict[str, str]]:
    """What scrapes bring where it happened ten minutes ago, once: no sample of what is not there
    before. Prometheus takes the first sample of a counter for where it stood already.
    """
    for name, value in after.items():
        labels = json.loads("{" + name.partition("{")[2])
        shown = ", ".join(f'{key}="{text}"' for key, text in labels.items())
        first = before.get(name, "_")
        values = f"{first}x{MINUTES - 11} {value:.6f}+0x10"
        if first != "_":
            values = f"{first:.6f}+0x{MINUTES - 11} {value:.6f}+0x10"
        yield {"series": f"{name.partition('{')[0]}{{{shown}}}", "values": values}


def firing(folder: Path, given: Iterable[dict[str, str]]) -> set[str]:
    """Which alerts Prometheus would send at the end of these series."""
    asked = 'group by (alertname) (ALERTS{alertstate="firing"})'
    # one that never is makes it tell what it got
    expected = [{"labels": '{alertname="never"}', "value": 1}]
    one = {"expr": asked, "eval_time": f"{MINUTES - 1}m", "exp_samples": expected}
    test = {"interval": "1m", "input_series": [*given], "promql_expr_test": [one]}
    file = {"rule_files": ["alerts.yaml"], "evaluation_interval": "1m", "tests": [test]}
    shutil.copy(OPS / "alerts.yaml", folder)
    (folder / "desk_test.yaml").write_text(json.dumps(file))
    words = ["promtool", "test", "rules", "desk_test.yaml"]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    _, told, got = (done.stdout + done.stderr).partition("got:")
    assert told, done.stdout + done.stderr
    return set(re.findall(r'alertname="(\w+)"', got))
