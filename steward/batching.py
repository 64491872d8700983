"""Batches: requests of the same moment are served in one go.

A batch is open for two turns of the event loop and closes before its work begins, so nobody is
answered by work that had begun before they asked.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Sequence

_MOMENT = 2  # turns of the event loop in which a batch is open


class Batches[K: Hashable, I, R]:
    """Collects items under a key and hands them to `work`.

    That answers each in its place, with a value or an exception.
    """

    def __init__(
        self, work: Callable[[K, Sequence[I]], Awaitable[Sequence[R | BaseException]]]
    ) -> None:
        self._work = work
        self._open: dict[K, list[tuple[I, asyncio.Future[R]]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def do(self, key: K, item: I) -> R:
        """The answer for this item. Who stops waiting for it stops nobody else."""
        answer: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        batch = self._open.get(key)
        if batch is None:
            batch = self._open[key] = []
            task = asyncio.create_task(self._serve(key, batch))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        batch.append((item, answer))
        return await answer

    async def _serve(self, key: K, batch: list[tuple[I, asyncio.Future[R]]]) -> None:
        for _ in range(_MOMENT):
            await asyncio.sleep(0)
        del self._open[key]
        try:
            answers = await self._work(key, [item for item, _ in batch])
        except BaseException as error:  # whoever asked hears of it
            answers = [error] * len(batch)
        for (_, waiting), answer in zip(batch, answers, strict=True):
            if waiting.done():
                continue
            if isinstance(answer, BaseException):
                waiting.set_exception(answer)
            else:
                waiting.set_result(answer)
