"""Keeps one program running for a service manager.

It is started again when it dies, later each time, until it is told to stop.
"""

from __future__ import annotations

import contextlib
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import FrameType

SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


@dataclass(frozen=True)
class Backoff:
    """Seconds to wait before the next start.

    What dies `hopeless` times without having `settled` is given up.
    """

    first: float = 0.5
    most: float = 30.0
    settled: float = 60.0
    hopeless: int = 10

    def pause(self, deaths: int) -> float:
        """After so many deaths in a row."""
        return min(self.most, self.first * 2.0 ** max(0, deaths - 1))


class Supervisor:
    """One child in a session of its own; signals that ask for an end are passed on to it.

    `name` is what it is called in the log; `launch` starts it otherwise than by its command.
    """

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        say: Callable[[str], None],
        backoff: Backoff | None = None,
        name: str = "the server",
        launch: Callable[[], subprocess.Popen[bytes]] | None = None,
    ) -> None:
        self._command, self._env, self._say = list(command), dict(env), say
        self._backoff = backoff or Backoff()
        self._name, self._launch = name, launch or self._launched
        self._child: subprocess.Popen[bytes] | None = None
        self._stop = threading.Event()

    def run(self) -> int:
        """Until it is told to stop, or it is hopeless; the exit code. To be called in the main
        thread.
        """
        before = {number: signal.signal(number, self._asked_to_stop) for number in SIGNALS}
        try:
            return self.keep()
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def keep(self) -> int:
        """The same, in any thread and without signals: `stop` ends it."""
        deaths = 0
        while True:
            code, lived = self._live_once()
            if self._stop.is_set():
                return code if code >= 0 else 128 - code
            deaths = 1 if lived >= self._backoff.settled else deaths + 1
            if deaths >= self._backoff.hopeless:
                self._say(
                    f"{self._name} died {deaths} times in a row, the last time by"
                    f" {_name(code)}: given up"
                )
                return 1
            pause = self._backoff.pause(deaths)
            self._say(
                f"{self._name} died ({_name(code)}) after {lived:.0f} s;"
                f" starting it again in {pause:g} s"
            )
            if self._stop.wait(pause):
                return 0

    def stop(self, *, again: bool) -> None:
        """Ask it to end; `again`: it ends now."""
        self._stop.set()
        if self._child is not None:
            with contextlib.suppress(ProcessLookupError):
                self._child.send_signal(signal.SIGKILL if again else signal.SIGTERM)

    def _live_once(self) -> tuple[int, float]:
        began = time.monotonic()
        if self._stop.is_set():
            return 0, 0.0
        self._child = self._launch()
        if self._stop.is_set():  # asked while it was being started
            self._child.terminate()
        return self._child.wait(), time.monotonic() - began

    def _launched(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self._command, env=self._env, stdin=subprocess.DEVNULL, start_new_session=True
        )

    def _asked_to_stop(self, number: int, frame: FrameType | None) -> None:
        """The first time it may finish what it does; the second time it ends."""
        self.stop(again=self._stop.is_set())


def _name(code: int) -> str:
    return signal.Signals(-code).name if code < 0 else f"exit code {code}"
