"""Feelings that customers tell of beside a matter of the shop: fear that is only politeness, shame,
grief about goods, a lost job. They say nothing of danger, and hide none that stands beside them.

Known positively, as clauses of a closed grammar (`feelings.yaml`) in five languages; rules alone.
Whoever is afraid of somebody, or beside somebody else, is heard as they say it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from steward.domain.spelling import folded
from steward.understanding.emergency.concepts import folded as plainly
from steward.understanding.emergency.concepts import load_concepts
from steward.understanding.emergency.meanings import load_meanings
from steward.understanding.text.clause_grammar import Grammar, clauses_of
from steward.understanding.text.shapes import WORD

_LONGEST = 2_000
_PIECE = re.compile(
    r"([.!?;:\n…–—]+\s*|,\s*|\.\.+\s*|\s+(?:but|maar|aber|mais|pero|and|en|und|et|y)\s+)", re.I
)
_REST = 3  # words: fewer beside a feeling are no matter of their own
_SAID = 2  # words of a clause that fear ends
_CLAUSE = 14  # words of the longest clause of a feeling
_HEADINGS = ("afraid_first", "afraid_last", "feared", "mild", "heavy", "matters", "others", "of_it")
_YOU = frozenset({"Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer"})
_SHOP = frozenset(
    {
        *("order", "parcel", "invoice", "refund", "subscription", "price", "coffee", "machine"),
        *("service", "photo", "warranty"),
    }
)
# What may tell of danger, were there no feeling beside it.
_GRAVE = frozenset(
    {
        *("ambulance", "doctor", "chest", "heart", "face", "blood", "breathe", "choke", "wake"),
        *("unconscious", "heart_attack", "seizure", "stroke_sign", "numb", "swell", "allergy"),
        *("pain", "dizzy", "vomit", "fever", "confused", "weak", "electric", "swallow", "poison"),
        *("pills", "overdose", "alcohol", "die", "live", "suicide", "hang", "jump", "cut_self"),
        *("goodbye", "hopeless", "no_more", "planned", "fire", "smoke", "spark", "gas", "hit"),
        *("stab", "gun", "threat", "kill", "rape", "strangle", "hide", "break_in", "lock_in"),
        *("stalk", "scream", "fear", "help", "danger", "crash", "collapsing", "take_act", "guilt"),
        *("abuser", "left_behind", "after_me", "sad", "worry"),
    }
)
# Bodies, and what is done to them.
_OF_BODIES = frozenset(
    {
        *("arm", "belly", "bitten", "blue", "body_state", "bone", "burn_body", "carbon", "crush"),
        *("caught_machine", "cut", "electrocution", "eye", "fall", "given_drug", "head", "leg"),
        *("left_behind", "lay", "pale", "pressing", "scorch", "skin", "swallowed_thing", "worse"),
    }
)


type Weight = Literal["none", "mild", "heavy"]


class Told(NamedTuple):
    """A text without the feelings in it, and how much those weigh: nothing beside what is plainly a
    matter of the shop, something (`mild`) where nobody can tell, or `heavy`: one of them may be
    more than a feeling, whatever stands beside it.
    """

    text: str
    weight: Weight


def without_feelings(text: str) -> Told:
    """The text without such clauses; as it was where there is none, or too little beside it."""
    if len(text) > _LONGEST:
        return Told(text, "none")
    languages = load_concepts().spoken(text)
    parts = [*_PIECE.split(text), ""]
    kept, feared, others, heavy = list[str](), False, False, False
    said = list(zip(parts[::2], parts[1::2], strict=True))
    while said:
        size, also = _feels(said)
        heavy = heavy or also
        if not size and len(said) > 1 and _only_fears(*said[0]):
            said = [("".join((*said[0], said[1][0])), said[1][1]), *said[2:]]
        piece, sign = said[max(0, size - 1)]
        left = "" if size else _without_fear(piece, goes_on=bool(kept))
        if not size and left != piece:
            feared, others = True, others or not _is_of_the_shop(left or kept[-1], languages)
        if not left.strip() and piece.strip():
            kept[-1:] = [one.rstrip(" ,") for one in kept[-1:]]
            sign = _end(sign)
        kept.append(f"{left}{sign}")
        said = said[max(1, size) :]
    rest = "".join(kept).strip(" .,;:\n…–—")
    if rest == text.strip(" .,;:\n…–—") or len(WORD.findall(rest)) < _REST:
        return Told(text, "none")
    if others or not _is_a_matter(rest, languages, mild=not (feared or heavy)):
        return Told(rest, "mild")
    return Told(rest, "heavy" if heavy else "none")


def may_tell_of_danger(text: str, languages: Sequence[str] = ()) -> bool:
    """Whether any word of it may tell of danger, whatever stands around it; `languages`: of the
    message that it is a part of.
    """
    return bool(dangers_named(text, languages))


def dangers_named(text: str, languages: Sequence[str] = ()) -> set[str]:
    """What its words may mean that tells of danger."""
    spoken = languages or load_concepts().spoken(text)
    return _meant(text[:_LONGEST], spoken) & (_GRAVE | _OF_BODIES)


def _feels(said: Sequence[tuple[str, str]]) -> tuple[int, bool]:
    """How many of these pieces, one or two, tell of a feeling and of nothing else; and whether it
    is a heavy one.
    """
    for size in range(min(2, len(said)), 0, -1):
        piece = "".join(f"{one}{sign}" for one, sign in said[:size])
        for heading in ("mild", "heavy"):
            if _is_a(piece, heading):
                return size, heading == "heavy"
    return 0, False


def _end(sign: str) -> str:
    """What is left of the sign behind a feeling."""
    return sign if sign.strip() and sign.strip() != "," else " "


def _only_fears(piece: str, sign: str) -> bool:
    """Whether a clause is only how fear begins, and goes on behind a comma: "Ich fürchte, es …"."""
    return sign.strip() in (",", ":") and _is_a(piece, "afraid_first")


def _without_fear(piece: str, *, goes_on: bool) -> str:
    """A clause without the polite fear that begins or ends it."""
    found = list(WORD.finditer(piece))
    words = [folded(one[0]) for one in found]
    for end in sorted(_ends(words[:_CLAUSE], 0, "afraid_first"), reverse=True):
        if end < len(words) and not _ends(words, end, "feared"):
            return piece[found[end].start() :]
    for at in range(max(0 if goes_on else _SAID, len(words) - _CLAUSE), len(words)):
        if len(words) in _ends(words, at, "afraid_last"):
            return piece[: found[at].start()].rstrip()
    return piece


def _is_a(piece: str, heading: str) -> bool:
    words = [folded(one) for one in WORD.findall(piece)]
    return 0 < len(words) <= _CLAUSE and len(words) in _ends(words, 0, heading)


def _ends(words: Sequence[str], at: int, heading: str) -> set[int]:
    return set(_grammar().ends(words, at, heading))


def _is_of_the_shop(clause: str, languages: Sequence[str]) -> bool:
    """Whether a clause that is feared for politeness names the matter, or who writes is its
    subject, and nobody else is told of in it.
    """
    found = WORD.findall(clause)
    # a German "Sie" within a sentence is who reads it
    words = [folded(one) for at, one in enumerate(found) if not at or one not in _YOU]
    if any(_ends(words, at, "others") for at in range(len(words))):
        return False
    return bool(_ends(words, 0, "of_it")) or _names_a_matter(words, _meant(clause, languages))


def _names_a_matter(words: Sequence[str], meant: set[str]) -> bool:
    return bool(meant & _SHOP) or any(_ends(words, at, "matters") for at in range(len(words)))


def _is_a_matter(rest: str, languages: Sequence[str], *, mild: bool) -> bool:
    """Whether what is left is of the shop, by a word of its own; beside what is only mild it is
    enough that no word may be of danger.
    """
    words = [folded(one) for one in WORD.findall(rest)]
    meant = _meant(rest, languages)
    return _names_a_matter(words, meant) or (mild and not meant & _GRAVE)


def _meant(text: str, languages: Sequence[str]) -> set[str]:
    """What its words mean, in each of these languages."""
    plain, meanings = plainly(text), load_meanings()
    return {name for one in languages for _, name in meanings.of(plain, (one,))}


@cache
def _grammar() -> Grammar:
    return Grammar.of(clauses_of("feelings"), _HEADINGS)
