"""The commands of `docs/connecting-a-system.md`'s half hour are run as they stand there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from steward.cli.main import app
from steward.ports import free_port
from steward.settings import PROJECT
from tests.cases import cases
from tests.cli.test_serve import BARE
from tests.command_line import command_of

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
    """The proposal with the block of the page in the place of its commented `list_orders`; the
    rest stays as it is.
    """
    chapter = PAGE.split("## In half an hour\n")[1].split("\n## ")[0]
    [told] = blocks_of(chapter, "yaml")
    head, tools = proposal.split("    tools:\n")
    own, rest = tools.split("#       get_order:")
    assert own.startswith("#       list_orders:\n")
    guessed = [line.strip("# ") for line in own.splitlines() if "TODO" not in line]
    put = [line.removeprefix("   ") for line in told]  # what it stands in is a list
    differs = {*guessed} - {line.strip() for line in put}
    assert differs == {"item: items"}, "the page corrects this guess, and leaves all others"
    for todo in re.findall(r"TODO fields: (\w+)", own):
        assert any(line.strip().startswith(f"{todo}:") for line in put), f"{todo} is left open"
    return "\n".join([f"{head}    tools:", *put, f"#       get_order:{rest}"])


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


@cases("page", PAGES)
def test_commands_of_a_page_are_there_with_the_options_that_it_gives(page: str) -> None:
    """Each is read as the program reads it, and not carried out; what only names a command may
    leave its arguments out.
    """
    for line in commands_of(page):
        command: Any = command_of(app)
        words = ["1" if word == "N" else word for word in shlex.split(line)]
        while words and not words[0].startswith("-") and hasattr(command, "resolve_command"):
            context = command.make_context("steward", [], resilient_parsing=True)
            _, command, words = command.resolve_command(context, words)
            assert command is not None, line
        assert what_is_wrong(command, words) in ("", "MissingParameter", "NoArgsIsHelpError"), line


class Walk:
    """The page's commands with ports, files and a home of this test's own."""

    def __init__(self, folder: Path, dsn: str) -> None:
        self.folder, self.shop, self.desk = folder, str(free_port()), str(free_port())
        self.env = {**BARE, "STEWARD_HOME": str(folder), "SHOP_KEY": "shop-key"}
        self.env |= {"DATABASE_URL": dsn, "STEWARD_KEY_SECRET": "a secret of this test"}

    def words(self, line: str) -> tuple[dict[str, str], list[str]]:
        """What a line sets, and its program with arguments."""
        for theirs, ours in (
            ("8600", self.shop),
            ("8400", self.desk),
            ("my-systems.yaml", f"{self.folder}/my-systems.yaml"),
            ("shop.pem", f"{self.folder}/shop.pem"),
            ("shop.pub.pem", f"{self.folder}/shop.pub.pem"),
        ):
            line = line.replace(theirs, ours)
        found = shlex.split(line)
        sets = dict(word.split("=", 1) for word in found if re.match(r"[A-Z_]+=", word))
        first, *rest = found[len(sets) :]
        if first.startswith(".venv"):
            first = str(Path(sys.executable).parent / Path(first).name)
        return self.env | sets, [first, *rest]

    def run(self, line: str, given: str = "", code: int = 0) -> str:
        env, words = self.words(line)
        done = subprocess.run(
            words, env=env, input=given, text=True, capture_output=True, cwd=PROJECT, check=False
        )
        assert done.returncode == code, f"{line}\n{done.stdout}{done.stderr}"
        return done.stdout

    @contextmanager
    def going(self, line: str, url: str) -> Iterator[None]:
        """A command that goes on until the end of the block, once this address answers."""
        env, words = self.words(line)
        log = self.folder / f"{Path(words[0]).name}.log"
        with log.open("w") as out:
            process = subprocess.Popen(words, env=env, cwd=PROJECT, stdout=out, stderr=out)
        try:
            deadline = time.monotonic() + 150
            while not answers(url):
                assert process.poll() is None, log.read_text()[-3000:]
                assert time.monotonic() < deadline, log.read_text()[-3000:]
                time.sleep(0.1)
            yield
        finally:
            process.terminate()
            process.wait(60)

    def asked(self, *texts: str, signed_in: str = "") -> str:
        """What the desk says of each text; `signed_in`: the address of a customer's chat."""
        said: list[str] = []
        with httpx.Client(
            base_url=f"http://127.0.0.1:{self.desk}", timeout=60, trust_env=False
        ) as http:
            ticket = signed_in.strip().partition("/chat#")[2]
            given = http.post("/auth/customer", json={"token": ticket}) if ticket else None
            begun = (given or http.post("/desk/conversations", json={})).raise_for_status().json()
            http.headers["Authorization"] = f"Bearer {begun['token']}"
            where = f"/desk/conversations/{begun['conversation_id']}/messages"
            for text in texts:
                http.post(where, json={"text": text}).raise_for_status()
                before, deadline = len(said), time.monotonic() + 90
                while len(said) == before:
                    assert time.monotonic() < deadline, f"no answer to {text}"
                    found = http.get(where, params={"wait": 10}).json()["messages"]
                    said = [one["text"] for one in found if one["role"] == "desk"]
        return "\n".join(said)


