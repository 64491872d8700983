"""What traces cost: CPU of the server and of the systems for a turn, with spans on and off.

    python -m bench.tracing [CONVERSATIONS] [--json]

Both desks run side by side and are asked in turns, so that a busy machine is busy for both: the
ratio is the median of conversations, each against its twin. Spans go to a collector that takes them
and does nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import threading
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from bench.served_desk import Customer, Person, Stage
from steward.server.processes import Stack

_WARM = 3
_TURNS = 3
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
    """One desk, and the CPU seconds of its processes for each conversation that counts."""

    def __init__(self, stack: Stack) -> None:
        self._stage, self.seconds = Stage(stack), list[float]()
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

    def play(self, number: int, *, counts: bool) -> None:
        """One refund in `_TURNS` turns."""
        before = self._used()
        person = Person(_NUMBER + number, "Bruno Keller", "20.00 EUR")
        one = Customer(self._stage, person)
        one.say(f"I was charged twice on invoice {person.invoice}", signed_in=True)
        one.say("yes, please refund it")
        one.say("thank you")
        if counts:
            self.seconds.append(self._used() - before)


def measured(most: int) -> dict[str, float]:
    """Milliseconds of CPU for a turn, off and on, and the ratio, over so many conversations."""
    sink = ThreadingHTTPServer(("127.0.0.1", 0), _Sink)
    threading.Thread(target=sink.serve_forever, daemon=True).start()
    on = {"OTEL_EXPORTER_OTLP_ENDPOINT": f"http://127.0.0.1:{sink.server_port}"}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-tracing-")))
        off, traced = (
            Side(stack.enter_context(Stack(folder / name, env=env)))
            for name, env in (("off", {"OTEL_SDK_DISABLED": "true"}), ("on", on))
        )
        for number in range(_WARM + most):
            for side in (off, traced):
                side.play(number, counts=number >= _WARM)
    sink.shutdown()
    return {
        "off_ms": 1000 * median(off.seconds) / _TURNS,
        "on_ms": 1000 * median(traced.seconds) / _TURNS,
        "ratio": median(b / a for a, b in zip(off.seconds, traced.seconds, strict=True)),
    }


def main() -> None:
    """Print what `measured` says."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("conversations", type=int, nargs="?", default=12)
    options.add_argument("--json", action="store_true")
    asked = options.parse_args()
    found = measured(asked.conversations)
    if asked.json:
        print(json.dumps(found))
        return
    print(
        f"CPU of a turn: off {found['off_ms']:.0f} ms, on {found['on_ms']:.0f} ms, "
        f"ratio {found['ratio']:.3f}"
    )


if __name__ == "__main__":
    main()
