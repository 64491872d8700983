"""The examples that the trained readers were made of, kept beside them: those of an earlier version
are put back, and its readers are found again by their names (ADR 80).
"""

from __future__ import annotations

import gzip
import os
import tempfile
from pathlib import Path

from steward.domain.action import digest
from steward.errors import BadInput
from steward.frozen_model import Frozen
from steward.settings import PROJECT
from steward.understanding.reader.kept_models import code_of_all, files_of_all, models_dir
from steward.understanding.reader.readers import kept_files


class Examples(Frozen):
    """What a version's readers were made of: `files` by their paths below the project."""

    readers: tuple[str, ...]
    code: str
    files: dict[str, str]


def named() -> str:
    """The readers that the files of now make, as a version names them."""
    return digest([file.name for file in kept_files()])


def keep(readers: str) -> None:
    """Keep the examples of now beside these readers, once; those that changed since are not theirs.

    Raises OSError where nothing can be written.
    """
    kept = _file(readers)
    if kept.exists() or named() != readers:
        return
    made = Examples(
        readers=tuple(file.name for file in kept_files()), code=code_of_all(), files=_now()
    )
    kept.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=kept.parent, prefix=f".{kept.stem}-")
    with os.fdopen(handle, "wb") as out:
        out.write(gzip.compress(made.model_dump_json().encode(), 6, mtime=0))
    os.replace(name, kept)


def earlier(readers: str) -> dict[str, str | None]:
    """The texts with which these readers are at work again, by path below the project; None: that
    file was not there. Raises BadInput where they cannot be: they fit the code of then alone.
    """
    try:
        found = Examples.model_validate_json(gzip.decompress(_file(readers).read_bytes()))
    except (OSError, EOFError, ValueError) as error:
        raise _not_here("their examples are not kept in", _file(readers).parent) from error
    if found.code != code_of_all():
        raise _not_here("they were made by other code, and read other features, than", "this one")
    for name in found.readers:
        if not (models_dir() / name).exists():
            raise _not_here(f"{name} is no longer in", models_dir())
    gone = dict.fromkeys(_now().keys() - found.files.keys())
    return {**found.files, **gone}


def _now() -> dict[str, str]:
    kept_files()  # which says what each is made of
    return {
        file.resolve().relative_to(PROJECT).as_posix(): file.read_text("utf-8")
        for file in files_of_all()
    }


def _file(readers: str) -> Path:
    return models_dir() / f"examples-{readers[:20]}.json.gz"


def _not_here(why: str, where: object) -> BadInput:
    return BadInput(
        f"the readers of that version cannot be put back: {why} {where}",
        next_step="start the release of that version, or say --only policy or --only prompts",
    )
