"""An offer that was prepared and never told: its facts could not be read when it was judged."""

from __future__ import annotations

from typing import Any

import pytest

from steward.errors import ToolUnavailable
from steward.verdicts import verdict
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long


async def test_yes_to_an_offer_that_was_never_told_pays_nothing_and_it_is_offered_when_asked_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged = verdict._judged

    async def away(*_: Any, **__: Any) -> Any:
        raise ToolUnavailable("billing did not answer")

    monkeypatch.setattr(verdict, "_judged", away)
    await bench.prove("A-1")
    assert "please try again" in await bench.say("I was charged twice on invoice INV-1001")
    monkeypatch.setattr(verdict, "_judged", judged)
    said = await bench.say("yes")
    assert bench.refunds() == []
    assert "Shall I go ahead?" in said
    await bench.say("yes")
    assert [one["amount_minor"] for one in bench.refunds()] == [2900]


async def test_offer_that_was_never_told_is_made_in_full_when_it_is_asked_for_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged = verdict._judged

    async def away(*_: Any, **__: Any) -> Any:
        raise ToolUnavailable("billing did not answer")

    await bench.prove("A-1")
    monkeypatch.setattr(verdict, "_judged", away)
    await bench.say("I was charged twice on invoice INV-1001")
    monkeypatch.setattr(verdict, "_judged", judged)
    assert "Shall I go ahead?" in await bench.say("I was charged twice on invoice INV-1001")
