"""Noise of goods: a fault where it is told, and none where it is asked about or denied."""

from __future__ import annotations

from steward.understanding.orders.noises import makes_a_noise
from steward.understanding.orders.received_goods import troubles_of
from tests.cases import cases


@cases(
    ("text", "broken"),
    [
        ("my grinder makes a terrible noise and stops", True),
        ("de molen piept en kraakt", True),
        ("die Mühle quietscht und bleibt stehen", True),
        ("mon moulin fait un bruit épouvantable, il grince", True),
        ("mi molinillo hace un ruido horrible y se para", True),
        ("does the grinder make a terrible noise?", False),
        ("the machine makes no noise at all", False),
        ("macht die Mühle viel Lärm?", False),
        ("the courier made a terrible noise", False),
        ("the grinder is lovely, without any rattling", False),
    ],
)
def test_noise_of_goods_is_told_and_not_asked_or_denied(text: str, broken: bool) -> None:
    assert makes_a_noise(text) is broken
    assert not broken or "wrong_item" not in troubles_of(text)
