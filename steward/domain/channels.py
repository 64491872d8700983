"""The ways in which a customer writes."""

from __future__ import annotations

from typing import Literal

Channel = Literal["chat", "email", "voice", "social", "api"]
PUBLIC = frozenset({"social"})  # anybody reads along: nothing but an invitation goes there
LINKED: frozenset[str] = frozenset({"chat", "email", "api"})  # they show links, and can open them
