"""What stands for LangSmith's API on this machine: it takes everything and keeps the bodies.

Data sets, examples and projects it answers as the API does, as far as an experiment needs them.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from uuid import uuid4

_INFO = {
    "version": "0.12.0",
    "batch_ingest_config": {
        "use_multipart_endpoint": True,
        "scale_up_qsize_trigger": 1000,
        "scale_up_nthreads_limit": 4,
        "scale_down_nempty_trigger": 4,
        "size_limit": 100,
        "size_limit_bytes": 20_971_520,
    },
}


_THEN = "2026-11-22T09:00:00+00:00"


class Shelf:
    """The data set and its examples, and the project of an experiment over them."""

    def __init__(self) -> None:
        self.dataset: dict[str, Any] = {}
        self.examples: dict[str, dict[str, Any]] = {}
        self._project: dict[str, Any] = {}

    def answer(self, command: str, path: str, body: bytes) -> Any:
        """What the API answers; an empty object to whatever has no answer that is read."""
        match command, path.partition("?")[0].rpartition("/")[2], path.count("/"):
            case "GET", "datasets", _:
                return [self.dataset] if self.dataset else []
            case "POST", "datasets", _:
                self.dataset = {"id": str(uuid4()), "created_at": _THEN, **json.loads(body)}
                return self.dataset
            case "GET", "examples", _:
                return [] if "offset=0" not in path else list(self.examples.values())
            case "POST", "bulk", _:
                for one in json.loads(body):
                    self.examples[one["id"]] = one
                return list(self.examples.values())
            case "POST", "sessions", _:
                given = json.loads(body)
                self._project = {"tenant_id": str(uuid4()), "start_time": _THEN, **given}
                return self._project
            case "PATCH", _, 2:
                return self._project
            case "GET", "version", _:
                return {"tags": ["latest"], "as_of": _THEN}
        return _INFO if path.endswith("/info") else {}


class StandIn:
    """Where it answers, and what it was sent."""

    def __init__(self, url: str, bodies: list[bytes]) -> None:
        self.url, self.bodies = url, bodies

    @property
    def environment(self) -> dict[str, str]:
        """With which a process sends its runs here, unpacked."""
        return {
            "LANGSMITH_TRACING": "true",
            "LANGSMITH_ENDPOINT": self.url,
            "LANGSMITH_API_KEY": "lsv2_pt_made_up",
            "LANGSMITH_DISABLE_RUN_COMPRESSION": "true",
        }


@contextmanager
def standing_for_langsmith() -> Iterator[StandIn]:
    """One that runs meanwhile."""
    bodies: list[bytes] = []
    shelf = Shelf()

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            if self.headers.get("Transfer-Encoding") == "chunked":
                body = b""
                while size := int(self.rfile.readline().strip() or b"0", 16):
                    body += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
            else:
                body = self.rfile.read(length)
            if self.command != "GET":
                bodies.append(self.path.encode() + b"\n" + body)
            text = json.dumps(shelf.answer(self.command, self.path, body)).encode()
            self.send_response(200 if self.command == "GET" else 202)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        do_GET = do_POST = do_PATCH = _answer

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield StandIn(f"http://127.0.0.1:{server.server_port}", bodies)
    finally:
        server.shutdown()