@pytest.mark.long  # a dozen commands, a shop and a served desk, each a process of its own
@pytest.mark.xdist_group("live")
@pytest.mark.timeout(600)
@pytest.mark.in_turn(
    parts=6,
    place=3,
    files=("docs/connecting-a-system.md", "steward/cli/", "steward/gateway/", "examples/shop/"),
    seconds=60.0,
)
def test_half_hour_of_the_page_ends_with_an_order_told_by_the_served_desk(
    dsn: str, tmp_path: Path
) -> None:
    walk = Walk(tmp_path, dsn)
    shutil.copytree(PROJECT / ".steward" / "models", tmp_path / "models")
    steps = [one for one in commands() if not one.startswith("export ")]
    shop, add, mine, needed, example, key, serve, *people, sign_in = steps
    with walk.going(shop, f"http://127.0.0.1:{walk.shop}/openapi.json"):
        assert "steward doctor --file" in walk.run(add, "y\n")
        proposal = (tmp_path / "my-systems.proposed.yaml").read_text("utf-8")
        assert "TODO fields: status" in proposal
        (tmp_path / "my-systems.yaml").write_text(completed(proposal), "utf-8")
        looked = walk.run(mine, code=1)
        assert re.search(r"list_orders\s+Solid\s+read: 2 records fitted", looked)
        assert "2 of 10 solid." in looked
        assert "2 of 2 solid." in walk.run(needed)
        assert "3 of 10 solid." in walk.run(example, code=1)
        walk.run(key)
        with walk.going(serve, f"http://127.0.0.1:{walk.desk}/health/ready"):
            for one in people:
                walk.run(one)
            url = f"http://127.0.0.1:{walk.desk}"
            listed = walk.run(f".venv/bin/steward systems list --as noor --url {url}")
            assert "logistics.list_orders\ttool\taccepted" in listed
            due = datetime.now(UTC) + timedelta(days=2)
            day = f" on {due.day} {due:%B}"
            told = walk.asked("Where is my order?", signed_in=walk.run(sign_in))
            for number in ("1001", "1002"):
                assert re.search(rf"\({number}\).*{day}", told), told
            other = walk.run(sign_in.replace("buyer_1", "buyer_2"))
            told = walk.asked("Where is my order?", "Who brings it?", signed_in=other)
            assert re.search(rf"\(2001\).*{day}", told), told
            assert "Fietskoerier brings your House blend (2001)" in told
            assert "100" not in told, "another buyer's"
            assert "to a colleague" in walk.asked("Where is my order?"), "no CRM finds anybody"


def answers(url: str) -> bool:
    try:
        return httpx.get(url, trust_env=False).is_success
    except httpx.TransportError:
        return False
