"""Models that are fitted once: kept as files whose names say what they were made of."""

from __future__ import annotations

import fcntl
import hashlib
import importlib.metadata
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

# What each model is made of, by name, as its path was asked for last.
_MADE_OF: dict[str, tuple[tuple[ModuleType, ...], tuple[Path, ...]]] = {}


def models_dir() -> Path:
    """`STEWARD_HOME/models`; by default `.steward/models` in the working directory."""
    return Path(os.environ.get("STEWARD_HOME") or ".steward") / "models"


def path_of(name: str, code: Iterable[ModuleType], files: Iterable[Path]) -> Path:
    """Where the model of this code, these files and this scikit-learn is kept."""
    code, files = tuple(code), tuple(files)
    _MADE_OF[name] = code, files
    digest = _begun()
    for file in (*(Path(str(module.__file__)) for module in code), *files):
        named = f"{file.parent.name}/{file.name}".encode()
        digest.update(named + b"\0" + file.read_bytes() + b"\0")
    return models_dir() / f"{name}-{digest.hexdigest()[:20]}.npz"


def code_of_all() -> str:
    """A digest of all code that makes features of words, and of the library that fits them."""
    modules = {module.__name__: module for code, _ in _MADE_OF.values() for module in code}
    digest = _begun()
    for name, module in sorted(modules.items()):
        digest.update(f"{name}\0".encode() + Path(str(module.__file__)).read_bytes())
    return digest.hexdigest()


def files_of_all() -> list[Path]:
    """All files with examples and words that any model is made of."""
    return sorted({file for _, files in _MADE_OF.values() for file in files})


def _begun() -> hashlib._Hash:
    versions = f"{importlib.metadata.version('scikit-learn')} {sys.version_info[:2]}"
    return hashlib.sha256(versions.encode())


def kept[Model](
    path: Path,
    load: Callable[[Path], Model],
    train: Callable[[], Model],
    save: Callable[[Model, Path], None],
) -> Model:
    """The kept model, or a new one; a damaged file is trained anew and replaced in one step.

    Of several processes that want it at once, one trains and the others wait for its file.
    """
    if (found := _read(path, load)) is not None:
        return found
    path.parent.mkdir(parents=True, exist_ok=True)
    with _one_at_a_time(path):
        if (found := _read(path, load)) is not None:
            return found
        trained = _trained_alone(train)
        _keep(trained, path, save)
    return trained


def _read[Model](path: Path, load: Callable[[Path], Model]) -> Model | None:
    if not path.exists():
        return None
    try:
        return load(path)
    except (OSError, ValueError, KeyError, EOFError):
        return None


@contextmanager
def _one_at_a_time(path: Path) -> Iterator[None]:
    """Alone among all processes that train this model; the lock ends with its process.

    Whoever had the lock takes its file away, and who waited for that file opens the next one.
    """
    lock = path.with_name(f".{path.stem}.lock")
    while True:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(handle, fcntl.LOCK_EX)
        if _stands_at(lock, handle):
            break
        os.close(handle)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)
        os.close(handle)


def _trained_alone[Model](train: Callable[[], Model]) -> Model:
    """Trained with linear algebra on one core: readers are trained beside each other, and its
    threads, which wait by spinning, made one training cost twice its time.
    """
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1):
        return train()


def _stands_at(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _keep[Model](trained: Model, path: Path, save: Callable[[Model, Path], None]) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-")
    os.close(handle)
    try:
        save(trained, Path(name))
        os.replace(name, path)
    finally:
        Path(name).unlink(missing_ok=True)
