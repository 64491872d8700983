"""The server's log on standard output, a line an event: JSON for programs, text for people."""

from __future__ import annotations

import json
import logging
import os
import re
import sys
from datetime import UTC, datetime


class JsonLines(logging.Formatter):
    """`event`, `level`, `logger` and `timestamp`, as LangGraph's server writes them."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "event": record.getMessage(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


_SLOW = re.compile(r"Slow graph load\. Accessing graph '([^']+)'")


class FirstLoads(logging.Filter):
    """Leaves out that the first access of each graph was slow, which LangGraph's server logs as an
    error: it waits for the desk to open, which happens once. A later one is told.
    """

    def __init__(self) -> None:
        super().__init__()
        self._opened: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        found = _SLOW.search(str(record.msg))
        if found is None or found[1] in self._opened:
            return True
        self._opened.add(found[1])
        return False


def start() -> None:
    """Write every logger's lines to standard output; `LOG_JSON=true` chooses JSON."""
    handler = logging.StreamHandler(sys.stdout)
    if os.environ.get("LOG_JSON") == "true":
        handler.setFormatter(JsonLines())
    else:
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    hush()
    logging.getLogger("uvicorn.access").setLevel(logging.WARNING)


def hush() -> None:
    """No line for each request that the desk sends: it has an address and nothing of whose it is
    (`steward/telemetry/story.py` tells what it was for).
    """
    for loud in ("httpx", "httpx2", "mcp"):
        logging.getLogger(loud).setLevel(logging.WARNING)
