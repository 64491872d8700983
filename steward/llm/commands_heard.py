"""What rules and classifier heard, in the commands that a model answers in: `united` backwards.

For people and programs that compare the two readings; the desk itself goes by `Understanding`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from steward.domain.understanding import Identifiers, Intent, Understanding, Wish
from steward.llm.reading import CALL_OFF, GO_ELSEWHERE, KINDS, STEPS, Command, Do, Slot, goals
from steward.money import Money
from steward.understanding.orders.called_off import as_called_off
from steward.understanding.plan.plans import step_told
from steward.understanding.text.marks import stretch_of

_FLAGS = {"safety": "danger"}  # the others are called alike
_TALK = {Intent.GREETING: "greeting", Intent.THANKS: "thanks"}


def commands_of(understood: Understanding) -> tuple[Command, ...]:
    """The commands of one message, in the order: alarms, wishes, answers, the rest.

    A yes is `agree` and a no is `stop`, about the open question `q`; what it is to what was said
    before is about `f`. A quote stands in the text; of values, the normalised form is the quote.
    """
    heard = as_called_off(understood)
    said = [*_flags(heard), *_wishes(heard), *_answers(heard), *_following(heard)]
    if heard.asks_human:
        said.append(Command(do="human"))
    quoted = [one.model_copy(update={"quote": stretch_of(heard.text, one.quote)}) for one in said]
    return tuple(dict.fromkeys(quoted or [_rest(heard)]))[:8]


def _flags(heard: Understanding) -> Iterator[Command]:
    if heard.emergency is not None:
        yield Command(do="flag", kind="self_harm" if heard.emergency == "self_harm" else "danger")
    for one in heard.sensitive:
        yield Command(do="flag", kind=_FLAGS.get(one, one))


def _wishes(heard: Understanding) -> Iterator[Command]:
    for wish in heard.wishes:
        if wish.intent == Intent.WITHDRAW:
            yield Command(do="stop", quote=wish.quote)
        elif (goal := _goal(wish)) in goals():
            slots = _slots(wish.identifiers, wish.amounts)
            if heard.asking:
                yield Command(do="ask", quote=wish.quote, goal=goal, slots=slots)
            else:
                yield Command(do="start", quote=wish.quote, goal=goal, slots=slots)
    if heard.typed in KINDS["flag"]:
        yield Command(do="flag", kind=heard.typed, quote=heard.typed_quote)
    elif heard.typed:
        yield Command(do="start", goal=heard.typed, quote=heard.typed_quote)


def _goal(wish: Wish) -> str:
    if wish.goal == CALL_OFF:
        return CALL_OFF
    if wish.meant.get("delivery"):
        return GO_ELSEWHERE
    step = step_told(wish.quote) if wish.intent == Intent.CHANGE_PLAN else None
    return next((goal for goal, does in STEPS.items() if does == step), str(wish.intent))


def _answers(heard: Understanding) -> Iterator[Command]:
    if heard.refuses:
        yield Command(do="stop", about="q")
    elif heard.consents:
        yield Command(do="agree", about="q")
    if heard.no_code:
        yield Command(do="cannot", about="q", kind="not_received", quote=heard.text)
    slots = _slots(heard.identifiers, heard.amounts)
    within = {slot for wish in heard.wishes for slot in _slots(wish.identifiers, wish.amounts)}
    if heard.corrected.said or not within.issuperset(slots):
        kind = "correction" if heard.corrected.said else ""
        yield Command(do="tell", kind=kind, slots=slots)


_GOES_ON = 0.5  # how likely a message is about what was said, to be told as that
_MOVES: dict[str, tuple[Do, str]] = {
    "looks_again": ("again", "look"),
    "says_again": ("again", "say"),
    "disputes": ("claim", "doubts"),
    "adds": ("claim", "adds"),
}


def _following(heard: Understanding) -> Iterator[Command]:
    """What it is to what was said before, `f`, where it is about that."""
    how = heard.follows
    if how is None or how.follows < _GOES_ON:
        return
    if how.does == "asks" and how.what is not None:
        yield Command(do="ask", about="f", what=how.what, quote=heard.text)
    elif how.does in _MOVES:
        do, kind = _MOVES[how.does]
        yield Command(do=do, about="f", kind=kind, quote=heard.text)


def _rest(heard: Understanding) -> Command:
    """Of a message that wants nothing and answers nothing."""
    if heard.decision == "out_of_scope":
        return Command(do="out_of_scope", quote=heard.text)
    for one in heard.intents:
        if one.name in _TALK and heard.decision == "smalltalk":
            return Command(do="social", kind=_TALK[one.name], quote=heard.text)
    return Command(do="unclear", quote=heard.text)


def _slots(named: Identifiers, amounts: Iterable[Money]) -> tuple[Slot, ...]:
    values = named.model_dump(exclude={"code"}, exclude_none=True)
    own = [Slot(name=name, quote=str(value)[:200]) for name, value in values.items()]
    return tuple([*own, *(Slot(name="amount", quote=str(one)) for one in amounts)][:8])
