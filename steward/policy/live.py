"""The policy set in force.

Changed files are used at the next request, under their own version.

A set that is not valid is refused and said loudly; the last valid one stays in force until the
files are right again.
"""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import suppress
from pathlib import Path

from steward.errors import BadInput
from steward.policy.cedar import FILES, CedarPolicy
from steward.policy.rule_files import rules_there

_log = logging.getLogger(__name__)
type _Stamps = dict[str, tuple[int, int, int]]


class LivePolicy:
    """A folder's policy set, looked at again at most every `every` seconds.

    Opening it raises BadInput as the set does.
    """

    def __init__(self, folder: Path, every: float = 1.0) -> None:
        self._folder, self._every = folder, every
        self._seen = _stamps(folder)  # before reading: what changes meanwhile is read again
        self._policy = CedarPolicy(folder)
        self._looked, self._looking = time.monotonic(), asyncio.Lock()
        self._problem = ""

    @property
    def latest(self) -> CedarPolicy:
        """The set in force, without looking at the files."""
        return self._policy

    @property
    def problem(self) -> str:
        """Why the set on disk is not the one in force; empty when it is."""
        return self._problem

    async def current(self) -> CedarPolicy:
        """The set in force now, after a look at the files if the last one is old."""
        async with self._looking:
            if time.monotonic() - self._looked >= self._every:
                await asyncio.to_thread(self._look)
                self._looked = time.monotonic()
        return self._policy

    def _look(self) -> None:
        stamps = _stamps(self._folder)
        if stamps == self._seen:
            return
        self._seen = stamps
        try:
            policy = CedarPolicy(self._folder)
        except BadInput as error:
            self._problem = error.message
            _log.error(
                "POLICY REFUSED, version %s stays in force: %s",
                self._policy.version[:12],
                error.message,
            )
            return
        self._problem = ""
        if policy.version != self._policy.version:
            _log.warning(
                "policy changed: version %s instead of %s",
                policy.version[:12],
                self._policy.version[:12],
            )
            self._policy = policy


def _stamps(folder: Path) -> _Stamps:
    """What tells a changed file from an unchanged one without reading it, of those that are
    there.
    """
    stamps: _Stamps = {}
    for name in (*rules_there(folder), *FILES):
        with suppress(OSError):
            stat = (folder / name).stat()
            stamps[name] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    return stamps
