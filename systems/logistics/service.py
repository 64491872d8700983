"""Logistics' rules: parcels, cancellations, changes of address, and one replacement per order."""

from __future__ import annotations

from datetime import datetime

import psycopg
from psycopg.rows import DictRow

from systems.chassis import idempotency
from systems.chassis.errors import ToolError, not_found
from systems.chassis.tools import Call
from systems.logistics import repository, schemas

MILESTONES = (
    ("placed_at", "order placed"),
    ("cancelled_at", "cancelled"),
    ("shipped_at", "handed to the carrier"),
    ("last_scan_at", "scanned in transit"),
    ("delivered_at", "delivered"),
    ("return_received_at", "return received"),
)


async def find_orders(call: Call, ask: schemas.FindOrders) -> schemas.OrderLinks:
    rows = await repository.find_orders(call.connection, ask.kind, ask.value)
    return schemas.OrderLinks.model_validate({"orders": rows, "as_of": call.now})


async def list_orders(call: Call, ask: schemas.ListOrders) -> schemas.Orders:
    rows, cursor = await repository.orders(call.connection, ask.account_id, ask)
    return schemas.Orders.model_validate({"orders": rows, "next_cursor": cursor, "as_of": call.now})


async def get_order(call: Call, ask: schemas.GetOrder) -> schemas.OrderDetail:
    return schemas.OrderDetail.model_validate(
        {**await _order(call, ask.order_id), "as_of": call.now}
    )


async def track_parcel(call: Call, ask: schemas.TrackParcel) -> schemas.Tracking:
    order = await _order(call, ask.order_id)
    events = merge_events(order, await repository.events(call.connection, ask.order_id))
    return schemas.Tracking.model_validate({**order, "events": events, "as_of": call.now})


async def create_replacement(call: Call, ask: schemas.CreateReplacement) -> schemas.WrittenOrder:
    async def send_again() -> str:
        order = await _order(call, ask.order_id)
        if order["status"] in ("placed", "cancelled"):
            raise ToolError(
                "not_shipped",
                "The order has not been sent yet.",
                "Wait for it, or change its address.",
            )
        if ask.address is not None and ask.address != order["address"]:
            raise ToolError(
                "address_changed",
                "The order goes to another address now.",
                "Confirm the address again.",
            )
        try:
            return await repository.add_replacement(call.connection, ask.order_id)
        except psycopg.errors.UniqueViolation:
            raise ToolError(
                "already_replaced", "A replacement was sent before.", "Look at the orders."
            ) from None

    done = await idempotency.once(call, "create_replacement", ask, send_again)
    return await _written(call, done)


async def create_return(call: Call, ask: schemas.CreateReturn) -> schemas.WrittenOrder:
    async def declare() -> str:
        await _order(call, ask.order_id)
        try:
            await repository.add_return(
                call.connection, ask.order_id, ask.declared_at, ask.send_by, call.capability.actor
            )
        except psycopg.errors.CheckViolation:
            raise ToolError(
                "not_returnable", "This order cannot be sent back.", "Look at the order."
            ) from None
        except psycopg.errors.UniqueViolation:
            raise ToolError(
                "already_declared", "Its return was declared before.", "Look at the order."
            ) from None
        return ask.order_id

    done = await idempotency.once(call, "create_return", ask, declare)
    return await _written(call, done)


async def check_cancellation(call: Call, ask: schemas.CheckCancellation) -> schemas.Cancellable:
    await _order(call, ask.order_id)
    why = await repository.why_not_cancelled(call.connection, ask.order_id)
    return schemas.Cancellable.model_validate(
        {"order_id": ask.order_id, "cancellable": why is None, "why": why, "as_of": call.now}
    )


_NOT_CANCELLED = {
    "has_left": ("The order has left the warehouse.", "Let it come and take it back then."),
    "already_cancelled": ("The order was cancelled before.", "Look at the order."),
    "is_replacement": ("The order replaces another one.", "Let a person decide."),
}


async def cancel_order(call: Call, ask: schemas.CancelOrder) -> schemas.WrittenOrder:
    async def cancel() -> str:
        await _order(call, ask.order_id)
        try:
            await repository.cancel_order(call.connection, ask.order_id)
        except psycopg.errors.CheckViolation as error:
            why = str(error.diag.constraint_name)
            if why not in _NOT_CANCELLED:
                raise
            raise ToolError(why, *_NOT_CANCELLED[why]) from None
        return ask.order_id

    done = await idempotency.once(call, "cancel_order", ask, cancel)
    return await _written(call, done)


async def change_address(call: Call, ask: schemas.ChangeAddress) -> schemas.WrittenOrder:
    async def change() -> str:
        await _order(call, ask.order_id)
        if not await repository.change_address(
            call.connection, ask.order_id, ask.address, call.capability.actor
        ):
            raise ToolError(
                "already_shipped",
                "The parcel has left the warehouse.",
                "Ask the carrier to redirect it.",
            )
        return ask.order_id

    done = await idempotency.once(call, "change_address", ask, change)
    return await _written(call, done)


def merge_events(order: DictRow, scans: list[DictRow]) -> list[DictRow]:
    """Scans and the order's own dates as one list, newest first.

    A date that a scan reports too appears once.
    """
    seen: set[datetime] = {scan["at"] for scan in scans}
    milestones = [
        {"at": order[field], "status": status, "place": None}
        for field, status in MILESTONES
        if order[field] is not None and order[field] not in seen
    ]
    return sorted([*scans, *milestones], key=lambda event: event["at"], reverse=True)


async def _order(call: Call, order_id: str) -> DictRow:
    row = await repository.order(call.connection, order_id)
    if row is None:
        raise not_found("order")
    return row


async def _written(call: Call, done: idempotency.Once) -> schemas.WrittenOrder:
    row = await _order(call, done.record)
    return schemas.WrittenOrder.model_validate(
        {**row, "replayed": done.replayed, "as_of": call.now}
    )
