"""How the commands speak to the desk."""

from __future__ import annotations

import httpx
import pytest

from steward.cli import client
from steward.cli.client import DeskClient


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
