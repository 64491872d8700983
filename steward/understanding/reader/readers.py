"""All classifiers, ready to be used; each is trained once where nobody has yet."""

from __future__ import annotations

import asyncio
import inspect
import multiprocessing
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from pathlib import Path

from steward.domain.understanding import Intent
from steward.understanding.emergency import model
from steward.understanding.emergency.reader import emergency_reader
from steward.understanding.orders import troubles
from steward.understanding.pages import own_matters
from steward.understanding.reader import exact_wishes, other_matters, requests, training
from steward.understanding.reader.classifier import Classifier
from steward.understanding.talk import follow_ups
from steward.understanding.text import word_lists
from steward.understanding.yes_and_no import answers


def kept_files() -> tuple[Path, ...]:
    """Where the trained readers are kept."""
    return (
        training.model_path(),
        model.model_path(),
        follow_ups.READER.model_path(),
        requests.model_path(),
        troubles.READER.model_path(),
        answers.READER.model_path(),
        exact_wishes.READER.model_path(),
        own_matters.READER.model_path(),
        other_matters.READER.model_path(),
    )


def trained() -> bool:
    """Whether all are kept already."""
    return all(file.exists() for file in kept_files())


# What each reads, and its reader; what takes longest to train comes first.
_LOADS: Mapping[str, Callable[[], object]] = {
    "wishes": training.load_or_train,
    "danger": emergency_reader,
    "follow-ups": follow_ups.READER.loaded,
    "requests": requests.reader,
    "troubles": troubles.READER.loaded,
    "answers": answers.READER.loaded,
    "exact wishes": exact_wishes.READER.loaded,
    "own matters": own_matters.READER.loaded,
    "other matters": other_matters.READER.loaded,
}
_AT_ONCE = 2  # each uses one core most of the time, and up to 1 GB
_LEXICONS = ("steward.understanding.", "steward.conversation.", "steward.wording.")
# Patterns and the languages' model are made at the first words.
_WARM = "hello, where is my parcel"
_warming: Future[None] | None = None


def load_readers(say: Callable[[str], None] | None = None) -> Classifier[Intent]:
    """The classifier of wishes; the others are kept by their own modules."""
    if say and not trained():
        say(
            "Training the offline readers on the project's own examples; "
            "this happens once and takes some minutes, more on a busy machine."
        )
    for load in _LOADS.values():
        load()
    return training.load_or_train()


def train_readers(step: Callable[[int, int], None] | None = None) -> None:
    """Train what is not kept yet, each reader in a process of its own, two at a time.

    `step` is told how many are there, of how many. Raises what the training of one raised.
    """
    spawned = multiprocessing.get_context("spawn")  # a fork would copy the locks of threads
    with ProcessPoolExecutor(_AT_ONCE, mp_context=spawned) as pool:
        trainings = [pool.submit(_train, name) for name in _LOADS]
        for done, training_of_one in enumerate(as_completed(trainings), 1):
            training_of_one.result()
            if step:
                step(done, len(trainings))


def _train(name: str) -> None:
    _LOADS[name]()


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
    word_lists.read_all()  # a module may ask for its own only when it is called
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
