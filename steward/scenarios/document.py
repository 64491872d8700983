"""YAML or JSON as plain values that know their line, for exact complaints."""

from __future__ import annotations

import contextlib
import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_NULL = "tag:yaml.org,2002:null"
# What libyaml and ruamel's own parser read otherwise, or on another line: tabs, line breaks of
# Unicode, and where a value begins, a question mark or an exclamation mark.
_TOLD_APART = re.compile(
    r"[^\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    r"|(?:^|[-?:,\[{]|&\S+) *[?!]",
    re.MULTILINE,
)


class Unreadable(Exception):
    """A scenario file that cannot be used: `FILE:LINE: what is wrong`."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")
        self.file, self.line, self.message = file, line, message


@dataclass(frozen=True)
class Value:
    """A value of the document and where it stands.

    Scalars keep their written text, `None` is null.
    """

    file: str
    line: int
    content: str | dict[str, Value] | list[Value] | None
    key_line: int = 0

    def wrong(self, message: str) -> Unreadable:
        """The complaint about this value, ready to be raised."""
        return Unreadable(self.file, self.key_line or self.line, message)

    def keys(self, where: str) -> dict[str, Value]:
        """The entries of a mapping. Raises Unreadable for anything else."""
        if not isinstance(self.content, dict):
            raise self.wrong(f"{where} must be a mapping of keys to values, not {self.shape}")
        return self.content

    def items(self, where: str) -> list[Value]:
        """The entries of a list. Raises Unreadable for anything else."""
        if not isinstance(self.content, list):
            raise self.wrong(f"{where} must be a list, not {self.shape}")
        return self.content

    def text(self, where: str) -> str:
        """A scalar as it was written. Raises Unreadable for a list, a mapping or nothing."""
        if not isinstance(self.content, str):
            raise self.wrong(f"{where} must be a text or a number, not {self.shape}")
        return self.content

    @property
    def is_null(self) -> bool:
        """Whether nothing was written."""
        return self.content is None

    @property
    def shape(self) -> str:
        """What kind of value this is, in words."""
        match self.content:
            case dict():
                return "a mapping"
            case list():
                return "a list"
            case None:
                return "nothing"
            case text:
                return repr(text)


def read_document(path: Path, shown: str | None = None) -> Value:
    """Read one YAML or JSON file. Raises Unreadable, with the line, when it is neither."""
    file = shown or str(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(
            file, 1, f"is not UTF-8 text: {error.reason} at byte {error.start}"
        ) from error
    except OSError as error:
        raise Unreadable(file, 1, f"cannot be read: {error.strerror}") from error
    return parse_document(text, file)


def parse_document(text: str, file: str) -> Value:
    """Read a document from its text. Raises Unreadable."""
    try:
        root = _composed(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Unreadable(
            file, mark.line + 1 if mark else 1, f"is not YAML: {error.problem or error}"
        ) from error
    except YAMLError as error:
        raise Unreadable(file, 1, f"is not YAML: {error}") from error
    if root is None:
        raise Unreadable(file, 1, "the file is empty")
    return _value(root, file, 0, ())


def _composed(text: str) -> Node | None:
    """libyaml's parser is five times as quick; what it refuses, ruamel's own reads, or says what is
    wrong with it. Raises YAMLError.
    """
    if not _TOLD_APART.search(text):
        root = None
        with contextlib.suppress(YAMLError):
            root = YAML(typ="safe").compose(text)
        if isinstance(root, MappingNode) and _is_filled(root, set()):
            return root
    root = YAML(typ="safe", pure=True).compose(text)
    return root if isinstance(root, Node) else None


def _is_filled(node: Node, seen: set[int]) -> bool:
    """Whether no value is left empty: the parsers differ in where such a one stands."""
    if isinstance(node, ScalarNode):
        return node.tag != _NULL or bool(node.value)
    if id(node) in seen:
        return True
    seen.add(id(node))
    below = (
        node.value if isinstance(node, SequenceNode) else [one for of in node.value for one in of]
    )
    return all(_is_filled(one, seen) for one in below)


def _value(node: Node, file: str, key_line: int, above: tuple[int, ...]) -> Value:
    line = node.start_mark.line + 1
    if id(node) in above:
        raise Unreadable(file, line, "an alias must not contain itself")
    above = (*above, id(node))
    match node:
        case ScalarNode():
            return Value(file, line, None if node.tag == _NULL else _joined(node.value), key_line)
        case SequenceNode():
            return Value(
                file, line, [_value(item, file, 0, above) for item in node.value], key_line
            )
        case MappingNode():
            return Value(file, line, _mapping(node, file, above), key_line)
        case _:
            raise Unreadable(file, line, f"cannot use a {type(node).__name__}")


def _mapping(node: MappingNode, file: str, above: tuple[int, ...]) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, ScalarNode):
            raise Unreadable(file, line, "a key must be a word")
        if key.value in found:
            raise Unreadable(file, line, f"key {key.value!r} is given twice")
        found[key.value] = _value(value, file, line, above)
    return found


def _joined(text: str) -> str:
    """JSON writes a character outside the basic plane as two escapes: put the halves together."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def refuse_unknown(value: Value, known: Iterable[str], where: str) -> None:
    """Raise Unreadable for the first key that `where` does not have,
    with the nearest one that it has.
    """
    names = list(known)
    for key, entry in value.keys(where).items():
        if key not in names:
            near = difflib.get_close_matches(key, names, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(names)}"
            raise entry.wrong(f"unknown key {key!r} in {where} ({hint})")
