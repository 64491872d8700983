-- When an order was last sent elsewhere, for whoever reads the order.
GRANT SELECT (order_id, at) ON address_changes TO sys_logistics;
