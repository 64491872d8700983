"""Webhooks that are signed in and out, as standardwebhooks.com says it. Pure but for the clock.

The signed text is `id.timestamp.body`; a signature older than five minutes counts no more, and the
same id is taken once, so that nothing which was heard on the way can be handed in again.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from collections.abc import Mapping

from steward.errors import NotAuthorised

ID, AT, SIGNATURE = "webhook-id", "webhook-timestamp", "webhook-signature"
WINDOW = 300.0
_LONGEST = 200


def headers_for(secret: str, own: str, body: bytes) -> dict[str, str]:
    """What goes with a body, so that its reader can tell who sent it."""
    at = str(int(time.time()))
    return {ID: own, AT: at, SIGNATURE: f"v1,{_signature(secret, own, at, body)}"}


def announced(headers: Mapping[str, str]) -> tuple[str, str]:
    """The id and the time that a signature is about, before there is a body to hold it to.

    Raises NotAuthorised where none can fit.
    """
    own, at = headers.get(ID, ""), headers.get(AT, "")
    if not (0 < len(own) <= _LONGEST and own.isascii() and own.isprintable() and " " not in own):
        raise _refused(f"the header {ID} is missing or too long")
    if not (at.isascii() and at.isdigit() and len(at) <= 12):
        raise _refused(f"the header {AT} is no time in seconds")
    if abs(time.time() - int(at)) > WINDOW:
        raise _refused("the signature is older than five minutes, or of the future")
    if not headers.get(SIGNATURE):
        raise _refused(f"the header {SIGNATURE} is missing")
    return own, at


def checked(secret: str, headers: Mapping[str, str], body: bytes) -> str:
    """The id of a body that was signed with this secret lately. Raises NotAuthorised."""
    own, at = announced(headers)
    wanted = _signature(secret, own, at, body).encode()
    given = [one.partition(",") for one in headers.get(SIGNATURE, "").split()[:10]]
    held = [hmac.compare_digest(wanted, value.encode()) for name, _, value in given if name == "v1"]
    if not any(held):
        raise _refused("no signature fits this body and this secret")
    return own


def _signature(secret: str, own: str, at: str, body: bytes) -> str:
    signed = b".".join((own.encode(), at.encode(), body))
    return base64.b64encode(hmac.new(_key(secret), signed, hashlib.sha256).digest()).decode()


def _key(secret: str) -> bytes:
    """`whsec_` and base64, as the standard writes keys; any other text stands for itself."""
    if secret.startswith("whsec_"):
        return base64.b64decode(secret.removeprefix("whsec_"))
    return secret.encode()


def _refused(why: str) -> NotAuthorised:
    return NotAuthorised(why, next_step="sign it as standardwebhooks.com says")
