"""What a server asks the desk while it answers a call: answered at once, and never by a person or a
model, since nobody sits at the desk's end of a session.

A form is filled with its own defaults where `systems.yaml` says that its system may ask
(`asks: defaults`); anything else is a protocol error, and what was not offered at the beginning.
"""

from __future__ import annotations

import json
import logging
import time
from typing import Any

from mcp import types

from steward.gateway.answer_schemas import AnswerSchema, Broken, Unusable
from steward.gateway.specs import Asks

_log = logging.getLogger(__name__)
_SECONDS = 0.05  # of a processor, for one form: it is flat, and a server asks several in a call
_MINUTE, _IN_A_MINUTE = 60.0, 1.0  # and for all that a server asks by itself
MOST = 16  # in one call
_DECLINED: dict[str, Any] = {"action": "decline"}


def capabilities(asks: Asks) -> types.ClientCapabilities:
    """What the desk says at the beginning that it can be asked."""
    form = types.ElicitationCapability(form=types.FormElicitationCapability())
    return types.ClientCapabilities(elicitation=form if asks == "defaults" else None)


def is_question(message: dict[str, Any]) -> bool:
    """Whether somebody waits for an answer to it."""
    return isinstance(message.get("method"), str) and isinstance(message.get("id"), int | str)


def answer(asks: Asks, message: dict[str, Any]) -> dict[str, Any]:
    """What the server hears: a result, or an error that says what this desk is not asked."""
    method, told = message["method"], {"jsonrpc": "2.0", "id": message["id"]}
    if method == "ping":
        return {**told, "result": {}}
    if method == "elicitation/create" and asks == "defaults":
        return {**told, "result": filled(message.get("params"))}
    error = {
        "code": types.METHOD_NOT_FOUND,
        "message": f"this desk is not asked {method[:80]}: it said so at the beginning",
    }
    return {**told, "error": error}


class ByItself:
    """Forms that come outside the answer of a call, as all of a local server do: as many as take
    so long in a minute, then none is looked at.
    """

    def __init__(self) -> None:
        self._since, self._left = time.monotonic(), _IN_A_MINUTE

    def filled(self, params: Any) -> dict[str, Any]:
        """As `filled`."""
        if (now := time.monotonic()) - self._since > _MINUTE:
            self._since, self._left = now, _IN_A_MINUTE
        if self._left <= 0:
            return _DECLINED
        began = time.thread_time()
        found = filled(params)
        self._left -= time.thread_time() - began
        return found


def filled(params: Any) -> dict[str, Any]:
    """A form with the defaults of its own schema; declined where one that is needed has none, where
    they do not fit, and where somebody is to be sent to a page.
    """
    schema = params.get("requestedSchema") if isinstance(params, dict) else None
    if not isinstance(schema, dict) or params.get("mode", "form") != "form":
        return _DECLINED
    fields = schema.get("properties")
    if not isinstance(fields, dict) or not all(isinstance(one, dict) for one in fields.values()):
        return _DECLINED
    content = {name: one["default"] for name, one in fields.items() if "default" in one}
    try:
        AnswerSchema(schema).hold(content, _SECONDS)
        json.dumps(content, allow_nan=False, ensure_ascii=False).encode()
    except (Broken, Unusable):
        return _DECLINED
    except Exception as error:  # the schema may be anything, and what it gives, too
        _log.info("a form that cannot be read: %s", type(error).__name__)
        return _DECLINED
    _log.info("a form of %d fields was filled with its own defaults", len(content))
    return {"action": "accept", "content": content}
