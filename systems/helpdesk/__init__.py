"""Tickets, known by phone number and e-mail address."""
