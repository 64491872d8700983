"""The desk speaks in the name of the company that runs it, and no word of its own names another."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from steward.say import Plain
from steward.settings import PROJECT, Settings
from steward.wording.offline import OfflineWording
from steward.wording.render import render
from steward.wording.says import DeskWords, FrameWords

# However its letters are parted, in text that is put together of pieces: of other files nothing can
# come out, and none is taken apart.
_SPELLED = re.compile(r"[\W_]*".join("Fernhill"))


@pytest.fixture
def company(configured: Callable[..., None]) -> str:
    name = "Müller & {Sons}"
    configured(STEWARD_COMPANY=name)
    return name


@pytest.mark.parametrize("say", [DeskWords.OUT_OF_SCOPE, DeskWords.ABOUT_DESK])
async def test_desk_introduces_itself_and_says_whose_it_is(company: str, say: Plain) -> None:
    said = await OfflineWording().compose([say], first=True)
    assert said.startswith(f"Hello, this is {company}'s AI desk.")
    assert f"your {company} orders" in said
    assert f"this is {company}'s AI desk" in render(FrameWords.INVITATION)


@pytest.mark.parametrize(
    "package", ["steward", "actions", "nodes", "teams", "graphs", "tools", "state"]
)
def test_sandbox_company_is_named_in_its_own_file_only(package: str) -> None:
    named = {
        str(file.relative_to(PROJECT))
        for kind in ("*.py", "*.ftl")
        for file in (PROJECT / package).rglob(kind)
        if _SPELLED.search(file.read_text(encoding="utf-8"))
        and any("Fernhill" in text for text in said_in(file))
    }
    assert not named
    assert Settings().voice.name == "Fernhill Coffee"


def said_in(file: Path) -> Iterator[str]:
    """Every text in a module that is not a description of its code, and those of a catalogue."""
    if file.suffix == ".ftl":
        yield file.read_text(encoding="utf-8")
        return
    tree = ast.parse(file.read_text(encoding="utf-8"))
    described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in described
        ):
            yield node.value
