"""One customer of each side over HTTP: says a line, and has the answer as server-sent events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any, Protocol, Self
from uuid import uuid4

import httpx
import psycopg

from bench.patience import ASKS_AGAIN
from bench.sides import code_sent
from bench.stock import Buyer, Shape, config_of

PATIENCE = 120.0  # seconds that a customer waits for an answer
_KEPT = httpx.Limits(keepalive_expiry=2.0)  # well before the server closes what rests


class Customer(Protocol):
    """Somebody in a conversation of their own."""

    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *_: object) -> None: ...
    async def says(self, text: str) -> None:
        """Say it, and wait for the answer. Raises TimeoutError."""


class OfDesk:
    """A customer of Steward: the customers' API, with one stream of events kept open."""

    def __init__(self, url: str, mailbox: psycopg.AsyncConnection[Any]) -> None:
        self._http, self._mailbox = _http(url), mailbox
        self._conversation = self._heard = ""
        self._answered = asyncio.Event()
        self._reader: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        begun = (await self._http.post("/desk/conversations", json={})).raise_for_status().json()
        self._conversation = begun["conversation_id"]
        self._http.headers["Authorization"] = f"Bearer {begun['token']}"
        self._reader = asyncio.create_task(self._read())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._reader is not None:
            self._reader.cancel()
            with suppress(asyncio.CancelledError):
                await self._reader
        await self._http.aclose()

    async def says(self, text: str) -> None:
        words = await code_sent(self._mailbox, self._conversation) if text == "{code}" else text
        await self._says(words)
        while ASKS_AGAIN in self._heard.lower():  # a system did not answer: a very busy machine
            await asyncio.sleep(1)
            await self._says(words)

    async def _says(self, words: str) -> None:
        self._answered.clear()
        path = f"/desk/conversations/{self._conversation}/messages"
        sent = await self._http.post(path, json={"id": str(uuid4()), "text": words})
        sent.raise_for_status()
        async with asyncio.timeout(PATIENCE):
            await self._answered.wait()

    async def _read(self) -> None:
        path = f"/desk/conversations/{self._conversation}/events"
        async with self._http.stream("GET", path, timeout=None) as stream:
            async for event, data in _events(stream):
                if event == "message" and (line := json.loads(data))["role"] == "desk":
                    self._heard = line["text"]
                    self._answered.set()


class OfAsgi:
    """A customer of a peer behind bare ASGI."""

    def __init__(self, url: str, shape: Shape, buyer: Buyer) -> None:
        self._http, self._buyer = _http(url), buyer
        self._path = f"/{shape}/conversations/{uuid4()}/messages"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    async def says(self, text: str) -> None:
        said = {"text": text, "buyer": self._buyer.number}
        async with self._http.stream("POST", self._path, json=said) as stream:
            stream.raise_for_status()
            if [event async for event, _ in _events(stream)] != ["message"]:
                raise RuntimeError(f"{self._path}: no answer")


class OfServer:
    """A customer of a peer on LangGraph's own server."""

    def __init__(self, url: str, shape: Shape, buyer: Buyer) -> None:
        self._http, conversation = _http(url), str(uuid4())
        self._path = f"/threads/{conversation}/runs/stream"
        self._asked = {
            "assistant_id": shape,
            "config": config_of(conversation, buyer),
            "durability": "sync",
            "stream_mode": ["updates"],
            "if_not_exists": "create",
        }

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    async def says(self, text: str) -> None:
        words = {"messages": [{"role": "user", "content": text}]}
        async with self._http.stream("POST", self._path, json={**self._asked, "input": words}) as (
            stream
        ):
            stream.raise_for_status()
            told = [event async for event, _ in _events(stream)]
        if "updates" not in told or "error" in told:
            raise RuntimeError(f"{self._path}: {told}")


def _http(url: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=url, timeout=PATIENCE, limits=_KEPT, trust_env=False)


async def _events(stream: httpx.Response) -> AsyncIterator[tuple[str, str]]:
    """Each event's name and data."""
    event = ""
    async for line in stream.aiter_lines():
        name, _, value = line.partition(": ")
        if name == "event":
            event = value
        elif name == "data":
            yield event, value
