"""A second company beside a scenario's own: a desk, systems, rules and a record of its own.

This company's desk has the other one as a team (`agents.yaml`) and is a peer of it, over A2A.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

import psycopg
from ruamel.yaml import YAML

from steward.money import parse_money
from steward.ports import free_port
from steward.scenarios.company import Company
from steward.scenarios.matching import first_difference
from steward.scenarios.observed import Observed
from steward.scenarios.postgres import Postgres
from steward.scenarios.types import Differs
from steward.settings import PROJECT

_US = "front.example"
_PEER = """
INSERT INTO desk.peer (name, title, public_pem, scopes, currency, alone_minor, day_minor, a_minute,
                       open_tasks, repeats)
VALUES (%s, 'The company that asks', %s, %s, %s, %s, %s, 100, 50, 5)
"""
_TALKS = "SELECT conversation_id FROM desk.peer_context ORDER BY created_at"
_OF_OTHERS = "SELECT count(*) FROM desk.audit WHERE conversation_id = ANY(%s)"
_RULES = "SELECT DISTINCT policy_version FROM desk.authority"


class Beside:
    """The other company: opened first, held against its own expectations at the end."""

    def __init__(self, wanted: dict[str, Any], asks: Company, postgres: Postgres) -> None:
        self._wanted, self._asks = wanted, asks
        self.company = Company(postgres)
        self._before: dict[str, list[dict[str, Any]]] = {}

    def open(self) -> dict[str, str]:
        """Open it and let this company's desk in; the settings with which that one has it."""
        port = free_port()
        url = f"http://127.0.0.1:{port}"
        settings = {
            "STEWARD_SCENARIO_PORT": str(port),  # its address stays when it dies
            "STEWARD_OWN_URL": url,
            "STEWARD_EMBED_KEY": str(self._asks.keys.public_path("channel")),
        }
        if "policy" in self._wanted:
            settings["STEWARD_POLICIES"] = str(self._wanted["policy"])
        self.company.open(self._wanted.get("given", {}), settings=settings)
        self._before = self.company.systems("/sandbox/books")
        lets = self._wanted["lets"]
        alone, day = (parse_money(lets.get(name, "0.00 EUR")) for name in ("alone", "day"))
        with psycopg.connect(self.company.dsn) as connection:
            key = self._asks.keys.public_path("agents").read_text()
            given = [lets["scopes"], alone.currency, alone.minor, day.minor]
            connection.execute(_PEER, [_US, key, *given])
        return self._known_here(url)

    def _known_here(self, url: str) -> dict[str, str]:
        """This company's systems.yaml, with an agents.yaml beside it that has the other desk."""
        home = self._asks.home
        (home / "beside.pem").write_text(self.company.keys.public_path("agents").read_text())
        entry = {
            **_as_numbers(self._wanted["team"]),
            "card": f"{url}/.well-known/agent-card.json",
            "key": "beside.pem",
            "as": _US,
            "internal": True,
            "scopes": self._wanted["lets"]["scopes"],
        }
        name = entry.pop("name")
        with (home / "agents.yaml").open("w", encoding="utf-8") as file:
            YAML(typ="safe").dump({"agents": {name: entry}}, file)
        systems = home / "systems.yaml"
        systems.write_text((PROJECT / "systems.yaml").read_text(encoding="utf-8"))
        return {"STEWARD_SYSTEMS_FILE": str(systems)}

    def must_hold(self, conversations: Iterable[str]) -> None:
        """What is expected of it, and that each has a record and rules of its own.

        Raises Differs.
        """
        theirs = [str(one) for (one,) in self._rows(self.company, _TALKS)]
        if not theirs:
            raise Differs("beside: expected its desk to be asked, found that it never was")
        if difference := first_difference(self._wanted.get("then", {}), self._observe(theirs)):
            raise Differs(f"beside: {difference}")
        for company, others in ((self._asks, theirs), (self.company, [*conversations])):
            [(found,)] = self._rows(company, _OF_OTHERS, others)
            if found:
                raise Differs("beside: expected a record of its own for each, found one in both")
        ours, their = (set(self._rows(one, _RULES)) for one in (self._asks, self.company))
        if "policy" in self._wanted and ours & their:
            raise Differs("beside: expected rights under rules of its own, found the same rules")

    def _observe(self, conversations: list[str]) -> Observed:
        paths = {one: f"/desk/conversations/{quote(one)}/record" for one in conversations}
        listed = self.company.read("/desk/approvals?status=all&limit=200")
        return Observed(
            books=self.company.systems("/sandbox/books"),
            before=self._before,
            approvals=listed["approvals"] if isinstance(listed, dict) else listed,
            records={one: self.company.read(path) for one, path in paths.items()},
            current=conversations[-1],
        )

    @staticmethod
    def _rows(company: Company, query: str, *values: object) -> list[tuple[Any, ...]]:
        with psycopg.connect(company.dsn) as connection:
            return connection.execute(query.encode(), values).fetchall()


def _as_numbers(value: Any) -> Any:
    """What was written, with whole numbers as such: a scenario keeps its scalars as text."""
    match value:
        case dict():
            return {key: _as_numbers(one) for key, one in value.items()}
        case list():
            return [_as_numbers(one) for one in value]
        case str() if value.isdecimal():
            return int(value)
    return value
