"""What is said to customers, as types: a phrase is a class, its values are the class's fields.

A phrase without values is a member of an enumeration. The words stand in catalogues
(`phrases.en.ftl` beside the classes) under the name of the class: `RefundDone` is `refund_done`.
"""

from __future__ import annotations

import bisect
import re
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum, StrEnum
from pathlib import Path
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, PlainValidator

OR = "or"
AND = "and"
_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


class Claim(Enum):
    """What a reply may claim to have happened."""

    REFUND = "refund"
    CANCELLATION = "cancellation"
    CODE = "code"
    REPLACEMENT = "replacement"
    CREDIT = "credit"
    CONTACT = "contact"
    ADDRESS = "address"
    PLAN = "plan"


_KNOWN: dict[str, type[Part] | Plain] = {}
_FOLDERS = list[Path]()  # in order


def _known(kind: str, said: type[Part] | Plain) -> None:
    """Raises ValueError where two phrases have one name; a module that is read again may."""
    before = _KNOWN.get(kind)
    if before is not None and _place(before) != _place(said):
        raise ValueError(f"two phrases are called {kind!r}: {_place(before)} and {_place(said)}")
    _KNOWN[kind] = said
    owner = type(said) if isinstance(said, Plain) else said
    if file := getattr(sys.modules.get(owner.__module__), "__file__", None):
        folder = Path(file).parent
        if folder not in _FOLDERS:
            bisect.insort(_FOLDERS, folder)


def _place(said: type[Part] | Plain) -> str:
    owner = type(said) if isinstance(said, Plain) else said
    return f"{owner.__module__}.{owner.__qualname__}"


class Values(BaseModel):
    """Values that several phrases have: a base for them, and no phrase by itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Part(Values):
    """Values that have words of their own within a phrase, such as one line of a list."""

    kind: ClassVar[str] = ""
    between: ClassVar[str] = "; "  # of a list; OR: any of them, AND: all
    claims: ClassVar[frozenset[Claim]] = frozenset()  # what it tells of as having happened
    unsaid: ClassVar[frozenset[str]] = frozenset()  # values that are not for its words
    announces: ClassVar[bool] = False  # that something else is come to when this is over

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        if cls.__module__ != __name__:
            cls.kind = _WORD.sub("_", cls.__name__).lower()
            _known(cls.kind, cls)


class Phrase(Part):
    """Something to tell the customer, with the values that its words need."""

    @property
    def data(self) -> dict[str, Any]:
        """Its values as plain JSON."""
        return self.model_dump(mode="json")


class Plain(StrEnum):
    """Phrases without values; the value of a member is its name in the catalogue."""

    @staticmethod
    def _generate_next_value_(name: str, *_: Any) -> str:
        return name.lower()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for member in cls:
            _known(member.value, member)

    @property
    def kind(self) -> str:
        """Its name in the catalogue."""
        return self.value

    @property
    def data(self) -> dict[str, Any]:
        """Empty: a plain phrase has no values."""
        return {}

    @property
    def claims(self) -> frozenset[Claim]:
        """Empty: a plain phrase claims no effect."""
        return frozenset()

    @property
    def announces(self) -> bool:
        """Never: what is announced has values."""
        return False


class MayBeRephrased:
    """Explanations, round which a model may put courtesies.

    Whatever asks for a yes, reports an effect, or speaks of codes or people is said by template.
    """


def known() -> Mapping[str, type[Part] | Plain]:
    """Every phrase, and every part of one, by its name."""
    return _KNOWN


def folders() -> tuple[Path, ...]:
    """Where phrases are declared, and so where their catalogues are."""
    return tuple(_FOLDERS)


def read(raw: object) -> Phrase | Plain:
    """A phrase out of state or a row.

    Raises ValueError for one that nobody knows, or whose values do not fit.
    """
    if isinstance(raw, Phrase | Plain):
        return raw
    if not isinstance(raw, Mapping):
        raise ValueError(f"a phrase is an object with `kind` and `data`, not {raw!r}")
    found = _KNOWN.get(str(raw.get("kind")))
    if isinstance(found, Plain):
        return found
    if found is None or not issubclass(found, Phrase):
        raise ValueError(f"no phrase is called {raw.get('kind')!r}")
    return found.model_validate(raw.get("data") or {})


def written(say: Phrase | Plain) -> dict[str, Any]:
    """A phrase as it travels in state and rows."""
    return {"kind": say.kind, "data": say.data}


Say = Annotated[Phrase | Plain, PlainValidator(read), PlainSerializer(written)]


def _moment(value: object) -> object:
    """A point in time that cannot be read is none."""
    if not isinstance(value, str):
        return value
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def _day(value: object) -> object:
    moment = _moment(value)
    return moment.date() if isinstance(moment, datetime) else moment


# Systems write times as text; one that cannot be read is as good as none.
Moment = Annotated[datetime | None, BeforeValidator(_moment)]
Day = Annotated[date | None, BeforeValidator(_day)]


class OwnWords(str):
    """Words of ours, out of code or a catalogue: they are said as they are."""

    __slots__ = ()


# A value that is words of ours, made when it is known in which language they are said.
type InLanguage = Callable[[str], OwnWords | None]
