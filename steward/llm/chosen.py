"""What a model has the desk say round an answer (ADR 99).

What the desk knows, does, owes and asks stands in sentences of its catalogues, which code puts into
the reply: no figure, denial or promise passes through a model. It chooses, by name, what shows that
one understood this customer, what leads over and what is said last. What does not hold is left out,
and the rest of the reply stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from steward.frozen_model import Frozen
from steward.say import Plain
from steward.understanding.emergency.reader import emergency_reader
from steward.understanding.exact.entities import quotes, stands_in
from steward.understanding.people.occasions import tells_of_loss
from steward.understanding.people.sensitive import read_sensitive
from steward.understanding.reader.requests import requested
from steward.understanding.text.marks import asking_parts
from steward.wording.courtesies import Acknowledges, Closes, LeadsOver, choices
from steward.wording.render import render

type Fault = Literal["unknown", "quote", "again", "place", "hurts"]
type _Mood = Literal["", "doubt", "grief", "danger"]

_PARTS = {f"p{number}": number for number in range(1, 10)}


class Lead(Frozen):
    """What leads over to a part of the reply."""

    part: str = Field(max_length=4)
    lead: str = Field(max_length=40)


class Chosen(Frozen):
    """compose: what is said before the answer, between its parts, and after it, by name.

    `quote`: the customer's own words by which one sees that it fits.
    """

    acknowledge: str = Field(default="", max_length=40)
    quote: str = Field(default="", max_length=400)
    leads: tuple[Lead, ...] = Field(default=(), max_length=3)
    close: str = Field(default="", max_length=40)


@dataclass(frozen=True)
class Around:
    """The answer that something stands round: its parts, the customer's words, the reply before."""

    parts: Sequence[str]
    customer: str
    said_before: str
    language: str


_ACK, _CLOSE = Acknowledges, Closes
# These rest on how somebody asks, which the reply's parts show; the others on words of theirs.
_FITS_ALL = frozenset({_ACK.ACK_PLAIN, _ACK.ACK_SEVERAL})
# All that is said to whoever mourns or is in need; to whoever is in danger, or threatens, nothing.
_GENTLE = frozenset[Plain](
    {_ACK.ACK_CONDOLENCES, _ACK.ACK_HARD_TIME, _ACK.ACK_PLAIN, _CLOSE.CLOSE_STRENGTH}
)
# A last word for one occasion rests on what was acknowledged.
_RESTS_ON: Mapping[Closes, frozenset[Acknowledges]] = {
    _CLOSE.CLOSE_OCCASION: frozenset(
        {_ACK.ACK_OCCASION, _ACK.ACK_CONGRATULATIONS, _ACK.ACK_GUESTS, _ACK.ACK_GIFT}
    ),
    _CLOSE.CLOSE_JOURNEY: frozenset({_ACK.ACK_JOURNEY, _ACK.ACK_MOVE}),
    _CLOSE.CLOSE_STRENGTH: frozenset({_ACK.ACK_CONDOLENCES, _ACK.ACK_HARD_TIME}),
}
_CHEERFUL = frozenset[Plain](
    {_ACK.ACK_CONGRATULATIONS, _ACK.ACK_OCCASION, _ACK.ACK_COFFEE, _ACK.ACK_CHILD}
    | {_CLOSE.CLOSE_OCCASION, _CLOSE.CLOSE_JOURNEY}
)
_SHORTEST_WORD = 5  # letters of a quote that is one word


def woven(chosen: Chosen, around: Around) -> tuple[list[str], list[Fault]]:
    """The parts of a reply with what a model chose round them, and what was left out of that.

    Nothing is said after a part that asks: the question is the end.
    """
    faults = list[Fault]()
    mood = _mood(around.customer)
    ack = _acknowledged(chosen, around, mood, faults)
    said = _led(chosen, around, mood, faults)
    last = _closed(chosen, around, ack, mood, faults)
    first = [] if ack is None else [render(ack, around.language)]
    return [*first, *said, *last], faults


def _acknowledged(
    chosen: Chosen, around: Around, mood: _Mood, faults: list[Fault]
) -> Acknowledges | None:
    if not chosen.acknowledge:
        return None
    named = choices(Acknowledges).get(chosen.acknowledge)
    if not isinstance(named, Acknowledges):
        faults.append("unknown")
    elif named is _ACK.ACK_SEVERAL and len(around.parts) < 2:
        faults.append("place")
    elif not _rests_on_words(named, chosen.quote, around.customer):
        faults.append("quote")
    elif _fits(named, around, mood, faults):
        return named
    return None


def _led(chosen: Chosen, around: Around, mood: _Mood, faults: list[Fault]) -> list[str]:
    """The parts, each with what leads over to it: what comes first before the first alone."""
    said = list(around.parts)
    for one in chosen.leads:
        lead = choices(LeadsOver).get(one.lead)
        number = _PARTS.get(one.part, 0)
        if lead is None:
            faults.append("unknown")
            continue
        begins = lead is LeadsOver.LEAD_FIRST
        stands = 0 < number <= len(said) and len(said) > 1 and begins == (number == 1)
        if (
            mood in ("danger", "grief")
            or not stands
            or said[number - 1] != around.parts[number - 1]
        ):
            faults.append("place")
        else:
            said[number - 1] = f"{render(lead, around.language)} {around.parts[number - 1]}"
    return said


def _closed(
    chosen: Chosen,
    around: Around,
    ack: Acknowledges | None,
    mood: _Mood,
    faults: list[Fault],
) -> list[str]:
    asks = bool(around.parts) and "?" in around.parts[-1]
    if not chosen.close or asks:
        return []
    named = choices(Closes).get(chosen.close)
    if not isinstance(named, Closes):
        faults.append("unknown")
    elif ack not in _RESTS_ON.get(named, {ack}):
        faults.append("quote")
    elif _fits(named, around, mood, faults):
        return [render(named, around.language)]
    return []


def _fits(named: Plain, around: Around, mood: _Mood, faults: list[Fault]) -> bool:
    """Whether it may be said to this customer now: not twice running, never so that it hurts."""
    cheerful = named in _CHEERFUL and mood == "doubt"
    if mood == "danger" or cheerful or (mood == "grief" and named not in _GENTLE):
        faults.append("hurts")
        return False
    if render(named, around.language) in around.said_before:
        faults.append("again")
        return False
    return True


def _rests_on_words(named: Acknowledges, quote: str, customer: str) -> bool:
    """Whether words of the customer's show that it fits them."""
    if named in _FITS_ALL:
        return True
    quoted = quotes(quote, customer, shortest=_SHORTEST_WORD)
    return quoted and not (named in _CHEERFUL and _asked_with(quote, customer))


def _asked_with(quote: str, customer: str) -> bool:
    """Whether these words ask: "did I win?" is nothing to congratulate on."""
    return any(stands_in(quote, one) for one in asking_parts(customer))


def _mood(customer: str) -> _Mood:
    """Whether the customer writes of a danger, a threat, a death or a need.

    Widely: a doubt is enough to say nothing cheerful.
    """
    heard, told = emergency_reader().hear(customer), read_sensitive(customer)
    if heard.kind or {"legal", "chargeback", "safety"} & set(told):
        return "danger"
    asked = requested(customer)
    if told or (asked is not None and asked.name == "bereavement"):
        return "grief"
    return "doubt" if heard.doubt or tells_of_loss(customer) else ""
