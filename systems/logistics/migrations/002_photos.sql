-- What customers attach to an order in the returns portal.
CREATE TABLE attachments (
    attachment_id text PRIMARY KEY,
    order_id text NOT NULL REFERENCES orders,
    kind text NOT NULL DEFAULT 'photo' CHECK (kind IN ('photo', 'document')),
    name text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX ON attachments (order_id);
GRANT SELECT ON attachments TO sys_logistics;
-- The sub-select is itself under the policy of orders.
CALL confine('attachments', 'EXISTS (SELECT FROM orders o WHERE o.order_id = attachments.order_id)');
