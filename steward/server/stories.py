"""The tour's stories: each told about a fresh customer of the sandbox company.

`evals/stories/stories.yaml` has them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from steward.errors import BadInput
from steward.scenarios.clock import resolved
from steward.scenarios.document import parse_document, refuse_unknown
from steward.scenarios.given import GIVEN, loadable
from steward.settings import shipped

FILE = shipped("evals/stories/stories.yaml")
_TEXTS = ("id", "title", "promise", "says", "email", "account")


@dataclass(frozen=True)
class Story:
    """What is typed, by whom, and what the systems hold about them."""

    id: str
    title: str
    promise: str
    says: str
    email: str
    account: str
    given: dict[str, Any]
    vouched: str = ""  # how the platform in front of the desk has recognised them


def stories(number: str, file: Path = FILE) -> list[Story]:
    """All stories about customers of this number. Raises Unreadable with file, line and key."""
    root = parse_document(_text(file).replace("{n}", number), str(file))
    refuse_unknown(root, ("stories",), "the file")
    found = []
    for value in root.keys("the file")["stories"].items("stories"):
        refuse_unknown(value, (*_TEXTS, "given", "vouched"), "a story")
        parts = value.keys("a story")
        named = (*_TEXTS, *({"vouched"} & parts.keys()))
        texts = {name: parts[name].text(name) for name in named}
        found.append(Story(**texts, given=loadable(GIVEN(parts["given"], "given"))))
    return found


def records(story: Story, now: datetime) -> object:
    """What the systems are to load, with relative times counted from `now`."""
    return resolved(story.given, now)


def story_of(name: str, number: str) -> Story:
    """One story by its id. Raises BadInput."""
    for story in stories(number):
        if story.id == name:
            return story
    raise BadInput(f"there is no story {name!r}", next_step="GET /sandbox/stories lists them")


@cache
def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
