"""Invoices, charges, money that was taken or is to come back."""
