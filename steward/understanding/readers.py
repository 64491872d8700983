"""All classifiers, ready to be used; each is trained once where nobody has yet."""

from __future__ import annotations

from collections.abc import Callable
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


# Patterns and the languages' model are made at the first words.
_WARM = "hello, where is my parcel"


def load_readers(say: Callable[[str], None] | None = None) -> Classifier[Intent]:
    """The classifier of wishes; those of danger and of follow-ups are kept by their own modules.

    One after the other: they share the cores.
    """
    if say and not trained():
        say(
            "Training the offline readers on the project's own examples; "
            "this happens once and takes a minute or two."
        )
    emergency_reader()
    follow_ups.reader()
    requests.reader()
    return training.load_or_train()


def warm_up() -> None:
    """Read a few words once a desk is ready: who writes later than that waits for no model."""
    emergency_reader().read(_WARM)
