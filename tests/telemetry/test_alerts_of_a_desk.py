"""Alerts fire for what really happens: a desk with its systems goes through it, is scraped before
and after, and Prometheus's own rules read the scrapes.
"""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from langchain_core.runnables import RunnableConfig
from prometheus_client import generate_latest

from nodes.supervisor import open_turn
from steward.db import Database
from steward.domain.call import Call
from steward.errors import NotNow
from steward.scenarios.company import Company
from steward.scenarios.postgres import Postgres
from steward.scenarios.suite import prepared
from steward.settings import PROJECT
from steward.telemetry import meters, stocks
from tests.channels.conftest import MailServer, desk, own, smtp
from tests.channels.letters_made import mail
from tests.channels.rows import MailDesk
from tests.conversation.test_quiet_hours import Talk, talk
from tests.desk_rows import open_desk
from tests.foreign.test_unproven import sent
from tests.gateway.conftest import bench, deadline, foreign, port, served
from tests.gateway.test_rates import slow
from tests.own_policies import POLICIES
from tests.telemetry.desk_stories import AGREES, ASKS, Scrape, Watched, parsed, said, story, tell
from tests.telemetry.test_alerts import ALERTS, firing, happened_once, needs_promtool, series
from tests.telemetry.test_metrics import TOKEN, Stage, stage

# fixtures of the rooms whose alerts these are
__all__ = ["bench", "deadline", "desk", "foreign", "own", "port", "served", "slow", "smtp", "stage"]
__all__ += ["talk"]
pytestmark = [needs_promtool, pytest.mark.long]
# It need not go on: it is counted by a counter, and happened one time.
ONCE_IS_ENOUGH = {ALERTS[name]["alert"] for name in ALERTS if "increase(" in ALERTS[name]["expr"]}
BY_THE_HOUR = "\n  - clock: +6h" * 9


def silenced(watched: Watched) -> None:
    """Billing takes the order to pay, and answers nothing from then on."""
    for kind, tool in (
        ("timeout_after", "issue_refund"),
        ("down", "void_key"),
        ("down", "get_refund_by_key"),
    ):
        fault = {"system": "billing", "kind": kind, "tool": tool, "times": 200}
        watched.company.systems("/sandbox/fault", fault)
    said(watched, "yes, please refund it")
    deadline = time.monotonic() + 30.0
    while not watched.scrape().get("steward_unknown_effects_waiting{}"):
        assert time.monotonic() < deadline, "nothing is unknown"
        time.sleep(0.2)
    watched.company.systems("/sandbox/clock", {"shift": 11 * 60})
    watched.scrapes.append(watched.scrape())


def killed(watched: Watched) -> None:
    """The desk dies over a message, and comes back three minutes later."""
    watched.company.arm("understand", "before")
    said(watched, "and which plan am I on?")
    watched.wait_dead()
    watched.company.systems("/sandbox/clock", {"shift": 180})
    time.sleep(2.5)  # the lease of the turn, in wall time
    watched.scrapes.append(watched.scrape())
    watched.company.settle()
    watched.scrapes.append(watched.scrape())


def signed_late(watched: Watched) -> None:
    """Whoever sends dies after the signature, and the next one comes a minute later."""
    watched.company.arm("act", "before")
    approval = watched._approvals()[0]
    body = {"verdict": "approve", "digest": approval["digest"], "reason": ""}
    path = f"/desk/approvals/{approval['id']}/decision"
    watched.company.desk("POST", path, watched.company.token("lena"), body)
    watched.wait_dead()
    watched.company.systems("/sandbox/clock", {"shift": 60})
    watched.company.settle()
    watched.scrapes.append(watched.scrape())


type Told = tuple[str, Callable[[Watched], None] | None, set[str]]
STORIES: dict[str, Told] = {
    "danger, and everybody is away": (
        story(
            '\n  - customer: "my throat is swelling and I cannot breathe"\n  - clock: +5h'
            "\n  - {staff: noor, does: halt, reason: wrong prices}"
        ),
        None,
        {"StewardDanger", "StewardPeopleWait", "StewardHalted"},
    ),
    "everybody is handed over": (
        story(
            '\n  - {customer: "hello there", conversation: a}'
            '\n  - {customer: "a human please", conversation: b}'
            '\n  - {customer: "I want to talk to a person", conversation: c}'
        ),
        None,
        {"StewardHandsOverMuch"},
    ),
    "nobody signs": (
        story(ASKS, AGREES, "\n  - clock: +9h", amount="249.00 EUR"),
        None,
        {"StewardApprovalsOverdue"},
    ),
    "billing is away, and says no end of a payment": (
        story(
            ASKS, AGREES, "\n  - {fault: billing, kind: down, times: 900}\n  - clock: +6d"
        ).replace("\nthen:", BY_THE_HOUR + "\nthen:"),
        None,
        {"StewardSettlementsOverdue", "StewardSystemDown", "StewardToolErrors", "StewardUnwell"},
    ),
    "the bank sends it back": (
        story(ASKS, AGREES, "\n  - clock: +6d", how="failed_late"),
        None,
        {"StewardRefundCameBack"},
    ),
    "billing is silent after it was told to pay": (story(ASKS), silenced, {"StewardEffectUnknown"}),
    "the desk dies over a message": (
        story(ASKS),
        killed,
        {"StewardDown", "StewardMailWaits", "StewardTurnsLapsed", "StewardAnswersLate"},
    ),
    "the desk dies over a signature": (
        story(ASKS, AGREES, amount="249.00 EUR"),
        signed_late,
        {"StewardEffectsLate"},
    ),
    "a model uses up the day": (
        story(
            f"\n  - policy: {PROJECT / 'evals' / 'policies' / 'tiny_budgets'}"
            f"\n  - model: {PROJECT / 'evals' / 'models' / 'spends.yaml'}"
            '\n  - customer: "Sturm im Wasserglas, irgendwie"'
            '\n  - customer: "etwas ganz anderes, das niemand kennt"'
        ),
        None,
        {"StewardModelFallsBack", "StewardBudgetRefuses", "StewardBudgetNearlyUsed"},
    ),
}


