"""A small grammar of whole clauses, and where in a sequence of words one of them ends.

A line of it is words, one space apart; `word*` begins so. `(a|b)` is one of them, `[a|b]` may be
left out, `{name}` is a part of the grammar, `~` is a few words of which none is a guard, and a line
that ends in `?` is one only with a question mark behind it. Accents and umlauts are not told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from steward.domain.spelling import folded
from steward.understanding.reader.examples import load_yaml
from steward.understanding.text.shapes import WORDS
from steward.understanding.text.word_lists import file_of

# A word, or a mark that asks; and what no clause of a grammar has.
WORD_OR_MARK = re.compile(r"[^\W_]+|\?")
FOREIGN = re.compile(r"[^\w\s.,!?;:'\-¿¡]|\.\.|_|\d")
_TOKEN = re.compile(r"\{[^}]+\}|[()\[\]|?]|[^\s(){}\[\]|?]+")
_MARKS = r"(?:\? )*"
_LONGEST = 32  # words of a clause
_FEW = 6  # words that a line leaves open


def words_and_marks(text: str) -> list[str]:
    """The words of a text as a grammar has them, with the marks that ask."""
    return [folded(one) for one in WORD_OR_MARK.findall(text)]


def clauses_of(name: str) -> Mapping[str, tuple[str, ...]]:
    """The headings of `NAME.yaml`, each with its clauses; a deeper line goes on."""
    listed = load_yaml(file_of(name))
    return {
        str(heading): tuple(line for line in str(lines).replace("\n  ", " ").splitlines() if line)
        for heading, lines in listed.items()
    }


class Grammar:
    """The lines of each heading, ready to be met in words."""

    def __init__(
        self,
        parts: Mapping[str, str],
        lines: Mapping[str, Sequence[str]],
        guards: Iterable[str] = (),
    ) -> None:
        self._parts = parts
        never = "|".join(sorted(map(re.escape, guards)))
        self._few = rf"(?:(?!(?:{never}) )[^\W\d]+ ){{0,{_FEW}}}" if never else "(?!)"
        self._of = {
            heading: re.compile("|".join(map(self._line, listed)))
            for heading, listed in lines.items()
        }

    @classmethod
    def of(
        cls,
        listed: Mapping[str, Sequence[str]],
        headings: Iterable[str],
        guards: Iterable[str] = (),
    ) -> Grammar:
        """The grammar of these headings of a list, with the list's own `parts`."""
        named = (line.partition(": ") for line in listed["parts"] if not line.startswith("#"))
        parts = {name: line for name, _, line in named}
        return cls(parts, {heading: listed[heading] for heading in headings}, guards)

    def ends(self, words: Sequence[str], at: int, heading: str) -> Iterator[int]:
        """Where a clause of this heading may end that begins at this word: behind its mark."""
        pattern = self._of[heading]
        text = ""
        for end in range(at, min(at + _LONGEST, len(words))):
            text += f"{words[end]} "
            if pattern.fullmatch(text):
                yield end + 1

    def is_all(self, words: Sequence[str], heading: str) -> bool:
        """Whether all of these words are one clause of this heading."""
        return len(words) in self.ends(words, 0, heading)

    def _line(self, line: str) -> str:
        asks = line.endswith("?")
        return f"(?:{self._pattern(line.rstrip('?'))}){r'\? ' if asks else ''}{_MARKS}"

    def _pattern(self, line: str) -> str:
        return "".join(map(self._token, _TOKEN.findall(line)))

    def _token(self, token: str) -> str:
        match token[0]:
            case "(" | "[":
                return "(?:"
            case ")" | "|":
                return token
            case "]":
                return ")?"
            case "~":
                return self._few
            case "{":
                return f"(?:{self._pattern(self._parts[token[1:-1]])})"
            case _:
                words = " ".join(WORDS.findall(folded(token)))
                return f"{words}\\w* " if token.endswith("*") else f"{words} "
