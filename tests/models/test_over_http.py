"""Models behind an address of one's own: a server that speaks OpenAI's protocol, on loopback."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from steward.cli.main import app
from steward.errors import BadInput
from steward.llm.calls import Models
from steward.llm.forms import Order
from steward.llm.roles import ROLES, build_models, named
from steward.scenarios.customers import read_customer
from steward.scenarios.simulate import simulate
from steward.scenarios.suite import prepared
from steward.settings import PROJECT, Settings
from tests.command_line import CliRunner, Result
from tests.models.conftest import Asked, serving

DOUBLE = {"commands": [{"do": "start", "goal": "duplicate_charge", "quote": "twice for INV-7001"}]}
KIND = {"acknowledge": "guests", "quote": "my guests come on Saturday"}


class _Server(ThreadingHTTPServer):
    """Answers chat completions with what `says` gives for the model's name, or as `broken` says."""

    daemon_threads = True
    says: dict[str, str]
    asked: list[dict[str, Any]]
    broken: str = ""  # "429", or "cut": the answer ends in its middle


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        if self.server.broken == "429":
            self._send(429, b'{"error": {"message": "slow down", "type": "rate_limit"}}')
            return
        said = self.server.says.get(asked["model"], "{}")
        message = {"role": "assistant", "content": said}
        body = {
            "id": "c1",
            "object": "chat.completion",
            "created": 1,
            "model": asked["model"],
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 90, "completion_tokens": 10, "total_tokens": 100},
        }
        answer = json.dumps(body).encode()
        half = len(answer) // 2 if self.server.broken == "cut" else len(answer)
        self._send(200, answer, half)

    def _send(self, status: int, body: bytes, whole: int | None = None) -> None:
        """The headers promise all of the body; `whole` bytes of it come."""
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[:whole])
        self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing into the test's output."""


@pytest.fixture
def server() -> Iterator[_Server]:
    found = _Server(("127.0.0.1", 0), _Handler)
    found.says, found.asked = {"reads": json.dumps(DOUBLE), "phrases": json.dumps(KIND)}, []
    with serving(found):
        yield found


@pytest.fixture
def checked(configured: Callable[..., None]) -> Callable[..., Result]:
    """`steward models check` as a program would run it that is given these settings alone."""

    def check(*words: str, **settings: str) -> Result:
        others = (name for name in os.environ if name.startswith(("STEWARD_", "DATABASE_URL")))
        keys = (name for name in os.environ if name.endswith("_API_KEY"))
        configured(**(dict.fromkeys([*others, *keys]) | settings))
        return CliRunner().invoke(app, ["models", "check", *words])

    return check


def address(server: _Server) -> str:
    """What STEWARD_MODEL_URL is for it."""
    return f"http://127.0.0.1:{server.server_address[1]}/v1"


def test_check_asks_each_model_of_each_role_and_prints_tokens_and_cost(
    server: _Server, checked: Callable[..., Result]
) -> None:
    models = {"understand": ["openai:reads", "openai:phrases"], "compose": "openai:phrases"}
    done = checked("--json", STEWARD_MODEL_URL=address(server), STEWARD_MODELS=json.dumps(models))
    found = json.loads(done.stdout)["models"]
    assert [(one["role"], one["model"], one["trouble"]) for one in found] == [
        ("understand", "openai:reads", ""),
        ("understand", "openai:phrases", found[1]["trouble"]),
        ("compose", "openai:phrases", ""),
    ]
    assert found[1]["trouble"], "a draft is no reading"
    assert done.exit_code == 1
    assert {(one["input_tokens"], one["output_tokens"]) for one in found} == {(90, 10)}
    assert all(one["cost_micro"] > 0 for one in found)


def test_check_of_models_that_work_ends_well(
    server: _Server, checked: Callable[..., Result]
) -> None:
    models = {"understand": "openai:reads", "compose": "openai:phrases"}
    done = checked("--json", STEWARD_MODEL_URL=address(server), STEWARD_MODELS=json.dumps(models))
    assert done.exit_code == 0, done.output
    assert [one["model"] for one in server.asked] == ["reads", "phrases"]


def test_check_without_a_model_says_how_to_set_one(checked: Callable[..., Result]) -> None:
    done = checked()
    assert done.exit_code == 0
    assert "STEWARD_MODEL=" in done.stdout


def test_setting_of_one_model_names_it_for_every_role_but_the_debate() -> None:
    usual = [role for role in ROLES if role not in ("analyst", "critic", "refine")]
    assert named(Settings(model="openai:some")) == dict.fromkeys(usual, ("openai:some",))
    own = named(Settings(model="openai:some", models={"compose": ("ollama:a", "openai:b")}))
    assert own == dict.fromkeys(usual, ("openai:some",)) | {"compose": ("ollama:a", "openai:b")}
    debate = named(Settings(model="openai:some", models={"analyst": "openai:other"}))
    assert debate["analyst"] == ("openai:other",)


def test_role_without_a_name_is_refused() -> None:
    with pytest.raises(BadInput, match="no model is named for compose"):
        build_models(Settings(models={"compose": ()}), 100)


@pytest.mark.parametrize("broken", ["429", "cut"])
async def test_model_whose_provider_refuses_or_breaks_off_is_a_failure_on_record(
    server: _Server, asked: Asked, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    server.broken = broken
    settings = Settings(models={"plan": "openai:reads"}, model_url=address(server))
    models = Models(asked.till.budgets, build_models(settings, 100), deadline=5.0)
    began = time.monotonic()
    assert await models.read("plan", asked.scope(), {"wishes": []}, Order) is None
    assert time.monotonic() - began < 5, "it is not asked over and over"
    assert len(server.asked) == 1
    [called] = await asked.events("model.called")
    [fell] = await asked.events("model.fell_back")
    assert (called["role"], called["estimated"]) == ("plan", True)
    assert (fell["role"], fell["why"]) == ("plan", "error")


@pytest.mark.in_turn(parts=6, files=("steward/llm/", "tests/models/test_over_http.py"), seconds=30)
@pytest.mark.parametrize("broken", ["429", "cut"])
def test_desk_whose_provider_refuses_or_breaks_off_serves_by_template(
    server: _Server, tmp_path: Path, broken: str
) -> None:
    page = (PROJECT / "docs" / "customers.md").read_text(encoding="utf-8")
    text = page.split("```yaml\n")[1].split("```")[0]
    fell = "must: {audit: {has: [model.fell_back], verifies: true}, "
    file = tmp_path / "kees.yaml"
    file.write_text(text.replace("must: {", fell, 1), encoding="utf-8")
    server.broken = broken
    settings = {
        "STEWARD_MODELS": json.dumps(dict.fromkeys(ROLES, "openai:reads")),
        "STEWARD_MODEL_URL": address(server),
        "OPENAI_API_KEY": "none",
    }
    with prepared() as postgres:
        ending = simulate(read_customer(file), 0, postgres, settings)
    assert server.asked
    assert (ending.verdict, ending.why, ending.false_promises) == ("served", "", [])


def test_local_model_needs_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    for name in ("ollama:llama3.2", "openai:local"):
        [model] = build_models(
            Settings(models={"compose": name}, model_url="http://127.0.0.1:9/v1"), 50
        )["compose"]
        assert model.name == name
