"""The customers of `bench.cluster`: what they say again, and what is told where they give up."""

from __future__ import annotations

import asyncio
import json

import httpx
import pytest

from bench import patience
from bench.patience import Patient
from steward.wording.render import render
from steward.wording.says import DeskWords

DONE = "I have refunded"


class Answers:
    """A desk that answers each message with the next of these lines."""

    def __init__(self, *lines: str) -> None:
        self.lines, self.heard = list(lines), list[str]()
        self._due: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            self.heard.append(json.loads(request.content)["text"])
            self._due += self.lines[:1]
            del self.lines[:1]
            return httpx.Response(202, json={})
        said, self._due = self._due, []
        messages = [{"role": "desk", "text": text} for text in said]
        return httpx.Response(200, json={"next": len(self.heard), "messages": messages})


def customer(desk: Answers, monkeypatch: pytest.MonkeyPatch) -> Patient:
    async def at_once(seconds: float) -> None:
        del seconds

    monkeypatch.setattr(asyncio, "sleep", at_once)
    one = Patient("http://desk")
    one._http = httpx.AsyncClient(base_url="http://desk", transport=httpx.MockTransport(desk))
    return one


@pytest.mark.parametrize("words", [DeskWords.SYSTEM_DOWN, DeskWords.TEAM_FAILED])
async def test_patient_asked_to_try_again_says_the_same_once_more(
    words: DeskWords, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Answers(render(words), f"{DONE} it.")
    monkeypatch.setattr(patience, "_PATIENCE", 0.5)
    heard = await customer(desk, monkeypatch).says("yes", DONE)
    assert desk.heard == ["yes", "yes"]
    assert heard.again == 1


async def test_patient_who_gives_up_tells_what_was_heard_instead(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(patience, "_PATIENCE", 0.5)
    with pytest.raises(TimeoutError, match="A colleague will look"):
        await customer(Answers("A colleague will look at it."), monkeypatch).says("yes", DONE)
