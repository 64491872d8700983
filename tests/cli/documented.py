"""The commands in the shell blocks of `docs/*.md`, as they stand there."""

from __future__ import annotations

import re
import shlex

from steward.settings import PROJECT

_BLOCK = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
_SHELL = ("", "sh", "bash", "console", "shell")
_PROGRAM = re.compile(r"^(?:[A-Z_]+=\S+ )*(?:\.venv/bin/)?")


def commands_of(page: str) -> list[str]:
    """Each command of the page's blocks, in its order. Of a `console` block what follows a `$`;
    what it prints, or says of a command behind two spaces, is none.
    """
    text = (PROJECT / "docs" / page).read_text("utf-8")
    found: list[str] = []
    for language, block in _BLOCK.findall(text):
        if language not in _SHELL:
            continue
        lines = re.sub(r"<<END\n.*?^END$", "", block, flags=re.DOTALL | re.MULTILINE)
        for line in lines.replace("\\\n", " ").splitlines():
            own = line.strip()
            if language == "console":
                found += [re.split(r" {2,}", own.removeprefix("$ "))[0]] * own.startswith("$ ")
            elif own:
                found.append(own)
    return found


def steward_words(page: str, begins: str) -> list[list[str]]:
    """The words behind `steward` of the page's commands that begin so."""
    named = [_PROGRAM.sub("", one) for one in commands_of(page)]
    found = [shlex.split(one)[1:] for one in named if one.startswith(f"steward {begins}")]
    assert found, f"{page} has no command `steward {begins}` any more"
    return found
