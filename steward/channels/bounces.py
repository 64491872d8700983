"""What a mail server reports of a mail that it could not deliver (RFC 3464). Pure."""

from __future__ import annotations

import re
from email.message import Message
from typing import NamedTuple

_ID = re.compile(r"^message-id:\s*(<[^<>\s]{1,250}>)", re.IGNORECASE | re.MULTILINE)
_STATUS = re.compile(r"5\.\d{1,3}\.\d{1,3}")
_MOST = 64 * 1024


class Bounce(NamedTuple):
    """The mail that did not arrive, and why."""

    message_id: str
    status: str
    why: str


def is_report(message: Message) -> bool:
    """Whether a mail server says what became of a mail."""
    return (
        message.get_content_type() == "multipart/report"
        and str(message.get_param("report-type", "")).lower() == "delivery-status"
    )


def bounce_of(message: Message) -> Bounce | None:
    """A mail that failed for good; None for a delay, a success, and for what says neither."""
    parts = message.get_payload()
    if not isinstance(parts, list):
        return None
    status, why, own = "", "", ""
    for part in parts[:10]:
        if not isinstance(part, Message):
            continue
        inner = part.get_payload()
        kind = part.get_content_type()
        if kind == "message/delivery-status" and isinstance(inner, list):
            told = [one for one in inner if isinstance(one, Message)]
            failed = [one for one in told if str(one.get("Action", "")).lower() == "failed"]
            for one in failed[:1]:
                found = _STATUS.match(str(one.get("Status", "")).strip())
                status = found[0] if found else "5"
                why = " ".join(f"{status} {one.get('Diagnostic-Code', '')}".split())[:200]
        elif kind in ("message/rfc822", "text/rfc822-headers"):
            named = _ID.search(_headers(inner))
            own = own or (named[1] if named else "")
    return Bounce(own, status, why) if own and why else None


def _headers(inner: object) -> str:
    if isinstance(inner, list) and inner and isinstance(inner[0], Message):
        return f"Message-ID: {str(inner[0].get('Message-ID', '')).strip()}"
    return str(inner)[:_MOST]
