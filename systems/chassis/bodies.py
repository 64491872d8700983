"""The body of an HTTP request, read before it is handed on."""

from __future__ import annotations

from starlette.types import Message, Receive


async def whole(receive: Receive) -> bytes:
    """All of it, in however many pieces it comes."""
    body = b""
    while True:
        message = await receive()
        body += bytes(message.get("body", b""))
        if not message.get("more_body", False):
            return body


def again(body: bytes, receive: Receive) -> Receive:
    """Give the body a second time, then whatever the client really sends next."""
    given = False

    async def replay() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay
