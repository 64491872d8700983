"""Accounts, invoices, charges, refunds and subscriptions; money is held to double-entry rules by the database."""
