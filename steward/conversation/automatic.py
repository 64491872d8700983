"""Whether a machine sent a message: read from an e-mail's headers by RFC 3834 and its neighbours.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

type Why = Literal[
    "", "channel", "auto_submitted", "precedence", "autoresponder", "no_return_path", "report"
]
_COMMENT = re.compile(r"\([^()]*\)")
_READ = 200  # characters of a value: what decides stands at its beginning
_BULK = frozenset({"bulk", "auto_reply", "junk", "list"})
_NO = frozenset({"", "no", "false", "0"})


def why_automatic(headers: Iterable[tuple[str, str]], told: bool = False) -> Why:
    """Which mark says that a machine sent it; empty when none does.

    `told`: the channel itself says so.

    Only the headers named here are read, every occurrence of them; whatever else there is changes
    nothing.
    """
    if told:
        return "channel"
    for name, value in headers:
        if why := _why(name.strip().lower(), _COMMENT.sub(" ", value[:_READ]).strip().lower()):
            return why
    return ""


def _why(name: str, value: str) -> Why:
    first = re.split(r"[\s;,]", value, maxsplit=1)[0]
    match name:
        case "auto-submitted":
            return "auto_submitted" if first != "no" else ""
        case "precedence":
            return "precedence" if first.replace("-", "_") in _BULK else ""
        case "x-autoreply" | "x-autorespond":
            return "autoresponder" if value not in _NO else ""
        case "return-path":
            return "no_return_path" if value.replace(" ", "") in ("", "<>") else ""
        case "content-type":
            return "report" if first == "multipart/report" else ""
        case _:
            return ""
