"""Program: a database and the sandbox company, beside a server that `langgraph dev` started.

It says as one line of JSON what the server has to know, and ends with the server.

    python -m steward.server.company_beside --url http://127.0.0.1:2024 --parent PID
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from steward.errors import StewardError
from steward.server import ui
from steward.server.home_lock import CannotStart
from steward.server.processes import Stack, stay
from steward.server.program import follow
from steward.stock_start import home_folder

_TAKES_OVER = 15.0  # seconds until the one before, whose server was reloaded, has gone


class _Beside(Stack):
    """Everything of a home but the desk's server."""

    def __init__(self, home: Path, port: int) -> None:
        super().__init__(home, port=port, say=_say)

    def start(self) -> None:
        """Database, company, pages."""
        self._take_home()
        try:
            self._begin_company()
            self._wait_for_company()
        except BaseException:
            self.stop()
            raise

    def said(self) -> dict[str, Any]:
        """What the server has to know, and its environment has not."""
        return {
            name: value for name, value in self.environment().items() if name.startswith("STEWARD_")
        }


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _taken_over(stack: _Beside) -> None:
    deadline = time.monotonic() + _TAKES_OVER
    while True:
        try:
            return stack.start()
        except CannotStart:
            if time.monotonic() > deadline:
                raise
        time.sleep(0.3)


def main() -> int:
    """Until the server has gone."""
    parser = argparse.ArgumentParser(description="The company beside a `langgraph dev` server.")
    parser.add_argument("--url", required=True, help="where the server answers")
    parser.add_argument("--parent", type=int, required=True)
    given = parser.parse_args()
    stopped: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda number, _: stopped.append(number))
    follow(given.parent, patience=20.0)
    stack = _Beside(home_folder(), urlsplit(given.url).port or 2024)
    try:
        _say(f"Bringing a database and the sandbox company; their data: {stack.home}")
        _taken_over(stack)
        try:
            ui.ensure(_say, stack.home / "pages")
        except ui.CannotBuild as error:
            _say(f"{error.message}\n{error.next_step}")
        print(json.dumps(stack.said() | {"STEWARD_OWN_URL": given.url}), flush=True)
        stay(stack, _say, lambda: bool(stopped))
    except StewardError as error:
        _say(f"{error.message} {error.next_step}")
        return 1
    finally:
        stack.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
