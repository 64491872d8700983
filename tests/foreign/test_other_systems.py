"""Every system may speak words of its own: a shop's orders, a help centre's tickets, another's
articles, without a server in between.
"""

from __future__ import annotations

from typing import Any

import pytest

from steward.errors import ToolFailed
from steward.gateway.mapping import read_tool
from steward.gateway.mapping_words import Misfit
from steward.gateway.specs import ToolSpec
from steward.gateway.vendor import Vendor
from steward.yaml_text import plain

ORDERS = """
class: READ
scope: customer
maps_to: shop_orders
binds: account_id
arguments: {buyer: account_id}
result:
  rows: data
  into: orders
  owner: buyer.id
  fields:
    order_id: number
    account_id: buyer.id
    item: title
    quantity: {constant: 1}
    amount_minor: {money: total, currency: currency}
    currency: currency
    status: {from: state, values: {sent: shipped, done: delivered}}
    warehouse: {constant: none}
    final_sale: {constant: false}
    placed_at: {time: created}
    photos: {constant: 0}
    updated_at: {time: created}
    parcels: {constant: []}
    lines:
      list: items
      fields:
        line: position
        item: name
        quantity: count
        amount_minor: {money: price, currency: unit}
"""
TICKETS = """
class: READ
scope: customer
maps_to: requests_list
binds: requester
arguments: {requester: requester}
result:
  rows: requests
  into: tickets
  owner: requester_id
  fields:
    ticket_id: id
    subject: subject
    status: {from: status, values: {new: open, open: open, hold: pending, solved: solved}}
    opened_at: created_at
    updated_at: updated_at
"""
ARTICLES = """
class: READ
scope: public
maps_to: search
arguments: {q: query}
result:
  rows: hits
  into: articles
  fields:
    article_id: slug
    title: title
    version: {constant: 1}
    dated: published
    status: {constant: current}
    language: locale
    country: {constant: []}
    snippet: excerpt
    updated_at: changed_at
"""
AT = "2026-11-02T10:00:00+00:00"


def vendor(name: str, text: str, answer: dict[str, Any]) -> tuple[Vendor, list[dict[str, Any]]]:
    """A tool in words of its own, and what is sent to it."""
    system, _, tool = name.partition(".")
    settings = plain(text)
    own = {key: settings[key] for key in ("class", "scope", "maps_to", "binds") if key in settings}
    spec = ToolSpec(**own, name=tool, translation=read_tool(name, settings))
    sent: list[dict[str, Any]] = []

    async def send(_: str, args: dict[str, Any]) -> dict[str, Any]:
        sent.append(args)
        return answer

    return Vendor(system, spec, ("b1",), send), sent


def order(**other: Any) -> dict[str, Any]:
    return {
        "number": "1007",
        "buyer": {"id": "b1"},
        "title": "Beans",
        "total": "24.00",
        "currency": "EUR",
        "state": "sent",
        "created": 1_793_000_000,
        "items": [
            {"position": 1, "name": "Beans", "count": 2, "price": "12.00", "unit": "EUR"},
        ],
    } | other


async def test_order_of_another_shop_has_its_lines() -> None:
    shop, sent = vendor("logistics.list_orders", ORDERS, {"data": [order()]})
    [found] = (await shop.call({"limit": 50})).data["orders"]
    assert sent == [{"buyer": "b1"}], "how many are wanted, the shop need not be told"
    assert found["lines"] == [
        {
            "line": 1,
            "item": "Beans",
            "quantity": 2,
            "amount_minor": 1200,
            "invoice_line": None,
            "parcel": None,
        }
    ]
    assert (found["status"], found["amount_minor"], found["parcels"]) == ("shipped", 2400, [])


async def test_order_with_a_line_that_is_no_object_is_garbage() -> None:
    shop, _ = vendor("logistics.list_orders", ORDERS, {"data": [order(items=["beans"])]})
    with pytest.raises(ToolFailed, match=r"lines: items is no list of objects"):
        await shop.call({})


async def test_ticket_of_another_help_centre_is_in_the_desks_words() -> None:
    held = {"id": "77", "requester_id": "b1", "subject": "Late", "status": "hold"}
    held |= {"created_at": AT, "updated_at": AT}
    centre, _ = vendor("helpdesk.list_tickets", TICKETS, {"requests": [held]})
    [found] = (await centre.call({})).data["tickets"]
    assert (found["ticket_id"], found["status"], found["phone"]) == ("77", "pending", None)


async def test_article_of_a_search_that_judges_nothing_leaves_its_judgement_out() -> None:
    hit = {"slug": "care", "title": "Care", "published": "2026-01-02", "locale": "en"}
    hit |= {"excerpt": "Rinse it.", "changed_at": AT}
    pages, _ = vendor("knowledge.search_articles", ARTICLES, {"hits": [hit]})
    [found] = (await pages.call({"query": "care"})).data["articles"]
    assert "answers" not in found
    assert (found["article_id"], found["valid_until"]) == ("care", None)


async def test_records_are_chosen_here_where_the_system_takes_no_argument_for_it() -> None:
    held = [order(number=f"100{n}", created=1_793_000_000 + n) for n in range(3)]
    shop, sent = vendor("logistics.list_orders", ORDERS, {"data": held})
    found = await shop.call({"order_id": "1002", "limit": 1})
    assert [one["order_id"] for one in found.data["orders"]] == ["1002"]
    assert sent == [{"buyer": "b1"}]


def test_list_is_no_rule_for_what_the_desk_takes_as_a_text() -> None:
    settings = plain(ORDERS.replace("item: title", "item: {list: items, fields: {line: x}}"))
    with pytest.raises(Misfit, match="item is no list of objects"):
        read_tool("logistics.list_orders", settings)
