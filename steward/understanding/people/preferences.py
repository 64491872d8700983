"""What a customer asks to be remembered for good, to be told of that, or to have forgotten.

Rules alone, by listed words (`preference_words.yaml`). What is said for once is no preference, and
one that is only leant to is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, get_args

from pydantic import Field

from steward.domain.spelling import folded
from steward.frozen_model import Frozen
from steward.understanding.people.needs import LONGEST_NEED, need_in
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.language import SUPPORTED
from steward.understanding.text.shapes import WORD
from steward.understanding.text.word_lists import Phrasebook, phrasebook

type What = Literal["language", "name", "channel", "need"]
KINDS: tuple[What, ...] = get_args(What.__value__)
CHANNELS = ("email", "phone", "chat")
LONGEST_NAME = 40
_MOST_WORDS = 16
_BRIEF = 6
_GIVEN = r"[^\W\d_][^\W\d_'’.\-]*(?:['’.\-][^\W\d_]+)*\.?"
_NAMED = re.compile(
    rf"[\s,:\"“«'‘]*(?:(?:please|bitte|just|gerne?|graag|maar|simplement|simply)\s+)?"
    rf"(?P<name>{_GIVEN}(?:\s+{_GIVEN}){{0,2}})"
)


class Preference(Frozen):
    """One thing to remember: a language, how to be called, where to write, or a need in their own
    words.
    """

    what: What
    value: str = Field(min_length=1, max_length=LONGEST_NEED)


class Wished(Frozen):
    """What a message says of what is to be remembered, and what else it says."""

    keep: tuple[Preference, ...] = ()  # asked for outright
    lean: tuple[Preference, ...] = ()  # to be asked about before it is kept
    forget: tuple[What, ...] = ()
    shows: bool = Field(default=False, description="they ask what is remembered")
    speaks: str = Field(default="", description="the language that they want to go on in now")
    rest: str = ""

    @property
    def said(self) -> bool:
        """Whether there is anything of that kind in the message."""
        return bool(self.keep or self.lean or self.forget or self.shows or self.speaks)


def preferences_in(text: str, spoken_of: Sequence[What] = ()) -> Wished:
    """What a message says of preferences; `spoken_of`: those that the desk has just named."""
    keep, lean = dict[What, Preference](), dict[What, Preference]()
    forget, shows, speaks = list[What](), False, ""
    need = need_in(text)
    if need is not None:
        (keep if need.outright else lean)["need"] = Preference(what="need", value=need.quote)
        text = need.rest
    rest = text
    for clause in split_clauses(text):
        said = _read(clause.text, spoken_of)
        if not said.said:
            continue
        keep |= {one.what: one for one in said.keep}
        lean |= {one.what: one for one in said.lean}
        forget += said.forget
        shows, speaks = shows or said.shows, said.speaks or speaks
        rest = rest.replace(clause.text, " ", 1)
    whole = _goes_on_in(_words(text))
    rest, speaks = ("", speaks or whole) if whole else (rest, speaks)
    return Wished(
        keep=tuple(keep.values()),
        lean=tuple(one for what, one in lean.items() if what not in keep),
        forget=tuple(dict.fromkeys(forget)),
        shows=shows,
        speaks=speaks,
        rest=rest if _has_words(rest) else "",
    )


def _has_words(rest: str) -> bool:
    """Whether more is left than courtesies."""
    words, listed = _words(rest), _lexicon()
    return any(not listed.begins(words, at, "polite") for at in range(len(words)))


def _read(clause: str, spoken_of: Sequence[What]) -> Wished:
    words, listed = _words(clause), _lexicon()
    if not words or len(words) > _MOST_WORDS:
        return Wished()

    def has(meaning: str) -> bool:
        return listed.at(words, meaning) is not None

    if has("what") and has("know") and has("of_me") and not has("records"):
        return Wished(shows=True)
    if has("forget") and not has("not") and not has("records"):
        return Wished(forget=_forgotten(words, spoken_of))
    now = _goes_on_in(words)
    if has("not"):
        return Wished(speaks=now)
    found = [*_named(clause, words), *_language(clause, words), *_channel(clause, words)]
    lean = [one.value for one, outright in found if one.what == "language" and not outright]
    return Wished(
        speaks="" if any(outright for _, outright in found) else (now or next(iter(lean), "")),
        keep=tuple(one for one, outright in found if outright),
        lean=tuple(one for one, outright in found if not outright),
    )


def _forgotten(words: Sequence[str], spoken_of: Sequence[What]) -> tuple[What, ...]:
    """The kinds that are named; "that" is what was spoken of."""
    listed = _lexicon()
    named = tuple(what for what in KINDS if listed.at(words, f"a_{what}") is not None)
    if named:
        return named
    every = listed.at(words, "know") is not None and listed.at(words, "of_me") is not None
    if every or listed.at(words, "any") is not None:
        return KINDS
    bare = len(words) <= _BRIEF and listed.at(words, "that") is not None
    return tuple(spoken_of) if bare else ()


def _named(clause: str, words: Sequence[str]) -> list[tuple[Preference, bool]]:
    """How they want to be called; a name in small letters is asked about."""
    listed, spans = _lexicon(), list(WORD.finditer(folded(clause)))
    at = listed.at(words, "call_me")
    if at is None or len(folded(clause)) != len(clause):
        return []
    sizes = (1, 2, 3)
    size = next(n for n in sizes if listed.begins(list(words[at : at + n]), 0, "call_me"))
    found = _NAMED.match(clause, spans[at + size - 1].end())
    if found is None:
        return []
    parts = found["name"].split()
    great = [part for part in parts if part[0].isupper()]
    name = " ".join(parts[: next((n for n, p in enumerate(parts) if p not in great), len(parts))])
    outright = bool(name)
    if not outright and len(parts) == 1 and not clause[found.end() :].strip(" .!"):
        name = parts[0].capitalize()
    first = _words(name)
    titled = len(first) == 1 and listed.begins(first, 0, "title")
    if not first or titled or listed.begins(first, 0, "no_name") or len(name) > LONGEST_NAME:
        return []
    return [(Preference(what="name", value=name.rstrip(".")), outright and "?" not in clause)]


def _language(clause: str, words: Sequence[str]) -> list[tuple[Preference, bool]]:
    listed = _lexicon()

    def has(meaning: str) -> bool:
        return listed.at(words, meaning) is not None

    named = [one for one in SUPPORTED if has(one)]
    if len(named) != 1 or has("others"):
        return []
    alone = _made_of(words, ("polite", "always", named[0]))
    asked = (has("write") or has("speak")) and (has("me") or has("always") or has("polite"))
    if listed.begins(words, 0, "self") and not has("prefers"):
        asked = False
    if not (asked or alone or has("prefers")):
        return []
    outright = has("always") and "?" not in clause
    return [(Preference(what="language", value=named[0]), outright)]


def _goes_on_in(words: Sequence[str]) -> str:
    """The language that is wished for now, where nothing else is said: "geht das auch auf
    Deutsch?", "sorry, I don't speak Dutch, English please".
    """
    listed = _lexicon()
    at = listed.at(words, "not_speaking")
    if at is not None:
        languages = range(at + 2, min(at + 6, len(words)))
        ends = (n + 1 for n in languages if any(listed.begins(words, n, one) for one in SUPPORTED))
        if (end := next(ends, None)) is None:
            return ""
        words = [*words[:at], *words[end:]]
    named = [one for one in SUPPORTED if listed.at(words, one) is not None]
    if len(named) != 1 or len(words) > _MOST_WORDS:
        return ""
    return named[0] if listed.made_of(words, "polite", "goes_on", named[0]) else ""


def _made_of(words: Sequence[str], meanings: Sequence[str]) -> bool:
    """Whether a few words are all of these meanings."""
    listed, at = _lexicon(), 0
    while at < len(words):
        ends = (at + size for size in (1, 2, 3))
        part = (end for end in ends if any(listed.begins(words[at:end], 0, m) for m in meanings))
        if (end := next(part, None)) is None:
            return False
        at = end
    return len(words) <= 2 * _BRIEF


def _channel(clause: str, words: Sequence[str]) -> list[tuple[Preference, bool]]:
    """Where they want to be written to; with an address, a record or a condition it is one letter
    that is meant.
    """
    listed = _lexicon()

    def has(meaning: str) -> bool:
        return listed.at(words, meaning) is not None

    named = [one for one in CHANNELS if has(one)]
    once = "@" in clause or any(letter.isdigit() for letter in clause) or has("others")
    if len(named) != 1 or once or _is_sent_a_thing(words):
        return []
    alone = has("always") and _made_of(words, ("polite", "always", named[0]))
    wanted = has("write") and (has("me") or has("always"))
    if not (wanted or has("prefers") or alone):
        return []
    outright = "?" not in clause and not has("prefers")
    return [(Preference(what="channel", value=named[0]), outright)]


def _is_sent_a_thing(words: Sequence[str]) -> bool:
    """Whether something is to be mailed to them: "mail me the cash"."""
    listed = _lexicon()
    sizes = [(at, listed.length(words, at, "mails")) for at in range(len(words))]
    return any(size and listed.begins(words, at + size, "a_thing") for at, size in sizes)


def _words(text: str) -> list[str]:
    return WORD.findall(folded(text))


@cache
def _lexicon() -> Phrasebook:
    return phrasebook("preference_words")
