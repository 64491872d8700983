"""What the desk's own agents are made of has a version: turns name it, and rules and prompts of an
earlier one are put back.
"""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import uuid4

import psycopg
import pytest

import steward.settings
import steward.versions
from steward.audit.record import Audit
from steward.cli.main import app
from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound
from steward.db import Database
from steward.errors import BadInput
from steward.llm import roles
from steward.policy.live import LivePolicy
from steward.settings import Settings
from steward.versions import Versions, everything, made_of, put_back
from tests.command_line import CliRunner
from tests.own_policies import POLICIES


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, Path]:
    shutil.copytree(POLICIES, tmp_path / "policies")
    prompts = tmp_path / "nodes" / "prompts"
    shutil.copytree(roles.PROMPTS, prompts)
    for name, file in roles.prompt_files().items():
        copy = roles.prompt_file(name, prompts)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    return {"policy": tmp_path / "policies", "prompts": prompts}


def opened(database: Database, folders: dict[str, Path]) -> tuple[Versions, LivePolicy]:
    """What a process that begins now is made of."""
    live = LivePolicy(folders["policy"], every=0)
    made = made_of(Settings(policies=folders["policy"]), folders["prompts"])
    return Versions(database, made, live), live


def edit(folders: dict[str, Path], alone: str) -> None:
    """Another limit in the rules."""
    limits = folders["policy"] / "limits.yaml"
    text = limits.read_text().replace('EUR: {alone: "50.00"', f'EUR: {{alone: "{alone}"')
    limits.write_text(text)


async def two_versions(database: Database, folders: dict[str, Path]) -> tuple[str, str, LivePolicy]:
    """One with the rules and prompts as they are, then one with others."""
    first = await opened(database, folders)[0].note()
    edit(folders, "20.00")
    (folders["prompts"] / "compose.md").write_text("Promise them anything.")
    after, live = opened(database, folders)
    return first, await after.note(), live


async def test_versions_turn_names_what_it_was_made_by(
    database: Database, folders: dict[str, Path]
) -> None:
    versions, live = opened(database, folders)
    audit = Audit(database)
    talks = Conversations(database, audit, Settings(), version=lambda: versions.current)
    seen = []
    for alone in ("50.00", "20.00"):
        edit(folders, alone)
        await live.current()
        await talks.take_in(Inbound(id=uuid4().hex, conversation_id="c1", text="hello"))
        turn = await talks.open_turn("c1")
        assert turn is not None
        await talks.close_turn(turn.ref, [], None)
        seen.append(versions.current)
    said = [e.data["version"] for e in await audit.entries("c1") if e.event == "turn.opened"]
    assert said == seen
    assert len({*seen}) == 2


async def test_versions_rules_and_prompts_of_an_earlier_one_are_put_back(
    database: Database, folders: dict[str, Path]
) -> None:
    first, second, live = await two_versions(database, folders)
    changed_rules, audit = (await live.current()).version, Audit(database)
    async with database.transaction() as connection:
        listed = [row["id"] for row in await everything(connection)]
        own, changed = await put_back(connection, audit, "operator:me", first[:6], folders)
    assert listed == [second, first]
    assert (own, changed) == (first, {"policy": ["limits.yaml"], "prompts": ["compose.md"]})
    for part, shipped in (("policy", POLICIES), ("prompts", roles.PROMPTS)):
        for name in changed[part]:
            assert (folders[part] / name).read_text() == (shipped / name).read_text()
    assert (await live.current()).version != changed_rules, "in force without a restart"
    assert opened(database, folders)[0].current == first
    (entry,) = [e for e in await audit.entries("desk") if e.event == "version.put_back"]
    assert (entry.actor, entry.data["version"]) == ("operator:me", first)


async def test_versions_words_of_a_team_for_models_are_put_back_into_its_package(
    database: Database, folders: dict[str, Path]
) -> None:
    file = roles.prompt_file("billing/goals.md", folders["prompts"])
    first, before = await opened(database, folders)[0].note(), file.read_text()
    file.write_text("- duplicate_charge: whatever they say")
    assert await opened(database, folders)[0].note() != first
    async with database.transaction() as connection:
        _, changed = await put_back(connection, Audit(database), "operator:me", first, folders)
    assert (changed["prompts"], file.read_text()) == (["billing/goals.md"], before)


