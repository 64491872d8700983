"""A simulated customer as a file: what they want and know, and how they answer the desk.

The format is described in `docs/customers.md`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from steward.scenarios.comparing import Several
from steward.scenarios.document import Value, read_document
from steward.scenarios.fields import (
    Reader,
    Record,
    anything,
    either,
    flag,
    one_or_many,
    text,
    whole,
)
from steward.scenarios.given import GIVEN
from steward.scenarios.then import EXPECTATIONS

When = Literal["asks_who", "asks_code", "offers", "asks", "told", "any"]
_PATIENCE = 8


@dataclass(frozen=True)
class Rule:
    """What a customer answers to a reply of a kind, or with a word in it; so many times at most."""

    when: When
    mentions: tuple[str, ...]
    says_not: tuple[str, ...]
    say: tuple[str, ...]
    times: int

    def fits(self, kind: When, reply: str) -> bool:
        """Whether this is an answer to a reply of that kind with these words."""
        plain = reply.casefold()
        if self.when not in ("any", kind):
            return False
        if self.mentions and not any(word in plain for word in self.mentions):
            return False
        return not any(word in plain for word in self.says_not)


@dataclass(frozen=True)
class Customer:
    """One file: who writes, what the company holds, and what has to be true of it at the end."""

    file: Path
    shown: str
    name: str
    channel: str
    tags: tuple[str, ...]
    persona: Any  # for readers, and for a model that plays them
    knows: Any
    person: bool
    given: dict[str, Any]
    opens: tuple[str, ...]
    answers: tuple[Rule, ...]
    patience: int
    must: dict[str, Any]
    never: tuple[dict[str, Any], ...]  # each an expectation that must not hold


def _when(value: Value, where: str) -> dict[str, Any]:
    if isinstance(value.content, str):
        return {"when": either(*get_args(When))(value, where)}
    words = Record(keys={"mentions": one_or_many(text), "says_not": one_or_many(text)})
    return {"when": "any"} | words(value, where)


_ANSWER = Record(
    keys={"when": _when, "say": one_or_many(text), "times": whole}, needs=("when", "say")
)
_FILE: dict[str, Reader] = {
    "customer": text,
    "persona": anything,
    "channel": either("chat", "email"),
    "tags": one_or_many(text),
    "person": flag,
    "given": GIVEN,
    "knows": anything,
    "opens": one_or_many(text),
    "answers": one_or_many(_ANSWER),
    "patience": whole,
    "must": EXPECTATIONS,
    "never": EXPECTATIONS,
}
_NEEDS = ("customer", "given", "opens", "answers", "must")


def read_customer(path: Path) -> Customer:
    """Read one file. Raises Unreadable with file, line and key."""
    root = read_document(path)
    read = Record(keys=_FILE, needs=_NEEDS)(root, "the customer")
    return Customer(
        file=path,
        shown=root.file,
        name=read["customer"],
        channel=read.get("channel", "chat"),
        tags=tuple(read.get("tags", ())),
        persona=read.get("persona", {}),
        knows=read.get("knows", {}),
        person=read.get("person", False),
        given=read["given"],
        opens=tuple(read["opens"]),
        answers=tuple(_rule(answer) for answer in read["answers"]),
        patience=read.get("patience", _PATIENCE),
        must=_over_all_replies(read["must"]),
        never=_forbidden(read.get("never", {})),
    )


def _rule(answer: dict[str, Any]) -> Rule:
    when = answer["when"]
    return Rule(
        when=when["when"],
        mentions=tuple(word.casefold() for word in when.get("mentions", ())),
        says_not=tuple(word.casefold() for word in when.get("says_not", ())),
        say=tuple(answer["say"]),
        times=answer.get("times", 1),
    )


def _over_all_replies(then: dict[str, Any]) -> dict[str, Any]:
    """A simulated customer does not know which reply says it: `reply` holds for all together."""
    held = {key: wanted for key, wanted in then.items() if key not in ("reply", "any_of")}
    if "reply" in then:
        held["replies"] = then["reply"]
    if "any_of" in then:
        held["any_of"] = [_over_all_replies(way) for way in then["any_of"]]
    return held


def _forbidden(never: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    """Each entry by itself: an expectation that forbids when it holds."""
    entries = _over_all_replies(never).items()
    return tuple(one for key, wanted in entries for one in _each(key, wanted))


def _each(key: str, wanted: Any) -> Iterator[dict[str, Any]]:
    if key == "any_of":
        yield from wanted
    elif key == "replies":
        words = (*wanted.get("mentions", ()), *wanted.get("some", ()), *wanted.get("never", ()))
        yield from ({key: {"mentions": [word]}} for word in words)
    elif isinstance(wanted, Several):
        yield from ({key: Several(has=(entry,))} for entry in wanted.has)
        if wanted.count is not None:
            yield {key: Several(count=wanted.count)}
        if wanted.total is not None:
            yield {key: Several(total=wanted.total)}
    elif isinstance(wanted, list) and key not in ("accounts", "cites"):
        yield from ({key: Several(has=(entry,))} for entry in wanted)
    elif isinstance(wanted, list):
        yield from ({key: [entry]} for entry in wanted)
    else:
        yield {key: wanted}


def chosen(texts: tuple[str, ...], seed: int) -> str:
    """The wording of this seed."""
    return texts[seed % len(texts)] if texts else ""
