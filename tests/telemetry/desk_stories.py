"""Stories that go wrong on a real desk, and what a scrape of it brings before and after."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from steward.db import Database
from steward.scenarios.company import Company
from steward.scenarios.play import Player
from steward.scenarios.reading import read_scenario
from steward.scenarios.types import Step
from steward.telemetry import stocks

# a scenario's desk has the owner's login to its database, and says so
OF_THE_RIG = "unproven"
type Scrape = dict[str, float]

CUSTOMER = """
  crm: [{contact: C-1, name: Iris Vos, email: iris@example.com, plan: regular, updated: -100d}]
  billing:
    - account: A-1
      name: Iris Vos
      email: iris@example.com
      plan: regular
      updated: -100d
      invoices: [{invoice: INV-1, total: AMOUNT, issued: -4d}]
      charges:
        - {charge: CH-1, invoice: INV-1, amount: AMOUNT, captured: -4d, settlement: HOW}
        - {charge: CH-2, invoice: INV-1, amount: AMOUNT, captured: -4d, settlement: HOW}
"""
ASKS = """
  - {customer: "I was charged twice on invoice INV-1", as: A-1, assurance: session}
"""
AGREES = """
  - customer: "yes, please refund it"
"""


def story(*steps: str, amount: str = "29.00 EUR", how: str = "settled") -> str:
    """A scenario file about one customer who paid an invoice twice."""
    given = CUSTOMER.replace("AMOUNT", amount).replace("HOW", how)
    played = "".join(steps)
    return f"scenario: A story\ngiven:{given}when:{played}\nthen:\n  audit: {{verifies: true}}\n"


def parsed(text: str) -> Scrape:
    """Every sample, as `name{labels}`."""
    return {
        one.name + json.dumps(one.labels, sort_keys=True): one.value
        for family in text_string_to_metric_families(text)
        for one in family.samples
        if one.name.startswith("steward_") and one.labels.get("subject") != OF_THE_RIG
    }


class Watched(Player):
    """A player that scrapes the desk before the first step and after each."""

    def __init__(self, path: Path, company: Company) -> None:
        super().__init__(read_scenario(path), company, [])
        self.company = company
        self.scrapes: list[Scrape] = []

    def _play(self, step: Step) -> None:
        if not self.scrapes:
            self.scrapes.append(self.scrape())
        super()._play(step)
        self.scrapes.append(self.scrape())

    def scrape(self) -> Scrape:
        """What `/metrics` says; where nobody answers, what another server of the desk says."""
        try:
            answer = self.company._http.get(self.company._desk_url + "/metrics", headers=self._own)
        except httpx.TransportError:
            rows = asyncio.run(_stocks(self.company.dsn))
            return {'up{"job": "steward"}': 0.0} | rows
        assert answer.status_code == 200, answer.text
        return {'up{"job": "steward"}': 1.0} | parsed(answer.text)

    @property
    def _own(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.company.token('scenario-observer')}"}

    def wait_dead(self) -> None:
        """Until the desk died where it was told to."""
        deadline = time.monotonic() + 20.0
        while self.company._desk is not None and self.company._desk.alive:
            assert time.monotonic() < deadline, "the desk lives on"
            time.sleep(0.05)


async def _stocks(dsn: str) -> Scrape:
    database = Database(dsn, size=4)
    await database.open()
    try:
        return parsed(generate_latest(await stocks.read(database)).decode())
    finally:
        await database.close()


type Then = Callable[[Watched], None]


def tell(text: str, folder: Path, company: Company, then: Then | None = None) -> list[Scrape]:
    """Play the story, then what no file can say; every scrape of it."""
    path = folder / "story.yaml"
    path.write_text(text, encoding="utf-8")
    watched = Watched(path, company)
    watched.run()
    if then is not None:
        then(watched)
    return watched.scrapes


def said(watched: Watched, text: str) -> Any:
    """The customer of the story writes once more, and nobody waits for the answer."""
    (conversation,) = watched._ids.values()
    body = {"id": f"more-{time.monotonic()}", "text": text, "channel": "chat"}
    path = f"/desk/conversations/{conversation}/messages"
    return watched.company.desk("POST", path, watched._tokens[conversation], body)