async def test_versions_rules_in_one_file_and_in_several_are_put_back(
    database: Database, folders: dict[str, Path]
) -> None:
    """A release before had all rules in `desk.cedar`; what its set did not have goes."""
    policies = folders["policy"]
    several, live = opened(database, folders)
    after = await several.note()
    rules = live.latest.rules
    whole = "\n".join(text for name, text in live.latest.files.items() if name.endswith("cedar"))
    shutil.rmtree(policies / "rules")
    (policies / "desk.cedar").write_text(whole)
    before = await opened(database, folders)[0].note()
    own = {"policy": policies}
    for wanted, file, gone in (
        (after, "rules/order.yaml", "desk.cedar"),
        (before, "desk.cedar", "rules/order.yaml"),
    ):
        async with database.transaction() as connection:
            await put_back(connection, Audit(database), "operator:me", wanted, own)
        assert (policies / file).exists()
        assert not (policies / gone).exists()
        assert (await live.current()).rules == rules
        assert live.problem == ""
        assert opened(database, folders)[0].current == wanted


async def test_versions_that_cannot_be_put_back_change_nothing(
    database: Database, dsn: str, folders: dict[str, Path]
) -> None:
    first, _, _ = await two_versions(database, folders)
    limits = folders["policy"] / "limits.yaml"
    now = limits.read_text()
    with psycopg.connect(dsn, autocommit=True) as owner:
        owner.execute(  # as a release that knows other rules would find them
            """UPDATE desk.version_files SET files = files || '{"limits.yaml": "refund: none"}'
                WHERE part = 'policy'"""
        )
    for wanted, why in (("", "several versions"), ("nowhere", "no version"), (first, "limits")):
        with pytest.raises(BadInput, match=why):
            async with database.transaction() as connection:
                await put_back(connection, Audit(database), "operator:me", wanted, folders)
        assert limits.read_text() == now


@pytest.mark.parametrize(
    ("unwritable", "where"), [(tempfile, "mkstemp"), (os, "replace")], ids=["folder", "file"]
)
async def test_versions_are_put_back_wholly_or_not_at_all(
    database: Database,
    folders: dict[str, Path],
    monkeypatch: pytest.MonkeyPatch,
    unwritable: ModuleType,
    where: str,
) -> None:
    first, _, live = await two_versions(database, folders)
    real = getattr(unwritable, where)

    def read_only(*given: Any, **named: Any) -> Any:
        """The folder of prompts is one that nobody may write to, as in an image."""
        if folders["prompts"] == (named.get("dir") or Path(given[-1]).parent):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return real(*given, **named)

    def files() -> dict[Path, str]:
        return {
            file: file.read_text()
            for folder in folders.values()
            for file in sorted(folder.rglob("*"))
            if file.is_file()
        }

    before, rules = files(), (await live.current()).version
    monkeypatch.setattr(unwritable, where, read_only)
    audit = Audit(database)
    with pytest.raises(BadInput, match=r"compose\.md cannot be written: Read-only file system"):
        async with database.transaction() as connection:
            await put_back(connection, audit, "operator:me", first, folders)
    assert files() == before, "nor is anything left beside them"
    assert (await live.current()).version == rules
    assert [e for e in await audit.entries("desk") if e.event == "version.put_back"] == []
    async with database.transaction() as connection:
        rules_alone = {"policy": folders["policy"]}
        _, changed = await put_back(connection, audit, "operator:me", first, rules_alone)
    assert changed == {"policy": ["limits.yaml"]}, "the part that can be written, when asked for"


def _with_these(dsn: str, folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """The command works on this database and these folders."""
    chosen = Settings(owner_url=dsn, policies=folders["policy"])
    monkeypatch.setattr(steward.settings, "settings", lambda: chosen)
    monkeypatch.setattr(roles, "PROMPTS", folders["prompts"])


async def test_versions_command_lists_and_puts_back(
    database: Database, dsn: str, folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, _ = await two_versions(database, folders)
    _with_these(dsn, folders, monkeypatch)

    async def said(*words: str) -> str:
        done = await asyncio.to_thread(CliRunner().invoke, app, ["versions", *words])
        assert done.exit_code == 0, done.output
        return done.output

    listed = (await said("list")).splitlines()
    assert [line.split("\t")[0] for line in listed[-2:]] == [second, first]
    told = await said("put-back", first, "--only", "policy")
    assert f"policy of {first}: limits.yaml" in told
    assert "again" not in told, "its prompts are still others"
    assert (folders["prompts"] / "compose.md").read_text() == "Promise them anything."
    told = await said("put-back", first)
    assert f"prompts of {first}: compose.md" in told
    assert f"This desk is {first} again." in told


async def test_versions_command_names_what_comes_back_with_a_release_alone(
    database: Database, dsn: str, folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _, _ = await two_versions(database, folders)
    _with_these(dsn, folders, monkeypatch)
    monkeypatch.setattr(steward.versions, "_code", lambda: "of another release")
    done = await asyncio.to_thread(CliRunner().invoke, app, ["versions", "put-back", first])
    assert done.exit_code == 1, done.output
    assert f"policy of {first}: limits.yaml" in done.output, "files are back all the same"
    assert "graph: still " in done.output
    assert "its image's tag" in done.output
    assert "models: still" not in done.output
    assert "again" not in done.output
