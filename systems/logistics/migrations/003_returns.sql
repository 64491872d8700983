-- What a customer has declared to send back: the declaration is what counts for a withdrawal, the parcel may follow later.
CREATE SEQUENCE return_numbers START 500001;
CREATE TABLE returns (
    return_id text PRIMARY KEY DEFAULT 'RT-' || nextval('logistics.return_numbers'),
    order_id text NOT NULL UNIQUE REFERENCES orders,
    declared_at timestamptz NOT NULL,
    send_by timestamptz NOT NULL,
    label text NOT NULL DEFAULT 'RL-' || nextval('logistics.return_numbers'),
    actor text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock.now(),
    CHECK (send_by >= declared_at)
);

-- Nothing is taken back that did not arrive, is a final sale, or was declared in the future or before it arrived.
CREATE FUNCTION check_return() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = logistics, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM orders WHERE order_id = NEW.order_id AND NOT final_sale AND delivered_at IS NOT NULL)
       OR NEW.declared_at > clock.now() THEN
        RAISE check_violation USING MESSAGE = 'the order cannot be sent back', CONSTRAINT = 'return_of_what_arrived';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER return_of_what_arrived BEFORE INSERT ON returns FOR EACH ROW WHEN (NEW.actor <> 'given') EXECUTE FUNCTION check_return();
REVOKE EXECUTE ON FUNCTION check_return() FROM PUBLIC;

GRANT SELECT, INSERT ON returns TO sys_logistics;
GRANT USAGE ON SEQUENCE return_numbers TO sys_logistics;
-- The sub-select is itself under the policy of orders.
CALL confine('returns', 'EXISTS (SELECT FROM orders o WHERE o.order_id = returns.order_id)');
