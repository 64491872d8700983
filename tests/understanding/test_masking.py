"""Secrets are masked, everything the desk needs stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from steward.understanding.text.masking import mask_secrets


def _luhn_complete(prefix: str) -> str:
    total = sum(
        d if i % 2 else (d * 2 - 9 if d > 4 else d * 2)
        for i, d in enumerate(map(int, reversed(prefix)))
    )
    return prefix + str(-total % 10)


@given(st.from_regex(r"[456]\d{14}", fullmatch=True), st.sampled_from(["", " ", "-"]))
def test_card_number_never_survives(prefix: str, separator: str) -> None:
    card = _luhn_complete(prefix.translate({ord(c): str(int(c)) for c in prefix}))
    if len(set(card)) == 1:
        return
    written = separator.join(card[i : i + 4] for i in range(0, 16, 4))
    masked = mask_secrets(f"my card is {written}, thanks")
    assert masked.text == f"my card is [card ending {card[-4:]}], thanks"
    assert masked.found == ("card",)


@given(
    st.integers(1, 10**9),
    st.from_regex(r"\+31[ ]?6[1-9][0-9]{7}", fullmatch=True),
    st.from_regex(r"[0-9]{6}", fullmatch=True),
)
def test_orders_phones_and_codes_stay(order: int, phone: str, code: str) -> None:
    text = f"order {order}, O-{order}, call {phone}, my code is {code}, security code is {code}"
    assert mask_secrets(text).text == text


@given(st.text(max_size=200))
def test_masking_never_raises_and_is_stable(text: str) -> None:
    once = mask_secrets(text).text
    assert mask_secrets(once).text == once


def test_mask_secrets_names_the_kind_found() -> None:
    assert mask_secrets("cvv 123").found == ("cvv",)
    assert "123" not in mask_secrets("security code: 123").text
    assert "hunter2" not in mask_secrets("my password is hunter2").text
    assert mask_secrets("my password is not working").found == ()
    assert mask_secrets("Authorization: Bearer abcdefghijklmnop1234").found == ("token",)
    assert mask_secrets("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl").found == ("token",)
