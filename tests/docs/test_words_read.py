"""The customer's words are read in one package: `steward/understanding`.

Nodes, teams and what asks models ask it; they hold no patterns and look into no text themselves.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from steward.settings import PROJECT
from tests.cases import cases

READERS_ASKED = (
    "actions",
    "graphs",
    "nodes",
    "state",
    "steward/dialogue",
    "steward/effects",
    "steward/investigation",
    "steward/llm",
    "teams",
    "tools",
)
# What a message is made of and what a colleague wrote: headers, quoted parts, characters, names of
# conversations, prepared answers. None of it says what a customer wants.
OF_THE_FORM = {"automatic.py", "cleaning.py", "mail.py", "notes.py", "signatures.py", "types.py"}
# How a model wraps its answer, and which prompts one that stands in for a model answers.
OF_A_MODEL = {"forms.py", "scripted.py"}
WORDS = {"quote", "text", "words"}
ARGUMENTS = {"quote", "text"}
LOOKS = {"casefold", "count", "endswith", "find", "lower", "split", "startswith", "upper"}
PATTERNS = {"re", "regex"}
TRIMS = {"lstrip", "rstrip", "strip"}


def modules(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((PROJECT / folder).rglob("*.py"))


def imports_patterns(tree: ast.Module) -> bool:
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    return any(
        getattr(node, "module", None) in PATTERNS or any(n.name in PATTERNS for n in node.names)
        for node in found
    )


def is_words(node: ast.expr) -> bool:
    """`heard.text`, `wish.quote`, a `text` that was handed over, and what is called so, trimmed or
    not.
    """
    match node:
        case ast.Call(func=ast.Attribute(value=of, attr=name)) if name in TRIMS:
            return is_words(of)
        case ast.Name(name):
            return name in ARGUMENTS
    return isinstance(node, ast.Attribute) and node.attr in WORDS and not is_answer(node)


def is_answer(node: ast.Attribute) -> bool:
    """The text of a message that a LangGraph client sent, which is taken in and not read."""
    return isinstance(node.value, ast.Name) and node.value.id == "message"


def looks(tree: ast.Module) -> Iterator[int]:
    """Lines in which a text is looked into."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[into]) if is_words(into):
                yield node.lineno
            case ast.Call(func=ast.Attribute(value=of, attr=name)) if name in LOOKS and is_words(
                of
            ):
                yield node.lineno
            case ast.comprehension(iter=of) if is_words(of):
                yield of.lineno


@cases("file", modules(*READERS_ASKED), ids=lambda f: str(f.relative_to(PROJECT)))
def test_module_looks_into_no_words(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    if file.parent.name != "llm" or file.name not in OF_A_MODEL:
        assert not imports_patterns(tree), "patterns over words stand in steward/understanding"
    assert list(looks(tree)) == [], "understanding/text/marks.py has what needs no reading"


def test_conversation_patterns_are_of_the_form_alone() -> None:
    found = {
        file.name
        for file in modules("steward/conversation")
        if imports_patterns(ast.parse(file.read_text("utf-8")))
    }
    assert found == OF_THE_FORM


@cases(
    ("code", "seen"),
    [
        ('"?" in heard.text', True),
        ("heard.text.split()", True),
        ('heard.text.rstrip().endswith("?")', True),
        ("[x for x in wish.quote]", True),
        ("text.strip().casefold()", True),
        ("has_question_mark(heard.text)", False),
    ],
)
def test_looks_finds_what_is_read_by_hand(code: str, seen: bool) -> None:
    assert bool(list(looks(ast.parse(code)))) == seen
