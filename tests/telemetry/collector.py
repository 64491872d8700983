"""An OpenTelemetry collector as a process of its own: OTLP over HTTP in, a JSON line a span out.

    python -m tests.telemetry.collector FOLDER [PORT]

Writes the port it got to FOLDER/port, spans to FOLDER/spans.jsonl, and every payload as it came
(unpacked) to FOLDER/payloads, which tests look into for what must not be in any.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

from google.protobuf.json_format import MessageToDict
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)


class Span(NamedTuple):
    """A span as it came."""

    service: str
    name: str
    trace: str
    id: str
    parent: str
    attributes: dict[str, Any]
    links: list[tuple[str, str]]
    error: bool


def spans_of(payload: bytes) -> Iterator[Span]:
    """What a request of an exporter holds."""
    request = ExportTraceServiceRequest.FromString(payload)
    for resource in request.resource_spans:
        service = _attributes(resource.resource.attributes).get("service.name", "")
        for scope in resource.scope_spans:
            for span in scope.spans:
                yield Span(
                    service,
                    span.name,
                    span.trace_id.hex(),
                    span.span_id.hex(),
                    span.parent_span_id.hex(),
                    _attributes(span.attributes),
                    [(link.trace_id.hex(), link.span_id.hex()) for link in span.links],
                    span.status.code == 2,
                )


def _attributes(found: Any) -> dict[str, Any]:
    return {one.key: next(iter(MessageToDict(one.value).values()), None) for one in found}


def serve(folder: Path, port: int = 0) -> None:
    """Until it is killed; port 0 is any that is free."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if self.headers.get("Content-Encoding") == "gzip":
                body = gzip.decompress(body)
            with (folder / "payloads").open("ab") as kept:
                kept.write(body + b"\n")
            with (folder / "spans.jsonl").open("a") as lines:
                lines.writelines(json.dumps(span) + "\n" for span in spans_of(body))
            answer = ExportTraceServiceResponse().SerializeToString()
            self.send_response(200)
            self.send_header("Content-Type", "application/x-protobuf")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    (folder / "port.new").write_text(str(server.server_port))
    (folder / "port.new").rename(folder / "port")
    server.serve_forever()


class Collector:
    """The process, as a test sees it."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder, self.url = folder, url

    @property
    def environment(self) -> dict[str, str]:
        """With which a process sends its spans here, soon."""
        return {
            "OTEL_EXPORTER_OTLP_ENDPOINT": self.url,
            "OTEL_BSP_SCHEDULE_DELAY": "200",
            "OTEL_METRICS_EXPORTER": "none",
        }

    def spans(self) -> list[Span]:
        """All that came until now."""
        lines = self._folder / "spans.jsonl"
        if not lines.exists():
            return []
        found = []
        for line in lines.read_text().splitlines():
            service, name, trace, own, parent, attributes, links, error = json.loads(line)
            joined = [(one, other) for one, other in links]
            found.append(Span(service, name, trace, own, parent, attributes, joined, error))
        return found

    def payloads(self) -> bytes:
        """Every byte of them."""
        return (self._folder / "payloads").read_bytes()


@contextmanager
def collecting(folder: Path) -> Iterator[Collector]:
    """A collector that runs meanwhile."""
    folder.mkdir(parents=True, exist_ok=True)
    process = subprocess.Popen([sys.executable, "-m", "tests.telemetry.collector", str(folder)])
    try:
        until = time.monotonic() + 30
        while not (folder / "port").exists():
            assert process.poll() is None, "the collector ended"
            assert time.monotonic() < until, "the collector did not begin"
            time.sleep(0.05)
        yield Collector(folder, f"http://127.0.0.1:{(folder / 'port').read_text()}")
    finally:
        process.terminate()
        process.wait(10)


if __name__ == "__main__":
    serve(Path(sys.argv[1]), *map(int, sys.argv[2:]))
