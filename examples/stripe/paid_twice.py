"""Command: a customer in a Stripe stand-in who paid a month twice, and what was given back.

Run: `python -m examples.stripe.paid_twice --url http://127.0.0.1:8420 [--look]`.

It makes Dana Whitfield, a plan, the subscription that pays for the month, and one charge more for
the same invoice, unless she is there; with `--look` it only says what came of her charges. For a
stand-in such as `localstripe` only: other addresses than this machine's are refused.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

import httpx

# As the sandbox company knows her: codes go to an address of its CRM.
EMAIL = "dana.whitfield@example.com"
_KEY = "sk_test_desk"
_CARD = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2030, "cvc": "123"}
_PLAN = {
    "id": "month",
    "amount": 2900,
    "currency": "eur",
    "interval": "month",
    "product[name]": "Beans",
}


class Stripe:
    """As much of the API as this needs."""

    def __init__(self, url: str) -> None:
        self._http = httpx.Client(base_url=url, auth=(_KEY, ""), timeout=10, trust_env=False)

    def post(self, path: str, fields: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = self._http.post(path, data=fields).raise_for_status().json()
        return found

    def rows(self, path: str, **asked: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (
            self._http.get(path, params=asked).raise_for_status().json()["data"]
        )
        return found


def paid_twice(stripe: Stripe) -> str:
    """Make the customer and both payments; the customer's id."""
    customer = str(stripe.post("/v1/customers", {"name": "Dana Whitfield", "email": EMAIL})["id"])
    card = {f"card[{key}]": value for key, value in _CARD.items()}
    method = stripe.post("/v1/payment_methods", {"type": "card", **card})["id"]
    stripe.post(f"/v1/payment_methods/{method}/attach", {"customer": customer})
    default = {"invoice_settings[default_payment_method]": method}
    stripe.post(f"/v1/customers/{customer}", default)
    stripe.post("/v1/plans", _PLAN)
    stripe.post("/v1/subscriptions", {"customer": customer, "items[0][plan]": "month"})
    [invoice] = stripe.rows("/v1/invoices", customer=customer)
    [first] = stripe.rows("/v1/charges", customer=customer)
    of_it = {"metadata[invoice]": invoice["id"]}
    stripe.post(f"/v1/charges/{first['id']}", of_it)
    again = {"customer": customer, "amount": 2900, "currency": "eur"}
    stripe.post("/v1/charges", again | of_it)
    return customer


def charges(stripe: Stripe) -> Iterable[str]:
    """A line for each charge of hers."""
    for person in stripe.rows("/v1/customers", email=EMAIL):
        for charge in stripe.rows("/v1/charges", customer=person["id"]):
            refunds = stripe.rows("/v1/refunds", charge=charge["id"], limit="100")
            back = ", ".join(f"{one['amount'] / 100:.2f}" for one in refunds) or "nothing"
            yield f"{charge['id']}: {charge['amount'] / 100:.2f} paid, {back} given back"


def main() -> None:
    """Make, or look."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--url", required=True, help="where the stand-in answers")
    parser.add_argument("--look", action="store_true", help="only say what was given back")
    chosen = parser.parse_args()
    if urlsplit(chosen.url).hostname not in ("127.0.0.1", "localhost"):
        parser.error(f"{chosen.url} is not on this machine: this is for a stand-in only")
    stripe = Stripe(chosen.url)
    if not chosen.look:
        there = [str(one["id"]) for one in stripe.rows("/v1/customers", email=EMAIL)]
        print(f"Dana Whitfield, {EMAIL}, is {there[0] if there else paid_twice(stripe)}")
    print("\n".join(charges(stripe)))


if __name__ == "__main__":
    main()
