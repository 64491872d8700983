"""LangSmith's traces, masked at the client: what a run looks like, and not what it says.

Its own switches hide everything or nothing; here the shape of inputs, outputs and metadata is kept
(keys, kinds, states, counts), and each text and number that could be a customer's is replaced.
"""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Mapping
from typing import Any

_SWITCHES = (
    "LANGSMITH_TRACING",
    "LANGSMITH_TRACING_V2",
    "LANGCHAIN_TRACING",
    "LANGCHAIN_TRACING_V2",
)
# Keys whose values are words of the desk's own.
_WORDS = frozenset(
    {
        "channel",
        "effect",
        "event",
        "goal",
        "intent",
        "kind",
        "langgraph_node",
        "langgraph_path",
        "ls_integration",
        "ls_model_type",
        "ls_provider",
        "ls_run_depth",
        "mode",
        "outcome",
        "role",
        "state",
        "status",
        "step",
        "tags",
        "team",
        "tool",
        "type",
        "graph_id",
        "langgraph_step",
    }
)
_IDS = frozenset({"thread_id", "run_id", "assistant_id", "conversation_id", "turn_id"})
_COUNTS = frozenset(
    {
        "attempts",
        "fence",
        "input_tokens",
        "langgraph_step",
        "ls_run_depth",
        "ms",
        "output_tokens",
        "recursion_limit",
        "rounds",
        "run_attempt",
        "total_tokens",
        "waves",
    }
)
_ASKED_WITH = ("invocation_params", "options")
_WORD = re.compile(r"[a-z][a-z_]{0,30}(?:[./][a-z_]{1,30})?")
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]{3,5}_[0-9a-f]{20}")
_KEY = re.compile(r"[A-Za-z_]{1,40}")
_RAISED = re.compile(r"([A-Z]\w{2,40})\(")
_LONGEST = 50


def is_on(env: Mapping[str, str] = os.environ) -> bool:
    """Whether somebody switched LangSmith's tracing on."""
    return any(env.get(name, "").lower() == "true" for name in _SWITCHES)


def mask(env: Mapping[str, str] = os.environ) -> bool:
    """Mask every client of this process, whoever makes it; True when tracing is on."""
    if not is_on(env):
        return False
    import langsmith
    from langsmith import run_trees

    made, transform = langsmith.Client.__init__, langsmith.Client._run_transform
    if not getattr(made, "masked", False):

        @functools.wraps(made)
        def masked(client: langsmith.Client, *args: Any, **given: Any) -> None:
            given["anonymizer"] = shape
            made(client, *args, **given)

        @functools.wraps(transform)
        def shaped(client: langsmith.Client, *args: Any, **given: Any) -> dict[str, Any]:
            return _rest(transform(client, *args, **given))

        masked.masked = True  # type: ignore[attr-defined]
        langsmith.Client.__init__ = masked  # type: ignore[assignment, method-assign]
        langsmith.Client._run_transform = shaped  # type: ignore[assignment, method-assign]
    run_trees._CLIENT = None  # one that was made before is not used again
    return True


def _rest(run: dict[str, Any]) -> dict[str, Any]:
    """What the client's own masks leave out: how a model was made, in its own words, and with what
    it was asked.
    """
    more = {name: shape(run[name], name) for name in ("serialized", "tags") if run.get(name)}
    extra = run.get("extra")
    if isinstance(extra, Mapping):
        asked = {name: shape(extra[name]) for name in _ASKED_WITH if name in extra}
        more["extra"] = {**extra, **asked}
    return {**run, **more}


def shape(value: Any, key: str = "") -> Any:
    """The value with what could be anybody's taken out."""
    match value:
        case Mapping():
            return {_key(name): shape(one, str(name)) for name, one in value.items()}
        case list() | tuple():
            return [shape(one, key) for one in value[:_LONGEST]]
        case None | bool():
            return value
        case int() | float():
            return value if key in _COUNTS else "[a number]"
        case _:
            return _text(str(value), key)


def _key(name: object) -> str:
    return str(name) if _KEY.fullmatch(str(name)) else "[a key]"


def _text(text: str, key: str) -> str:
    if key in _WORDS and _WORD.fullmatch(text):
        return text
    if key in _IDS and _ID.fullmatch(text):
        return text
    if key == "error" and (raised := _RAISED.match(text)):
        return raised[1]
    return f"[{len(text)} characters]"
