"""All classifiers, ready to be used; each is trained once where nobody has yet."""

from __future__ import annotations

import asyncio
import inspect
import sys
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from steward.domain.understanding import Intent
from steward.understanding import follow_ups, requests, training
from steward.understanding.classifier import Classifier
from steward.understanding.emergency import model
from steward.understanding.emergency.reader import emergency_reader


def kept_files() -> tuple[Path, ...]:
    """Where the trained readers are kept."""
    return (
        training.model_path(),
        model.model_path(),
        follow_ups.model_path(),
        requests.model_path(),
    )


def trained() -> bool:
    """Whether all are kept already."""
    return all(file.exists() for file in kept_files())


# What each reads, and its reader; the one of wishes comes last and is what is given back.
_BEFORE_WISHES: tuple[tuple[str, Callable[[], object]], ...] = (
    ("danger", emergency_reader),
    ("follow-ups", follow_ups.reader),
    ("requests", requests.reader),
)
_LEXICONS = ("steward.understanding.", "steward.conversation.", "steward.wording.")
# Patterns and the languages' model are made at the first words.
_WARM = "hello, where is my parcel"
_warming: Future[None] | None = None


def load_readers(
    say: Callable[[str], None] | None = None, step: Callable[[int, int, str], None] | None = None
) -> Classifier[Intent]:
    """The classifier of wishes; those of danger and of follow-ups are kept by their own modules.

    One after the other: they share the cores. `step` is told the number of each before it begins,
    how many there are, and what it reads.
    """
    if say and not trained():
        say(
            "Training the offline readers on the project's own examples; "
            "this happens once and takes a minute or two."
        )
    for number, (name, load) in enumerate(_BEFORE_WISHES, 1):
        if step:
            step(number, len(_BEFORE_WISHES) + 1, name)
        load()
    if step:
        step(len(_BEFORE_WISHES) + 1, len(_BEFORE_WISHES) + 1, "wishes")
    return training.load_or_train()


def warm_up() -> None:
    """What the first words would wait for: done once a desk is ready, beside everything else.

    Raises what stands in the way.
    """
    global _warming
    _warming = Future()
    try:
        _warm_up()
    finally:
        _warming.set_result(None)


async def warmed() -> None:
    """Wait for a warm-up that is under way: words are not read beside it, on the event loop."""
    if _warming is not None and not _warming.done():
        await asyncio.shield(asyncio.wrap_future(_warming))


def _warm_up() -> None:
    emergency_reader().read(_WARM)
    read_ahead()


def read_ahead() -> None:
    """Read the word lists and tables that are kept once read, before anybody writes.

    The first message would read them on the event loop, while everybody else waits.
    """
    for name, module in sorted(sys.modules.items()):
        if name.startswith(_LEXICONS):
            for found in list(vars(module).values()):
                if _is_kept_by(found, name):
                    found()


def _is_kept_by(found: object, module: str) -> bool:
    """Whether it is a function of this module that keeps the one thing it gives."""
    return (
        callable(found)
        and hasattr(found, "cache_info")
        and getattr(found, "__module__", "") == module
        and not inspect.signature(found).parameters
    )
