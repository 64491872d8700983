"""Client of the running desk for the commands.

It finds the desk through the home folder and uses its own routes.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

from steward.cli.output import fail
from steward.keys import Keys
from steward.settings import settings

HOW_TO_START = (
    "Start it in another terminal with `make run` (or `.venv/bin/steward run`), then try again."
)
_ANOTHER_HOME = (
    "A desk that was started with another home is found with --home FOLDER, or with "
    "STEWARD_HOME=FOLDER in this shell."
)
_PATIENCE, _PAUSE = 1.0, 0.5  # seconds
_KEY = "Idempotency-Key"


class DeskClient:
    """Calls of one person: a customer with a conversation's token, or a member of staff."""

    def __init__(
        self,
        url: str,
        token: str = "",
        *,
        patience: float = _PATIENCE,
        waits: Callable[[], None] = lambda: None,
    ) -> None:
        """`patience`: for how many seconds what may be sent twice is sent again while nobody
        answers; `waits` is called when it is for the first time.
        """
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self.url = url
        self._patience, self._waits = patience, waits
        self._http = httpx.Client(
            base_url=url, headers=headers, timeout=httpx.Timeout(30.0, connect=3.0), trust_env=False
        )

    def get(self, path: str, **params: Any) -> Any:
        """The answer's JSON; ends the command with a sentence when the desk says no."""
        return self._call(
            "GET", path, params={key: value for key, value in params.items() if value is not None}
        )

    def pages(self, path: str, name: str, **params: Any) -> list[dict[str, Any]]:
        """All of a list that comes in pages; what moved meanwhile is there once."""
        found: dict[str, dict[str, Any]] = {}
        for page in self.each_page(path, limit=200, **params):
            found.update((one["id"], one) for one in page[name])
        return list(found.values())

    def each_page(self, path: str, **params: Any) -> Iterator[dict[str, Any]]:
        """The pages of a list, each of which says in `next` what the one behind it is asked by."""
        after: str | int | None = None
        while True:
            page = self.get(path, after=after, **params)
            yield page
            after = page["next"]
            if after is None:
                return

    def post(self, path: str, body: dict[str, Any]) -> Any:
        """The same for POST."""
        return self._call("POST", path, json=body)

    def post_once(self, path: str, body: dict[str, Any]) -> Any:
        """POST under a key of its own: what got lost is sent again, and counts once however often
        it arrives.
        """
        return self._call("POST", path, json=body, headers={_KEY: uuid4().hex})

    def refused(self, path: str, body: dict[str, Any]) -> str:
        """POST of one among several: why the desk says no, or nothing when it is done."""
        answer = self._send("POST", path, json=body)
        return "" if answer.is_success else " ".join(_refusal(answer, path)).strip()

    def put(self, path: str, body: dict[str, Any]) -> Any:
        """The same for PUT."""
        return self._call("PUT", path, json=body)

    def delete(self, path: str) -> Any:
        """The same for DELETE."""
        return self._call("DELETE", path)

    def events(self, path: str, after: int) -> Iterator[tuple[str, dict[str, Any]]]:
        """Server-sent events until the connection ends."""
        from httpx_sse import connect_sse

        timeout = httpx.Timeout(30.0, connect=3.0)
        with connect_sse(
            self._http, "GET", path, params={"after": after}, timeout=timeout
        ) as source:
            source.response.raise_for_status()
            for event in source.iter_sse():
                yield event.event, json.loads(event.data)

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def _call(self, method: str, path: str, **given: Any) -> Any:
        return self._answer(self._send(method, path, **given), path)

    def _send(self, method: str, path: str, **given: Any) -> httpx.Response:
        twice = method == "GET" or _KEY in given.get("headers", {})
        ends = time.monotonic() + (self._patience if twice else 0.0)
        told = False
        while True:
            try:
                return self._http.request(method, path, **given)
            except httpx.TransportError:
                if time.monotonic() >= ends:
                    break
                if not told:
                    self._waits()
                told = True
                time.sleep(_PAUSE)
        return fail(
            f"The desk does not answer at {self.url}.",
            (
                "If `make run` is still up in another terminal, it starts it again. "
                f"{_ANOTHER_HOME} Else: {HOW_TO_START}"
            ),
        )

    def _answer(self, answer: httpx.Response, path: str) -> Any:
        if answer.is_success:
            return answer.json()
        return fail(*_refusal(answer, path))


def _refusal(answer: httpx.Response, path: str) -> tuple[str, str]:
    """Why the desk says no, and what to do next."""
    try:
        error = answer.json()["error"]
    except (ValueError, KeyError, TypeError):
        return (
            f"The desk answered {answer.status_code} at {path}.",
            "The server's log is in .steward/logs/server.log.",
        )
    message = str(error["message"])
    return f"{message[:1].upper()}{message[1:]}.", error.get("next_step", "")


def home_folder(home: Path | None) -> Path:
    """The given home or the configured one."""
    return (home or settings().home).resolve()


def desk_url(home: Path | None, url: str) -> str:
    """Where the desk runs: as given, as the last `steward run` of this home
    noted, or as configured.
    """
    return url.rstrip("/") or _noted(home, "url") or settings().url


def noted_url(home: Path | None) -> str:
    """Where the last `steward run` of this home serves the desk, as it noted; empty: none did."""
    return _noted(home, "url")


def systems_url(home: Path | None) -> str:
    """Where the sandbox company runs: as configured, or as the last `steward run` of this home
    noted.
    """
    configured = settings().systems_url
    own = "systems_url" in settings().model_fields_set
    return configured if own else _noted(home, "systems_url") or configured


def _noted(home: Path | None, name: str) -> str:
    try:
        return str(json.loads((home_folder(home) / "running.json").read_text())[name])
    except (OSError, ValueError, KeyError):
        return ""


def staff_token(home: Path | None, login: str, hours: int = 1) -> str:
    """A sandbox sign-in for a member of staff, by the keys of this home."""
    folder = home_folder(home)
    if not (folder / "keys" / "people.pem").exists():
        fail(f"There is no desk under {folder}.", f"{_ANOTHER_HOME} {HOW_TO_START}")
    return Keys(folder).sign("people", "steward", login, 3600.0 * hours, kind="staff")
