"""Providers as they are today: models think before they answer, and are told how hard.

The double refuses what the providers' own pages say that they refuse
(platform.claude.com/docs/en/build-with-claude/thinking, developers.openai.com/api/docs/models).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from steward.budgets.prices import load_prices
from steward.llm.calls import Models
from steward.llm.forms import Order
from steward.llm.providers import EXAMPLE, chat_model
from steward.llm.roles import build_models
from steward.settings import PROJECT, Settings
from tests.command_line import Result
from tests.models.conftest import Asked, serving
from tests.models.test_over_http import DOUBLE, KIND, checked

__all__ = ["checked"]

_THINKS = {"": 1_500, "low": 300, "medium": 800, "high": 1_500, "none": 0}  # tokens, by effort


class _Server(ThreadingHTTPServer):
    """Today's models, and one of yesterday that takes no effort: `gpt-4o`."""

    daemon_threads = True
    asked: list[dict[str, Any]]
    models = frozenset({"claude-sonnet-5-5", "claude-haiku-5-5", "gpt-6.1-terra", "gpt-4o"})


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        api = self.path.rsplit("/", 1)[-1]
        wrong = _refused(api, asked)
        if asked["model"] not in self.server.models:
            self._send(404, {"error": {"type": "not_found", "message": "no such model"}})
        elif wrong:
            self._send(400, {"error": {"type": "invalid_request", "message": wrong}})
        else:
            self._send(200, _answer(api, asked))

    def _send(self, status: int, body: dict[str, Any]) -> None:
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing into the test's output."""


def _effort(asked: dict[str, Any]) -> str:
    told = {**(asked.get("output_config") or {}), **(asked.get("reasoning") or {})}
    return str(told.get("effort") or asked.get("reasoning_effort") or "")


def _refused(api: str, asked: dict[str, Any]) -> str:
    if {"temperature", "top_p", "top_k"} & asked.keys():
        return "temperature is deprecated for this model"
    if _effort(asked) and asked["model"] == "gpt-4o":
        return "unsupported parameter: reasoning_effort"
    if api == "messages" and (asked.get("tool_choice") or {}).get("type") in ("any", "tool"):
        return "forced tool use is not supported"
    if api == "completions" and asked.get("tools") and _effort(asked) != "none":
        return "function calling needs reasoning effort none: use the Responses API"
    return ""


def _answer(api: str, asked: dict[str, Any]) -> dict[str, Any]:
    given = json.dumps(asked)
    text = json.dumps(DOUBLE if "INV-7001" in given else KIND)
    thinks = 0 if asked["model"] == "gpt-4o" else _THINKS[_effort(asked)]
    limit = next(asked[name] for name in _LIMITS if name in asked)
    cut = thinks + len(text) // 3 > limit
    written = limit if cut else thinks + len(text) // 3
    tool = "crm_list_promises" if asked.get("tools") else ""
    return _MADE[api](asked["model"], "" if cut else text, tool, written, cut)


_LIMITS = ("max_completion_tokens", "max_output_tokens", "max_tokens")


def _messages(model: str, text: str, tool: str, written: int, cut: bool) -> dict[str, Any]:
    thought = {"type": "thinking", "thinking": "", "signature": "s"}
    said = {"type": "text", "text": text}
    if tool:
        said = {"type": "tool_use", "id": "u1", "name": tool, "input": {}}  # type: ignore[dict-item]
    return {
        "id": "m1",
        "type": "message",
        "role": "assistant",
        "model": model,
        "content": [thought] if cut else [thought, said],
        "stop_reason": "max_tokens" if cut else "end_turn",
        "usage": {"input_tokens": 90, "output_tokens": written},
    }


def _completions(model: str, text: str, tool: str, written: int, cut: bool) -> dict[str, Any]:
    message = {"role": "assistant", "content": text}
    return {
        "id": "c1",
        "object": "chat.completion",
        "created": 1,
        "model": model,
        "choices": [{"index": 0, "message": message, "finish_reason": "length" if cut else "stop"}],
        "usage": {"prompt_tokens": 90, "completion_tokens": written, "total_tokens": 90 + written},
    }


def _responses(model: str, text: str, tool: str, written: int, cut: bool) -> dict[str, Any]:
    call = {"type": "function_call", "id": "f1", "call_id": "f1", "name": tool, "arguments": "{}"}
    return {
        "id": "r1",
        "object": "response",
        "created_at": 1,
        "model": model,
        "status": "incomplete" if cut else "completed",
        "incomplete_details": {"reason": "max_output_tokens"} if cut else None,
        "output": [] if cut else [call],
        "parallel_tool_calls": True,
        "tool_choice": "auto",
        "tools": [],
        "usage": {
            "input_tokens": 90,
            "input_tokens_details": {"cached_tokens": 0},
            "output_tokens": written,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": 90 + written,
        },
    }


