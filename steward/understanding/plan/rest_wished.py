"""Whole months in which nothing is to come, or a day until which the next delivery is put off,
change the plan and end nothing. Rules alone.
"""

from __future__ import annotations

from steward.domain.slots import RESTS
from steward.domain.understanding import Intent
from steward.understanding.plan.ends_in_time import dates_in_words
from steward.understanding.plan.left_out_months import months_left_out
from steward.understanding.plan.months_of_rest import months_of_rest
from steward.understanding.plan.plans import step_told
from steward.understanding.plan.put_off import put_off_to
from steward.understanding.reader.heard_wishes import WHOLE, Reading

_CLEARLY = 0.8
# What such words are taken for.
_LIKE_A_REST = frozenset(
    {
        *(Intent.CHANGE_PLAN, Intent.CANCEL_SUBSCRIPTION, Intent.PRODUCT_QUESTION),
        *(Intent.ORDER_STATUS, Intent.WITHDRAW),
    }
)


def read_rest(reading: Reading, remaining: str, plain: str) -> None:
    """A rest that is wished for counts, whatever the words sound like."""
    plain = plain[:WHOLE]
    if months_of_rest(dates_in_words(plain)) is None and not put_off_to(plain):
        return
    heard = {intent for intent, _, probability in reading.matters if probability >= _CLEARLY}
    if heard - _LIKE_A_REST:
        return
    told = {intent for intent, _, _ in reading.matters}
    reading.put(Intent.CHANGE_PLAN, remaining, 0.9, instead_of=told)


def tells_month(quote: str, text: str, *, alone: bool) -> bool:
    """Whether the whole text tells which months are meant, and not the words of the wish: "skip
    January, I mean December"; of one wish alone also "I'm away in January. Can that be skipped?".
    """
    named, meant = months_left_out(quote), months_left_out(text)
    before = alone and not named and bool(meant) and step_told(text) in RESTS
    return before or not named <= meant
