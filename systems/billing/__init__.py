"""Accounts, invoices, charges, refunds and subscriptions.

Money is held to double-entry rules by the database.
"""
