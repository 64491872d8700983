"""Versions of the desk's own agents: what they are made of, which turn was by which, and the way
back.

Rules, prompts and the examples of the trained readers are files: those of an earlier version are
kept and can be written back; readers are found again by what they were made of, as long as the code
is the same. Code belongs to a release, models to their provider: a version names them, and they
come back with that release or setting alone.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from steward.audit.chain import RECORD
from steward.audit.record import Audit
from steward.db import Connection, Database, Row, fetch, fetch_one, json
from steward.domain.action import digest
from steward.errors import BadInput
from steward.llm import roles
from steward.policy.cedar import CedarPolicy
from steward.policy.live import LivePolicy
from steward.policy.rule_files import rules_there
from steward.settings import Settings
from steward.understanding.reader import kept_examples

_CODE = (
    "graphs",
    "nodes",
    "state",
    "teams",
    "tools",
    "actions",
    "steward/dialogue",
    "steward/effects",
    "steward/investigation",
)
_NOTE = """
INSERT INTO desk.version (id, parts) VALUES (%s, %s)
ON CONFLICT (id) DO UPDATE SET last_at = clock_timestamp()
"""
_KEEP = "INSERT INTO desk.version_files VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"
_ALL = "SELECT id, parts, first_at, last_at FROM desk.version ORDER BY last_at DESC, first_at DESC"
_ONE = "SELECT id, parts FROM desk.version WHERE starts_with(id, %s)"
_FILES = "SELECT files FROM desk.version_files WHERE part = %s AND digest = %s"


class Made(NamedTuple):
    """What does not change while a process runs: digests by part, and the prompts."""

    parts: Mapping[str, str]
    prompts: Mapping[str, str]


class Versions:
    """Which version is at work here."""

    def __init__(self, db: Database, made: Made, policy: LivePolicy) -> None:
        self._db, self._made, self._policy = db, made, policy

    @property
    def current(self) -> str:
        """The id of the version in force."""
        return self._of(self._policy.latest)[0]

    def _of(self, policy: CedarPolicy) -> tuple[str, dict[str, str]]:
        parts = {**self._made.parts, "policy": policy.version}
        return digest(parts)[:12], parts

    async def note(self) -> str:
        """Put the version in force on the list, with the files that can be put back; its id."""
        policy = self._policy.latest
        own, parts = self._of(policy)
        async with self._db.transaction() as connection:
            await connection.execute(_NOTE, [own, json(parts)])
            await connection.execute(_KEEP, ["policy", parts["policy"], json(dict(policy.files))])
            await connection.execute(
                _KEEP, ["prompts", parts["prompts"], json(dict(self._made.prompts))]
            )
        # a home that cannot be written, as in an image, or files from elsewhere: no way back
        with suppress(OSError, ValueError):
            await asyncio.to_thread(kept_examples.keep, parts["readers"])
        return own


def made_of(chosen: Settings, prompts: Path = roles.PROMPTS) -> Made:
    """What this process is made of, read from its files."""
    texts = {name: file.read_text("utf-8") for name, file in roles.prompt_files(prompts).items()}
    agents = chosen.systems_file.with_name("agents.yaml")
    parts = {
        "graph": digest([_code(), agents.read_text("utf-8") if agents.exists() else ""]),
        "readers": _readers(),
        "models": digest(roles.named(chosen)),
        "prompts": digest(texts),
    }
    return Made(parts, texts)


@lru_cache(maxsize=1)
def _code() -> str:
    """The steps, teams and kinds of action, as this process has loaded them."""
    whole = hashlib.sha256()
    for name in _CODE:
        spec = find_spec(name)
        for folder in (spec.submodule_search_locations or []) if spec else []:
            for file in sorted(Path(folder).rglob("*.py")):
                whole.update(f"{name}/{file.relative_to(folder)}\0".encode() + file.read_bytes())
    return whole.hexdigest()


@lru_cache(maxsize=1)
def _readers() -> str:
    """The trained readers, whose names say what they were made of."""
    return kept_examples.named()


async def everything(connection: Connection) -> list[Row]:
    """All versions that were ever at work, the newest first."""
    return await fetch(connection, _ALL)


async def put_back(
    connection: Connection, audit: Audit, who: str, wanted: str, folders: Mapping[str, Path]
) -> tuple[str, dict[str, list[str]]]:
    """Write an earlier version's files where they are read, by part; which of them changed.

    Raises BadInput for a version that is not known, for rules that this release cannot read, for
    readers that do not fit its code, and where one of the folders cannot be written: then nothing
    is changed.
    """
    rows = await fetch(connection, _ONE, wanted)
    if len(rows) != 1:
        raise BadInput(
            f"{wanted!r} is {'several versions' if rows else 'no version'}",
            next_step="steward versions list",
        )
    own, parts = rows[0]["id"], rows[0]["parts"]
    kept = dict[str, Mapping[str, str | None]]()
    for part in folders:
        if part == "readers":
            same = parts[part] == kept_examples.named()
            kept[part] = {} if same else kept_examples.earlier(parts[part])
            continue
        row = await fetch_one(connection, _FILES, part, parts[part])
        assert row is not None  # both are noted in one transaction
        kept[part] = row["files"]
        if part == "policy":  # rules that it did not have go
            kept[part] = dict.fromkeys(rules_there(folders[part])) | row["files"]
    if "policy" in kept:
        _must_be_valid(folders["policy"], kept["policy"])
    changed = {
        part: [name for name, text in texts.items() if _text(_file(folders, part, name)) != text]
        for part, texts in kept.items()
    }
    texts = {
        _file(folders, part, name): kept[part][name] for part in kept for name in changed[part]
    }
    with _beside(texts) as written:
        data = {"version": own, "files": changed}
        await audit.append(connection, RECORD, "version.put_back", who, data=data)
        _exchange(written)
    return own, changed


async def left(connection: Connection, wanted: str, made: Made) -> dict[str, tuple[str, str]]:
    """The parts of a version that are still others here and that no `put_back` brings: as they are
    here, and as they were then.
    """
    row = await fetch_one(connection, _ONE, wanted)
    assert row is not None  # it was found when it was put back
    here, then = made.parts, row["parts"]
    names = [name for name in ("graph", "readers", "models") if here[name] != then[name]]
    return {name: (here[name], then[name]) for name in names}


def _file(folders: Mapping[str, Path], part: str, name: str) -> Path:
    folder = folders[part]
    return roles.prompt_file(name, folder) if part == "prompts" else folder / name


def _must_be_valid(folder: Path, files: Mapping[str, str | None]) -> None:
    """Raises BadInput for rules that this release does not take."""
    with tempfile.TemporaryDirectory() as name:
        tried = Path(name) / "policies"
        shutil.copytree(folder, tried)
        for file, text in files.items():
            (tried / file).parent.mkdir(exist_ok=True)
            if text is None:
                (tried / file).unlink()
            else:
                (tried / file).write_text(text, "utf-8")
        CedarPolicy(tried)


def _text(file: Path) -> str | None:
    return file.read_text("utf-8") if file.exists() else None


@contextmanager
def _beside(texts: Mapping[Path, str | None]) -> Iterator[dict[Path, Path | None]]:
    """Each text in a file beside the one that it is for; None for one that is to go.

    Raises BadInput where one cannot be written; none of them is left.
    """
    written = dict[Path, Path | None]()
    try:
        for file, text in texts.items():
            if text is None:
                written[file] = None
                continue
            with _writing(file):
                file.parent.mkdir(parents=True, exist_ok=True)
                handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
                written[file] = Path(name)
                with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
                    out.write(text)
                os.chmod(name, file.stat().st_mode if file.exists() else 0o644)
        yield written
    finally:
        for left in written.values():
            if left is not None:
                left.unlink(missing_ok=True)


def _exchange(written: Mapping[Path, Path | None]) -> None:
    """Put them in place, each in one step: whoever reads sees the old file or the new one.

    Raises BadInput where one cannot be; those before it are as they were again.
    """
    before = dict[Path, str | None]()
    try:
        for file, name in written.items():
            with _writing(file):
                before[file] = _text(file)
                if name is None:
                    file.unlink()
                else:
                    os.replace(name, file)
    except BadInput:
        for file, text in before.items():
            with suppress(OSError):
                file.unlink() if text is None else file.write_text(text, "utf-8")
        raise


@contextmanager
def _writing(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BadInput(
            f"{file} cannot be written: {error.strerror}, so nothing was put back",
            next_step=f"in an image: start the one of that version. Here: make {file.parent} "
            "writable, or say --only",
        ) from error
