"""A whole yes to money that goes back the way it was paid, or to a return that is noted, with
questions and complaints behind it: "Yes, send it back. When will I see it, and why did it happen?".

Rules alone. Such an offer costs nothing and asks for nothing, so the answer to a question makes
nobody take their yes back (ADR 190). Something has to be asked or complained of behind it; what is
told beside that may deny nothing and wish for nothing, and it waits where a word may put something
to the money: a condition, another way or person, another sum, goods, an undoing, a doubt.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import takewhile

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
    of_money = all(KINDS[one.kind].touches == "money" for one in actions)
    free = of_money or all(map(_costs_nothing, actions))
    ends = all(KINDS[one.kind].ends == "plan" for one in actions)
    if not actions or len(text.split()) > _MOST:
        return None
    before, yes, behind = list[str](), list[str](), list[str]()
    for one in sentences_of(text):
        agreed, joined = ([], one) if behind else _opening(one, actions, beside)
        if before and not yes and not _is_spelled_out(agreed):
            agreed, joined = [], one
        if agreed and ends and _orders_the_end(joined):
            agreed, joined = [*agreed, joined], ""
        if agreed and joined and not (_asks(joined) or _complains_in_short(joined)):
            return None
        yes += agreed
        (behind if yes else before).extend([joined] if joined else [])
    rest = [*before, *behind]
    if not (yes and rest) or _adds_nothing(yes[0]):
        return None
    known = {one: found for one in rest if (found := _of_acts(one, actions))}
    others = [one for one in rest if one not in known]
    other = [one for one in others if _asks(one) or not _complains_in_short(one)]
    if not free and (other or not _leaves_all(known, actions)):
        return None
    harmless = _HARMLESS - _MAY_BE_ANOTHER_WAY if of_money else _HARMLESS
    harmless |= _OF_AN_END if ends else frozenset()
    harmless |= {"time"} if all(one.kind in _NOTED for one in actions) else frozenset()
    if any(_book().says(one, "puts_off") for one in known):
        return None  # "yes, but first: will I be charged again?"
    waits = (one for one in rest if not harmless.issuperset(known.get(one, ("other",))))
    if any(_waits(one, actions) for one in waits):
        return None
    if not (known or any(map(_asks_or_complains, others))):
        return None
    told: list[Asked] = [
        what for found in known.values() for what in found if what not in LOOKED_UP
    ]
    apart = [one for one, found in known.items() if LOOKED_UP.intersection(found)]
    if of_money:
        told += [what for one in others for what in _asked(one)]
        apart += filter(_is_of_else, others)
    elif any(_book().says(one, "priced") for one in other):
        return None
    else:
        apart += filter(_asks, others)
    return Agreed(yes[0], tuple(dict.fromkeys(told)), " ".join(apart))


def _of_acts(sentence: str, actions: Sequence[Action]) -> list[OfAct]:
    """What a sentence asks of what is agreed to, where each of its questions does and the answer
    makes nobody take their yes back: who pays for the postage may.
    """
    if not (_asks(sentence) or asks_of_it(sentence)):
        return []
    found = questions_of(sentence)
    known = [one for one in found if one is not None and _may_be_asked_of(one, actions)]
    return known if len(known) == len(found) else []


def _may_be_asked_of(what: OfAct, actions: Sequence[Action]) -> bool:
    """Whether it may be asked of all of them: a label of a return, an earlier start of a rest."""
    if what in _OF_A_RETURN:
        return all(one.kind in _NOTED for one in actions)
    if what in _OF_A_REST:
        return all(one.params.get("step") == "pause" for one in actions)
    money = all(KINDS[one.kind].touches == "money" for one in actions)
    return what not in (_OF_COSTS | _MAY_DOUBT_IT if money else _OF_COSTS)


def _leaves_all(known: Mapping[str, Sequence[OfAct]], actions: Sequence[Action]) -> bool:
    """Whether all that is asked leaves an offer that binds or costs as it is, whatever the answer:
    of the end of a plan more than of what is charged today.
    """
    ends = all(KINDS[one.kind].ends == "plan" for one in actions)
    asked = {what for found in known.values() for what in found}
    return asked <= (_HARMLESS | _OF_AN_END if ends else _TELLS_NOBODY)


# What is asked of any offer, and whose answer is no reason to want it or not; of the end of a plan.
_TELLS_NOBODY: frozenset[str] = frozenset({"told", "mail", "reminder"})
_HARMLESS: frozenset[str] = _TELLS_NOBODY | frozenset(
    {"sooner", "again", "next", "label", "hand_in", "meanwhile", "why"}
)
_MAY_BE_ANOTHER_WAY: frozenset[str] = frozenset({"mail", "meanwhile"})  # "a voucher by mail?"
_OF_AN_END: frozenset[str] = frozenset(
    {"time", "keep", "ended", "state", "where", "owed", "decides", "why"}
)
_OF_A_RETURN: frozenset[OfAct] = frozenset({"label", "hand_in"})
_OF_A_REST: frozenset[OfAct] = frozenset({"meanwhile", "sooner"})
_MAY_DOUBT_IT: frozenset[OfAct] = frozenset({"where", "owed", "decides", "why"})
_OF_COSTS: frozenset[OfAct] = frozenset({"postage"})
# What their subscription or a help page tells, and no row of what is agreed to.
LOOKED_UP: frozenset[OfAct] = frozenset({"next", "again", "first_box", "reminder"})


def _costs_nothing(action: Action) -> bool:
    """Whether an offer binds nobody: a return that is noted, of which what is not sent stays
    theirs, and a rest of the subscription, which they end at any time.
    """
    return action.kind in _NOTED or action.params.get("step") == "pause"


_NOTED = frozenset({"declare_return"})


def _opening(
    sentence: str, actions: Sequence[Action], beside: Collection[Beside]
) -> tuple[list[str], str]:
    """What of a sentence agrees, part by part from its beginning, and what is joined to that."""
    said = _without_lead(sentence)
    if agrees(said, actions, beside):
        return [said], ""
    parts = [part.strip() for part in said.replace(": ", ", ").split(",") if part.strip()]
    yes = [*takewhile(lambda one: agrees(one, actions, beside) or _adds_nothing(one), parts)]
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


def _is_spelled_out(yes: Sequence[str]) -> bool:
    """Whether a yes behind something else is more than that word, and for all answers: alone it may
    answer the question before it.
    """
    if _book().says(", ".join(yes), "holds", "in_that_case"):
        return False
    return sum(len(plain_words(one)) for one in yes) >= _SPELLED_OUT


def _asks(part: str) -> bool:
    return has_question_mark(part) or _book().says(part, "time", "tell_me")


def _asks_or_complains(part: str) -> bool:
    return _asks(part) or _book().says(part, "complains")


def _orders_the_end(part: str) -> bool:
    """Whether a few words order the end of a plan, now and nothing else: "yes, cancel it now"."""
    if len(plain_words(part)) > _FEW or has_digit(part) or _asks(part) or months_named(part):
        return False
    return _book().says(part, "ends_it") and not _book().says(part, "denies", "not_now")


def _complains_in_short(part: str) -> bool:
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
    if _asks(sentence):
        if book.says(sentence, "reserves"):
            return True  # "yes, but does the invoice stay as it is?"
        aside = book.says(sentence, "time", "arrives", "cause", "of_the_plan")
        if has_digit(sentence) and not aside:
            return True  # "yes, 45?" asks whether that is the sum
        return book.says(sentence, "doubts") and not book.says(sentence, "cause")
    complains = book.says(sentence, "complains") or _complains_in_short(sentence)
    return book.says(sentence, "denies", "wishes") and not complains


def _asked(sentence: str) -> list[Asked]:
    """What a question asks of the money that is agreed to, or of what is charged next."""
    if not _asks(sentence):
        return []
    book, why = _book(), _book().says(sentence, "doubts", "how")
    asked = [one for one in _OF_MONEY if book.says(sentence, one) and (why or one != "cause")]
    return asked or (["time"] if book.says(sentence, "arrives") else [])


def _is_of_else(sentence: str) -> bool:
    """Whether a question asks nothing of that; a complaint asks nothing at all."""
    return _asks(sentence) and not _asked(sentence)


_OF_MONEY: tuple[Asked, ...] = ("cause", "time", "next_payment")


@cache
def _book() -> Phrasebook:
    return phrasebook("money_agreed_words")
