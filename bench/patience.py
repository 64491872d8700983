"""A customer who does not give up while desks die: what is measured of them."""

from __future__ import annotations

import asyncio
import contextlib
import time
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx

from bench.posts import Customer

ASKS_AGAIN = "please try again"  # a system was away, or the desk took too long to look
_AGAIN = (408, 429)  # a request that did not come through in time, or too soon
_PATIENCE = 180.0


@dataclass
class Heard:
    """One message: when it was sent and when its answer came, by the monotonic clock; and how
    often the desk asked for it once more.
    """

    sent: float
    answered: float
    again: int = 0

    @property
    def took(self) -> float:
        """Seconds."""
        return self.answered - self.sent


class Patient(Customer):
    """A customer whose browser sends again, under the same id, what a dying desk did not take, and
    who says it again where the desk asks for that.
    """

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._heard: list[str] = []  # since they said something last

    async def says(self, text: str, hears: str, assertion: str = "") -> Heard:
        """Say it, and wait until what is wanted is heard. Raises TimeoutError."""
        proof = {"assertion": assertion} if assertion else {}
        sent = time.monotonic()
        self._heard, again = [], 0
        await self._send({"id": str(uuid4()), "text": text} | proof, sent)
        while True:
            said = await self._lines(sent)
            self._heard += said
            if any(hears in line for line in said):
                return Heard(sent, time.monotonic(), again)
            if any(ASKS_AGAIN in line.lower() for line in said):
                again += 1
                await asyncio.sleep(1)
                await self._send({"id": str(uuid4()), "text": text}, sent)

    async def _send(self, body: dict[str, str], since: float) -> None:
        await self._until(lambda: self._http.post(self._path, json=body), since)

    async def _lines(self, since: float) -> list[str]:
        wanted = {"after": self._seen, "wait": 5}
        found = (await self._until(lambda: self._http.get(self._path, params=wanted), since)).json()
        self._seen = found["next"] or self._seen
        return [line["text"] for line in found["messages"] if line["role"] == "desk"]

    @property
    def _path(self) -> str:
        return f"/desk/conversations/{self.conversation}/messages"

    async def begins(self) -> None:
        """Open the conversation."""
        while True:
            with contextlib.suppress(httpx.TransportError, KeyError, ValueError):
                return await self.begin()
            await asyncio.sleep(0.2)

    async def _until(self, ask: Any, since: float) -> httpx.Response:
        """The answer, once there is one that is no failure. Raises TimeoutError."""
        while time.monotonic() < since + _PATIENCE:
            with contextlib.suppress(httpx.TransportError):
                answer: httpx.Response = await ask()
                if answer.status_code < 500 and answer.status_code not in _AGAIN:
                    return answer.raise_for_status()
            await asyncio.sleep(0.2)
        raise TimeoutError(
            f"conversation {self.conversation}: not heard within {_PATIENCE:.0f} s what was waited "
            f"for; heard since: {self._heard}"
        )
