"""Customers whom a model plays (`steward simulate --customer-model`); a scripted one here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from langchain_core.language_models.chat_models import SimpleChatModel
from langchain_core.messages import BaseMessage

from steward.cli.main import app
from steward.scenarios.customers import Customer, read_customer
from steward.scenarios.model_customer import written_by
from steward.scenarios.types import Line
from tests.command_line import CliRunner
from tests.scenarios.test_simulate import customer_of_the_page


class _Kees(SimpleChatModel):
    """Answers what was asked last, and leaves when the money is promised."""

    asked: list[list[BaseMessage]]

    @property
    def _llm_type(self) -> str:
        return "kees"

    def _call(self, messages: list[BaseMessage], *args: Any, **more: Any) -> str:
        self.asked.append(messages)
        talk = str(messages[-1].content)
        said = talk.rpartition("desk:")[2]
        if code := re.search(r"code is (\d{6})", said):
            return code[1]
        if "e-mail address" in said:
            return "it is kees@example.com"
        return "yes, please" if "Shall I" in said else "LEAVE"


@pytest.fixture
def customer(tmp_path: Path) -> Customer:
    (tmp_path / "kees.yaml").write_text(customer_of_the_page(), encoding="utf-8")
    return read_customer(tmp_path / "kees.yaml")


def test_model_is_told_who_it_is_what_it_knows_and_the_talk_so_far(customer: Customer) -> None:
    model = _Kees(asked=[])
    talk = [Line("customer", "where's my grinder"), Line("desk", "What is the e-mail address?")]

    assert written_by(model)(customer, 0, talk) == "it is kees@example.com"

    told, said = (str(one.content) for one in model.asked[0])
    assert '"mood": "tired"' in told
    assert "kees@example.com" in told
    assert said.endswith("desk: What is the e-mail address?")
    assert "must" not in told.split()
    assert "store credit" not in told


def test_model_that_leaves_writes_nothing_more(customer: Customer) -> None:
    assert written_by(_Kees(asked=[]))(customer, 0, [Line("desk", "It was sent.")]) == ""


@pytest.mark.in_turn(
    parts=24,
    files=("steward/scenarios/model_customer.py", "steward/cli/simulate.py"),
    seconds=10.0,
)
def test_simulate_customer_who_is_played_by_a_model_is_served(
    customer: Customer, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = _Kees(asked=[])
    monkeypatch.setattr("steward.llm.roles.chat_model", lambda *_: model)

    ran = CliRunner().invoke(
        app,
        ["simulate", str(customer.file), "--seeds", "1", "--customer-model", "kees:1", "-v"],
    )

    assert ran.exit_code == 0, ran.output
    assert "served" in ran.output.split("[0]")[0]
    assert "it is kees@example.com" in ran.output
    assert len(model.asked) >= 3


def test_simulate_customer_model_without_a_key_ends_with_what_to_set(
    customer: Customer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "STEWARD_MODEL_URL"):
        monkeypatch.delenv(name, raising=False)
    ran = CliRunner().invoke(
        app, ["simulate", str(customer.file), "--customer-model", "openai:gpt-5"]
    )

    assert ran.exit_code == 2
    assert "OPENAI_API_KEY" in ran.output
