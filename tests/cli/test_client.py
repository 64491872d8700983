"""How the commands speak to the desk."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
import typer

from steward.cli import client
from steward.cli.client import DeskClient
from steward.settings import Settings, settings


def test_client_repeats_a_lost_request_under_the_same_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The answer to the first was lost after the desk had taken it in.

    The customer still said it once.
    """
    keys: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        keys.append(request.headers["Idempotency-Key"])
        if len(keys) == 1:
            raise httpx.ReadError("cut", request=request)
        return httpx.Response(202, json={"message_id": "m"})

    monkeypatch.setattr(client, "_PAUSE", 0.0)
    desk = DeskClient("http://desk")
    desk._http = httpx.Client(base_url="http://desk", transport=httpx.MockTransport(answer))
    assert desk.post_once("/desk/conversations/c/messages", {"text": "hello"}) == {
        "message_id": "m"
    }
    desk.post_once("/desk/conversations/c/messages", {"text": "hello"})
    assert keys[0] == keys[1] != keys[2]


def test_client_that_is_patient_sends_what_got_lost_until_the_desk_is_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keys, told = list[str](), list[str]()

    def answer(request: httpx.Request) -> httpx.Response:
        keys.append(request.headers["Idempotency-Key"])
        if len(keys) < 6:
            raise httpx.ConnectError("refused", request=request)
        return httpx.Response(202, json={"message_id": "m"})

    monkeypatch.setattr(client, "_PAUSE", 0.0)
    desk = DeskClient("http://desk", patience=30.0, waits=lambda: told.append("away"))
    desk._http = httpx.Client(base_url="http://desk", transport=httpx.MockTransport(answer))
    desk.post_once("/m", {"text": "hello"})
    assert (len(keys), len({*keys}), told) == (6, 1, ["away"])


def test_client_that_is_patient_asks_again_and_repeats_no_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = list[str]()

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.method)
        if len(asked) < 4:
            raise httpx.ConnectError("refused", request=request)
        return httpx.Response(200, json={})

    monkeypatch.setattr(client, "_PAUSE", 0.0)
    desk = DeskClient("http://desk", patience=30.0)
    desk._http = httpx.Client(base_url="http://desk", transport=httpx.MockTransport(answer))
    with pytest.raises(typer.Exit):
        desk.post("/m", {"text": "hello"})
    assert asked == ["POST"]
    desk.get("/m")
    assert asked == ["POST", *["GET"] * 3]


def test_company_is_looked_for_where_the_last_run_noted_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("STEWARD_SYSTEMS_URL", raising=False)
    assert client.systems_url(tmp_path) == settings().systems_url
    (tmp_path / "running.json").write_text('{"url": "http://d", "systems_url": "http://c"}')
    monkeypatch.setattr(client, "settings", lambda: Settings(home=tmp_path))
    assert (client.systems_url(tmp_path), client.desk_url(tmp_path, "")) == ("http://c", "http://d")
    named = Settings(home=tmp_path, systems_url="http://own")
    monkeypatch.setattr(client, "settings", lambda: named)
    assert client.systems_url(tmp_path) == "http://own"
