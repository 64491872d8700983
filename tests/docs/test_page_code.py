"""New files that the documentation tells to write pass the checks that a newcomer then runs."""

from __future__ import annotations

import re
import subprocess
import sys
import textwrap

import pytest

from steward.settings import PROJECT

_BLOCK = re.compile(r"^ *```python\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
PAGES = ("adding-a-team.md", "adding-an-action.md")


def new_files(page: str) -> dict[str, str]:
    """The blocks that are a file of their own, by its path."""
    found = {}
    for block in _BLOCK.findall((PROJECT / "docs" / page).read_text("utf-8")):
        path, _, text = textwrap.dedent(block).partition("\n")
        name = path.removeprefix("# ")
        if not (PROJECT / name).exists():
            found[name] = text
    return found


@pytest.mark.parametrize("page", PAGES)
def test_file_of_a_page_passes_ruff(page: str) -> None:
    files = new_files(page)
    assert files
    for name, text in files.items():
        for command in (["check", "--no-cache"], ["format", "--check", "--no-cache"]):
            ran = subprocess.run(
                [sys.executable, "-m", "ruff", *command, "--stdin-filename", name, "-"],
                cwd=PROJECT,
                input=text,
                capture_output=True,
                text=True,
                check=False,
            )
            assert ran.returncode == 0, f"{name}: {ran.stdout}{ran.stderr}"
