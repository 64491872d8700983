"""What texts in code say by themselves, a time or a place to go to,
stands behind them as a constant, or is not said.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from nodes import proposals
from steward.identity import code_bounds, code_sending, code_targets
from steward.settings import PROJECT
from steward.wording.parts import LOCALES
from steward.wording.render import render
from steward.wording.says import CodeMail
from tests.cases import cases

_TEXTS = (
    *sorted((PROJECT / "steward" / "wording").glob("*.py")),
    *sorted(PROJECT.glob("actions/*.ftl")),
    *sorted(PROJECT.glob("teams/*/*.ftl")),
    *sorted(PROJECT.glob("steward/wording/*.ftl")),
    PROJECT / "steward" / "effects" / "contacts.py",
    PROJECT / "steward" / "effects" / "acting.py",
    PROJECT / "steward" / "identity" / "code_sending.py",
    PROJECT / "steward" / "identity" / "code_targets.py",
    PROJECT / "steward" / "conversation" / "waiting.py",
)
_SPANS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|an|a|\d+)\s+(?:business )?"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?)\b(?! left)",
    re.IGNORECASE,
)
# The desk has no such place: an article of the company's may name one.
_PLACES = re.compile(
    r"\b(?:web ?site|portal|our page|app store|newsletter|call us|by phone you|our shop)\b",
    re.IGNORECASE,
)
# What is said, and what makes it so.
_BEHIND = {
    "an hour": "1 hour" in Path(str(code_bounds.__file__)).read_text(encoding="utf-8"),
    "ten minutes": "timedelta(minutes=10)"
    in Path(str(proposals.__file__)).read_text(encoding="utf-8"),
    "seven days": code_targets.SETTLED.days == 7,
    "a month": True,  # a price's own period, of billing's
    "a year": True,
}


def _said(path: Path) -> Iterator[str]:
    """The texts of a catalogue, or those in a module that are for people: no doc strings, no
    patterns, no SQL.
    """
    if path.suffix == ".ftl":
        yield path.read_text(encoding="utf-8")
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documents = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in documents
            and not re.search(r"\\b|SELECT|interval", node.value)
        ):
            yield node.value


@cases("path", _TEXTS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_text_in_code_says_no_time_that_nothing_holds(path: Path) -> None:
    said = {found.lower() for text in _said(path) for found in _SPANS.findall(text)}
    assert {one for one in said if not _BEHIND.get(one)} == set()


@cases("path", _TEXTS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_text_in_code_names_no_place_that_the_desk_does_not_have(path: Path) -> None:
    assert [text for text in _said(path) if _PLACES.search(text)] == []


def test_code_message_says_the_minutes_that_the_code_has() -> None:
    for language in LOCALES:
        mail = render(CodeMail(code="123456", minutes=code_sending.MINUTES), language)
        assert f" {code_sending.MINUTES} minut" in mail.lower()
