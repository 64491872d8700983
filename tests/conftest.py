"""Fixtures that all tests share: one Postgres a worker, one migrated template,
a fresh database a test.
"""

from __future__ import annotations

import contextlib
import gc
import os
import re
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from hypothesis.internal.conjecture import providers

from steward import db, embedded_postgres, keys
from steward.db import Database
from steward.scenarios.clearing import Clearing, NotTheSame
from steward.server import principal
from steward.settings import PROJECT, settings
from tests import dear, selection
from tests.owner import ask

hypothesis_settings.register_profile(
    "steward", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("steward")
_BESIDE_OURS = (f"{PROJECT}/.venv/", f"{PROJECT}/tests/")
# Hypothesis tries the constants of our own code. It finds out of each module whether it is ours by
# the folders of the whole machine, a second long in each process.
providers.is_local_module_file = lambda file: (  # type: ignore[attr-defined]
    file.startswith(f"{PROJECT}/") and not file.startswith(_BESIDE_OURS)
)
SERVER = "STEWARD_TEST_SERVER"
MIGRATED = "STEWARD_TEST_MIGRATED"  # the databases there are used as they are
LONGEST_NAME = 500
CARELESS = ("fsync", "synchronous_commit", "full_page_writes")  # what is tested is not the disk
RANDOM = re.compile(r"[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}")
EPOCH = re.compile(r"(?<!\d)\d{10}(?:\d{3})?(?!\d)")  # seconds or milliseconds since 1970
MONTH = 31 * 86_400
type Migrate = Callable[[str], object]


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """A folder of this run's own: in the one that runs share,
    each run takes the rights that root's Postgres needs from all others.

    Garbage is looked for once all tests are found: of what is imported, nothing ever goes.
    """
    gc.disable()
    if not config.option.basetemp:
        config.option.basetemp = tempfile.mkdtemp(prefix="steward-tests-")
        config.add_cleanup(lambda: shutil.rmtree(config.option.basetemp, ignore_errors=True))


def pytest_collection_finish(session: pytest.Session) -> None:
    """From here on garbage is looked for, in what the tests make."""
    gc.freeze()
    gc.enable()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests in turn run at their commits, and when somebody names them: `-k`, `FILE::TEST`."""
    if passing := [item.nodeid for item in items if is_passing(item.nodeid)]:
        raise pytest.UsageError(
            "these names hold a time or a random number, and differ from one"
            " reading to the next, so that no worker finds them: give their parameters an `id`\n"
            + "\n".join(passing)
        )
    for item in items:
        dear.mark_dear(item)
    found = [(item, mark) for item in items if (mark := item.get_closest_marker("in_turn"))]
    follows: Counter[str] = Counter()
    proofs = [proof_of(item, mark, follows) for item, mark in found]
    config.stash[selection.PROOFS] = proofs
    if config.option.keyword or any("::" in str(word) for word in config.args):
        return
    at = selection.here()
    on, left = selection.chosen(proofs, at, selection.left_by_share(proofs, at))
    for file in {proof.own for proof in proofs}:
        its = [number for number, proof in enumerate(proofs) if proof.own == file]
        selection.told(file, *([each[number] for number in its] for each in (proofs, on, left)))
    off = {
        item for (item, _), runs in zip(found, on, strict=True) if not runs and not selection.LONG
    }
    if off:
        items[:] = [item for item in items if item not in off]
        config.hook.pytest_deselected(items=list(off))
    items[:] = dearest_first(
        items, {item: proof.seconds for (item, _), proof in zip(found, proofs, strict=True)}
    )


def dearest_first(
    items: Sequence[pytest.Item], seconds: Mapping[pytest.Item, float]
) -> list[pytest.Item]:
    """What takes long begins at once, so that at the end no worker waits for another's long test.

    Tests of one group stay together, in their order; what is quick stays where it was, behind.
    """
    takes: Counter[str] = Counter()
    for item in items:
        takes[group_of(item)] += seconds.get(item) or guessed_seconds(item)
    return sorted(items, key=lambda item: -takes[group_of(item)])


def group_of(item: pytest.Item) -> str:
    """The tests that one worker runs with it; itself where there are none."""
    mark = item.get_closest_marker("xdist_group")
    return str(mark.args[0]) if mark else item.nodeid


def guessed_seconds(item: pytest.Item) -> float:
    """What a test takes that does not say it."""
    if item.get_closest_marker("long"):
        return 10
    return 2 if item.get_closest_marker("xdist_group") else 0


def is_passing(name: str) -> bool:
    """Whether a test's name is another one the next time that it is read."""
    now = time.time()
    return bool(RANDOM.search(name)) or any(
        abs(float(number[:10]) - now) < MONTH for number in EPOCH.findall(name)
    )


def proof_of(item: pytest.Item, mark: pytest.Mark, follows: Counter[str]) -> selection.Proof:
    """What the mark says, and where the test stands.

    `first`: the share of a file's first test, which those after it follow one by one.
    """
    own = Path(item.location[0]).as_posix()
    said = {"name": f"{own}::{item.location[2]}", "own": own} | mark.kwargs
    if (first := said.pop("first", None)) is not None:
        said["place"] = (first + follows[own]) % said["parts"]
        follows[own] += 1
    return selection.Proof(**said)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker's choices go to where the end of the run is printed."""
    if (output := getattr(session.config, "workeroutput", None)) is not None:
        output["chosen"] = selection.chosen_so_far


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    selection.chosen_so_far.update(getattr(node, "workeroutput", {}).get("chosen", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What of the proofs that go in turn was chosen."""
    if selection.chosen_so_far:
        terminalreporter.section(f"in turn, by {selection.here().told_by}")
        for _, line in sorted(selection.chosen_so_far.items()):
            terminalreporter.line(line)
        if not selection.LONG:
            terminalreporter.line("run everything: make test-long")


def pytest_make_parametrize_id(val: object) -> str | None:
    """A long text is named by its beginning: pytest puts the name into the environment,
    which has no room for all of it.
    """
    long = isinstance(val, str | bytes) and len(val) > LONGEST_NAME
    return f"{val[:20]!a} and so on, {len(val)} in all" if long else None  # type: ignore[index,arg-type]


@pytest.fixture
def configured() -> Iterator[Callable[..., None]]:
    """Sets variables of the environment (None: removes one) until the end of the test, and has
    what is read of them once a process read anew.
    """

    def forget() -> None:
        settings.cache_clear()
        keys.secret.cache_clear()
        principal.server_keys.cache_clear()

    def change(**variables: str | None) -> None:
        for name, value in variables.items():
            if value is None:
                own.delenv(name, raising=False)
            else:
                own.setenv(name, value)
        forget()

    with pytest.MonkeyPatch.context() as own:
        forget()
        yield change
    forget()


@pytest.fixture
def own_home(configured: Callable[..., None], tmp_path: Path) -> None:
    """An installation of this test's own."""
    configured(STEWARD_HOME=str(tmp_path))


@pytest.fixture
def deployed(configured: Callable[..., None], own_home: None) -> None:
    """An installation of this test's own that is no sandbox."""
    configured(STEWARD_SANDBOX="false")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of this worker's own server; or of the one that SERVER names,
    which many short runs share.
    """
    if shared := os.environ.get(SERVER):
        yield shared
        return
    with (
        tempfile.TemporaryDirectory(prefix="steward-pg-", ignore_cleanup_errors=True) as folder,
        contextlib.ExitStack() as left,
    ):
        yield start_postgres(Path(folder), left)


@pytest.fixture(scope="session")
def template(postgres: str) -> str:
    """The name of a migrated database, to be copied."""
    return migrated(postgres, "desk_template", db.migrate)


def start_postgres(folder: Path, left: contextlib.ExitStack) -> str:
    """A server on this folder until `left` is closed; its address."""
    server = embedded_postgres.start(folder, throw_away=True)
    left.callback(server.cleanup)
    address = str(server.get_uri())
    with psycopg.connect(address, autocommit=True) as connection:
        for each in CARELESS:
            connection.execute(f"ALTER SYSTEM SET {each} = off")  # type: ignore[arg-type]
        connection.execute("SELECT pg_reload_conf()")
    return address


def migrated(address: str, name: str, migrate: Migrate) -> str:
    """A database with all migrations.

    Where the server has one of that name, a copy of it: this run's own, to migrate as it does.
    """
    with psycopg.connect(address, autocommit=True) as connection:
        there = connection.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s", [name]
        ).fetchone()
        if there and os.environ.get(MIGRATED):
            return name
        made = f"{name}_{uuid4().hex[:12]}" if there else name
        connection.execute(
            f"CREATE DATABASE {made}{f' TEMPLATE {name} STRATEGY FILE_COPY' if there else ''}"
        )  # type: ignore[arg-type]
    migrate(at(address, made))
    return made


def at(address: str, database: str, **other: str) -> str:
    """The same server, another database."""
    return psycopg.conninfo.make_conninfo(address, dbname=database, **other)


class Copies:
    """Databases that hold what the template does: one is cleared for the next test (see
    `steward.scenarios.clearing`), unless a test changed its schema.
    """

    def __init__(self, postgres: str, template: str) -> None:
        self._postgres, self._template = postgres, template
        self._prefix = template.partition("_")[0]
        self._kept: list[tuple[str, Clearing]] = []

    def take(self) -> tuple[str, Clearing]:
        """A name, and what brings the database back."""
        if self._kept:
            return self._kept.pop()
        name = f"{self._prefix}_{uuid4().hex[:12]}"
        ask(self._postgres, f"CREATE DATABASE {name} TEMPLATE {self._template} STRATEGY FILE_COPY")
        return name, Clearing(at(self._postgres, name))

    def give_back(self, name: str, clearing: Clearing) -> None:
        """Clear it, or drop it."""
        try:
            clearing.clear()
        except (NotTheSame, psycopg.Error):
            self._drop(name, clearing)
        else:
            self._kept.append((name, clearing))

    def close(self) -> None:
        """Drop what is kept."""
        while self._kept:
            self._drop(*self._kept.pop())

    def _drop(self, name: str, clearing: Clearing) -> None:
        clearing.close()
        ask(self._postgres, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def copies(postgres: str, template: str) -> Iterator[Copies]:
    """This worker's copies of the template."""
    made = Copies(postgres, template)
    yield made
    made.close()


@pytest.fixture
def dsn(postgres: str, copies: Copies) -> Iterator[str]:
    """A database of this test's own, as its owner."""
    name, clearing = copies.take()
    yield at(postgres, name)
    copies.give_back(name, clearing)


@pytest.fixture
async def database(dsn: str) -> AsyncIterator[Database]:
    """The desk's pool on that database, as the desk's role."""
    opened = Database(dsn, size=20)
    await opened.open()
    yield opened
    await opened.close()
