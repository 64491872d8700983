"""The mask of LangSmith's traces by itself: every client has it, and it keeps shapes alone."""

from __future__ import annotations

import json
from uuid import uuid4

import pytest

from steward.telemetry import langsmith
from tests.cases import cases
from tests.telemetry.planted_secrets import PLANTED, SENTENCES, found_in


@cases("secret", PLANTED)
def test_secret_is_masked_wherever_it_stands(secret: str) -> None:
    given = {
        "messages": [{"type": "human", "content": secret, "id": secret}],
        secret: {"kind": secret, "thread_id": secret, "status": [secret]},
        "code": int(digits) if (digits := "".join(filter(str.isdigit, secret))) else 1,
        "error": f"ToolFailed({secret!r})",
    }
    assert found_in(json.dumps(langsmith.shape(given)).encode()) == []


@cases(
    "made",
    [
        "2026-11-24T06:35:46.557261+00:00",
        "20261124T063546557261Z53758209-fc2b-4432-97fb-1e5953cf22c8",
        "55726109-fc2b-4432-97fb-1e5953557261",
        "581e557261fbecc4666a729581eb00fb",
        "act_557261fbecc4666a7295",
    ],
    ids=("time", "order of runs", "run", "trace", "row"),
)
def test_code_within_a_time_or_an_id_of_the_tracing_is_chance(made: str) -> None:
    assert found_in(json.dumps({"start_time": made, "id": made}).encode()) == []


@cases("secret", PLANTED)
def test_secret_that_is_not_masked_is_found(secret: str) -> None:
    assert secret in found_in(json.dumps({"said": f"it is {secret}, {secret}."}).encode())
    assert secret in found_in(f'"said":"{secret}2026-11-24T06:35:46.1"'.encode())


def test_shape_is_kept() -> None:
    given = {
        "task": {"team": "billing", "goal": "duplicate_charge", "slots": {"invoice": "INV-1042"}},
        "waves": 2,
        "amount_minor": 4500,
        "thread_id": "53758209-fc2b-4432-97fb-1e5953cf22c8",
        "error": "ToolUnavailable('crm did not answer dana')",
        "messages": [SENTENCES[0]],
        "first": True,
    }
    assert langsmith.shape(given) == {
        "task": {
            "team": "billing",
            "goal": "duplicate_charge",
            "slots": {"invoice": "[8 characters]"},
        },
        "waves": 2,
        "amount_minor": "[a number]",
        "thread_id": "53758209-fc2b-4432-97fb-1e5953cf22c8",
        "error": "ToolUnavailable",
        "messages": [f"[{len(SENTENCES[0])} characters]"],
        "first": True,
    }


def test_clients_are_masked_once_tracing_is_on(monkeypatch: pytest.MonkeyPatch) -> None:
    import langsmith as library
    from langsmith import run_trees

    monkeypatch.setattr(library.Client, "__init__", library.Client.__init__)
    monkeypatch.setattr(library.Client, "_run_transform", library.Client._run_transform)
    monkeypatch.setattr(run_trees, "_CLIENT", None)
    assert not langsmith.mask({"LANGSMITH_TRACING": "false"})
    assert langsmith.mask({"LANGCHAIN_TRACING_V2": "true"})
    assert langsmith.mask({"LANGSMITH_TRACING": "true"}), "twice is once"
    client = library.Client(api_url="http://127.0.0.1:9", api_key="x", auto_batch_tracing=False)
    assert client._anonymizer is langsmith.shape
    assert client._hide_run_inputs({"text": SENTENCES[0]}) == {
        "text": f"[{len(SENTENCES[0])} characters]"
    }
    assert client._hide_run_error(f"ValueError({SENTENCES[0]!r})") == "ValueError"
    every = " . ".join(PLANTED)
    made = {
        "id": str(uuid4()),
        "run_type": "llm",
        "serialized": {"repr": f"ChatModel(user={every!r})", "kwargs": {"headers": [every]}},
        "extra": {"invocation_params": {"user": every, "stop": None}, "options": {"stop": every}},
        "tags": [every, "nostream"],
        "inputs": {"messages": [every]},
    }
    sent = client._run_transform(made)
    assert found_in(json.dumps(sent, default=str).encode()) == []
    assert sent["tags"][1] == "nostream"
    assert sent["extra"]["invocation_params"]["stop"] is None
    assert found_in(json.dumps(made["serialized"]).encode()), "what others hold stays as it was"
