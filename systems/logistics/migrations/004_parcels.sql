-- What an order is made of, and the parcels that carry it: one order may come in parts. Without rows here, the order is one
-- parcel of one thing, as its own columns say.
CREATE TABLE parcels (
    order_id text NOT NULL REFERENCES orders,
    parcel text NOT NULL CHECK (parcel <> ''),
    carrier text,
    tracking text,
    status text NOT NULL DEFAULT 'shipped' CHECK (status IN
        ('packed', 'shipped', 'in_transit', 'delivered', 'returned', 'lost')),
    shipped_at timestamptz,
    last_scan_at timestamptz,
    delivered_at timestamptz,
    updated_at timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (order_id, parcel)
);

CREATE TABLE order_lines (
    order_id text NOT NULL REFERENCES orders,
    line integer NOT NULL CHECK (line > 0),
    item text NOT NULL,
    quantity integer NOT NULL DEFAULT 1 CHECK (quantity > 0),
    amount_minor bigint NOT NULL DEFAULT 0 CHECK (amount_minor >= 0),
    invoice_line integer CHECK (invoice_line > 0),      -- which line of the order's invoice asks for it
    parcel text,
    PRIMARY KEY (order_id, line),
    FOREIGN KEY (order_id, parcel) REFERENCES parcels
);

GRANT SELECT ON parcels, order_lines TO sys_logistics;
-- The sub-selects are themselves under the policy of orders.
CALL confine('parcels', 'EXISTS (SELECT FROM orders o WHERE o.order_id = parcels.order_id)');
CALL confine('order_lines', 'EXISTS (SELECT FROM orders o WHERE o.order_id = order_lines.order_id)');
