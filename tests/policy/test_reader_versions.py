"""Readers of an earlier version are put back by their examples, and found again by their names."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from steward.audit.record import Audit
from steward.db import Database
from steward.errors import BadInput
from steward.policy.live import LivePolicy
from steward.understanding.reader import kept_examples, kept_models
from steward.understanding.reader.kept_models import path_of
from steward.versions import Made, Versions, put_back
from tests.own_policies import POLICIES


class Toy:
    """A project with one reader, made of one module and the examples of a folder."""

    def __init__(self, root: Path) -> None:
        self.root, self.code = root, root / "features.py"
        self.examples = root / "evals"
        self.examples.mkdir()
        self.code.write_text("WORDS = 1\n")
        (self.examples / "yes.yaml").write_text("- yes please\n")

    @property
    def reader(self) -> Path:
        """Where it is kept, by what it is made of now."""
        module = ModuleType("features")
        module.__file__ = str(self.code)
        return path_of("toy", (module,), sorted(self.examples.glob("*.yaml")))

    def train(self) -> None:
        self.reader.parent.mkdir(exist_ok=True)
        self.reader.write_bytes(b"weights")

    def widen(self) -> None:
        """Somebody teaches it more, in a file that it had and in a new one."""
        (self.examples / "yes.yaml").write_text("- yes please\n- send the cash\n")
        (self.examples / "more.yaml").write_text("- by all means\n")
        self.train()


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Toy:
    made = Toy(tmp_path.resolve())
    monkeypatch.setenv("STEWARD_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    monkeypatch.setattr(kept_models, "_MADE_OF", {})
    monkeypatch.setattr(kept_examples, "PROJECT", made.root)
    monkeypatch.setattr(kept_examples, "kept_files", lambda: (made.reader,))
    made.train()
    return made


async def noted(database: Database) -> str:
    """The version of a process that begins now."""
    parts = {"graph": "g", "models": "m", "prompts": "p", "readers": kept_examples.named()}
    made = Made(parts, {"compose.md": "Be kind."})
    return await Versions(database, made, LivePolicy(POLICIES, every=0)).note()


async def put(database: Database, toy: Toy, version: str) -> list[str]:
    async with database.transaction() as connection:
        _, changed = await put_back(
            connection, Audit(database), "operator:me", version, {"readers": toy.root}
        )
    return changed["readers"]


async def test_readers_of_an_earlier_version_are_put_back_and_found_without_training(
    database: Database, toy: Toy
) -> None:
    before, first = toy.reader, await noted(database)
    toy.widen()
    second, wider = await noted(database), toy.reader
    assert wider != before
    changed = await put(database, toy, first)
    assert sorted(changed) == ["evals/more.yaml", "evals/yes.yaml"]
    assert toy.reader == before
    assert toy.reader.exists(), "as it was trained then"
    assert await put(database, toy, first) == []
    assert sorted(await put(database, toy, second)) == sorted(changed), "and forward again"
    assert toy.reader == wider


@pytest.mark.parametrize("why", ["other code", "no longer in", "not kept in"])
async def test_readers_that_do_not_fit_are_refused_and_change_nothing(
    database: Database, toy: Toy, why: str
) -> None:
    before, first = toy.reader, await noted(database)
    toy.widen()
    now = toy.reader
    if why == "other code":
        toy.code.write_text("WORDS = 2\n")
        now = toy.reader
    if why == "no longer in":
        before.unlink()
    if why == "not kept in":
        for file in before.parent.glob("examples-*"):
            file.unlink()
    with pytest.raises(BadInput, match=why):
        await put(database, toy, first)
    assert toy.reader == now
    assert [e for e in await Audit(database).entries("desk") if e.event == "version.put_back"] == []


async def test_readers_whose_examples_changed_since_the_start_are_kept_under_no_false_name(
    database: Database, toy: Toy
) -> None:
    readers = kept_examples.named()
    toy.widen()
    kept_examples.keep(readers)
    assert list(toy.reader.parent.glob("examples-*")) == []
