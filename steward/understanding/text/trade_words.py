"""Words of the trade by what they mean, in five languages: what an example in one language teaches
of the others.

A text's features are what its words mean, each alone and with what stands near it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from steward.understanding.emergency.concepts import folded
from steward.understanding.reader.examples import load_yaml

_SHORTEST, _LONGEST = 3, 14  # letters of a word's part
_NEAR = 7  # meanings that count as neighbours
_MOST = 40  # meanings of one text
# Shops, contracts and things of others: whichever it is, what is said of it is not ours to do.
_FOREIGN = "FOREIGN"
_OURS = frozenset({"COFFEE", "BEANS", "GRINDER", "ROAST", "BREW", "MILK", "APP_PRO"})
_NONE: frozenset[str] = frozenset()


def trade_words_file() -> Path:
    """What is called how."""
    return Path(__file__).with_name("trade_words.yaml")


class _Book:
    """The words, ready to be looked up: whole ones, beginnings, parts, and phrases."""

    def __init__(self, meanings: dict[str, str]) -> None:
        self._whole: dict[str, set[str]] = {}
        self._begins: dict[str, set[str]] = {}
        self._inside: dict[str, set[str]] = {}
        # by the first two words, what has to follow and its meaning; and where the second word goes
        # on ("coffee mach*"), by the first one, how that begins
        self._phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], bool, str]]] = {}
        self._open: dict[str, list[tuple[str, str]]] = {}
        for name, words in meanings.items():
            for word in str(words).split(", "):
                self._take(name, word.strip())

    def _take(self, name: str, word: str) -> None:
        if " " in word:
            first, second, *rest = word.rstrip("*").split()
            goes_on = word.endswith("*")
            if goes_on and not rest:
                self._open.setdefault(first, []).append((second, name))
            else:
                phrase = (tuple(rest), goes_on, name)
                self._phrases.setdefault((first, second), []).append(phrase)
        elif word.startswith("*"):
            self._inside.setdefault(word.strip("*"), set()).add(name)
        elif word.endswith("*"):
            self._begins.setdefault(word[:-1], set()).add(name)
        else:
            self._whole.setdefault(word, set()).add(name)

    def of(self, word: str) -> set[str]:
        """What one word means."""
        found = set(self._whole.get(word, _NONE))
        for end in range(2, len(word) + 1):
            found |= self._begins.get(word[:end], _NONE)
        for start in range(len(word) - _SHORTEST + 1):
            for end in range(start + _SHORTEST, min(len(word), start + _LONGEST) + 1):
                found |= self._inside.get(word[start:end], _NONE)
        return found

    def of_phrases(self, words: list[str], at: int) -> Iterator[str]:
        """What the phrases mean that begin with this word."""
        first, *others = words[at : at + 2]
        if not others:
            return
        for begins, name in self._open.get(first, ()):
            if others[0].startswith(begins):
                yield name
        for rest, goes_on, name in self._phrases.get((first, others[0]), ()):
            met = words[at + 2 : at + 2 + len(rest)]
            if len(met) == len(rest) and (
                met == list(rest)
                or (goes_on and met[:-1] == list(rest[:-1]) and met[-1].startswith(rest[-1]))
            ):
                yield name


@cache
def _book() -> _Book:
    return _Book(load_yaml(trade_words_file()))


@lru_cache(maxsize=80_000)  # with typing errors, all that a training reads
def _of(word: str) -> tuple[str, ...]:
    return tuple(sorted(_with_foreign(_book().of(word[:40]))))


def _with_foreign(names: Iterable[str]) -> set[str]:
    """What is foreign in one way is foreign, so that a new way needs no example of its own."""
    own = set(names)
    return own | {_FOREIGN} if any(name.startswith(f"{_FOREIGN}_") for name in own) else own


def meanings(text: str) -> frozenset[str]:
    """What the words of a text mean."""
    return frozenset(name for _, name in _met(text))


def of_others(text: str) -> bool:
    """Whether a text names another's shop, contract or thing, and nothing that we sell."""
    named = meanings(text)
    return _FOREIGN in named and not named & _OURS


def trade_features(text: str) -> list[str]:
    """What the words of a text mean, alone and in pairs of neighbours."""
    met = _met(text)[:_MOST]
    pairs = {
        f"{one}+{other}" if one < other else f"{other}+{one}"
        for place, (_, one) in enumerate(met)
        for _, other in met[place + 1 : place + 1 + _NEAR]
        if one != other
    }
    return [*dict.fromkeys(name for _, name in met), *sorted(pairs)]


def _met(text: str) -> list[tuple[int, str]]:
    """Each meaning with the place of its word, in order."""
    words = folded(text).split()
    return [(place, name) for place in range(len(words)) for name in _at(words, place)]


def _at(words: list[str], place: int) -> Sequence[str]:
    """What a word means, and the phrases that begin with it."""
    alone = _of(words[place])
    phrases = [*_book().of_phrases(words, place)]
    return sorted(_with_foreign((*alone, *phrases))) if phrases else alone
