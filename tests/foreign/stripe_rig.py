"""`localstripe`, a stand-in for Stripe that nobody here wrote, behind a proxy that delays and cuts.

It knows no idempotency keys and no disputes, and pays a refund as often as it is asked to.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from steward.ports import free_port
from steward.settings import PROJECT
from tests.foreign.cutting_proxy import CuttingProxy, cutting

EXAMPLE = PROJECT / "examples" / "stripe"
KEY = "sk_test_desk"
_SERVE = """
import sys
from aiohttp import web
from localstripe.server import app
web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), print=None)
"""


@dataclass
class Stripe:
    """The stand-in: `url` is the proxy's, `direct` asks it without."""

    proxy: CuttingProxy
    direct: httpx.Client

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.proxy.port}"

    def variables(self) -> dict[str, str]:
        """What the example's systems.yaml wants from the environment."""
        return {"STRIPE_URL": self.url, "STRIPE_KEY": KEY}

    def post(self, path: str, **fields: Any) -> dict[str, Any]:
        found: dict[str, Any] = self.direct.post(path, data=fields).raise_for_status().json()
        return found

    def customer(self, name: str, email: str) -> str:
        """A customer with a card."""
        made = str(self.post("/v1/customers", name=name, email=email)["id"])
        card = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2030, "cvc": "123"}
        fields = {f"card[{key}]": value for key, value in card.items()}
        method = self.post("/v1/payment_methods", type="card", **fields)["id"]
        self.post(f"/v1/payment_methods/{method}/attach", customer=made)
        self.post(f"/v1/customers/{made}", **{"invoice_settings[default_payment_method]": method})
        return made

    def charge(self, customer: str, amount: int, invoice: str = "") -> str:
        more = {"metadata[invoice]": invoice} if invoice else {}
        fields = {"customer": customer, "amount": amount, "currency": "eur"}
        return str(self.post("/v1/charges", **fields, **more)["id"])

    def paid_twice(self, customer: str, amount: int) -> list[str]:
        """A month's invoice, paid by the subscription's own charge and by another."""
        plan = {"id": "month", "amount": amount, "currency": "eur", "interval": "month"}
        self.post("/v1/plans", **plan, **{"product[name]": "Beans"})
        self.post("/v1/subscriptions", customer=customer, **{"items[0][plan]": "month"})
        params = {"customer": customer}
        [invoice] = self.direct.get("/v1/invoices", params=params).json()["data"]
        [first] = self.direct.get("/v1/charges", params=params).json()["data"]
        self.post(f"/v1/charges/{first['id']}", **{"metadata[invoice]": invoice["id"]})
        return [first["id"], self.charge(customer, amount, invoice["id"])]

    def refunds(self, charge: str) -> list[dict[str, Any]]:
        """What was paid back of a charge, in its own books."""
        found: list[dict[str, Any]] = self.direct.get(
            "/v1/refunds", params={"charge": charge, "limit": 100}
        ).json()["data"]
        return found

    def amounts(self, charge: str) -> list[int]:
        return sorted(one["amount"] for one in self.refunds(charge))


@contextlib.contextmanager
def running() -> Iterator[Stripe]:
    """It runs in a process of its own, with an empty book."""
    port = free_port()
    process = subprocess.Popen([sys.executable, "-c", _SERVE, str(port)])
    direct = httpx.Client(
        base_url=f"http://127.0.0.1:{port}", auth=(KEY, ""), timeout=10, trust_env=False
    )
    try:
        deadline = time.monotonic() + 30
        while True:
            with contextlib.suppress(httpx.TransportError):
                direct.get("/v1/refunds").raise_for_status()
                break
            assert time.monotonic() < deadline
            time.sleep(0.05)
        with cutting(port) as proxy:
            yield Stripe(proxy, direct)
    finally:
        process.kill()
        process.wait()


def systems_file(folder: Path, *, key: bool = False) -> Path:
    """The example's own file and document; with `key`, as for a Stripe that knows keys."""
    text = (EXAMPLE / "systems.yaml").read_text("utf-8")
    if key:
        text = text.replace("idempotency: lookup", "idempotency: key", 1)
        before, rest = text.split("        lookup:\n")
        text = before + rest[rest.index("        result:\n") :]
        text = text.replace(
            "          charge: charge_id\n          amount",
            "          Idempotency-Key: idempotency_key\n"
            "          charge: charge_id\n          amount",
        )
    file = folder / "systems.yaml"
    file.write_text(text, encoding="utf-8")
    (folder / "stripe.openapi.yaml").write_bytes((EXAMPLE / "stripe.openapi.yaml").read_bytes())
    return file
