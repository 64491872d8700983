"""A yes with a side question or a remark beside it: "yes please, how long does that take?".

Rules alone. What stands beside the yes is known positively: every word of it is a clause of a
closed grammar (`beside_a_yes.yaml`), of questions whose answer makes nobody take their yes back,
and of remarks. The yes comes before the questions, and is one by itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Literal, NamedTuple, get_args

from actions.registry import KINDS
from steward.domain.action import Action
from steward.domain.spelling import folded
from steward.understanding.behind_a_yes.apart_beside_a_yes import without_apart
from steward.understanding.behind_a_yes.asked_of_acts import OfAct
from steward.understanding.behind_a_yes.leave_beside_a_yes import PLAIN_YES, without_leave
from steward.understanding.behind_a_yes.questions_beside_a_yes import without_plain_questions
from steward.understanding.behind_a_yes.told_beside_a_yes import without_told
from steward.understanding.exact.entities import clean
from steward.understanding.exact.for_the_account import counts_for_it
from steward.understanding.plan.charged_next import charged_next_clauses
from steward.understanding.text.clause_grammar import FOREIGN, WORD_OR_MARK, Grammar, clauses_of
from steward.understanding.text.letter_ends import without_ends
from steward.understanding.text.shapes import LETTERS
from steward.understanding.yes_and_no.agreement import Beside, agrees
from steward.understanding.yes_and_no.consent import known_words, spoken_words
from steward.understanding.yes_and_no.courtesy import (
    with_smiles_ended,
    without_courtesy,
    without_laughs,
    without_signs,
)
from steward.understanding.yes_and_no.impatience import without_call_for_it
from steward.understanding.yes_and_no.offer_said_again import yes_with_the_offer
from steward.understanding.yes_and_no.offer_words import offer_words
from steward.understanding.yes_and_no.yes_words import only_takes_note

type OfOffer = Literal[
    "time",
    "where",
    "mail",
    "broken",
    "carrier",
    "statement",
    "steps",
    "credit",
    "cause",  # of what went wrong
    "account",  # whether an address counts for it, too
    "next_payment",  # of their subscription: no row of what is agreed to tells it
    "cost",  # of what costs nothing
]
type Asked = OfOffer | OfAct
OF_OFFERS: tuple[OfOffer, ...] = get_args(OfOffer.__value__)
# When it happens, in words of one's own: a heading for each thing that it may be spoken of.
WHEN = {"when_money": "money", "when_goods": "goods", "when_plan": "plan"}
# What each heading of the grammar asks.
_AS: dict[str, tuple[Asked, ...]] = (
    {one: (one,) for one in OF_OFFERS}
    | {
        "arrives": ("time",),
        "money": ("time",),
        "goods": ("time",),
        "mail_of_goods": ("mail", "carrier"),
        "tracking": ("carrier",),
        "amount_again": (),  # what is done names it
        "target": ("where",),
        "place": ("where",),
        "other_stays": (),  # it is said, and nothing is asked
    }
    | dict.fromkeys(("login", "posting", "send_back"), ("steps",))
    | dict.fromkeys(WHEN, ("time",))
)
_HOPED = frozenset({"cost", "send_back", "amount_again"})  # `_not_as_hoped` says where not
_OF_ALL = frozenset({"mail", "steps", "cause"})  # what may be asked beside a yes to anything
_MOST = 60  # words


class Agreed(NamedTuple):
    """The words that agree, what is asked beside them, and sentences that leave the offer alone."""

    yes: str
    asked: tuple[Asked, ...]
    apart: str = ""

    def beside(self, more: str) -> Agreed:
        """The same, with more behind it that leaves the offer alone."""
        return self._replace(apart=f"{self.apart} {more}".strip())


def agreed_beside(
    text: str, actions: Sequence[Action], beside: Collection[Beside] = ()
) -> Agreed | None:
    """The yes to exactly these actions, where all that stands beside it touches none of it; None
    where anything else is said.
    """
    said, text = text, without_call_for_it(with_smiles_ended(text))
    if (sure := without_laughs(text)) != text and _is_sure(sure, actions):
        text = sure
    if text != said and _is_a_yes(text, actions, beside):
        return Agreed(text.strip(), ())
    whole = without_ends(_plain_signs(text), _words_of_ours())
    if (found := _agreed_apart(whole, actions, beside)) is not None:
        return found
    if (found := _agreed_in(whole, actions, beside)) is not None:
        return found
    short = len(WORD_OR_MARK.findall(whole)) <= _MOST
    parted = without_plain_questions(whole, actions) if actions and short else None
    if parted is None:
        return None
    left = parted.left
    found = _agreed_apart(left, actions, beside) or _agreed(left, actions, beside)
    return None if found is None else found.beside(parted.apart)


def _agreed_apart(
    text: str, actions: Sequence[Action], beside: Collection[Beside]
) -> Agreed | None:
    """The same of a yes behind which are sentences that leave the offer alone."""
    if (parted := without_apart(text, actions)) is None:
        return None
    found = _agreed(parted.left, actions, beside)
    return None if found is None else found._replace(apart=parted.apart)


def _agreed(text: str, actions: Sequence[Action], beside: Collection[Beside]) -> Agreed | None:
    """The same of a yes that may stand all by itself, or say the offer again."""
    if _is_a_yes(text, actions, beside):
        return Agreed(text, ())
    if len(actions) == 1 and (yes := yes_with_the_offer(text, actions[0], beside)):
        return Agreed(yes, ())
    return _agreed_in(text, actions, beside)


def _agreed_in(whole: str, actions: Sequence[Action], beside: Collection[Beside]) -> Agreed | None:
    body = without_leave(whole)
    if actions and body != whole and _is_a_yes(body, actions, beside):
        return Agreed(body, ())
    if actions and (yes := without_told(body, actions)) is not None:
        agreed = _is_a_yes(yes, actions, beside)
        return Agreed(yes, ()) if agreed else _agreed_in(yes, actions, beside)
    found = list(WORD_OR_MARK.finditer(body))
    begins = [one.start() for one in found]
    if not actions or not 1 < len(begins) <= _MOST:
        return None
    said = _Beside([folded(one[0]) for one in found], _may_be_asked(actions, beside))
    for first in _clauses(body, begins):
        start = begins[first] if first else 0
        if FOREIGN.search(body[:start]) or (before := said.asked(0, first)) is None:
            continue
        for behind in range(len(begins), first, -1):
            end = begins[behind] if behind < len(begins) else len(body)
            if (after := _asked_after(said, body, end, behind)) is None:
                continue
            yes = body[start:end].strip(" \n¿¡-(")
            if before and not _stands_behind(body[:start], before, yes):
                continue
            thanked = _with_thanks(yes, f"{body[:start]} {body[end:]}")
            if all(_is_a_yes(one, actions, beside) for one in {yes, thanked}):
                asked = {*before, *after}
                return Agreed(yes, tuple(one for one in OF_OFFERS if one in asked))
    return None


def _asked_after(said: _Beside, body: str, end: int, behind: int) -> tuple[Asked, ...] | None:
    """What is asked behind the yes, which ends here; None where it does not, or more is said."""
    yes, more = body[:end], body[end:]
    if not more:
        return ()
    if not (yes[-1].isspace() or yes[-1] in "¿¡(") or FOREIGN.search(more):
        return None
    asked = said.asked(behind)
    if asked is None and yes.rstrip(" ¿¡(")[-1:] in _STOPS:
        asked = said.asked_in_contrast(behind)  # "Do it. But how long does it take?"
    # a remark by itself stands behind a sign: "yes I'm glad" may be no word on the offer
    return asked if asked or yes.rstrip(" ¿¡(")[-1:] in _SIGNS else None


_SIGNS = (".", ",", "!", ";", "-", "\n")
_STOPS = (".", "!", "\n")
# "How long does it take? Then yes": it depends on the answer.
_COMES_OF_IT = frozenset(
    {
        *("then", "so", "case", "dan", "dus", "geval", "dann", "also", "fall", "alors", "donc"),
        *("cas", "entonces", "pues", "caso", "if", "provided", "wenn", "falls", "als", "when"),
    }
)
# To how long it takes, under what name, and why, "yes" is no answer.
_NO_YES_TO_IT = frozenset({"time", "statement", "cause"})
_NO_GO_TO_IT = frozenset({*_NO_YES_TO_IT, "carrier", "steps"})  # and to these "go ahead" is none


def _stands_behind(said: str, asked: Iterable[Asked], yes: str) -> bool:
    """Whether a yes that comes behind a question is one to the offer all the same: it depends on
    nothing, and is no answer to that question, nor a part of it.
    """
    words = spoken_words(yes)
    if len(words) < _WHOLE or words[0] not in PLAIN_YES or not _COMES_OF_IT.isdisjoint(words):
        return False
    if _NO_YES_TO_IT.issuperset(asked):
        return True
    apart = said.rstrip(" ¿¡").endswith((".", "!", "?", "\n"))
    more = [one for one in without_courtesy(" ".join(words)).split() if one not in _PLEASE]
    return apart and len(more) > _WHOLE and _NO_GO_TO_IT.issuperset(asked)


_WHOLE = 2  # words: "yes please"; a "go ahead" has more
_PLEASE = frozenset({"please", "pls", "plz", "graag", "gern", "gerne", "bitte", "svp", "porfa"})


def _is_a_yes(words: str, actions: Sequence[Action], beside: Collection[Beside]) -> bool:
    """Whether words agree that do more than take note: "ok, how long is that?" may do no more, and
    "y" joins what comes.
    """
    spoken = spoken_words(words)
    bare = only_takes_note(spoken) or max(map(len, spoken), default=0) < _SHORTEST
    return not bare and agrees(words, actions, beside)


_SHORTEST = 2  # letters
_DRAWN_OUT = 3  # times the same letter: "jaaa"


def _is_sure(words: str, actions: Sequence[Action]) -> bool:
    """Whether a laugh beside these words takes nothing back: a yes that is lengthened, or has a
    plea or the act beside it. "Yes of course" with a laugh mocks.
    """
    spoken = spoken_words(words)
    if not spoken or spoken[0] not in PLAIN_YES:
        return False
    acts = {verb for one in actions for verb in offer_words(one.kind).single}
    first = LETTERS.findall(words.lower())[0]
    drawn_out = any(len(list(same)) >= _DRAWN_OUT for _, same in groupby(first))
    return drawn_out or bool((_PLEASE | _INSISTS | acts).intersection(spoken))


# "Ja doch", "yes, as I said"
_INSISTS = frozenset({"doch", "already", "said", "gesagt", "zei", "dit", "dije", "dicho"})


# "C'est bon, merci pour votre aide" declines, and "c'est bon" agrees: thanks may turn it.
_THANKS = re.compile(
    r"\b(?:thanks|thank you|thx|cheers|merci|gracias|danke|vielen dank|bedankt|dank (?:je|u)"
    r"|dankjewel|dankuwel)\b",
    re.IGNORECASE,
)


def _with_thanks(yes: str, text: str) -> str:
    """The yes with the plain thanks that stand anywhere beside it."""
    found = _THANKS.search(text)
    return f"{yes.rstrip(' ,.!;')}, {found[0]}" if found else yes


def _clauses(body: str, begins: Sequence[int]) -> list[int]:
    """The words with which a clause begins that the yes may be: the first one, or behind a sign."""
    before = (body[: begins[at]].rstrip(" ¿¡") for at in range(1, len(begins)))
    ends = (*_SIGNS, "?")
    return [0, *(at for at, said in enumerate(before, 1) if said.endswith(ends))]


def _plain_signs(text: str) -> str:
    """The text with its signs read, its smiles gone, and what stands in brackets like the rest."""
    plain = _SMILES.sub(" ", clean(without_signs(text))).replace("&", " and ")
    return _BRACKETS.sub(r", \1,", plain).strip()


_SMILES = re.compile(r"(?:(?<=\s)|(?<=[.!?,]))[:;=]-?[)DPp](?=\s|$)")
_BRACKETS = re.compile(r"\s\(([^()]+)\)")


def _may_be_asked(actions: Sequence[Action], beside: Collection[Beside]) -> frozenset[str]:
    """The headings of what may be asked beside a yes to each of these; when money comes, too, where
    the desk said that it is asked about next.
    """
    allowed = [_OF_ALL | KINDS[one.kind].asked_beside | _HOPED for one in actions]
    if any(one.params.get("reason") != "damaged" for one in actions):
        allowed.append(frozenset(headings()) - {"broken"})  # what came may have to go back
    if len(actions) > 1:
        allowed.append(frozenset(headings()) - {"other_stays"})  # it may be one of these
    allowed.append(frozenset(headings()) - _not_as_hoped(actions))
    told = any(one.amount is not None and KINDS[one.kind].touches == "money" for one in beside)
    return frozenset.intersection(*allowed) | (_OF_MONEY if told else frozenset[str]())


def _not_as_hoped(actions: Sequence[Action]) -> frozenset[str]:
    """The headings of what would be answered otherwise than it is hoped for by who says yes."""
    kinds = [KINDS[one.kind] for one in actions]
    free = all(one.remedy == "refund" or (one.free and one.sets not in _PRICED) for one in kinds)
    goods = any(one.params.get("item") or one.params.get("order_id") for one in actions)
    kept = goods or not all(one.touches == "money" or one.ends == "plan" for one in kinds)
    gives = all(one.touches == "money" for one in kinds)
    wrong = {"cost": not free, "send_back": kept, "amount_again": not gives}
    return frozenset(heading for heading, is_wrong in wrong.items() if is_wrong)


_PRICED = frozenset({"plan", "schedule"})  # what these set has a price
_OF_MONEY = frozenset({"money", "when_money"})


class _Beside:
    """What is said beside a yes, word by word."""

    def __init__(self, words: Sequence[str], headings: frozenset[str]) -> None:
        self._words, self._headings = words, sorted(headings)
        self._asked: dict[tuple[int, int, bool], tuple[Asked, ...] | None] = {}

    def asked(
        self, at: int, until: int | None = None, *, led: bool = False
    ) -> tuple[Asked, ...] | None:
        """What is asked from this word on, and until that one; None where something else is said.
        `led`: a question has to come, "oh and" was said before it.
        """
        until = len(self._words) if until is None else until
        if at == until:
            return None if led else ()
        key = (at, until, led)
        if key not in self._asked:
            self._asked[key] = next(self._read(at, until, led), None)
        return self._asked[key]

    def asked_in_contrast(self, at: int) -> tuple[Asked, ...] | None:
        """What is asked behind a "but" that is this word; None where there is none of it."""
        ends = _grammar().ends(self._words, at, "contrasts")
        return next((self.asked(end, led=True) for end in ends), None)

    def _read(self, at: int, until: int, led: bool) -> Iterator[tuple[Asked, ...]]:
        book, words = _grammar(), self._words[:until]
        for heading in self._headings:
            own = _own_grammars().get(heading, book)
            for end in self._closed(words, own.ends(words, at, heading)):
                if (more := self.asked(end, until)) is not None:
                    asked = {*_AS[heading], *more}
                    yield tuple(one for one in OF_OFFERS if one in asked)
        for end in book.ends(words, at, "leads"):
            if (more := self.asked(end, until, led=True)) is not None:
                yield more
        for end in () if led else book.ends(words, at, "remarks"):
            if (more := self.asked(end, until)) is not None:
                yield more

    def _closed(self, words: Sequence[str], ends: Iterable[int]) -> Iterator[int]:
        """Where a question ends, with what may be said behind it and without."""
        for end in ends:
            yield end
            yield from _grammar().ends(words, end, "closes")


@cache
def _lists() -> Mapping[str, tuple[str, ...]]:
    return clauses_of("beside_a_yes")


@cache
def _grammar() -> Grammar:
    return Grammar.of(_lists(), [heading for heading in _lists() if heading != "parts"])


@cache
def _own_grammars() -> Mapping[str, Grammar]:
    """The grammars of headings that stand in lists of their own."""
    next_one, when = charged_next_clauses(), clauses_of("when_beside_a_yes")
    found = {_NEXT: Grammar.of({**next_one, _NEXT: next_one["asked"]}, [_NEXT])}
    found["account"] = counts_for_it()
    found |= dict.fromkeys(_HOPED, Grammar.of(clauses_of("free_beside_a_yes"), sorted(_HOPED)))
    for heading, of in WHEN.items():
        others = [when[name] for name in ("guards", *WHEN.values()) if name != of]
        guards = {word for lines in others for line in lines for word in line.split()}
        # for how long it is asked of a plan may be for how long it stays so
        asked = when["when"] if of == "plan" else (*when["when"], *when["how_long"])
        found[heading] = Grammar.of({**when, heading: asked}, [heading], guards)
    return found


_NEXT = "next_payment"


def headings() -> frozenset[str]:
    """What the grammar knows to be asked."""
    return frozenset({*_lists(), *_own_grammars()}) - {
        "parts",
        "leads",
        "contrasts",
        "closes",
        "remarks",
    }


@cache
def _words_of_ours() -> frozenset[str]:
    """The words of these grammars and of the kinds: nobody is called so."""
    lines = (line for listed in _lists().values() for line in listed)
    said = {folded(word) for line in lines for word in re.findall(r"[^\W_]+", line)}
    called = {word for kind in KINDS.values() for word in kind.called}
    return frozenset(said | called | known_words())
