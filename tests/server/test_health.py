"""What `/health` says: readiness apart from liveness, everything that is not well,
and nothing secret to anybody.
"""

from __future__ import annotations

import asyncio
import shutil
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import httpx
import psycopg
import pytest

from steward.audit.record import Audit
from steward.clockwork import Clockwork
from steward.db import Database
from steward.desk import Desk
from steward.gateway.system_health import LastCalls, SystemHealth
from steward.server import signin, watch
from steward.server.http import create_http
from steward.server.principal import Principal
from steward.server.routes import health
from steward.server.watch import Watch, disk_trouble
from steward.settings import Settings
from steward.stores.erased import ErasedIds
from steward.stores.erasing import Erasures
from steward.vitals import Vitals
from tests.owner import ask

SECRET = "crm.internal.example:8443 said password=hunter2"


async def no_warnings(desk: Any) -> str:
    return ""


class Stage:
    """A desk of the parts that health looks at, and its routes without a server."""

    def __init__(self, database: Database, dsn: str, home: Path) -> None:
        self.vitals, self.dsn, self.looks = Vitals(), dsn, 0
        self.lacking: list[str] = []
        self.calls: dict[str, SystemHealth] = {}
        self.halt: dict[str, Any] | None = None
        database._vitals = self.vitals
        self.desk: Any = SimpleNamespace(
            db=database,
            vitals=self.vitals,
            settings=Settings(home=home),
            gateway=self,
            halts=self,
            erasures=Erasures(database, Audit(database), ErasedIds(None)),
            policy=SimpleNamespace(latest=SimpleNamespace(version="v1"), problem=""),
        )
        self.http = create_http(self._open)
        self.http.state.desk = self.desk
        self.caller = Principal(kind="visitor", login="visitor")

    async def _open(self) -> Any:
        return self.desk

    async def who(self, *given: object) -> Principal:
        return self.caller

    async def look(self) -> dict[str, str]:
        self.looks += 1
        return {}

    async def look_for_restore(self) -> None:
        """The rows lie where they did."""

    async def look_for_erased(self, _: Erasures) -> None:
        """Nobody was erased."""

    async def standing(self) -> dict[str, Any] | None:
        return self.halt

    def health(self) -> dict[str, SystemHealth]:
        return self.calls

    def lacks(self) -> list[str]:
        return self.lacking

    async def get(self, path: str) -> httpx.Response:
        transport = httpx.ASGITransport(app=self.http)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            return await client.get(path)


