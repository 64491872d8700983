"""Destinations of one-time codes: which are allowed, how one is masked for display, and how it is
stored (as a hash).
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from steward.domain.matching import plain_email, plain_phone
from steward.keys import secret

CodeChannel = Literal["email", "phone"]
SETTLED = timedelta(days=7)
# such a code proves that a new address can be read, and nothing about who reads it
NEW_CONTACT = "new_contact"


@dataclass(frozen=True)
class Target:
    """Where a code may go; no destination and a reason when it may go nowhere."""

    channel: CodeChannel
    destination: str = ""
    reason: str = ""
    language: str = ""  # of the record: in which whoever is there is written to


def choose_target(contact: Mapping[str, Any], wanted: CodeChannel, now: datetime) -> Target:
    """The wanted contact on a verified record if it has not changed for seven days,
    else the other one, else none.
    """
    if not contact.get("verified"):
        return Target(wanted, reason="the record is not verified")
    if contact.get("deceased"):
        return Target(wanted, reason="the record says that this person has died")
    other: CodeChannel = "phone" if wanted == "email" else "email"
    for channel in (wanted, other):
        value = contact.get(channel)
        destination = plain_email(value) if channel == "email" else plain_phone(value)
        if destination and settled(contact.get(f"{channel}_changed_at"), now):
            return Target(channel, destination, language=str(contact.get("language") or ""))
    return Target(wanted, reason="e-mail and phone are missing or changed within seven days")


def mask(destination: str) -> str:
    """`d***@example.com`, `+31*****78`."""
    if "@" in destination:
        name, _, domain = destination.partition("@")
        return f"{name[:1]}***@{domain}"
    return f"{destination[:3]}*****{destination[-2:]}" if len(destination) > 6 else "*****"


def hash_code(code: str, salt: bytes) -> bytes:
    """Bound to the desk's secret, which is in no table: who reads the table alone cannot try codes
    at all. A hash that is only slow gives six digits away in hours.
    """
    key = hmac.digest(secret(), b"one-time codes", "sha256")
    return hmac.digest(key, salt + code.encode("utf-8", "replace"), "sha256")


def purpose_of(value: str) -> str:
    """The purpose of a code to a contact that is not on the record yet:
    bound to exactly that one.
    """
    return f"{NEW_CONTACT}:{hashlib.sha256(value.encode()).hexdigest()[:32]}"


def settled(changed_at: object, now: datetime) -> bool:
    """Whether a contact has not changed for seven days."""
    if changed_at is None:
        return True
    try:
        changed = datetime.fromisoformat(str(changed_at))
        return now - changed >= SETTLED
    except (ValueError, TypeError):
        return False
