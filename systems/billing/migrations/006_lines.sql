-- What a line is for: its order, where an invoice is for several, and whether it is goods or what bringing them cost.
ALTER TABLE invoice_lines
    ADD COLUMN order_id text,
    ADD COLUMN kind text NOT NULL DEFAULT 'goods' CHECK (kind IN ('goods', 'delivery'));
