"""Fifty people who decide at the same moment, each over a kept-open connection to
both processes of the desk.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import psycopg

from tests.durability.rig import Rig


@dataclass(frozen=True)
class Said:
    """What one person was answered."""

    login: str
    verdict: str
    status: int
    body: dict[str, Any]


class People:
    """All of finance, so that each may sign anything.

    The n-th goes to process n, n + 1 in the next round, and so on.
    """

    def __init__(self, rig: Rig, bases: Sequence[str], size: int) -> None:
        self._bases = [urlsplit(base).netloc for base in bases]
        self.logins = [f"person{n:02}" for n in range(size)]
        hire(rig, self.logins)
        self._tokens = {login: rig.token(login) for login in self.logins}
        self._lines: dict[tuple[str, str], HTTPConnection] = {}
        self._pool = ThreadPoolExecutor(size, thread_name_prefix="person")
        self._together = threading.Barrier(size)

    def decide(self, number: int, approval: str, bodies: dict[str, dict[str, Any]]) -> list[Said]:
        """Everybody answers at once; returns what each was told."""

        def one(n: int) -> Said:
            login = self.logins[n]
            self._together.wait(30)
            status, answer = self._post(
                self._bases[(n + number) % len(self._bases)], login, approval, bodies[login]
            )
            return Said(login, str(bodies[login]["verdict"]), status, answer)

        return list(self._pool.map(one, range(len(self.logins))))

    def close(self) -> None:
        """Hang up."""
        self._pool.shutdown()
        for line in self._lines.values():
            line.close()

    def _post(
        self, base: str, login: str, approval: str, body: dict[str, Any]
    ) -> tuple[int, dict[str, Any]]:
        line = self._lines.setdefault((login, base), HTTPConnection(base, timeout=60))
        headers = {
            "Authorization": f"Bearer {self._tokens[login]}",
            "Content-Type": "application/json",
        }
        line.request("POST", f"/desk/approvals/{approval}/decision", json.dumps(body), headers)
        answer = line.getresponse()
        return answer.status, json.loads(answer.read())


def hire(rig: Rig, logins: Sequence[str]) -> None:
    """People of finance, in the desk's rows."""
    with psycopg.connect(rig.dsn, autocommit=True) as connection:
        connection.cursor().executemany(
            "INSERT INTO desk.staff (login, name, roles) VALUES (%s, %s, '{finance}')",
            [(one, one.title()) for one in logins],
        )
