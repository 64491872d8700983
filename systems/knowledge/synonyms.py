"""Which words of a shop's help pages and of its customers stand for one thing. Pure."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from ruamel.yaml import YAML

from systems.knowledge.words import whole_and_begun

type _Rows = tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]


def same_thing(word: str, other: str) -> bool:
    """Whether two folded words stand for one thing: "postage" and "delivery"."""
    return not things(word).isdisjoint(things(other))


@lru_cache(maxsize=20_000)  # customers' words have no end
def things(word: str) -> frozenset[str]:
    """What a word stands for, by the first word of each row that has it."""
    return _named(word, "synonyms")


@lru_cache(maxsize=20_000)
def meanings(word: str) -> frozenset[str]:
    """What a folded word may mean, in any of the languages: more widely than `things`."""
    return _named(word, "meanings")


def _named(word: str, table: str) -> frozenset[str]:
    return frozenset(
        name
        for name, exact, beginnings in _rows(table)
        if word in exact or (beginnings and word.startswith(beginnings))
    )


@cache
def _rows(table: str) -> _Rows:
    listed = YAML(typ="safe").load(Path(__file__).with_name(f"{table}.yaml"))
    return tuple((name, *whole_and_begun(forms)) for name, forms in listed.items())
