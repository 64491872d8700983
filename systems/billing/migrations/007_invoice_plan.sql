-- Which plan's period an invoice asks for. An account has one subscription and may pay for the app beside it: what is paid for
-- another product renews nothing of the subscription. Null: the subscription's own.
ALTER TABLE invoices ADD COLUMN plan text REFERENCES plans;
