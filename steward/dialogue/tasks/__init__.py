"""Which tasks a message makes, takes back or answers."""
