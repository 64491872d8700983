"""The commands of `docs/connecting-a-system.md`'s half hour are run as they stand there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
from typer.main import get_command

from steward.cli.main import app
from steward.settings import PROJECT
from tests.gateway.foreign_system import free_port

PAGE = (PROJECT / "docs" / "connecting-a-system.md").read_text("utf-8")


def commands() -> list[str]:
    """Lines of the blocks in the chapter, on a port that is free."""
    chapter = PAGE.split("## In half an hour\n")[1].split("\n## ")[0]
    return [line.strip() for block in blocks_of(chapter, "") for line in block if line.strip()]


def blocks_of(chapter: str, language: str) -> list[list[str]]:
    """The lines of each block in a language."""
    found = re.findall(r"^ *```(\w*)\n(.*?)^ *```$", chapter, re.DOTALL | re.MULTILINE)
    return [text.splitlines() for named, text in found if named == language]


def completed(proposal: str) -> str:
    """The proposal with its one list as the page says it: TODO lines replaced by what stands there,
    and what is left stays commented out.
    """
    chapter = PAGE.split("## In half an hour\n")[1].split("\n## ")[0]
    [told] = blocks_of(chapter, "yaml")
    lines = [line.removeprefix("   ") for line in told]  # what it stands in is a list
    head, tools = proposal.split("    tools:\n")
    own, rest = tools.split("#       get_order:")
    kept = [line.removeprefix("#") for line in own.splitlines() if "TODO" not in line]
    assert "             item: items" in kept, "the page says what was guessed wrongly"
    kept = [line.replace("item: items", "item: title") for line in kept]
    fields = kept.index("           fields:")  # the page's lines have it as well
    whole = [*kept[:fields], *lines, *kept[fields + 1 :]]
    return "\n".join([f"{head}    tools:", *whole, f"#       get_order:{rest}"])


def commands_of(page: str) -> list[str]:
    """Those that stand between backticks or on a line of a block, whatever is set for them."""
    text = (PROJECT / "docs" / page).read_text("utf-8")
    block = re.compile(r"```\w*\n(.*?)```", re.DOTALL)
    said = "".join(block.findall(text)).splitlines() + re.findall(r"`([^`]+)`", block.sub("", text))
    begins = re.compile(r"(?:[A-Z_]+=\S+ )*(?:\.venv/bin/)?steward ([a-z][^#|>&;]+)")
    return [found[1] for one in said if (found := begins.match(" ".join(one.split())))]


PAGES = sorted(page.name for page in (PROJECT / "docs").glob("*.md") if commands_of(page.name))


def test_pages_with_commands_are_found() -> None:
    assert {"connecting-a-system.md", "channels.md", "runbook.md", "a2a.md"} <= {*PAGES}
    assert len(commands_of("runbook.md")) > 50


def what_is_wrong(command: Any, words: list[str]) -> str:
    """By the name of its error: typer keeps them to itself."""
    try:
        command.make_context("steward", words)
    except Exception as error:
        return type(error).__name__
    return ""


@pytest.mark.parametrize("page", PAGES)
def test_commands_of_a_page_are_there_with_the_options_that_it_gives(page: str) -> None:
    """Each is read as the program reads it, and not carried out; what only names a command may
    leave its arguments out.
    """
    for line in commands_of(page):
        command: Any = get_command(app)
        words = ["1" if word == "N" else word for word in shlex.split(line)]
        while words and not words[0].startswith("-") and hasattr(command, "resolve_command"):
            context = command.make_context("steward", [], resilient_parsing=True)
            _, command, words = command.resolve_command(context, words)
            assert command is not None, line
        assert what_is_wrong(command, words) in ("", "MissingParameter", "NoArgsIsHelpError"), line


@pytest.mark.long  # two commands and a server, each a process of its own
def test_commands_of_the_page_do_what_it_says(tmp_path: Path) -> None:
    port = str(free_port())
    export, serve, add, mine, doctor = (one.replace("8600", port) for one in commands())
    name, value = export.removeprefix("export ").split("=")
    environment = {**os.environ, name: value, "STEWARD_HOME": str(tmp_path)}

    def run(line: str, words: dict[str, str], given: str = "") -> subprocess.CompletedProcess[str]:
        first, *rest = shlex.split(line.replace("my-systems.yaml", f"{tmp_path}/systems.yaml"))
        program = [str(Path(sys.executable).parent / Path(first).name), *rest]
        return subprocess.run(
            program,
            env=environment | words,
            input=given,
            text=True,
            capture_output=True,
            cwd=PROJECT,
        )

    server = subprocess.Popen([sys.executable, *shlex.split(serve)[1:]], cwd=PROJECT)
    try:
        deadline = time.monotonic() + 30
        while not answers(port):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        added = run(add, {}, "y\n")
        assert added.returncode == 0, added.stdout + added.stderr
        proposal = (tmp_path / "systems.proposed.yaml").read_text("utf-8")
        assert "TODO fields: status" in proposal
        (tmp_path / "systems.yaml").write_text(completed(proposal), "utf-8")
        looked = run(mine, {})
        assert looked.returncode == 1, looked.stdout + looked.stderr
        assert re.search(r"list_orders\s+Solid\s+read: 2 records fitted", looked.stdout)
        assert "2 of 10 solid." in looked.stdout
        variable, _, rest = doctor.partition(" ")
        url, _, address = variable.partition("=")
        looked = run(rest, {url: address})
        assert looked.returncode == 1, looked.stdout + looked.stderr
        assert "3 of 10 solid." in looked.stdout
    finally:
        server.terminate()
        server.wait()


def answers(port: str) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/openapi.json").is_success
    except httpx.TransportError:
        return False
