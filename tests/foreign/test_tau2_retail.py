"""`examples/tau2_retail`: the gold actions of another benchmark through gateway, policy, ledger."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from examples.tau2_retail import replay
from examples.tau2_retail.server import Edge
from examples.tau2_retail.shop import Absent, Shop, suite_folder
from steward.settings import PROJECT

SUITE = Path(os.environ.get("STEWARD_SUITES", PROJECT.parent / "shared" / "suites")) / "tau2-retail"
_TWENTY = ("examples.tau2_retail.replay", "--tasks", "20", "--lose", "3", "--json")
there = pytest.mark.skipif(
    not SUITE.is_dir(),
    reason="tau2-bench's retail domain is not there: STEWARD_SUITES names the folder it is in",
)


def test_replay_without_the_suite_says_so_in_a_sentence_and_plays_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STEWARD_SUITES", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["replay"])
    assert replay.main() == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        f"tau2-bench's retail domain is not in {tmp_path / 'tau2-retail'}: skipped; "
        "--suite or STEWARD_SUITES names the folder it is in\n"
    )
    with pytest.raises(Absent):
        Shop(suite_folder())


@there
def test_shop_does_a_write_once_under_its_key_and_shows_nobody_anothers_order() -> None:
    edge = Edge(Shop(SUITE), lose=1)
    order = next(o for o in edge.shop._data["orders"].values() if o["status"] == "pending")
    own = {"order_id": order["order_id"], "user_id": order["user_id"]}
    assert not edge.answer("get_order_details", own).isError
    assert edge.answer("get_order_details", own | {"user_id": "somebody_else_1"}).isError
    before = edge.shop.hash()
    cancels = own | {"reason": "no longer needed", "idempotency_key": "k"}
    assert edge.answer("cancel_pending_order", cancels).structuredContent == {
        "code": "internal",
        "message": "Something went wrong on our side.",
    }
    after = edge.shop.hash()
    assert after != before
    assert not edge.answer("cancel_pending_order", cancels).isError
    assert edge.answer("cancel_pending_order", cancels | {"idempotency_key": "l"}).isError
    assert edge.answer("cancel_pending_order", cancels | {"reason": "ordered by mistake"}).isError
    assert edge.shop.hash() == after


# A desk of its own in a process of its own: kinds that are added stay added.
@there
@pytest.mark.long
@pytest.mark.in_turn(
    parts=12,
    files=("examples/tau2_retail/", "steward/gateway/", "steward/decisions/"),
    seconds=15.0,
)
def test_replay_of_twenty_tasks_ends_in_the_gold_database(postgres: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", *_TWENTY, "--suite", str(SUITE)],
        cwd=PROJECT,
        env=os.environ | {"DATABASE_URL": postgres},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    *tasks, figures = map(json.loads, ran.stdout.splitlines())
    assert (
        len(tasks) == figures["tasks"] == figures["in_gold"] == figures["records_that_verify"] == 20
    )
    assert figures["each_action_as_in_the_suite"] == 20
    assert figures["answers_lost"] == figures["sent_again_and_done_once"] > 0
