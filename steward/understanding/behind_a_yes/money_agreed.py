"""A whole yes to money that goes back the way it was paid, or to a return that is noted, with
questions and complaints behind it: "Yes, send it back. When will I see it, and why did it happen?".

Rules alone. Such an offer costs nothing and asks for nothing, so the answer to a question makes
nobody take their yes back (ADR 190). Something has to be asked or complained of behind it; what is
told beside that may deny nothing and wish for nothing, and it waits where a word may put something
to the money: a condition, another way or person, another sum, goods, an undoing, a doubt.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from actions.registry import KINDS
from steward.domain.action import Action
from steward.understanding.behind_a_yes.apart_beside_a_yes import sentences_of
from steward.understanding.behind_a_yes.asked_of_acts import OfAct, asks_of_it, questions_of
from steward.understanding.behind_a_yes.beside_a_yes import Agreed, Asked
from steward.understanding.behind_a_yes.other_figures import names_other_figures
from steward.understanding.text.marks import has_digit, has_question_mark
from steward.understanding.text.months import months_named
from steward.understanding.text.shapes import WORDS
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.agreement import Beside, agrees, without_own_words
from steward.understanding.yes_and_no.courtesy import without_courtesy

_MOST = 60  # words
_FEW = 8  # words
_SPELLED_OUT = 3  # words: "yes, go ahead"


def agreed_to_money(
    text: str, actions: Sequence[Action], beside: Collection[Beside] = ()
) -> Agreed | None:
    """The yes of a message, and what stands beside it; None where there is none, where anything
    but money or a label is offered, or where it waits for a word beside it.
    """
    if not actions or len(text.split()) > _MOST:
        return None
    offered = _as_offered(actions)
    yes, rest = _parted(text, actions, beside, ends=offered.end)
    if not (yes and rest) or _adds_nothing(yes[0]):
        return None
    known = {one: found for one in rest if (found := _of_acts(one, offered))}
    others = [one for one in rest if one not in known]
    weighed = [one for one in others if asks_or_tells_to(one) or not complains_in_short(one)]
    asked = {what for found in known.values() for what in found}
    if not offered.free and (weighed or not asked <= offered.leave_it):
        return None
    if any(_book().says(one, "puts_off") for one in known):
        return None  # "yes, but first: will I be charged again?"
    waits = (one for one in rest if not offered.harmless.issuperset(known.get(one, ("other",))))
    if any(_waits(one, actions) for one in waits):
        return None
    if not (known or any(map(_asks_or_complains, others))):
        return None
    told: list[Asked] = [
        what for found in known.values() for what in found if what not in _LOOKED_UP
    ]
    apart = [one for one, found in known.items() if _LOOKED_UP.intersection(found)]
    if offered.money:
        told += [what for one in others for what in _asked(one)]
        apart += filter(_is_of_else, others)
    elif any(_book().says(one, "priced") for one in weighed):
        return None
    else:
        apart += filter(asks_or_tells_to, others)
    return Agreed(yes[0], tuple(dict.fromkeys(told)), " ".join(apart))


def _parted(
    text: str, actions: Sequence[Action], beside: Collection[Beside], *, ends: bool
) -> tuple[list[str], list[str]]:
    """The yes of a message, and its other sentences; no yes where something is joined to it that
    neither asks nor only complains.
    """
    before, yes, behind = list[str](), list[str](), list[str]()
    for one in sentences_of(text):
        agreed, joined = ([], one) if behind else opening(one, actions, beside)
        if before and not yes and not is_spelled_out(agreed):
            agreed, joined = [], one
        if agreed and ends and _orders_the_end(joined):
            agreed, joined = [*agreed, joined], ""
        if agreed and joined and not (asks_or_tells_to(joined) or complains_in_short(joined)):
            return [], []
        yes += agreed
        (behind if yes else before).extend([joined] if joined else [])
    return yes, [*before, *behind]


def _of_acts(sentence: str, offered: _Offered) -> list[OfAct]:
    """What a sentence asks of what is agreed to, where each of its questions does and the answer
    makes nobody take their yes back: who pays for the postage may.
    """
    if not (asks_or_tells_to(sentence) or asks_of_it(sentence)):
        return []
    found = questions_of(sentence)
    known = [one for one in found if one is not None and offered.may_be_asked(one)]
    return known if len(known) == len(found) else []


class _Offered(NamedTuple):
    """What is agreed to, as far as what may stand beside the yes depends on it: whether it binds
    nobody, and whether all of it is money, the end of a plan, a return that is noted, or a pause.
    """

    free: bool
    money: bool
    end: bool
    returned: bool
    pause: bool

    def may_be_asked(self, what: OfAct) -> bool:
        """Whether it may be asked of this: a label of a return, an earlier start of a rest."""
        if what in _OF_A_RETURN:
            return self.returned
        if what in _OF_A_REST:
            return self.pause
        return what not in (_OF_COSTS | _MAY_DOUBT_IT if self.money else _OF_COSTS)

    @property
    def harmless(self) -> frozenset[str]:
        """What is asked of it, and whose answer is no reason to want it or not."""
        asked = _HARMLESS - _MAY_BE_ANOTHER_WAY if self.money else _HARMLESS
        if self.end:
            asked |= _OF_AN_END
        return asked | {"time"} if self.returned else asked

    @property
    def leave_it(self) -> frozenset[str]:
        """What leaves it as it is, whatever the answer, where it binds or costs: of the end of a
        plan more than of what is charged today.
        """
        return self.harmless if self.end else _TELLS_NOBODY


def _as_offered(actions: Sequence[Action]) -> _Offered:
    kinds = [KINDS[one.kind] for one in actions]
    paused = [one.params.get("step") == "pause" for one in actions]
    money = all(kind.touches == "money" for kind in kinds)
    # what is not sent stays theirs, and a rest they end at any time
    binds_nobody = all(kind.sends_back or rests for kind, rests in zip(kinds, paused, strict=True))
    return _Offered(
        free=money or binds_nobody,
        money=money,
        end=all(kind.ends == "plan" for kind in kinds),
        returned=all(kind.sends_back for kind in kinds),
        pause=all(paused),
    )


_TELLS_NOBODY: frozenset[str] = frozenset({"told", "mail", "reminder"})
_HARMLESS: frozenset[str] = _TELLS_NOBODY | frozenset(
    {"sooner", "again", "next", "label", "hand_in", "meanwhile", "why"}
)
_MAY_BE_ANOTHER_WAY: frozenset[str] = frozenset({"mail", "meanwhile"})  # "a voucher by mail?"
_MAY_DOUBT_IT: frozenset[str] = frozenset({"where", "owed", "decides", "why"})
_OF_AN_END: frozenset[str] = _MAY_DOUBT_IT | {"time", "keep", "ended", "state"}
_OF_A_RETURN: frozenset[OfAct] = frozenset({"label", "hand_in"})
_OF_A_REST: frozenset[OfAct] = frozenset({"meanwhile", "sooner"})
_OF_COSTS: frozenset[str] = frozenset({"postage"})
# What their subscription or a help page tells, and no row of what is agreed to.
_LOOKED_UP: frozenset[OfAct] = frozenset({"next", "again", "first_box", "reminder"})


def opening(
    sentence: str, actions: Sequence[Action], beside: Collection[Beside]
) -> tuple[list[str], str]:
    """What of a sentence agrees, part by part from its beginning, and what is joined to that."""
    said = _without_lead(sentence)
    if agrees(said, actions, beside):
        return [said], ""
    parts = [part.strip() for part in said.replace(": ", ", ").split(",") if part.strip()]
    yes = [*takewhile(lambda one: agrees(one, actions, beside) or _adds_nothing(one), parts)]
    if not any(agrees(one, actions, beside) for one in yes):
        yes = []  # "thanks, do I get a mail?"
    if yes and agrees(", ".join(parts), actions, beside):
        return [", ".join(parts)], ""  # "all right: yes, do that with the label"
    return yes, ", ".join(parts[len(yes) :]) if yes else sentence


def _without_lead(sentence: str) -> str:
    """A sentence without what leads back to the offer: "anyway, yes, go ahead"."""
    lead = _book().length(plain_words(sentence), 0, "anyway")
    ends = [one.end() for one in WORDS.finditer(sentence)][:lead]
    return sentence[ends[-1] :].lstrip(" ,:") or sentence if ends else sentence


def _adds_nothing(part: str) -> bool:
    """Whether it only names what is offered, or is courteous: "yes do that, thanks, the money"."""
    return _book().says(part, "the_money") or not without_courtesy(" ".join(plain_words(part)))


def is_spelled_out(yes: Sequence[str]) -> bool:
    """Whether a yes behind something else is more than that word, and for all answers: alone it may
    answer the question before it.
    """
    if _book().says(", ".join(yes), "holds", "in_that_case"):
        return False
    return sum(len(plain_words(one)) for one in yes) >= _SPELLED_OUT


def asks_or_tells_to(part: str) -> bool:
    return has_question_mark(part) or _book().says(part, "time", "tell_me")


def _asks_or_complains(part: str) -> bool:
    return asks_or_tells_to(part) or _book().says(part, "complains")


def _orders_the_end(part: str) -> bool:
    """Whether a few words order the end of a plan, now and nothing else: "yes, cancel it now"."""
    if (
        len(plain_words(part)) > _FEW
        or has_digit(part)
        or asks_or_tells_to(part)
        or months_named(part)
    ):
        return False
    return _book().says(part, "ends_it") and not _book().says(part, "denies", "not_now")


def complains_in_short(part: str) -> bool:
    """Whether a few words only complain that it was said already: "yes, I said so already!"."""
    return len(plain_words(part)) <= _FEW and _book().says(part, "complains", "said_so")


def _waits(sentence: str, actions: Sequence[Action]) -> bool:
    """Whether a yes to money waits for this sentence."""
    book, rests = _book(), [one for one in actions if one.params.get("step")]
    for one in rests:
        sentence = without_own_words(sentence, one)
    if book.says(sentence, "holds") or (rests and book.says(sentence, "of_a_time")):
        return True
    if names_other_figures(sentence, actions) and not book.says(sentence, "of_the_plan"):
        return True
    if asks_or_tells_to(sentence):
        if book.says(sentence, "reserves"):
            return True  # "yes, but does the invoice stay as it is?"
        aside = book.says(sentence, "time", "arrives", "cause", "of_the_plan")
        if has_digit(sentence) and not aside:
            return True  # "yes, 45?" asks whether that is the sum
        return book.says(sentence, "doubts") and not book.says(sentence, "cause")
    complains = book.says(sentence, "complains") or complains_in_short(sentence)
    return book.says(sentence, "denies", "wishes") and not complains


def _asked(sentence: str) -> list[Asked]:
    """What a question asks of the money that is agreed to, or of what is charged next."""
    if not asks_or_tells_to(sentence):
        return []
    book, why = _book(), _book().says(sentence, "doubts", "how")
    asked = [one for one in _OF_MONEY if book.says(sentence, one) and (why or one != "cause")]
    return asked or (["time"] if book.says(sentence, "arrives") else [])


def _is_of_else(sentence: str) -> bool:
    """Whether a question asks nothing of that; a complaint asks nothing at all."""
    return asks_or_tells_to(sentence) and not _asked(sentence)


_OF_MONEY: tuple[Asked, ...] = ("cause", "time", "next_payment")


@cache
def _book() -> Phrasebook:
    return phrasebook("money_agreed_words")
