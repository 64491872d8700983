"""Command: lists of words are folded at 100 columns; part of `make check`.

Run: `python -m tests.folded_lists [--write]`.

They are read and mended by hand: a change of one word is a change of one short line. `--write`
folds what is wide, and keeps what the list says; after a merge that disagrees, take the words of
both sides and fold again.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from steward import yaml_text

WIDTH = 100
READERS = Path(__file__).parents[1] / "steward" / "understanding"
# Models are fitted on the bytes of these: another end of a line would fit everybody's anew.
FITTED_ON = {"asking_words.yaml", "damage_words.yaml", "trade_words.yaml"}
# Each line of these says something by itself; a person breaks it, by what it says.
BY_LINES = {
    *("beside_a_yes.yaml", "charged_next_words.yaml", "goods_words.yaml", "told_beside_a_yes.yaml"),
    *("apart_beside_a_yes.yaml", "when_beside_a_yes.yaml"),
}
_KEY = re.compile(r"^ *(?:- )?[\w-]+: ?")
_APART = ", "
_ALTERNATIVE = re.compile(r"[^ |]+(?:\||,? )")
_BLOCK = re.compile(r"^ *[\w-]+: [|>]-?$")


def lists() -> list[Path]:
    """The lists whose words are apart by commas."""
    return [
        file for file in sorted(READERS.rglob("*.yaml")) if file.name not in FITTED_ON | BY_LINES
    ]


def folded(text: str) -> str:
    """The same list, no line wider where it can be broken at a blank."""
    return "\n".join(_lines(text.split("\n")))


def _lines(lines: list[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        line = lines[at]
        indent = " " * (len(line) - len(line.lstrip()))
        if line.lstrip().startswith("#"):
            end = at
            while end < len(lines) and lines[end].startswith(f"{indent}#"):
                end += 1
            yield from _comment(lines[at:end], f"{indent}# ")
            at = end
            continue
        key = _KEY.match(line)
        if len(line) <= WIDTH or _BLOCK.match(line):
            yield line
        elif key is None:
            yield from _wrapped(line.strip(), indent, indent, _APART)
        else:
            yield from _wrapped(line[key.end() :].strip(), key[0], f"{indent}  ", _APART)
        at += 1


def _comment(lines: list[str], before: str) -> list[str]:
    if all(len(line) <= WIDTH for line in lines):
        return lines
    text = " ".join(line.strip().lstrip("#").strip() for line in lines)
    return _wrapped(text, before, before)


def _wrapped(text: str, first: str, then: str, between: str = " ") -> list[str]:
    """The text in lines of as many parts as go in; of what is apart by commas, none is torn."""
    made = [first]
    for part in _parts(text, between):
        if made[-1] in (first, then) or len(f"{made[-1]}{part}".rstrip()) <= WIDTH:
            made[-1] += part
        else:
            made[-1] = made[-1].rstrip()
            made.append(f"{then}{part}")
    made[-1] = made[-1].rstrip().removesuffix(between.rstrip())
    return made


def _parts(text: str, between: str) -> Iterator[str]:
    """The parts with what stands behind each. Of an entry that no line can hold, its places and
    the alternatives of each place are parts.
    """
    for part in text.split(between):
        if between == _APART and len(part) > WIDTH - 4:
            yield from _ALTERNATIVE.findall(f"{part.replace('| ', '|')}{between}")
        else:
            yield f"{part}{between}"


def words(value: Any) -> Any:
    """What a list says, as `word_lists.entries` reads it, wherever its lines end."""
    if isinstance(value, dict):
        return {key: words(one) for key, one in value.items()}
    if isinstance(value, list):
        return [words(one) for one in value]
    return [" ".join(one.split()).replace("| ", "|") for one in str(value).split(",")]


def wide(text: str) -> list[int]:
    """The numbers of lines that are wider."""
    return [n for n, line in enumerate(text.split("\n"), 1) if len(line) > WIDTH]


def main() -> int:
    """1: a list has wide lines, which are named."""
    found = []
    for file in lists():
        text = file.read_text("utf-8")
        if "--write" in sys.argv and wide(text):
            made = folded(text)
            if words(yaml_text.loaded(made)) != words(yaml_text.loaded(text)):
                sys.exit(f"{file.name}: folded, it would say something else")
            file.write_text(made, "utf-8")
            text = made
        found += [f"{file.name}:{number}" for number in wide(text)]
    if found:
        print("wider than 100 columns (`python -m tests.folded_lists --write`):", *found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
