"""What traces cost: CPU of the server and of the systems for a turn, with spans on and off.

    python -m bench.tracing [CONVERSATIONS]

Both desks run side by side and are asked in turns, so that a busy machine is busy for both. Spans
go to a collector that takes them and does nothing.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from bench.served_desk import Customer, Person, Stage
from steward.server.processes import Stack

_WARM = 3
_NUMBER = 760_000


class _Sink(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Side:
    """One desk, and the CPU seconds that its processes used."""

    def __init__(self, stack: Stack) -> None:
        self._stage, self.seconds = Stage(stack), 0.0
        assert stack.server is not None
        assert stack.systems is not None
        self._processes = [part.pid for part in (stack.server, stack.systems)]

    def _used(self) -> float:
        """User and system time, as Linux counts it."""
        ticks = 0
        for pid in self._processes:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def play(self, number: int, *, counts: bool) -> int:
        """One refund in three turns; how many turns were counted."""
        before = self._used()
        person = Person(_NUMBER + number, "Bruno Keller", "20.00 EUR")
        one = Customer(self._stage, person)
        one.say(f"I was charged twice on invoice {person.invoice}", signed_in=True)
        one.say("yes, please refund it")
        one.say("thank you")
        if counts:
            self.seconds += self._used() - before
        return 3 if counts else 0


def main() -> None:
    """Print milliseconds of CPU for a turn, off and on, and the ratio."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    sink = ThreadingHTTPServer(("127.0.0.1", 0), _Sink)
    threading.Thread(target=sink.serve_forever, daemon=True).start()
    on = {"OTEL_EXPORTER_OTLP_ENDPOINT": f"http://127.0.0.1:{sink.server_port}"}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-tracing-")))
        sides = [
            Side(stack.enter_context(Stack(folder / name, env=env)))
            for name, env in (("off", {"OTEL_SDK_DISABLED": "true"}), ("on", on))
        ]
        turns = 0
        for number in range(_WARM + most):
            for side in sides:
                counted = side.play(number, counts=number >= _WARM)
            turns += counted
        off, traced = (1000 * side.seconds / turns for side in sides)
    print(f"CPU of a turn: off {off:.0f} ms, on {traced:.0f} ms, ratio {traced / off:.3f}")


if __name__ == "__main__":
    main()
