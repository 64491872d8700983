"""Logistics' tools as an MCP server.

Alone: `python -m systems.serve --only logistics --port N`.
"""

from __future__ import annotations

from systems.chassis.tools import Effect, System, Tool
from systems.logistics import schemas, service

SYSTEM = System(
    "logistics",
    "Fernhill logistics: orders, parcels, cancellations, replacements, delivery addresses",
    (
        Tool(
            "find_orders",
            "Find whose order it is, by order, account or e-mail.",
            schemas.FindOrders,
            schemas.OrderLinks,
            service.find_orders,
            scope="resolve",
        ),
        Tool(
            "list_orders",
            "The customer's orders, newest first.",
            schemas.ListOrders,
            schemas.Orders,
            service.list_orders,
        ),
        Tool(
            "get_order",
            "One order and its state.",
            schemas.GetOrder,
            schemas.OrderDetail,
            service.get_order,
        ),
        Tool(
            "track_parcel",
            "What happened to an order's parcel, newest first.",
            schemas.TrackParcel,
            schemas.Tracking,
            service.track_parcel,
        ),
        Tool(
            "create_replacement",
            "Send the same order again, free of charge; once per order.",
            schemas.CreateReplacement,
            schemas.WrittenOrder,
            service.create_replacement,
            Effect.WRITE,
        ),
        Tool(
            "create_return",
            "Note that the customer sends an order back, and make its label; once per order.",
            schemas.CreateReturn,
            schemas.WrittenOrder,
            service.create_return,
            Effect.WRITE,
        ),
        Tool(
            "check_cancellation",
            "Whether an order may still be cancelled, and why not.",
            schemas.CheckCancellation,
            schemas.Cancellable,
            service.check_cancellation,
        ),
        Tool(
            "cancel_order",
            "Cancel an order that has not left, as a whole; what was paid is billing's.",
            schemas.CancelOrder,
            schemas.WrittenOrder,
            service.cancel_order,
            Effect.DESTRUCTIVE,
        ),
        Tool(
            "change_address",
            "Change where an order goes, as long as it has not left.",
            schemas.ChangeAddress,
            schemas.WrittenOrder,
            service.change_address,
            Effect.DESTRUCTIVE,
        ),
    ),
)
