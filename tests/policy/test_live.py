"""A policy set that changes on disk: in force at the next request,
refused when it is not valid, never half of it.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
from pathlib import Path
from typing import Any

import pytest

from steward.db import Database
from steward.errors import BadInput
from steward.policy.cedar import CedarPolicy
from steward.policy.hypothetical import suppose
from steward.policy.live import LivePolicy
from steward.policy.types import Verdict
from tests.desk_rows import open_desk
from tests.own_policies import POLICIES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(POLICIES, tmp_path / "policies")
    return tmp_path / "policies"


def edit(folder: Path, old: str, new: str, file: str = "limits.yaml") -> None:
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new))


async def asked(live: LivePolicy, **facts: Any) -> Verdict:
    return (await live.current()).decide(suppose("issue_refund", {"amount_minor": 4500} | facts))


async def test_changed_limit_shows_at_the_next_request(folder: Path) -> None:
    live = LivePolicy(folder, every=0)
    before = await asked(live)
    edit(folder, 'EUR: {alone: "50.00"', 'EUR: {alone: "20.00"')
    after = await asked(live)
    assert (before.outcome, after.outcome, after.rule) == ("allow", "ask", "refund.above_alone")
    assert before.version != after.version == CedarPolicy(folder).version
    edit(folder, 'EUR: {alone: "20.00"', 'EUR: {alone: "50.00"')
    assert await asked(live) == before


async def test_changed_rule_shows_at_the_next_request(folder: Path) -> None:
    live = LivePolicy(folder, every=0)
    edit(
        folder,
        'context.facts.dispute == "open" };',
        'context.facts.dispute == "won" };',
        "rules/remedies.cedar",
    )
    assert (await asked(live, dispute="won")).denial == "dispute_open"


async def test_policy_set_that_turns_bad_is_refused_and_the_old_one_stays(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    live = LivePolicy(folder, every=0)
    before = await asked(live)
    edit(folder, "refund:", "refund: [")
    with caplog.at_level(logging.WARNING):
        assert [await asked(live) for _ in range(3)] == [before] * 3
    said = [record.message for record in caplog.records if record.levelno == logging.ERROR]
    assert len(said) == 1, "said once for each change of the files"
    assert "limits.yaml" in said[0]
    assert before.version[:12] in said[0]
    assert "limits.yaml" in live.problem
    edit(folder, "refund: [", "refund:")
    assert await asked(live) == before
    assert live.problem == ""


async def test_policy_file_that_is_gone_removes_no_rule(folder: Path) -> None:
    live = LivePolicy(folder, every=0)
    before = await asked(live)
    (folder / "rules" / "remedies.cedar").unlink()
    assert await asked(live) == before
    assert "remedies.cedar" in live.problem
    (folder / "rules" / "order.yaml").unlink()
    assert await asked(live) == before
    assert "order.yaml" in live.problem


async def test_live_policy_looks_at_the_files_once_a_while(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    live, looks = LivePolicy(folder, every=60), 0

    def look() -> None:
        nonlocal looks
        looks += 1

    monkeypatch.setattr(live, "_look", look)
    monkeypatch.setattr(live, "_looked", -1e9)
    await asyncio.gather(*(live.current() for _ in range(20)))
    assert looks == 1


def test_desk_does_not_open_on_a_bad_set(folder: Path) -> None:
    edit(folder, "refund:", "refund: [")
    with pytest.raises(BadInput, match=r"limits\.yaml"):
        LivePolicy(folder)


async def test_live_policy_what_people_signed_under_another_version_is_asked_anew(
    folder: Path, dsn: str, database: Database
) -> None:
    """Lena signs for 60.00.

    Before it is sent somebody changes a limit, so her signature is for another policy.
    """
    desk, live = open_desk(dsn, database), LivePolicy(folder, every=0)
    turn, facts = (
        desk.turn(),
        suppose("issue_refund", {"amount_minor": 6000, "currency": "USD"}).facts,
    )
    action = await desk.proposed(turn, amount=6000)
    verdict = await asked(live, amount_minor=6000, currency="USD")
    await desk.ledger.apply(turn, action.id, verdict, facts)
    [first] = await desk.approvals.pending("c1")
    await desk.sign("lena", first)
    edit(folder, 'USD: {alone: "50.00"', 'USD: {alone: "20.00"')
    again = await asked(live, amount_minor=6000, currency="USD")
    assert (await desk.ledger.apply(turn, action.id, again, facts)).state == "awaiting"
    [second] = await desk.approvals.pending("c1")
    assert second.id != first.id
    assert second.digest != first.digest
    assert (
        desk.count(
            "approval",
            "id = %s AND status = 'superseded' AND policy_version = %s",
            first.id,
            verdict.version,
        )
        == 1
    )
    assert desk.count("authority") == 0
    await desk.sign("lena", second)
    assert (await desk.ledger.apply(turn, action.id, again, facts)).state == "authorised"
