"""What logistics' tools take and give."""

from __future__ import annotations

from typing import Literal

from pydantic import AwareDatetime, BaseModel, Field

from systems.chassis.tools import Answer, Ask, PageAnswer, PageAsk, WriteAsk

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
NotCancelled = Literal["has_left", "already_cancelled", "is_replacement"]


class FindOrders(Ask):
    kind: Literal["order", "account", "email"]
    value: str = Field(min_length=1, max_length=200)


class OrderLink(BaseModel):
    order_id: str
    account_id: str


class OrderLinks(Answer):
    orders: list[OrderLink]


class ListOrders(PageAsk):
    account_id: str | None = None


class OrderLine(BaseModel):
    line: int
    item: str
    quantity: int
    amount_minor: int
    invoice_line: int | None = Field(description="the line of the order's invoice that asks for it")
    parcel: str | None


class Parcel(BaseModel):
    parcel: str
    carrier: str | None
    tracking: str | None
    status: ParcelStatus
    shipped_at: AwareDatetime | None
    last_scan_at: AwareDatetime | None
    delivered_at: AwareDatetime | None
    updated_at: AwareDatetime


class Order(BaseModel):
    order_id: str
    account_id: str
    invoice_id: str | None
    item: str
    quantity: int
    amount_minor: int
    currency: str
    status: Status
    carrier: str | None
    tracking: str | None
    address: str | None
    address_changed_at: AwareDatetime | None = Field(
        description="when it was last sent elsewhere than it was ordered to"
    )
    destination_country: str | None
    warehouse: str
    final_sale: bool
    placed_at: AwareDatetime
    shipped_at: AwareDatetime | None
    promised_at: AwareDatetime | None
    delivered_at: AwareDatetime | None
    last_scan_at: AwareDatetime | None
    return_received_at: AwareDatetime | None
    cancelled_at: AwareDatetime | None
    replacement_for: str | None
    return_id: str | None = Field(description="what the customer declared to send back")
    return_declared_at: AwareDatetime | None
    return_send_by: AwareDatetime | None
    return_label: str | None
    photos: int
    lines: list[OrderLine] = Field(
        default=[], description="what it is made of; empty: one thing, as `item` says"
    )
    parcels: list[Parcel] = Field(
        default=[], description="empty: one parcel, as the order's own fields say"
    )
    updated_at: AwareDatetime


class Orders(PageAnswer):
    orders: list[Order]


class GetOrder(Ask):
    order_id: str


class OrderDetail(Answer, Order):
    pass


class TrackParcel(Ask):
    order_id: str


class Event(BaseModel):
    at: AwareDatetime
    status: str
    place: str | None


class Tracking(Answer):
    order_id: str
    status: Status
    carrier: str | None
    tracking: str | None
    events: list[Event]
    updated_at: AwareDatetime


class CreateReplacement(WriteAsk):
    order_id: str
    address: str | None = Field(
        default=None,
        description="where the customer was told it goes; refused when that has changed",
    )


class CreateReturn(WriteAsk):
    order_id: str
    declared_at: AwareDatetime = Field(description="when the customer said so")
    send_by: AwareDatetime


class CheckCancellation(Ask):
    order_id: str


class Cancellable(Answer):
    order_id: str
    cancellable: bool
    why: NotCancelled | None = Field(description="why it can not be cancelled any more")


class CancelOrder(WriteAsk):
    order_id: str


class ChangeAddress(WriteAsk):
    order_id: str
    address: str = Field(min_length=5, max_length=500)


class WrittenOrder(OrderDetail):
    replayed: bool
