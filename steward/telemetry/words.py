"""What models are asked and answer, in spans: only where that is asked for, and masked.

A closed vocabulary: words that the desk's own catalogues have stay; every other one (a name, a
street) and every figure goes. So nothing has to be recognised as somebody's.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from functools import lru_cache

from steward.settings import PROJECT

ASKED, ANSWERED = "gen_ai.input.messages", "gen_ai.output.messages"
# The conventions' own switch.
_SWITCH = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"
# beside each other, in a checkout and in an installed wheel
_CATALOGUES = (
    ("steward/understanding", "*.yaml"),
    ("steward/wording", "phrases.*.ftl"),
    ("actions", "phrases.*.ftl"),
    ("teams", "**/phrases.*.ftl"),
)
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"[^\s\"<>]+@[^\s\"<>]+")
_FIGURE = re.compile(r"\w*\d[\w.,:/-]*")
_STRUCTURE = frozenset({"role", "parts", "type", "text", "content", "user", "assistant"})
_LONGEST = 8_000


def asked_for(env: Mapping[str, str] = os.environ) -> bool:
    """Whether somebody wants words in spans."""
    return env.get(_SWITCH, "").lower() == "true"


def message(role: str, text: str) -> str:
    """One message, by the GenAI conventions."""
    return json.dumps(
        [{"role": role, "parts": [{"type": "text", "content": text}]}], ensure_ascii=False
    )


def masked(text: str) -> str:
    """The same with what the catalogues do not have taken out."""
    known = _known()
    text = _FIGURE.sub("#", _ADDRESS.sub("[address]", text[:_LONGEST]))
    return _WORD.sub(lambda word: word[0] if word[0].lower() in known else "…", text)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    files = [file for folder, name in _CATALOGUES for file in (PROJECT / folder).glob(name)]
    found = {
        word.lower() for file in files for word in _WORD.findall(file.read_text(encoding="utf-8"))
    }
    return frozenset(found | _STRUCTURE | {"address"})
