"""What a mapping of `systems.yaml` says, as rules: how arguments and records are turned, where the
records are, what else is asked. `mapping.py` reads them, `translation.py` follows them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

type Path = tuple[str, ...]
type Scalar = str | int | bool | None


class Absent(Enum):
    """What a rule says about a value that is not there: nothing, which makes it an error."""

    IS_WRONG = "is_wrong"


type IfAbsent = Absent | Scalar | tuple[Scalar, ...]


@dataclass(frozen=True)
class Plain:
    """A value as it stands there, or turned by `values`; `case` makes letters small or capital.

    `others` are further places, of which the first that is there is taken where `path` is not.
    `beside` is a second value that `values` has words for together with the first: `paid+true`.
    `before`: of an argument, what goes before one word of ours. `text`: ours is a text, which an id
    of theirs that is a number becomes.
    """

    path: Path
    values: Mapping[str, Scalar] | None = None
    case: Literal["", "lower", "upper"] = ""
    absent: IfAbsent = Absent.IS_WRONG
    beside: Path | None = None
    before: str = ""
    text: bool = False
    others: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Amount:
    """A decimal such as "45.00" beside its currency, or in one that is always the same; ours is
    integer minor units.
    """

    path: Path
    currency: Path | str
    absent: IfAbsent = Absent.IS_WRONG


@dataclass(frozen=True)
class Moment:
    """Seconds since 1970; ours is ISO 8601 in UTC, so many `days` later."""

    path: Path
    absent: IfAbsent = Absent.IS_WRONG
    days: int = 0


@dataclass(frozen=True)
class Group:
    """An object inside the record; where it is absent, ours is null."""

    path: Path
    fields: Mapping[str, Rule]


@dataclass(frozen=True)
class Each:
    """A list of objects inside the record, each in the desk's words; absent: none of them."""

    path: Path
    fields: Mapping[str, Rule]


@dataclass(frozen=True)
class Constant:
    """The same for every record and call."""

    value: Scalar | tuple[Scalar, ...]


type Rule = Plain | Amount | Moment | Group | Each | Constant
# of an argument: paths are names of the desk's own arguments
type Source = Plain | Amount | Constant
type Arguments = tuple[tuple[Path, Source], ...]


@dataclass(frozen=True)
class Paging:
    """Where an answer says how to go on, and where the next request says it.

    `by` what: a cursor in the answer, the last record's own id, or the number of the page; the
    latter two go on while there is something true at `more`.
    """

    next: Path
    argument: Path
    by: Literal["cursor", "last", "page"] = "cursor"
    more: Path = ()


@dataclass(frozen=True)
class Join:
    """An object that stands beside the records: each gets it as `name`, by the id it has of it."""

    name: str
    listed: Path  # where the answer has those objects, each with its `id`
    by: Path


@dataclass(frozen=True)
class Beside:
    """What another of their tools says of a record, which gets it as `name`: asked of each that
    has something true at `where`, by what the record has at these paths.
    """

    name: str
    maps_to: str
    where: Path
    arguments: tuple[tuple[Path, Path | Constant], ...]
    listed: Path


@dataclass(frozen=True)
class Result:
    """Where the records are in an answer, whose they are, and what each is in the desk's words.

    `inside`: they are in lists within those, each of which is its `parent`; `cut` says whether
    such a list goes on elsewhere.
    """

    path: Path
    many: bool
    into: str
    fields: Mapping[str, Rule]
    owner: Path | None = None
    paging: Paging | None = None
    inside: Path = ()
    cut: Path = ()
    joins: tuple[Join, ...] = ()
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True)
class Search:
    """A question beside the tool's own: who owns a record,
    or what a write under this reference came to.
    """

    maps_to: str
    arguments: Arguments
    path: Path
    many: bool
    match: Path  # lookup: the reference; owned_by: the customer's id
    paging: Paging | None = None
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True)
class Translation:
    """One tool in the other system's words.

    No `arguments`: the names are the desk's own; no `result`: the answers are. `only`: the values
    of an argument that the tool can be asked by; for any other there are `others`, or nobody is
    known.
    """

    arguments: Arguments | None = None
    result: Result | None = None
    lookup: Search | None = None
    owned_by: Search | None = None
    only: Mapping[str, frozenset[str]] = field(default_factory=dict)
    others: tuple[Other, ...] = ()

    def further(self) -> Iterator[tuple[str, str]]:
        """Further tools of theirs that a call may reach, each by what its pin is called after the
        tool's own name.
        """
        for part, search in (("lookup", self.lookup), ("owned_by", self.owned_by)):
            if search is not None:
                yield f".{part}", search.maps_to
        for one in self.result.beside if self.result else ():
            yield f".ask.{one.name}", one.maps_to
        for n, other in enumerate(self.others):
            yield f".or.{n}", other.maps_to
            yield from ((f".or.{n}{more}", theirs) for more, theirs in other.words.further())


@dataclass(frozen=True)
class Other:
    """Another of the system's tools that answers the same, for other values of an argument."""

    maps_to: str
    words: Translation