@pytest.fixture
async def stage(
    database: Database, dsn: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Stage:
    monkeypatch.setattr(health, "warning", no_warnings)
    made = Stage(database, dsn, tmp_path)
    monkeypatch.setattr(signin, "caller_of", made.who)
    return made


async def test_health_of_a_well_desk_is_200_without_checks(stage: Stage) -> None:
    answer = await stage.get("/health")
    assert (
        answer.status_code,
        answer.json()["ok"],
        answer.json()["well"],
        answer.json()["checks"],
    ) == (200, True, True, [])
    assert (await stage.get("/health/live")).json() == {"alive": True}
    assert (await stage.get("/health/ready")).json() == {"ready": True}


async def test_health_of_a_halted_desk_is_well_and_says_that_it_is_halted(stage: Stage) -> None:
    stage.halt = {"login": "noor", "reason": "by hand", "at": datetime(2026, 11, 28, tzinfo=UTC)}
    answer = await stage.get("/health")
    told = answer.json()
    assert (answer.status_code, told["well"], told["halted"]) == (200, True, True)
    assert "by hand" not in answer.text
    stage.caller = Principal(kind="staff", login="lena", roles=("agent",))
    halted = (await stage.get("/desk/health")).json()["halted"]
    assert (halted["by"], halted["reason"]) == ("noor", "by hand")


async def test_server_without_its_database_is_alive_and_not_ready(stage: Stage) -> None:
    await stage.desk.db.close()
    answer = await stage.get("/health")
    assert (
        answer.status_code,
        answer.json()["ok"],
        [one["name"] for one in answer.json()["checks"]],
    ) == (503, False, ["database"])
    assert (await stage.get("/health/ready")).status_code == 503
    assert (await stage.get("/health/live")).status_code == 200


async def test_database_that_takes_no_writes_is_not_ready(stage: Stage) -> None:
    name = psycopg.conninfo.conninfo_to_dict(stage.dsn)["dbname"]
    ask(stage.dsn, f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    await stage.desk.db.close()
    stage.desk.db = Database(stage.dsn, size=1)
    await stage.desk.db.open()
    try:
        assert (await stage.get("/health/ready")).status_code == 503
    finally:
        await stage.desk.db.close()


@pytest.mark.parametrize(
    "subject", ["disk", "wakes", "clockwork", "words", "messages", "system:crm", "model:compose"]
)
async def test_health_what_is_not_well_is_said_to_anybody_and_in_full_to_staff_only(
    stage: Stage, subject: str
) -> None:
    stage.vitals.ill(subject, SECRET)
    answer = await stage.get("/health")
    assert (answer.status_code, answer.json()["ok"], answer.json()["well"]) == (200, True, False)
    assert [one["name"] for one in answer.json()["checks"]] == [subject.partition(":")[0]]
    for secret in ("hunter2", "example", "crm", "compose"):
        assert secret not in answer.text
    assert (await stage.get("/desk/health")).status_code == 403
    stage.caller = Principal(kind="staff", login="lena", roles=("agent",))
    [told] = (await stage.get("/desk/health")).json()["unwell"]
    assert (told["subject"], told["why"]) == (subject, SECRET)
    assert 0 <= told["seconds"] < 60


async def test_health_in_full_says_how_calls_of_a_system_went_and_who_stopped_everything(
    stage: Stage,
) -> None:
    seen = LastCalls(lambda: 40.0)
    seen.took("billing", 3.0)
    seen.took("billing", 5.0)
    seen.failed("billing", "billing did not answer")
    stage.calls = {
        "billing": seen.health("billing", "opened"),
        "crm": seen.health("crm", "closed"),
    }
    stage.halt = {"login": "noor", "reason": "drill", "at": datetime(2026, 11, 28, tzinfo=UTC)}
    stage.caller = Principal(kind="staff", login="lena", roles=("agent",))
    told = (await stage.get("/desk/health")).json()
    assert told["systems"][0] == {
        "system": "billing",
        "circuit": "opened",
        "calls": 2,
        "mean_ms": 4000,
        "failure": "billing did not answer",
        "failed_ago": 0,
        "unknown_effects": 0,
        "oldest_unknown": None,
    }
    assert (told["systems"][1]["mean_ms"], told["systems"][1]["failure"]) == (None, "")
    assert (told["halted"]["by"], told["halted"]["reason"]) == ("noor", "drill")


async def test_health_system_that_is_not_connected_is_counted_for_anybody_and_named_to_staff(
    stage: Stage,
) -> None:
    stage.lacking = ["systems.yaml names no crm: nobody can prove who they are by a one-time code"]
    answer = await stage.get("/health")
    assert (answer.status_code, answer.json()["well"]) == (200, True), "a choice, and no illness"
    assert answer.json()["systems"]["lacks"].endswith(": 1")
    assert "crm" not in answer.text
    stage.caller = Principal(kind="staff", login="lena", roles=("agent",))
    assert (await stage.get("/desk/health")).json()["lacks"] == stage.lacking


async def test_write_that_the_disk_has_no_room_for_is_noted(stage: Stage) -> None:
    with pytest.raises(psycopg.errors.DiskFull):
        async with stage.desk.db.transaction() as connection:
            await connection.execute("DO $$ BEGIN RAISE SQLSTATE '53100'; END $$")
    answer = await stage.get("/health")
    assert [one["name"] for one in answer.json()["checks"]] == ["database", "disk"]
    assert (answer.status_code, answer.json()["ok"]) == (503, False), "nothing can be taken in"
    assert (await stage.get("/health/ready")).status_code == 503
    assert (await stage.get("/health/live")).status_code == 200


async def test_watch_sees_a_full_disk_and_mail_that_waits(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    for conversation, mode in (("c1", "desk"), ("c2", "person")):
        ask(
            stage.dsn,
            "INSERT INTO desk.conversation (id, channel, mode) VALUES (%s, 'chat', %s)",
            conversation,
            mode,
        )
        ask(
            stage.dsn,
            "INSERT INTO desk.inbox (id, conversation_id, channel, text, received_at)"
            " VALUES (%s, %s, 'chat', 'hi', clock.now() - interval '10 minutes')",
            f"m-{conversation}",
            conversation,
        )
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 5 * 10**6)
    )
    await Watch(stage.desk).look()
    assert {one.subject: one.why for one in stage.vitals.signs()} == {
        "disk": "5 MB are left on the disk of the home folder",
        "messages": "1 messages wait for the desk's answer, the longest for 600 s",
    }
    assert stage.looks == 1, "and it asked the systems"


async def test_watch_asks_systems_that_start_beside_the_desk_again_at_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[dict[str, str]] = [{"crm": "crm cannot be reached"}, {}]

    async def look() -> dict[str, str]:
        return answers.pop(0)

    monkeypatch.setattr(stage, "look", look)
    seen = Watch(stage.desk)
    for _ in range(3):
        await seen.look()
    assert not answers, "and, once all answered, not before half a minute is over"


def test_watch_home_that_is_gone_is_reported(tmp_path: Path) -> None:
    assert disk_trouble(tmp_path, 0) == ""
    assert "cannot be read" in disk_trouble(tmp_path / "gone", 0)


def test_sign_that_no_reader_of_the_log_can_mend_is_shown_and_not_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    vitals = Vitals()
    vitals.ill("unproven", "the desk's own login could change desk.audit", logged=False)
    assert [one.subject for one in vitals.signs()] == ["unproven"]
    assert caplog.text == ""
    vitals.ill("disk", "5 MB are left")
    assert "5 MB are left" in caplog.text


async def test_clockwork_that_cannot_follow_payments_is_not_well_until_it_can(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    vitals, away, begun = Vitals(), [True], asyncio.Queue[None]()
    parts = SimpleNamespace(
        db=None, progress=None, vitals=vitals, settings=Settings(clockwork_every=0.01)
    )
    clockwork = Clockwork(cast(Desk, parts))

    async def watches() -> int:
        begun.put_nowait(None)
        if away[0]:
            raise RuntimeError("its rows cannot be read")
        return 0

    monkeypatch.setattr(clockwork, "_look_for_payments", watches)
    following = asyncio.create_task(clockwork._follow())
    try:
        async with asyncio.timeout(60):
            for _ in range(2):  # the second begins when the first was noted
                await begun.get()
            assert [one.subject for one in vitals.signs()] == ["clockwork:payments"]
            away[0] = False
            for _ in range(3):
                await begun.get()
            assert not vitals.signs()
    finally:
        following.cancel()


def test_subject_that_fails_for_some_is_well_when_nobody_failed_for_a_while() -> None:
    now = [100.0]
    vitals = Vitals(lambda: now[0])
    vitals.ill("wakes", "x")
    vitals.well("wakes", after=30)
    assert vitals.signs()
    now[0] += 31
    vitals.well("wakes", after=30)
    assert not vitals.signs("wakes")


def test_sign_of_each_kind_has_a_sentence_for_anybody() -> None:
    for said in health._SAID.values():
        assert said.format(count=1)
    assert watch._EVERY < watch._SYSTEMS_EVERY