@pytest.fixture(scope="module")
def postgres_of_companies() -> Iterator[Postgres]:
    with prepared() as postgres:
        yield postgres


@pytest.fixture
def company(postgres_of_companies: Postgres, monkeypatch: pytest.MonkeyPatch) -> Iterator[Company]:
    monkeypatch.setenv("STEWARD_POLICIES", str(POLICIES))
    opened = Company(postgres_of_companies)
    yield opened
    opened.close()


@pytest.mark.in_turn(parts=8, files=("ops/prometheus/", "steward/telemetry/"), seconds=15.0)
@pytest.mark.parametrize("name", STORIES)
def test_alert_of_what_happened_to_a_desk_fires_and_not_before(
    name: str, company: Company, tmp_path: Path
) -> None:
    text, then, alerts = STORIES[name]
    first, *later = tell(text, tmp_path, company, then)
    assert not alerts & firing(tmp_path, series(first, first))
    fired = set().union(*(firing(tmp_path, series(first, scrape)) for scrape in later[-2:]))
    assert alerts <= fired
    for alert in alerts & ONCE_IS_ENOUGH:
        assert alert in firing(tmp_path, happened_once(first, later[-1]))


async def _scrape(database: Database) -> Scrape:
    brought = (await stocks.read(database), meters.REGISTRY)
    return parsed(b"".join(generate_latest(one) for one in brought).decode())


async def _fires(alert: str, folder: Path, before: Scrape, after: Scrape) -> None:
    assert alert not in firing(folder, series(before, before))
    assert alert in firing(folder, series(before, after))


async def test_alert_of_an_effect_that_a_person_has_to_find_out(
    dsn: str, database: Database, tmp_path: Path
) -> None:
    before = await _scrape(database)
    await sent(open_desk(dsn, database))
    await _fires("StewardEffectUnproven", tmp_path, before, await _scrape(database))


@pytest.mark.parametrize(
    ("stage", "answer", "alert"),
    [("rcpt", "451 later", "StewardLinesWait"), ("data", "cut", "StewardLineUnproven")],
)
async def test_alert_of_mail_that_does_not_leave(
    desk: MailDesk, smtp: MailServer, tmp_path: Path, stage: str, answer: str, alert: str
) -> None:
    before = await _scrape(desk.db)
    getattr(smtp, stage).extend([answer] * 50)  # it is tried again at once
    got = await desk.receive(mail())
    await desk.answer(got.conversation_id)
    await desk.sending.look()
    desk.rows.shift("20 minutes")
    await _fires(alert, tmp_path, before, await _scrape(desk.db))


async def test_alert_of_runs_that_find_nothing(desk: MailDesk, tmp_path: Path) -> None:
    got = await desk.receive(mail())
    before = await _scrape(desk.db)
    await desk.answer(got.conversation_id)
    for _ in range(60):
        config: RunnableConfig = {"configurable": {"thread_id": got.conversation_id}}
        await open_turn(desk.as_desk, {"messages": []}, config)
    await _fires("StewardWakesForNothing", tmp_path, before, await _scrape(desk.db))


async def test_alert_of_a_notice_that_nobody_let_go_in_the_morning(
    talk: Talk, tmp_path: Path
) -> None:
    talk.at("2026-11-20T22:00:00")
    await talk.desk.notify("c1", "act_1", 0, "done")
    before = await _scrape(talk.rows.db)
    talk.at("2026-11-21T07:11:00")
    await _fires("StewardNoticesOverdue", tmp_path, before, await _scrape(talk.rows.db))


@pytest.mark.usefixtures("served", "slow")
async def test_alert_of_calls_that_are_refused(
    bench: Any, database: Database, tmp_path: Path
) -> None:
    read = Call(agent="support", system="crm", tool="get_contact", conversation_id="c1")
    before = await _scrape(database)
    for _ in range(10):
        with contextlib.suppress(NotNow):
            await bench.gateway.read(read)
    await _fires("StewardToolsRefused", tmp_path, before, await _scrape(database))


async def test_alert_of_a_database_that_is_away(stage: Stage, tmp_path: Path) -> None:
    before = parsed((await stage.get(TOKEN)).text)
    await stage.desk.db.close()
    after = parsed((await stage.get(TOKEN)).text)
    await _fires("StewardDatabaseAway", tmp_path, before, after)


def test_alerts_are_all_provoked_by_what_happens() -> None:
    by_hand = set(re.findall(r"\"(Steward\w+)\"", Path(__file__).read_text("utf-8")))
    assert by_hand == set(ALERTS)
