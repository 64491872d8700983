"""`steward doctor`: what of a company's systems the desk can work with, each with its next step."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from examples.shop.server import KEY, Shop, create_app
from steward.cli.doctor_running import found_of
from steward.cli.main import app
from steward.gateway.doctor import worst
from steward.ports import free_port
from steward.settings import PROJECT
from tests.command_line import CliRunner
from tests.gateway.foreign_system import serving

SHOP = PROJECT / "examples" / "shop"


@pytest.fixture(scope="module")
def shop() -> Iterator[str]:
    books, port = Shop(), free_port()
    books.add("1001", "buyer_1", "24.90")
    with serving(create_app(books), port):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def folder(tmp_path: Path, shop: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("systems.yaml", "shop.openapi.json"):
        (tmp_path / name).write_bytes((SHOP / name).read_bytes())
    monkeypatch.setenv("SHOP_URL", shop)
    monkeypatch.setenv("SHOP_KEY", KEY)
    return tmp_path


def change(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text("utf-8")
    assert re.search(old, text)
    (folder / name).write_text(re.sub(old, new, text, count=1), "utf-8")


def doctor(folder: Path, *words: str) -> tuple[int, dict[str, Any]]:
    """The exit code, and what is said of each system and tool."""
    given = ["doctor", "--file", str(folder / "systems.yaml"), "--home", str(folder), *words]
    done = CliRunner().invoke(app, [*given, "--json"])
    if done.exit_code == 2 and not done.stdout.startswith("["):
        return 2, {"": done.output}
    found = json.loads(done.stdout)
    assert all(one["next_step"] or one["grade"] == "Solid" for one in found), found
    return done.exit_code, {
        ".".join(filter(None, (one["system"], one["tool"]))): one for one in found
    }


def test_doctor_tells_what_is_solid_and_what_is_missing(folder: Path) -> None:
    code, found = doctor(folder)
    assert code == 1
    solid = {name for name, one in found.items() if one["grade"] == "Solid"}
    assert solid == {
        "logistics",
        "logistics.list_orders",
        "logistics.create_replacement",
    }
    assert found["logistics.create_replacement"]["why"] == "known again by its own key"
    assert found["logistics.track_parcel"]["grade"] == "Missing"
    assert found["crm"]["why"].startswith(f"{folder}/systems.yaml names no crm: nobody can")


def test_doctor_in_a_table_ends_with_the_count(folder: Path) -> None:
    given = ["doctor", "--file", str(folder / "systems.yaml"), "--home", str(folder)]
    done = CliRunner().invoke(app, [*given, "--system", "logistics"])
    assert done.exit_code == 1
    assert "3 of 10 solid." in done.stdout


def test_doctor_system_that_does_not_answer_is_missing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_URL", f"http://127.0.0.1:{free_port()}")
    code, found = doctor(folder, "--system", "logistics")
    assert code == 2
    assert list(found) == ["logistics"]
    assert "cannot be reached" in found["logistics"]["why"]
    assert "does this machine reach it" in found["logistics"]["next_step"]
    assert "token" not in found["logistics"]["next_step"], "nobody was reached who could refuse it"


@pytest.mark.parametrize(
    ("file", "old", "new", "tool", "why"),
    [
        ("systems.yaml", "idempotency: key", "idempotency: none", "create_replacement", "a person"),
        ("systems.yaml", "order_id: number", "order_id: nummer", "list_orders", "no nummer"),
        ("systems.yaml", "rows: data", "rows: orders", "list_orders", "name no orders"),
    ],
)
def test_doctor_tool_that_the_desk_cannot_work_with_is_partial(
    folder: Path, file: str, old: str, new: str, tool: str, why: str
) -> None:
    change(folder, file, old, new)
    code, found = doctor(folder, "--system", "logistics")
    assert code == 1
    assert found[f"logistics.{tool}"]["grade"] == "Partial"
    assert why in found[f"logistics.{tool}"]["why"]


def test_doctor_file_that_cannot_be_is_said_with_its_line(folder: Path) -> None:
    change(folder, "systems.yaml", "maps_to: resend", "maps_to: resent")
    code, found = doctor(folder)
    assert code == 2
    assert "has no operation 'resent'" in found[""]


def told(**billing: Any) -> dict[str, Any]:
    """What a running desk says at `GET /desk/health`, of billing alone."""
    one = {
        "system": "billing",
        "circuit": "closed",
        "calls": 50,
        "mean_ms": 40,
        "failure": "",
        "failed_ago": None,
        "unknown_effects": 0,
        "oldest_unknown": None,
    }
    return {"unwell": [], "systems": [one | billing], "halted": None, "lacks": []}


def test_doctor_of_a_desk_whose_calls_fail_says_so_although_the_listing_answers() -> None:
    down = told(
        circuit="opened",
        failure="billing did not answer",
        failed_ago=12,
        unknown_effects=1,
        oldest_unknown=300,
    )
    down["unwell"] = [{"subject": "system:billing", "why": "it did not answer", "seconds": 240}]
    [found] = found_of(down)
    assert (found.system, found.tool, found.grade) == ("billing", "calls", "Missing")
    for said in ("circuit is open", "not well for 4 min", "failed 12 s ago", "1 effects"):
        assert said in found.why
    assert found.next_step
    assert worst([found]) == 2
    [well] = found_of(told())
    assert (well.grade, worst([well])) == ("Solid", 0)
    [slow] = found_of(told(mean_ms=4000))
    assert (slow.grade, worst([slow])) == ("Partial", 1)
    assert "4000 ms a call" in slow.why
    assert found_of(told(), "crm") == []


def test_doctor_of_a_halted_desk_says_who_stopped_it_and_why() -> None:
    halted = told()
    halted["halted"] = {"by": "lena", "reason": "drill", "at": "2026-11-28T17:00:00Z"}
    stop, _ = found_of(halted)
    assert (stop.system, stop.tool, stop.grade) == ("desk", "halt", "Partial")
    assert "by lena since 2026-11-28T17:00:00Z: drill" in stop.why


def test_doctor_without_a_running_desk_says_that_calls_were_not_asked_about(folder: Path) -> None:
    given = ["doctor", "--file", str(folder / "systems.yaml"), "--home", str(folder)]
    done = CliRunner().invoke(app, given)
    assert "No desk runs from this home" in done.stdout
