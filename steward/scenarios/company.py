"""One scenario's own company.

A database, a home folder, the systems, and a desk that may be killed and comes back.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import httpx

from steward.money import parse_money
from steward.scenarios import premises, processes
from steward.scenarios.clock import resolved
from steward.scenarios.earlier import plan_earlier, with_earlier, write_earlier
from steward.scenarios.given import FERNHILL, loadable
from steward.scenarios.postgres import Postgres
from steward.scenarios.processes import Child, Kept
from steward.scenarios.types import Differs

_PATIENCE = 5  # times that a request is sent again that came too soon
OBSERVER = "scenario-observer"
_SETTLES, _SETTLES_AFTER_CRASH = 20.0, 30.0


class Company:
    """Opens with `open`, ends with `close`; its premises are kept for the next one.

    Every call to the desk survives a crash that the scenario asked for.
    """

    def __init__(self, postgres: Postgres) -> None:
        self._premises = premises.enter(postgres)
        self.home, self.keys = self._premises.home, self._premises.keys
        self.name, self.dsn = self._premises.name, self._premises.dsn
        self._http = self._premises.http
        self._systems_url = self._desk_url = ""
        self._desk: Child | None = None
        self._broken = False  # on purpose: a fault, or a death
        self._environment: dict[str, str] = {}
        self.armed: list[dict[str, str]] = []
        self.crashes = 0

    def open(
        self,
        given: dict[str, Any],
        *,
        desk: bool = True,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        """Start systems and, unless the caller has one, the desk, with these settings of its own.

        Put in place what the scenario says was there.
        """
        self._systems_url = self._premises.open_systems()
        self._hire(given.get("staff"))
        self._environment = {
            "STEWARD_HOME": str(self.home),
            "STEWARD_DATABASE_URL": self.dsn,
            "STEWARD_SYSTEMS_URL": self._systems_url,
            "STEWARD_SANDBOX": "1",
            "STEWARD_HELP_URL": "https://help.fernhill.example",
            "STEWARD_TOOL_DEADLINE": "1.5",
            "STEWARD_LEASE": "2",
            "STEWARD_TOOL_REST": "0.5",
            "STEWARD_CLOCKWORK_EVERY": "0.2",
            "STEWARD_MODEL_DEADLINE": os.environ.get("STEWARD_MODEL_DEADLINE", "0.5"),
            "STEWARD_POOL_SIZE": "5",
            "STEWARD_SEND_TRIES": "3",
            "LANGSMITH_TRACING": "false",
        }
        if "hours" in given:
            self._environment["STEWARD_HOURS"] = given["hours"]
        self._environment |= settings or {}
        if desk:
            self._desk = self._start_desk()
        self._load(given)
        if self._desk is not None:
            self._desk_url = self._desk.wait_ready()

    def _start_desk(self) -> Child:
        processes.train_classifier()
        return self._premises.open_desk(processes.DESK, self._environment)

    def _hire(self, staff: list[dict[str, Any]] | None) -> None:
        people = (
            [{"login": login, "roles": list(roles)} for login, roles in FERNHILL.items()]
            if staff is None
            else staff
        )
        with self._premises.owner() as connection:
            for person in [*people, {"login": OBSERVER, "name": "Scenario", "roles": ["auditor"]}]:
                roles = [*person.get("roles", []), *([person["role"]] if "role" in person else [])]
                connection.execute(
                    (
                        "INSERT INTO desk.staff (login, name, roles, linked_customer) "
                        "VALUES (%s, %s, %s, %s)"
                    ),
                    [
                        person["login"],
                        person.get("name", person["login"].title()),
                        roles,
                        person.get("customer"),
                    ],
                )

    def _load(self, given: dict[str, Any]) -> None:
        real = datetime.now().astimezone()
        now = given["now"].at(real) if given.get("now") else real
        earlier = plan_earlier(given)
        held = with_earlier(loadable(given), earlier)
        if given.get("now"):
            held["now"] = given["now"]
        self.systems("/sandbox/load", resolved(held, now))
        write_earlier(self.dsn, earlier, now)
        for delegation in given.get("delegations", ()):
            self._delegate(delegation, now)

    def _delegate(self, delegation: dict[str, Any], now: datetime) -> None:
        limit = parse_money(delegation["limit"]) if "limit" in delegation else None
        begins = delegation.get("from_date")
        with self._premises.owner() as connection:
            connection.execute(
                """INSERT INTO desk.delegation (giver, taker, from_at, until_at, limit_minor,
                                                limit_currency)
                   VALUES (%s, %s, %s, %s, %s, %s)""",
                [
                    delegation["from"],
                    delegation["to"],
                    begins.at(now) if begins else now,
                    delegation["until"].at(now),
                    limit.minor if limit else None,
                    limit.currency if limit else None,
                ],
            )

    @property
    def systems_process(self) -> Child | None:
        """The process of the systems, once they are open."""
        return self._premises.systems

    def now(self) -> datetime:
        """What the desk's clock says."""
        with self._premises.owner() as connection:
            row = connection.execute("SELECT clock.now()").fetchone()
        assert row is not None
        at: datetime = row[0]
        return at

    @property
    def systems_url(self) -> str:
        """Where the company's systems are."""
        return self._systems_url

    # ── the systems ───────────────────────────────────────────────────────────────────────────────
    def systems(self, path: str, body: object | None = None) -> Any:
        """Ask the sandbox's control of the systems.

        Raises Differs with its own words when it refuses.
        """
        method = "GET" if body is None else "POST"
        self._broken |= path == "/sandbox/fault"
        answer = self._http.request(method, self._systems_url + path, json=body)
        if answer.is_error:
            raise Differs(f"the systems refuse {path}: {complaint(answer)}")
        return answer.json() if answer.content else None

    # ── the desk ──────────────────────────────────────────────────────────────────────────────────
    def token(self, login: str) -> str:
        """A sign-in token of a member of staff."""
        return self.keys.sign("people", "steward", login, 3600, kind="staff")

    def desk(
        self, method: str, path: str, token: str = "", body: object | None = None
    ) -> httpx.Response:
        """Ask the desk.

        When it dies meanwhile because a crash was asked for, it is started and asked again.

        Raises Differs where it does not answer.
        """
        headers = {"Authorization": f"Bearer {token or self.token(OBSERVER)}"}
        for _ in range(5):
            try:
                return self._http.request(method, self._desk_url + path, json=body, headers=headers)
            except httpx.TransportError as error:
                if not self._revive():
                    raise Differs(f"the desk does not answer {method} {path}: {error!r}") from error
        raise Differs(f"the desk dies whenever it is asked {method} {path}")

    def read(self, path: str, token: str = "") -> Any:
        """A successful GET of the desk, as JSON. Raises Differs."""
        answer = self.desk("GET", path, token)
        if answer.is_error:
            raise Differs(f"the desk refuses GET {path}: {answer.status_code} {complaint(answer)}")
        return answer.json()

    def ask(self, path: str, body: object) -> Any:
        """A successful POST to the desk, as JSON; asked too often, it waits as it is told to.

        Raises Differs.
        """
        answer = self.desk("POST", path, body=body)
        for _ in range(_PATIENCE):
            if answer.status_code != 429:
                break
            time.sleep(float(answer.headers.get("Retry-After", 1)))
            answer = self.desk("POST", path, body=body)
        if answer.is_error:
            raise Differs(f"the desk refuses POST {path}: {answer.status_code} {complaint(answer)}")
        return answer.json() if answer.content else None

    def arm(self, point: str, when: str) -> None:
        """Have the desk kill itself at a point."""
        self.ask("/sandbox/crash", {"point": point, "when": when})
        self._broken = True
        self.armed.append({"point": point, "when": when})

    def hold(self, point: str) -> None:
        """Have the desk wait where this node or tool begins, the next time that it does."""
        self.ask("/sandbox/hold", {"point": point})

    def until_held(self, point: str) -> None:
        """Wait until the desk waits there. Raises Differs when it never comes there."""
        deadline = time.monotonic() + _SETTLES
        while not self.ask("/sandbox/hold", {})["held"]:
            if time.monotonic() > deadline:
                raise Differs(
                    f"meanwhile: expected the desk at {point}, found that it was never reached"
                )
            time.sleep(0.02)

    def release(self) -> None:
        """Let the desk go on."""
        self.ask("/sandbox/release", {})

    def settle(self) -> None:
        """Wait until no mail is unanswered, no turn is open and nothing unfinished is due.

        Raises Differs.
        """
        deadline, seen = time.monotonic() + _SETTLES, self.crashes
        while True:
            answer = self.ask("/sandbox/idle", {"timeout": 5})
            if self.crashes != seen:
                deadline, seen = time.monotonic() + _SETTLES_AFTER_CRASH, self.crashes
            if answer.get("idle"):
                return
            if time.monotonic() > deadline:
                raise Differs(
                    f"expected the desk to finish, found it busy after {_SETTLES:.0f} s: {answer}"
                )

    def reconfigure(self, **environment: str) -> None:
        """Start the desk again with other settings."""
        self._environment.update(environment)
        assert self._desk is not None
        self._desk.stop()
        self._again()

    def _revive(self) -> bool:
        """Start the desk again if it died as it was told to; False when it is alive.

        Raises Differs otherwise.
        """
        assert self._desk is not None
        for _ in range(20):
            if not self._desk.alive:
                break
            time.sleep(0.02)
        else:
            return False
        if not self.armed:
            raise Differs(f"the desk's process ended by itself: {self._desk.last_words()}")
        self.armed.pop(0)
        self.crashes += 1
        self._desk.kill()
        self._again()
        return True

    def _again(self) -> None:
        self._desk = self._start_desk()
        self._desk_url = self._desk.wait_ready()
        for point in self.armed:
            self.ask("/sandbox/crash", point)

    def desk_log(self) -> str:
        """The end of what the desk wrote."""
        return self._desk.last_words() if self._desk else ""

    def close(self, *, keep: bool = False, sound: bool = False) -> str:
        """End the company; kept, it says where its database is.

        `sound`: all went as it should, so its processes may serve another one.
        """
        desk_of_its_own = self._desk is not None and not isinstance(self._desk, Kept)
        if self._desk is not None and desk_of_its_own:
            self._desk.kill()
        if keep:
            return self._premises.hand_down()
        if desk_of_its_own:  # there may be more than one, and who writes late must find nothing
            self._premises.demolish()
        else:
            self._premises.leave(sound=sound and not self._broken)
        return ""


def complaint(answer: httpx.Response) -> str:
    """An error answer in one line."""
    try:
        body = answer.json()
    except ValueError:
        return answer.text[:300]
    error = body.get("error", body.get("detail", body)) if isinstance(body, dict) else body
    if isinstance(error, str) and isinstance(body, dict) and body.get("system"):
        return f"{error} ({body['system']}, key {body.get('key')}, record {body.get('record')})"
    if isinstance(error, dict):
        return "; ".join(
            str(error[key]) for key in ("code", "message", "next_step") if error.get(key)
        )
    return str(error)[:300]
