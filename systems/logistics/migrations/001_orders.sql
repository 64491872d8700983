-- Orders with the parcel that carries them, and the scans of that parcel.
CREATE SEQUENCE order_numbers START 500001;
CREATE TABLE orders (
    order_id text PRIMARY KEY DEFAULT 'O-' || nextval('logistics.order_numbers'),
    account_id text NOT NULL,
    email text,
    invoice_id text,
    item text NOT NULL,
    quantity integer NOT NULL DEFAULT 1 CHECK (quantity > 0),
    amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    status text NOT NULL DEFAULT 'placed' CHECK (status IN
        ('placed', 'shipped', 'in_transit', 'delivered', 'returned', 'return_received', 'lost', 'cancelled')),
    carrier text,
    tracking text,
    address text,
    destination_country text,
    warehouse text NOT NULL DEFAULT 'Rotterdam',
    final_sale boolean NOT NULL DEFAULT false,
    placed_at timestamptz NOT NULL DEFAULT clock.now(),
    shipped_at timestamptz,
    promised_at timestamptz,
    delivered_at timestamptz,
    last_scan_at timestamptz,
    return_received_at timestamptz,
    replacement_for text UNIQUE REFERENCES orders,
    updated_at timestamptz NOT NULL DEFAULT clock.now(),
    cancelled_at timestamptz,
    CONSTRAINT cancelled_never_left CHECK (cancelled_at IS NULL OR (status = 'cancelled' AND shipped_at IS NULL))
);
CREATE INDEX ON orders (account_id, placed_at DESC);
CREATE INDEX ON orders (email);

CREATE TABLE events (
    event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id text NOT NULL REFERENCES orders,
    at timestamptz NOT NULL,
    status text NOT NULL,
    place text,
    UNIQUE (order_id, at, status)
);

CREATE SEQUENCE address_change_numbers START 500001;
CREATE TABLE address_changes (
    correction_id text PRIMARY KEY DEFAULT 'AC-' || nextval('logistics.address_change_numbers'),
    order_id text NOT NULL REFERENCES orders,
    old_value text,
    new_value text NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock.now()
);

GRANT SELECT, INSERT ON orders TO sys_logistics;
GRANT UPDATE (address, updated_at) ON orders TO sys_logistics;
GRANT SELECT ON events TO sys_logistics;
GRANT INSERT ON address_changes TO sys_logistics;
-- When an order was last sent elsewhere, for whoever reads the order.
GRANT SELECT (order_id, at) ON address_changes TO sys_logistics;
GRANT USAGE ON SEQUENCE order_numbers, address_change_numbers TO sys_logistics;

CALL confine('orders', 'account_id = ANY (customer_ids())');
-- The sub-selects are themselves under the policy of orders.
CALL confine('events', 'EXISTS (SELECT FROM orders o WHERE o.order_id = events.order_id)');
CALL confine('address_changes', 'EXISTS (SELECT FROM orders o WHERE o.order_id = address_changes.order_id)');

CREATE FUNCTION find_orders(kind text, value text) RETURNS TABLE (order_id text, account_id text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = logistics, pg_temp AS $$
BEGIN
    PERFORM must_be_resolving();
    RETURN QUERY SELECT o.order_id, o.account_id FROM orders o
     WHERE CASE kind
         WHEN 'order' THEN o.order_id = value
         WHEN 'account' THEN o.account_id = value
         WHEN 'email' THEN o.email = plain_email(value)
         ELSE false END
     ORDER BY o.placed_at DESC LIMIT 10;
END $$;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA logistics FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA logistics TO sys_logistics;
