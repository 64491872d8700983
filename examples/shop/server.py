"""A small shop's own REST API: `python -m examples.shop.server --port N`.

It was made for the shop's website and knows nothing of any desk: prices are decimal numbers, pages
are numbered, errors are FastAPI's, and a new parcel may carry a request id that it remembers.
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Annotated

import uvicorn
from fastapi import Depends, FastAPI, Header, HTTPException, Query
from pydantic import BaseModel

PAGE = 2
KEY = "shop-key"
THEN = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)


class Item(BaseModel):
    """One position of an order."""

    position: int
    name: str
    count: int
    price: float


class Order(BaseModel):
    """An order as the website shows it."""

    number: str
    buyer: str
    title: str
    total: float
    currency: str
    state: str
    street: str | None = None
    carrier: str | None = None
    tracking: str | None = None
    created: datetime
    sent: datetime | None = None
    due: datetime | None = None
    items: list[Item]


class Page(BaseModel):
    """Some of the orders."""

    data: list[Order]
    more: bool


class Resend(BaseModel):
    """Send an order's goods once more."""

    order: str
    street: str | None = None


class Address(BaseModel):
    """Where an order goes."""

    street: str


class Shop:
    """The orders, by number."""

    def __init__(self) -> None:
        self.orders: dict[str, Order] = {}
        self.resent: dict[str, str] = {}  # the order that a request id made
        self.made = 0

    def add(
        self, number: str, buyer: str, price: str, state: str = "sent", at: datetime = THEN
    ) -> Order:
        """An order of one thing, due three days after `at`."""
        order = Order(
            number=number,
            buyer=buyer,
            title="House blend",
            total=float(Decimal(price)),
            currency="EUR",
            state=state,
            street="Kade 1, Utrecht",
            carrier="Fietskoerier",
            tracking=f"TR{number}",
            created=at,
            sent=at,
            due=at + timedelta(days=3),
            items=[Item(position=1, name="House blend", count=1, price=float(Decimal(price)))],
        )
        self.orders[number] = order
        return order

    def find(self, number: str) -> Order:
        """Raises 404."""
        if number not in self.orders:
            raise HTTPException(404, "no such order")
        return self.orders[number]


def signed(x_api_key: Annotated[str, Header()] = "") -> None:
    """Who may ask."""
    if x_api_key != KEY:
        raise HTTPException(401, "unknown key")


def create_app(shop: Shop) -> FastAPI:
    """The API; its document is at `/openapi.json`, as FastAPI makes it."""
    app = FastAPI(title="Corner Shop", version="1")
    secured = [Depends(signed)]

    @app.get("/orders", operation_id="list_orders", dependencies=secured)
    def list_orders(buyer: str, page: Annotated[int, Query(ge=1)] = 1) -> Page:
        """Orders of a buyer, page by page."""
        rows = [one for one in shop.orders.values() if one.buyer == buyer]
        start = (page - 1) * PAGE
        return Page(data=rows[start : start + PAGE], more=start + PAGE < len(rows))

    @app.get("/orders/{number}", operation_id="get_order", dependencies=secured)
    def get_order(number: str) -> Order:
        """One order."""
        return shop.find(number)

    @app.post("/resends", operation_id="resend", status_code=201, dependencies=secured)
    def resend(body: Resend, x_request_id: Annotated[str, Header()] = "") -> Order:
        """Send it again; a request id that was seen before answers what was made then."""
        old = shop.find(body.order)
        if x_request_id and x_request_id in shop.resent:
            return shop.orders[shop.resent[x_request_id]]
        shop.made += 1
        new = old.model_copy(
            update={"number": f"{old.number}-R{shop.made}", "state": "placed", "total": 0.0}
        )
        shop.orders[new.number] = new
        shop.resent[x_request_id] = new.number
        return new

    @app.put("/orders/{number}/address", operation_id="move", dependencies=secured)
    def move(number: str, body: Address) -> Order:
        """Send it elsewhere; the same twice is the same."""
        order = shop.find(number)
        if order.state != "placed":
            raise HTTPException(409, "already on its way")
        shop.orders[number] = order.model_copy(update={"street": body.street})
        return shop.orders[number]

    return app


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Serve the example of a shop's own REST API.")
    parser.add_argument("--port", type=int, default=8600)
    shop, at = Shop(), datetime.now(UTC) - timedelta(days=1)
    shop.add("1001", "buyer_1", "24.90", at=at)
    shop.add("1002", "buyer_1", "12.10", "placed", at=at)
    shop.add("2001", "buyer_2", "19.50", at=at)
    uvicorn.run(create_app(shop), port=parser.parse_args().port, log_level="warning")


if __name__ == "__main__":
    main()
