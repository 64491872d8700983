"""What the desk expects logistics' tools to answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import AwareDatetime

from steward.gateway.shapes.shape import Answered, Currency, Id, Minor, Paged, Shape, Text

Status = Literal[
    "placed",
    "shipped",
    "in_transit",
    "delivered",
    "returned",
    "return_received",
    "lost",
    "cancelled",
]
ParcelStatus = Literal["packed", "shipped", "in_transit", "delivered", "returned", "lost"]


class OrderLink(Shape):
    """Whose an order is."""

    order_id: Id
    account_id: Id


class OrderLinks(Answered):
    """Answer of `find_orders`."""

    orders: list[OrderLink]


class OrderLine(Shape):
    """One thing of an order."""

    line: int
    item: Text
    quantity: int
    amount_minor: Minor
    invoice_line: int | None
    parcel: Text | None


class Parcel(Shape):
    """One parcel of an order."""

    parcel: Text
    carrier: Text | None
    tracking: Text | None
    status: ParcelStatus
    shipped_at: AwareDatetime | None
    last_scan_at: AwareDatetime | None
    delivered_at: AwareDatetime | None
    updated_at: AwareDatetime


class Order(Shape):
    """An order."""

    order_id: Id
    account_id: Id
    invoice_id: Id | None
    item: Text
    quantity: int
    amount_minor: Minor
    currency: Currency
    status: Status
    carrier: Text | None
    tracking: Text | None
    address: Text | None
    address_changed_at: AwareDatetime | None
    destination_country: Text | None
    warehouse: Text
    final_sale: bool
    placed_at: AwareDatetime
    shipped_at: AwareDatetime | None
    promised_at: AwareDatetime | None
    delivered_at: AwareDatetime | None
    last_scan_at: AwareDatetime | None
    return_received_at: AwareDatetime | None
    cancelled_at: AwareDatetime | None
    replacement_for: Text | None
    return_id: Id | None
    return_declared_at: AwareDatetime | None
    return_send_by: AwareDatetime | None
    return_label: Text | None
    photos: int
    lines: list[OrderLine]
    parcels: list[Parcel]
    updated_at: AwareDatetime


class Orders(Paged):
    """Answer of `list_orders`."""

    orders: list[Order]


class OrderDetail(Answered, Order):
    """Answer of `get_order`."""


class Event(Shape):
    """A parcel seen somewhere."""

    at: AwareDatetime
    status: Text
    place: Text | None


class Tracking(Answered):
    """Answer of `track_parcel`."""

    order_id: Id
    status: Status
    carrier: Text | None
    tracking: Text | None
    events: list[Event]
    updated_at: AwareDatetime


class Cancellable(Answered):
    """Answer of `check_cancellation`."""

    order_id: Id
    cancellable: bool
    why: Literal["has_left", "already_cancelled", "is_replacement"] | None


class WrittenOrder(OrderDetail):
    """Answer of `create_replacement`."""

    replayed: bool


SHAPES: Mapping[str, type[Answered]] = {
    "logistics.find_orders": OrderLinks,
    "logistics.list_orders": Orders,
    "logistics.get_order": OrderDetail,
    "logistics.track_parcel": Tracking,
    "logistics.create_replacement": WrittenOrder,
    "logistics.create_return": WrittenOrder,
    "logistics.check_cancellation": Cancellable,
    "logistics.cancel_order": WrittenOrder,
    "logistics.change_address": WrittenOrder,
}
