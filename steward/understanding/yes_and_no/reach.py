"""What a no reaches beside an open offer: the offer, something else, or nothing at all.

Rules alone, by `reach_words.yaml`, clause by clause; of several stances the last one counts. It
agrees to nothing: who wishes for what is offered is asked once more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from steward.understanding.talk.disputed_facts import behind_a_no
from steward.understanding.text.word_lists import Phrasebook, entries, phrasebook, plain_words
from steward.understanding.yes_and_no.consent import withdraws
from steward.understanding.yes_and_no.rather import begins_with_wish

# `refuses`: the offer itself; `no`: a mere no, whatever follows; `wants`: what is offered is wished
# for; `else`: what is denied is something else; empty: nothing of the kind is said.
type Reach = Literal["refuses", "no", "wants", "else", ""]
# of one clause, also: a surprise, or another thing that the no before it is explained by
type _Said = Literal["refuses", "no", "wants", "else", "", "surprise", "thing"]

_LONGEST = 1_000  # letters
_FEW = 14  # words: more of them tell why it is refused
_END = re.compile(
    r"([.!?;,:\n…¿¡()]+|\s[-–—]+\s"
    r"|\b(?:but|and|because|dus|aber|sondern|und|denn|weil|mais|et|donc|pero|sino|porque)\b"
    r"|(?<=\s)(?:y|en|e)(?=\s))",
    re.IGNORECASE,
)


_STOPS = frozenset(".!?;:\n…")


class Offered(NamedTuple):
    """What an offer is called by: its act, what else does it, and its amount in whole units;
    `keeps`: what was to end goes on.
    """

    act: str
    verbs: frozenset[str] = frozenset()
    amount: str = ""
    keeps: bool = False


class _Clause(NamedTuple):
    words: list[str]
    asked: bool  # a question mark ends it
    behind: bool = False  # what stands before it is of the same sentence


def reach_of(text: str, offer: Offered) -> Reach:
    """What is said of this offer, where a no or its like is among the words."""
    said: Reach = ""
    for now, clause in _stances(text, offer):
        if now == "surprise":
            said = "else" if clause.asked and said in ("no", "") else said
        elif now == "thing":
            said = "else"
        elif now == "else":
            said = said or "else"
        elif now == "refuses" or now == "no" or now == "wants":
            said = now
    return said


def ends_in_a_no(text: str, offer: Offered) -> bool:
    """Whether the last words refuse, and what stands before them is none of their reasons."""
    said = [now for now, _ in _stances(text, offer)]
    return bool(said) and said[-1] in ("refuses", "no")


def wants_past_a_no(text: str, offer: Offered) -> bool:
    """Whether the last words wish for the offer, behind a no that reaches something else."""
    said = [now for now, _ in _stances(text, offer) if now]
    return reach_of(text, offer) == "wants" and bool(_BEFORE_A_WISH & {*said[:-1]})


_BEFORE_A_WISH = frozenset({"no", "else", "thing", "surprise", "refuses"})


def wishes_behind_a_no(text: str) -> bool:
    """Whether the no that the words begin with is followed by a wish, whatever is offered: "no,
    just refund it then".
    """
    words, book = plain_words(behind_a_no(text)), _book()
    denied = book.any_of(words, "denies", "denies_before", "keeps")
    if len(words) > _FEW or denied or withdraws(text):
        return False
    left = words[book.behind(words, 0, "then") :]
    if not left:
        return False
    paid = book.begins(left, 0, "payment") and not book.any_of(left, "says_of")
    return paid or book.begins(left, 0, "done") or begins_with_wish(left)


# several steps of one turn ask what the same words say of the same offer
@lru_cache(maxsize=32)
def _stances(text: str, offer: Offered) -> tuple[tuple[_Said, _Clause], ...]:
    return tuple((_of_clause(clause, offer), clause) for clause in _clauses(text))


def _clauses(text: str) -> list[_Clause]:
    """The parts of a text, a no that begins one apart from what follows it."""
    pieces = _END.split(text[:_LONGEST])
    found = list[_Clause]()
    between = "."
    for at in range(0, len(pieces), 2):
        mark = pieces[at + 1] if at + 1 < len(pieces) else ""
        parts = _apart(plain_words(pieces[at]))
        behind = not _STOPS.intersection(between)
        found += [_Clause(part, False) for part in parts[:-1]]
        found += [_Clause(part, "?" in mark, behind) for part in parts[-1:] if part]
        between = mark if any(parts) else between + mark
    return found


def _apart(words: list[str]) -> list[list[str]]:
    """A no at the beginning, and a wish that begins anew, as parts of their own."""
    book = _book()
    if len(words) > 1 and not _surprised(words) and not book.begins(words, 0, "easy"):
        other = book.is_one(words[:1], "splits") and not _only_no(words)
        bare = words[0] == "no" and book.is_one(words[1:2], "after_no")
        if other or (bare and not _only_no(words)):
            return [words[:1], *_apart(words[1:])]
    for at in range(2, len(words)):
        # a Spanish pronoun stands before its verb: "ya no la quiero"
        near = (at - 1, at - 2) if words[at] == "quiero" else (at - 1,)
        if book.begins(words, at, "anew") and not any(_denial_at(words, one) for one in near):
            return [words[:at], *_apart(words[at:])]
    return [words]


def _of_clause(clause: _Clause, offer: Offered) -> _Said:
    """What one clause says of the offer."""
    words, book = clause.words, _book()
    if clause.asked and clause.behind and len(words) == 1 and book.is_one(words, "no"):
        return ""  # "that goes to the same card, no?"
    if _surprised(words):
        return "no" if not clause.asked and book.is_one(words, "no") else "surprise"
    if book.begins(words, 0, "easy"):
        return ""
    if book.is_one(words, "no") or _only_no(words):
        return "no"
    if book.any_of(words, "lets_go") and not _of_another(words, offer):
        return "refuses"
    if (found := _forgotten(words, offer)) is not None:
        return found
    denial = _denial(words)
    if denial is None and withdraws(" ".join(words)) and not _of_another(words, offer):
        return "refuses"
    if denial is not None and not book.any_of(words, "lacks"):
        return _denied(words, denial, offer)
    if denial is not None or book.any_of(words, "reports"):
        return "else"
    if book.any_of(words, "keeps"):
        if offer.keeps:
            return "wants"  # "we keep it all"
        return "refuses" if _is_fill(words, offer, "keeps") else ""
    return "wants" if _wants(words, offer) else ""


def _denied(words: list[str], denial: tuple[int, int], offer: Offered) -> _Said:
    """What a denial reaches: what follows it first, or in Dutch and German stands before it."""
    book, (start, end) = _book(), denial
    after = _content(words[end:])
    if _begins_yes(words[:start]):
        return "else"
    if after and offer.keeps and book.begins(after, 0, "keeps"):
        return "refuses"
    if after and book.begins(after, 0, "keeps"):
        return "wants" if offer.act in entries("reach_words")["ends"] else "thing"
    if after and not _names(after, 0, offer):
        return "thing" if book.begins(after, 0, "things") else "else"
    if not after and offer.act in entries("reach_words")["ends"] and book.any_of(words, "of_it"):
        return "wants" if book.any_of(words, "any_more") else "else"
    before = _content(words[:start])
    later = book.begins(words, start, "denies_before") or end == len(words)
    if later and before and not _names(before, len(before) - 1, offer):
        one = len(before) - 1
        return "thing" if book.begins(before, one, "things") else "else"
    return "refuses"


def _forgotten(words: list[str], offer: Offered) -> _Said | None:
    """What is to be forgotten or stopped: the offer, or something else."""
    book = _book()
    for meaning in ("stops", "forgets"):
        at = book.at(words, meaning)
        if at is None or _content(words[:at]) or _denial(words[:at]):
            continue
        after = _content(words[at + max(book.length(words, at, meaning), 1) :])
        ends = offer.act in entries("reach_words")["ends"]
        if meaning == "stops" and ends and book.any_of(words[at:], "it"):
            return "wants"
        if not after:
            return "refuses" if meaning == "forgets" else "no"
        if meaning == "stops" and ends:
            return None  # "stop my subscription" asks for the end
        if _names(after, 0, offer):
            return "refuses"
        return "thing" if book.begins(after, 0, "things") else "else"
    return None


def _wants(words: list[str], offer: Offered) -> bool:
    """Whether a clause with no denial in it agrees to the offer, or wishes for what it is."""
    book = _book()
    if _begins_yes(words) or book.begins(_from_fill(words), 0, "accepts"):
        return True
    if book.any_of(words, "accepts") and not _content_but(words, "accepts"):
        return True
    if book.any_of(words, "wants_it") and not _content(words):
        return True
    named = any(_names(words, at, offer) for at in range(len(words)))
    back = offer.act == "money" and book.at(words, "back") is not None
    amount = bool(offer.amount) and offer.amount in words
    if book.any_of(words, "wish", "likes") and (named or back or amount):
        return book.at(words, "says_of") is None or book.at(words, "likes") is not None
    content = _content(words)
    return bool(content) and _names(content, 0, offer) and book.at(words, "says_of") is None


def _of_another(words: list[str], offer: Offered) -> bool:
    """Whether what is let go of is named, and not what is offered."""
    book, named = _book(), _content(words)
    other = any(book.begins(named, at, "things") for at in range(len(named)))
    return other and not any(_names(named, at, offer) for at in range(len(named)))


def _surprised(words: list[str]) -> bool:
    """Whether words begin as a surprise does, with a no before it or none."""
    book = _book()
    first = 1 if words and book.is_one(words[:1], "no") else 0
    return any(
        at < len(words) and book.begins(words, at, "surprise") for at in (0, first, first + 1)
    )


def _only_no(words: list[str]) -> bool:
    """Whether there is nothing but a no, and words that say nothing."""
    book = _book()
    rest = [word for word in words if not book.is_one([word], "no")]
    if book.any_of(words, "of_it"):
        return False
    return len(rest) < len(words) and not _content(rest) and _denial(rest) is None


def _begins_yes(words: Sequence[str]) -> bool:
    left = _from_fill([*words])
    if not left or _book().begins(left, 0, "if_so"):
        return False
    return _book().begins(left, 0, "yes")


def _from_fill(words: list[str]) -> list[str]:
    """The words from the first that says something."""
    book, at = _book(), 0
    while at < len(words) - 1 and book.is_one(words[at : at + 1], "fill"):
        if book.begins(words, at, "accepts") or book.begins(words, at, "yes"):
            break
        at += 1
    return words[at:]


def _content(words: Sequence[str]) -> list[str]:
    """The words without those that say nothing; from the first on, all of a phrase stays."""
    book = _book()
    return [
        word
        for at, word in enumerate(words)
        if not book.is_one([word], "fill") and not _denial_at(words, at)
    ]


def _content_but(words: list[str], meaning: str) -> list[str]:
    book, at = _book(), 0
    left = list[str]()
    while at < len(words):
        size = book.length(words, at, meaning)
        left += [] if size else words[at : at + 1]
        at += max(size, 1)
    return _content(left)


def _is_fill(words: list[str], offer: Offered, meaning: str) -> bool:
    """Whether nothing is named beside words of this meaning but what is offered."""
    book, left = _book(), _content(words)
    return all(
        book.begins(left, at, meaning) or _names(left, at, offer) or book.begins(left, at, "kept")
        for at in range(len(left))
    )


def _names(words: Sequence[str], at: int, offer: Offered) -> bool:
    """Whether what is offered is named at this word."""
    headings = entries("reach_words")
    if offer.act in headings:
        return _book().begins(words, at, offer.act)
    return words[at] in offer.verbs


def _denial_at(words: Sequence[str], at: int) -> bool:
    book = _book()
    return book.begins(words, at, "denies") or book.begins(words, at, "denies_before")


def _denial(words: list[str]) -> tuple[int, int] | None:
    """Where the first denial begins and ends."""
    book = _book()
    for at in range(len(words)):
        for meaning in ("denies", "denies_before"):
            if book.begins(words, at, meaning):
                return at, at + max(book.length(words, at, meaning), 1)
    return None


@cache
def _book() -> Phrasebook:
    return phrasebook("reach_words")
