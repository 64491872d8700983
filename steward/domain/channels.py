"""The ways in which a customer writes."""

from __future__ import annotations

from typing import Literal

# phone: messages to and from a number
Channel = Literal["chat", "email", "voice", "social", "api", "phone"]
PUBLIC = frozenset({"social"})  # anybody reads along: nothing but an invitation goes there
LINKED: frozenset[str] = frozenset({"chat", "email", "api"})  # they show links, and can open them
