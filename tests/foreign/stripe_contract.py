"""A contract server of ours, for what `localstripe` has not: idempotency keys and disputes, as
Stripe's public reference describes them. It proves our side of the contract, and nothing of Stripe.

A key with other parameters is refused; while its first request is under way it is a conflict; what
it answered first is answered again, an error of the server, too.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

CREATED = 1_793_000_000


@dataclass
class Contract:
    """Its books; `slow` seconds pass before a refund is answered."""

    charges: dict[str, dict[str, Any]] = field(default_factory=dict)
    refunds: list[dict[str, Any]] = field(default_factory=list)
    keys: dict[str, tuple[str, tuple[int, dict[str, Any]] | None]] = field(default_factory=dict)
    slow: float = 0.0
    disputes: list[dict[str, Any]] = field(default_factory=list)

    def charge(self, number: str, customer: str, *, dispute: str = "") -> None:
        """A payment; `dispute`: how a dispute of it stands, in Stripe's words."""
        if dispute:
            self.dispute(number, dispute)
        self.charges[number] = {
            "id": number,
            "customer": customer,
            "amount": 2900,
            "amount_refunded": 0,
            "currency": "eur",
            "status": "succeeded",
            "captured": True,
            "disputed": bool(dispute),
            "created": CREATED,
        }

    def dispute(self, charge: str, status: str) -> None:
        made = {"id": f"dp_{len(self.disputes) + 1}", "charge": charge, "status": status}
        self.disputes.append(made)

    @property
    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/v1/charges", self._listed),
                Route("/v1/charges/{charge}", self._one),
                Route("/v1/disputes", self._disputes),
                Route("/v1/refunds", self._refund, methods=["POST"]),
            ]
        )

    async def _listed(self, request: Request) -> JSONResponse:
        wanted = request.query_params["customer"]
        rows = [one for one in self.charges.values() if one["customer"] == wanted]
        return JSONResponse({"data": rows, "has_more": False})

    async def _disputes(self, request: Request) -> JSONResponse:
        """The newest first, so many as are wanted."""
        wanted, most = request.query_params["charge"], int(request.query_params["limit"])
        rows = [one for one in reversed(self.disputes) if one["charge"] == wanted]
        return JSONResponse({"data": rows[:most], "has_more": len(rows) > most})

    async def _one(self, request: Request) -> JSONResponse:
        found = self.charges.get(request.path_params["charge"])
        return JSONResponse(found) if found else _error(404, "resource_missing")

    async def _refund(self, request: Request) -> JSONResponse:
        body = (await request.body()).decode()
        key = request.headers.get("Idempotency-Key", "")
        if key in self.keys:
            params, answered = self.keys[key]
            if params != body:
                return _error(400, "idempotency_error")
            if answered is None:
                return _error(409, "idempotency_error")
            return JSONResponse(answered[1], answered[0])
        self.keys[key] = (body, None)
        await asyncio.sleep(self.slow)
        answer = self._pay({name: values[0] for name, values in parse_qs(body).items()})
        self.keys[key] = (body, (answer.status_code, json.loads(bytes(answer.body))))
        return answer

    def _pay(self, fields: dict[str, str]) -> JSONResponse:
        charge, amount = self.charges[fields["charge"]], int(fields["amount"])
        own = [one["status"] for one in self.disputes if one["charge"] == charge["id"]]
        if charge["disputed"] and own != ["won"]:
            return _error(400, "charge_disputed")
        if charge["amount_refunded"] + amount > charge["amount"]:
            return _error(400, "charge_already_refunded")
        charge["amount_refunded"] += amount
        made = {
            "id": f"re_{len(self.refunds) + 1}",
            "charge": charge,
            "amount": amount,
            "currency": "eur",
            "status": "succeeded",
            "created": CREATED,
            "metadata": {"reference": fields["metadata[reference]"]},
        }
        self.refunds.append(made)
        return JSONResponse(made)


def _error(status: int, code: str) -> JSONResponse:
    kind = "idempotency_error" if code == "idempotency_error" else "invalid_request_error"
    return JSONResponse({"error": {"type": kind, "code": code, "message": code}}, status)
