"""Command: a customer in a Stripe stand-in who paid a month twice, and what was given back.

Run: `python -m examples.stripe.paid_twice --url http://127.0.0.1:8420 [--email E] [--amount 29.00]
[--look]`.

It makes the customer (Dana Whitfield), a plan, the subscription that pays for the month, and one
charge more, unless they have paid that much already; with `--look` it only says what came of their
charges. The subscription's payment names its invoice by itself; of the second one nothing but
`metadata.invoice` says which it is for. For a stand-in such as `localstripe` only: other addresses
than this machine's are refused.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

import httpx

from steward.errors import BadInput
from steward.money import parse_money

# As the sandbox company knows them: codes go to an address of its CRM.
EMAIL = "dana.whitfield@example.com"
_KEY = "sk_test_desk"
_CARD = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2030, "cvc": "123"}


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


def customer_of(stripe: Stripe, email: str) -> str:
    """The customer with this address, who is made with a card if there is none; their id."""
    if there := stripe.rows("/v1/customers", email=email):
        return str(there[0]["id"])
    name = email.partition("@")[0].replace(".", " ").title()
    customer = str(stripe.post("/v1/customers", {"name": name, "email": email})["id"])
    card = {f"card[{key}]": value for key, value in _CARD.items()}
    method = stripe.post("/v1/payment_methods", {"type": "card", **card})["id"]
    stripe.post(f"/v1/payment_methods/{method}/attach", {"customer": customer})
    default = {"invoice_settings[default_payment_method]": method}
    stripe.post(f"/v1/customers/{customer}", default)
    return customer


def paid_twice(stripe: Stripe, customer: str, minor: int) -> None:
    """Make both payments, unless this much was paid before."""
    if any(one["amount"] == minor for one in stripe.rows("/v1/charges", customer=customer)):
        return
    money = {"amount": minor, "currency": "eur"}
    plan = f"month-{minor}"
    if plan not in {one["id"] for one in stripe.rows("/v1/plans", limit="100")}:
        named = {"id": plan, "interval": "month", "product[name]": "Beans"}
        stripe.post("/v1/plans", money | named)
    stripe.post("/v1/subscriptions", {"customer": customer, "items[0][plan]": plan})
    bills = stripe.rows("/v1/invoices", customer=customer, limit="100")
    [invoice] = [one["id"] for one in bills if one["total"] == minor]
    stripe.post("/v1/charges", money | {"customer": customer, "metadata[invoice]": invoice})


def charges(stripe: Stripe, email: str) -> Iterable[str]:
    """A line for each charge of theirs."""
    for person in stripe.rows("/v1/customers", email=email):
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
    parser.add_argument("--email", default=EMAIL, help=f"of the customer ({EMAIL})")
    parser.add_argument("--amount", default="29.00", help="in EUR; above 50.00 it waits (29.00)")
    parser.add_argument("--look", action="store_true", help="only say what was given back")
    chosen = parser.parse_args()
    if urlsplit(chosen.url).hostname not in ("127.0.0.1", "localhost"):
        parser.error(f"{chosen.url} is not on this machine: this is for a stand-in only")
    try:
        minor = parse_money(f"{chosen.amount} EUR").minor
    except BadInput as error:
        parser.error(error.message)
    stripe = Stripe(chosen.url)
    if not chosen.look:
        customer = customer_of(stripe, chosen.email)
        paid_twice(stripe, customer, minor)
        print(f"{chosen.email} is {customer}")
    print("\n".join(charges(stripe, chosen.email)))


if __name__ == "__main__":
    main()