_MADE = {"messages": _messages, "completions": _completions, "responses": _responses}


@pytest.fixture
def server() -> Iterator[_Server]:
    found = _Server(("127.0.0.1", 0), _Handler)
    found.asked = []
    with serving(found):
        yield found


@pytest.fixture
def told(server: _Server, checked: Callable[..., Result]) -> Callable[..., list[dict[str, Any]]]:
    """What `steward models check` says of a model in three roles, at its provider."""

    def ask(model: str, **settings: str) -> list[dict[str, Any]]:
        at = f"http://127.0.0.1:{server.server_address[1]}"
        roles = dict.fromkeys(("understand", "compose", "investigate"), model)
        keys = {"ANTHROPIC_API_KEY": "k", "OPENAI_API_KEY": "k"}
        where = {"ANTHROPIC_BASE_URL": at, "OPENAI_BASE_URL": f"{at}/v1"}
        done = checked("--json", STEWARD_MODELS=json.dumps(roles), **keys, **where, **settings)
        found: list[dict[str, Any]] = json.loads(done.stdout)["models"]
        return found

    return ask


@pytest.mark.parametrize(
    "model", ["anthropic:claude-sonnet-5-5", "anthropic:claude-haiku-5-5", "openai:gpt-6.1-terra"]
)
def test_provider_whose_models_think_is_usable_in_each_role(
    told: Callable[..., list[dict[str, Any]]], server: _Server, model: str
) -> None:
    assert [(one["role"], one["trouble"]) for one in told(model)] == [
        ("understand", ""),
        ("compose", ""),
        ("investigate", ""),
    ]
    assert {_effort(one) for one in server.asked} == {"low"}


def test_provider_of_openai_is_asked_to_keep_nothing(
    told: Callable[..., list[dict[str, Any]]], server: _Server
) -> None:
    told("openai:gpt-6.1-terra")
    assert [one["store"] for one in server.asked] == [False] * 3


def test_model_that_takes_no_effort_is_told_none_unless_it_is_asked_for(
    told: Callable[..., list[dict[str, Any]]],
) -> None:
    assert not any(one["trouble"] for one in told("openai:gpt-4o") if one["role"] != "investigate")
    refused = told("openai:gpt-4o", STEWARD_MODEL_EFFORT="low")
    assert all("set STEWARD_MODEL_EFFORT" in one["trouble"] for one in refused)


def test_model_that_thinks_longer_than_it_may_is_said_to_be_cut_off(
    told: Callable[..., list[dict[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(_THINKS, "max", 50_000)
    found = told("anthropic:claude-sonnet-5-5", STEWARD_MODEL_EFFORT="max")
    assert all("was cut off after" in one["trouble"] for one in found)
    assert all("thinking_tokens in limits.yaml" in one["trouble"] for one in found)


def test_model_that_is_retired_is_said_to_be_gone(
    told: Callable[..., list[dict[str, Any]]],
) -> None:
    assert all(
        one["trouble"].startswith("the provider has no such model, or no longer")
        for one in told("anthropic:claude-sonnet-4-0")
    )


async def test_model_that_was_cut_off_is_no_answer_and_the_record_says_so(
    server: _Server, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "k")
    monkeypatch.setenv("ANTHROPIC_BASE_URL", f"http://127.0.0.1:{server.server_address[1]}")
    settings = Settings(models={"plan": "anthropic:claude-sonnet-5-5"})
    models = Models(asked.till.budgets, build_models(settings, 100, 50), deadline=5.0)
    assert await models.read("plan", asked.scope(), {"wishes": []}, Order) is None
    [called] = await asked.events("model.called")
    [fell] = await asked.events("model.fell_back")
    assert (called["tokens"], called["estimated"], fell["why"]) == (90 + 150, False, "cut")


def _named() -> set[str]:
    """The models that README, settings and prices name as they would be set."""
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    said = set(re.findall(r"\b(?:openai|anthropic|google_genai):[\w.-]*\w", readme))
    named = {one for one in said if not one.endswith(":NAME")}
    return {*named, EXAMPLE, *load_prices(PROJECT / "policies").models}


@pytest.mark.parametrize("name", sorted(_named()))
def test_model_that_the_project_names_is_one_that_langchain_knows(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model that its provider has retired leaves LangChain's list with the next version."""
    for key in ("ANTHROPIC_API_KEY", "OPENAI_API_KEY", "GOOGLE_API_KEY"):
        monkeypatch.setenv(key, "k")
    chat, most = chat_model("understand", name, Settings(), 700, 2_000)
    assert chat.profile, "LangChain's package does not know it (any more)"
    assert most == 2_700
