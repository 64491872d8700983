-- An order that has not left can be cancelled, as a whole. Why not otherwise is one function: the look before and the write under the
-- row's lock ask the same.
CREATE FUNCTION why_not_cancelled(o orders) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = logistics, pg_temp AS $$
    SELECT CASE
        WHEN o.status = 'cancelled' THEN 'already_cancelled'
        WHEN o.replacement_for IS NOT NULL THEN 'is_replacement'
        WHEN o.status <> 'placed' OR o.shipped_at IS NOT NULL
          OR EXISTS (SELECT FROM parcels p WHERE p.order_id = o.order_id AND (p.status <> 'packed' OR p.shipped_at IS NOT NULL))
        THEN 'has_left'
    END
$$;

CREATE FUNCTION cancel_order(number text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = logistics, pg_temp AS $$
DECLARE
    o orders;
    why text;
BEGIN
    SELECT * INTO o FROM orders WHERE order_id = number AND account_id = ANY (customer_ids()) FOR UPDATE;
    why := CASE WHEN o.order_id IS NULL THEN 'not_found' ELSE why_not_cancelled(o) END;
    IF why IS NOT NULL THEN
        RAISE check_violation USING MESSAGE = 'the order cannot be cancelled', CONSTRAINT = why;
    END IF;
    UPDATE orders SET status = 'cancelled', cancelled_at = clock.now(), updated_at = clock.now() WHERE order_id = number;
END $$;
REVOKE EXECUTE ON FUNCTION why_not_cancelled(orders), cancel_order(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION why_not_cancelled(orders), cancel_order(text) TO sys_logistics;
