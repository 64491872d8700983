"""The server's log on standard output, a line an event: JSON for programs, text for people."""

from __future__ import annotations

import json
import logging
import os
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


def start() -> None:
    """Write every logger's lines to standard output; `LOG_JSON=true` chooses JSON."""
    handler = logging.StreamHandler(sys.stdout)
    if os.environ.get("LOG_JSON") == "true":
        handler.setFormatter(JsonLines())
    else:
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for loud in ("httpx", "httpx2", "mcp", "uvicorn.access"):  # a line a request, addresses in it
        logging.getLogger(loud).setLevel(logging.WARNING)
