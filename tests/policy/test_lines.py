"""Amounts over the lines of an invoice: exact sums, nothing below zero, nothing twice,
whatever the lines and the currency.
"""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from steward.policy.lines import Line, Part, left, split, without

# Minor units are whole numbers in every currency: 37500 is 375.00 euros and 37500 yen.
AMOUNT = st.integers(0, 10**7)
GOODS = st.lists(st.tuples(AMOUNT, st.integers(0, 10**6)), min_size=1, max_size=8)
DISCOUNTS = st.lists(st.tuples(st.integers(-(10**5), 0), st.integers(-(10**4), 0)), max_size=3)


def invoice(goods: list[tuple[int, int]], discounts: list[tuple[int, int]]) -> list[Line]:
    return [Line(n, net, tax) for n, (net, tax) in enumerate([*goods, *discounts], 1)]


def total(parts: list[Part]) -> int:
    return sum(part.gross_minor for part in parts)


def test_lines_with_a_bundle_discount_share_it() -> None:
    lines = [Line(1, 20579, 4321), Line(2, 1376, 124), Line(3, -1000, -90)]
    rest = left(lines)
    assert rest == [Part(1, 19642, 4234), Part(2, 1313, 121), Part(3, 0, 0)]
    assert split(rest, total(rest)) == [Part(1, 19642, 4234), Part(2, 1313, 121)]
    assert split(rest, 1000) == [Part(1, 776, 167), Part(2, 53, 4)]


def test_yen_have_no_cents_and_the_last_line_gets_what_is_over() -> None:
    lines = [Line(1, 333, 0), Line(2, 333, 0), Line(3, 334, 0)]
    rest = left(lines)
    assert rest is not None
    assert split(rest, 100) == [Part(1, 33, 0), Part(2, 33, 0), Part(3, 34, 0)]
    assert split([Part(1, 1, 0), Part(2, 1, 0), Part(3, 1, 0)], 2) == [Part(2, 1, 0), Part(3, 1, 0)]


@given(GOODS, DISCOUNTS)
def test_lines_of_a_full_refund_are_those_of_the_invoice(
    goods: list[tuple[int, int]], discounts: list[tuple[int, int]]
) -> None:
    lines = invoice(goods, discounts)
    rest = left(lines)
    net, tax = sum(line.net_minor for line in lines), sum(line.tax_minor for line in lines)
    assert (rest is None) == (net < 0 or tax < 0)
    assume(rest is not None)
    assert rest is not None
    parts = split(rest, net + tax)
    assert parts is not None
    assert (sum(p.net_minor for p in parts), sum(p.tax_minor for p in parts)) == (net, tax)
    assert split(rest, net + tax + 1) is None
    assert split(rest, -1) is None


@given(GOODS, DISCOUNTS, st.lists(st.integers(1, 10**7), max_size=6))
def test_refunds_one_after_the_other_never_take_a_line_twice(
    goods: list[tuple[int, int]], discounts: list[tuple[int, int]], amounts: list[int]
) -> None:
    rest = whole = left(invoice(goods, discounts))
    assume(rest is not None)
    assert rest is not None
    assert whole is not None
    given_back: list[Part] = []
    for amount in [*amounts, total(rest)]:
        parts = split(rest, min(amount, total(rest)))
        assert parts is not None
        assert total(parts) == min(amount, total(rest))
        assert all(
            part.net_minor >= 0 and part.tax_minor >= 0 and part.gross_minor > 0 for part in parts
        )
        rest, given_back = without(rest, parts), given_back + parts
        assert all(part.net_minor >= 0 and part.tax_minor >= 0 for part in rest)
    parts = split(rest, total(rest))
    assert parts is not None
    for part in whole:  # in the end each line is back, net and tax, to the last unit
        own = [p for p in [*given_back, *parts] if p.line == part.line]
        assert (sum(p.net_minor for p in own), sum(p.tax_minor for p in own)) == (
            part.net_minor,
            part.tax_minor,
        )


@given(GOODS, st.integers(0, 10**7))
def test_lines_get_their_shares_to_the_unit(goods: list[tuple[int, int]], amount: int) -> None:
    rest = left(invoice(goods, []))
    assert rest is not None
    assume(0 < amount <= total(rest))
    parts = {part.line: part for part in split(rest, amount) or []}
    for part in rest[:-1]:
        got = parts[part.line].gross_minor if part.line in parts else 0
        fair = amount * part.gross_minor // total(rest)
        assert fair <= got <= part.gross_minor
        assert got - fair < len(rest)


def test_lines_what_was_given_back_of_a_line_is_not_there_any_more() -> None:
    assert left([Line(1, 1000, 210, 400, 84)]) == [Part(1, 600, 126)]
    assert left([Line(1, 1000, 210, 1001, 0)]) is None
    assert left([]) == []
    assert split([], 1) is None
