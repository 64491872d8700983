"""The example's billing server as the tests play it: its rows, its switches, its books;
and systems.yaml for each way of repeating.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from steward.settings import PROJECT

EXAMPLE = PROJECT / "examples" / "foreign_billing" / "systems.yaml"
TOKEN = "northbank-token"
_DAY = 86_400


def rows() -> dict[str, list[dict[str, Any]]]:
    """Three customers; the first two were charged twice."""
    now = int(time.time())
    held: dict[str, list[dict[str, Any]]] = {"customer": [], "invoice": [], "payment": []}
    for n, (name, email) in enumerate(
        (("Mila Bos", "mila.bos"), ("Daan Kok", "daan.kok"), ("Saar Vis", "saar.vis")), 1
    ):
        held["customer"].append(
            {
                "id": f"cst_{n}",
                "name": name,
                "email": f"{email}@example.com",
                "updated": now - 90 * _DAY,
            }
        )
        held["invoice"].append(
            {
                "id": f"inv_{n}",
                "number": f"INV-{n}001",
                "customer": f"cst_{n}",
                "currency": "eur",
                "total": 29,
                "created": now - 4 * _DAY,
            }
        )
        for m in (1, 2):
            held["payment"].append(
                {
                    "id": f"pay_{n}{m}",
                    "customer": f"cst_{n}",
                    "invoice": f"inv_{n}",
                    "currency": "eur",
                    "amount": 29,
                    "status": "succeeded",
                    "last4": "1111",
                    "created": now - 4 * _DAY + m,
                }
            )
    return held


def _without_the_list(text: str) -> str:
    """No `list_refunds`: the fields that it shared with the answer to a refund stay with that."""
    before, rest = text.split("      list_refunds:\n")
    cut, after = rest.split("      issue_refund:\n")
    fields = cut.split("fields: &refund\n")[1]
    own = (
        "result:\n          record: refund\n          owner: "
        f"customer.id\n          fields:\n{fields}"
    )
    return f"{before}      issue_refund:\n{after}".replace(
        "result: {record: refund, owner: customer.id, fields: *refund}\n", own
    )


def systems_file(folder: Path, repeats: str = "lookup") -> Path:
    """The example's own file; with `none`, for a vendor whose refunds cannot be found either.

    With `key`, for one that takes a key.

    With `unlisted`, for one that cannot list what it gave back.
    """
    text = EXAMPLE.read_text(encoding="utf-8")
    if repeats == "unlisted":
        text, repeats = _without_the_list(text), "lookup"
    if repeats != "lookup":
        text = text.replace("idempotency: lookup", f"idempotency: {repeats}")
        text, cut = re.subn(r"\n        lookup:\n(?:          .*\n)+", "\n", text)
        assert cut == 1
    file = folder / "systems.yaml"
    file.write_text(text, encoding="utf-8")
    return file


class Northbank:
    """The running server, over its own control routes."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._http = httpx.Client(base_url=url, timeout=60.0, trust_env=False)

    def load(self, given: dict[str, list[dict[str, Any]]]) -> None:
        self._http.post("/load", json=given).raise_for_status()

    def throw(self, tool: str, kind: str, **more: Any) -> None:
        self._http.post("/switch", json={"tool": tool, "kind": kind, **more}).raise_for_status()

    def refunds(self) -> list[tuple[str, str]]:
        """Every refund that there is: payment and amount."""
        return [(one["payment"], one["amount"]["amount"]) for one in self._books()["refunds"]]

    def calls(self, tool: str) -> list[dict[str, Any]]:
        return [one["args"] for one in self._books()["calls"] if one["tool"] == tool]

    def _books(self) -> dict[str, Any]:
        found: dict[str, Any] = self._http.get("/books").raise_for_status().json()
        return found


def serve(ready: Callable[[int], None], dsn: str) -> None:
    """In a child process: the vendor's server with its sandbox routes."""
    from examples.foreign_billing.server import run

    run(dsn, token=TOKEN, sandbox=True, ready=ready)
