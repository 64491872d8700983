"""What a no reaches: the offer, something else, or nothing; and how somebody is to be reached."""

from __future__ import annotations

import pytest

from steward.understanding.reach import Offered, reach_of
from steward.understanding.ways import says_how_to_reach

MONEY = Offered("money", amount="29")


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("no", "no"),
        ("no, it was three", "no"),
        ("no idea what you mean", "else"),
        ("yes", "wants"),
        ("yes... no, leave it", "refuses"),
        ("no, leave it... oh well, yes please", "wants"),
        ("I don't want the refund", "refuses"),
        ("I don't want the excuses", "else"),
        ("no no voucher", "else"),
        ("no, I don't want a voucher", "else"),
        ("no, I can't decide", "no"),
        ("no problem", ""),
        ("still no refund", "else"),
        ("the refund is too low", ""),
        ("no, the refund is too low", "no"),
        ("no, not to the shop", "else"),
        ("nein, nicht in den Laden", "else"),
        ("no, a la tienda no", "else"),
        ("no way!", "no"),
        ("no way?!", "else"),
        ("nee, echt?", "else"),
        ("stop", "no"),
        ("stop the refund", "refuses"),
        ("stop writing to me", "else"),
        ("forget the refund", "refuses"),
        ("forget the voucher", "else"),
        ("don't forget my refund", "else"),
        ("keep the money", "refuses"),
        ("I don't want to keep it, refund it", "wants"),
        ("what does it cost", ""),
        ("no, I do want it after all", "wants"),
    ],
)
def test_reach_is_what_the_last_stance_is_about(text: str, reached: str) -> None:
    assert reach_of(text, MONEY) == reached


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("I'm deaf so don't call, write me", True),
        ("liever mailen dan bellen", True),
        ("nur schriftlich, ich kann nicht telefonieren", True),
        ("ne m'appelez pas", True),
        ("mejor por correo", True),
        ("don't bother calling, mail is fine", True),
        ("don't bother", False),
        ("never mind, no need to call", False),
        ("why did nobody call me?", False),
        ("don't send the parcel by mail", False),
        ("I no longer need the data", False),
        ("no", False),
    ],
)
def test_ways_are_no_withdrawal_and_no_question(text: str, *, so: bool) -> None:
    assert says_how_to_reach(text) is so
