"""`steward budgets show`, and what `steward run` says about a model that cannot be used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from steward.cli import client
from steward.cli.main import app
from tests.command_line import CliRunner


class FakeBudgets:
    def __init__(self, url: str, token: str = "") -> None:
        assert token == "lena"

    def get(self, path: str, **params: Any) -> Any:
        assert path == "/desk/budgets"
        one = {
            "scope": "company",
            "key": "company",
            "limit_micro": 300_000_000,
            "limit_tokens": 1000,
            "used_micro": 1_250_000,
            "used_tokens": 400,
            "reserved_micro": 10_500,
            "reserved_tokens": 100,
            "left_micro": 298_739_500,
            "left_tokens": 500,
        }
        return {"day": "2026-11-20", "currency": "USD", "budgets": [one]}


def test_budgets_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "DeskClient", FakeBudgets)
    monkeypatch.setattr(client, "staff_token", lambda home, login: login)
    shown = CliRunner().invoke(app, ["budgets", "show"]).output
    assert "company\t\t1.2500\t0.0105\t298.7395\t300.0000\t500" in shown
    assert "2026-11-20 (UTC), USD" in shown
    assert '"left_tokens": 500' in CliRunner().invoke(app, ["budgets", "show", "--json"]).output


def test_run_with_a_model_that_is_not_there_says_what_to_do(
    configured: Callable[..., None], tmp_path: Path
) -> None:
    configured(STEWARD_MODELS='{"understand": "perplexity:sonar"}')
    ended = CliRunner().invoke(app, ["run", "--home", str(tmp_path)])
    assert ended.exit_code == 1
    assert "needs a package that is not installed" in ended.output
    assert "take understand out of STEWARD_MODELS" in ended.output
    assert not (tmp_path / "postgres").exists()
