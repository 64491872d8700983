"""The catalogues: what every phrase says, by language, in the syntax of Project Fluent.

Each package that declares phrases has a file `phrases.LANGUAGE.ftl` beside them; each language has
every message of the English one, with the same values. A language is read when it is first spoken,
once in a process. What is answered to a question about a phrase is an attribute of its message,
by the facet that is asked about: `refund_done.time`.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentType, fluent_number
from fluent.syntax import ast

from steward.say import folders
from steward.wording.parts import (
    ENGLISH,
    LOCALES,
    city,
    day,
    full_day,
    month,
    named_day,
    named_plan,
    weekday,
)

ANNUAL = "annual_plan"  # how a plan is called that is paid by the year
INSTEAD = "instead"  # what a value is of that may not be shown


class Absent(FluentType):
    """A value that is not there: a message may ask for it (`[none]`), and cannot say it."""

    def __eq__(self, other: object) -> bool:
        return other == "none"

    def __hash__(self) -> int:
        return hash("none")

    def format(self, locale: object) -> str:
        """Raises ValueError: there is nothing to say."""
        raise ValueError("a value that its words cannot do without is not there")


ABSENT = Absent()


class Catalogue:
    """All messages of one language. Raises ValueError where a file is none, or names one twice."""

    def __init__(self, language: str, files: tuple[Path, ...]) -> None:
        self.language = language
        self._bundle = FluentBundle(
            [LOCALES[language].replace("_", "-")],
            functions=self._functions(language),
            use_isolating=False,
        )
        self._patterns: dict[str, ast.Pattern] = {}
        self._variables: dict[str, frozenset[str]] = {}
        for file in files:
            resource = FluentResource(file.read_text(encoding="utf-8"))
            for entry in resource.body:
                self._take(entry, file)
            self._bundle.add_resource(resource)
        # the names of all messages, and of their attributes as `MESSAGE.ATTRIBUTE`
        self.names = frozenset(self._patterns)

    def _take(self, entry: ast.EntryType, file: Path) -> None:
        if isinstance(entry, ast.Junk):
            raise ValueError(f"{file}: this is no message: {(entry.content or '')[:80]!r}")
        if isinstance(entry, ast.Message):
            named = {one.id.name: one.value for one in entry.attributes}
            if entry.id.name in self._patterns or len(named) < len(entry.attributes):
                raise ValueError(f"{file}: {entry.id.name!r} is said twice")
            if entry.value is None:
                raise ValueError(f"{file}: {entry.id.name!r} says nothing")
            self._patterns[entry.id.name] = entry.value
            self._patterns |= {f"{entry.id.name}.{name}": value for name, value in named.items()}

    def _functions(self, language: str) -> dict[str, Callable[..., Any]]:
        """What a message may do with a value: days, times and plans as the language has them."""

        def short_day(value: str | Absent, today: str | Absent = ABSENT) -> str:
            """`16 November`, with its year where that is not the year of `today`."""
            text = _there(value)
            same = isinstance(today, Absent) or text[:4] == today[:4]
            return day(text, language) if same else full_day(text, language)

        def plan(value: str | Absent) -> str:
            """A plan as people call it."""
            name, annual = named_plan(_there(value))
            return self.text(ANNUAL, {"name": name}) if annual else name

        return {
            "CITY": lambda value: city(_there(value)),
            "DAY": short_day,
            "FULL_DAY": lambda value: full_day(_there(value), language),
            "MONTH": lambda value: month(_there(value), language),
            "NAMED_DAY": lambda value: named_day(_there(value), language),
            "PLAN": plan,
            "TIME": _time,
            "WEEKDAY": lambda value: weekday(_there(value), language),
        }

    def references(self, name: str) -> frozenset[str]:
        """The fragments that a message, or an attribute of one, is made of."""
        found = _nodes(self._patterns[name])
        return frozenset(node.id.name for node in found if isinstance(node, ast.MessageReference))

    def variables(self, name: str) -> frozenset[str]:
        """The values that a message needs, with those of its fragments."""
        found = self._variables.get(name)
        if found is None:
            nodes = _nodes(self._patterns[name])
            own = (node.id.name for node in nodes if isinstance(node, ast.VariableReference))
            found = frozenset(own).union(*(self.variables(one) for one in self.references(name)))
            self._variables[name] = found
        return found

    def text(self, name: str, values: Mapping[str, Any]) -> str:
        """The words of a message. Raises KeyError for one that is not there, ValueError for a value
        that its words cannot do without.
        """
        of, _, attribute = name.partition(".")
        message = self._bundle.get_message(of)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise KeyError(name)
        plain = {name: _ungrouped(value) for name, value in values.items()}
        text, errors = self._bundle.format_pattern(pattern, plain)
        if errors:
            raise ValueError(f"{name}: {errors[0]}")
        return str(text)


def _ungrouped(value: object) -> object:
    """A number as it is, without marks between its thousands."""
    return fluent_number(value, useGrouping=False) if isinstance(value, int) else value


def _nodes(node: object) -> Iterator[object]:
    if isinstance(node, ast.BaseNode):
        yield node
        for value in vars(node).values():
            yield from _nodes(value)
    elif isinstance(node, list):
        for one in node:
            yield from _nodes(one)


def _there(value: str | Absent) -> str:
    return value.format("") if isinstance(value, Absent) else value


def _time(value: str | Absent) -> str:
    """`17:00`; the value carries its zone's own offset."""
    return f"{datetime.fromisoformat(_there(value)):%H:%M}"


@functools.cache
def _catalogue(language: str, places: tuple[Path, ...]) -> Catalogue:
    files = (place / f"phrases.{language}.ftl" for place in places)
    return Catalogue(language, tuple(file for file in files if file.is_file()))


def catalogue(language: str = ENGLISH) -> Catalogue:
    """The catalogue of a language, of all packages that have declared phrases by now; English for a
    language that is not spoken.
    """
    return _catalogue(language if language in LOCALES else ENGLISH, folders())
