"""Many cases in one test: each is judged, and each that fails is named."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

from tests.cases import cases

_TEXTS = ("yes", "no", "perhaps", "never")


def test_cases_that_fail_are_named_each_with_what_was_wrong() -> None:
    judged = []

    @cases("text", _TEXTS)
    def judge(text: str) -> None:
        judged.append(text)
        assert text != "no", "a no is none"
        if text == "never":
            pytest.fail("not even then")

    with pytest.raises(AssertionError) as failed:
        judge()
    assert judged == [*_TEXTS], "one that fails keeps none from being judged"
    first, *lines = str(failed.value).splitlines()
    assert first == "2 of 4 cases fail:"
    assert lines[0].startswith("'no': AssertionError: a no is none")
    assert lines[-1] == "'never': Failed: not even then"


def test_cases_that_all_hold_pass_and_leave_the_other_arguments_to_pytest() -> None:
    @cases("one", [1, 2])
    @cases(("more", "most"), [(3, 4)])
    def judge(one: int, given: list[Any], more: int, most: int) -> None:
        given.append((one, more, most))

    assert [*inspect.signature(judge).parameters] == ["given"]
    found: list[Any] = []
    judge(given=found)
    assert found == [(1, 3, 4), (2, 3, 4)]


def test_cases_that_are_called_are_made_when_they_are_judged_and_once() -> None:
    made = []

    def listed() -> list[int]:
        made.append(1)
        return [1, 2]

    @cases("one", listed)
    def judge(one: int) -> None:
        assert one < 2

    assert made == []
    for _ in range(2):
        with pytest.raises(AssertionError, match="1 of 2 cases fail:\n2: "):
            judge()
    assert made == [1]


def test_cases_of_two_lists_are_named_by_both() -> None:
    @cases("one", [1, 2])
    @cases("more", [2, 3], ids=["two", "three"])
    def judge(one: int, more: int) -> None:
        assert one != more

    with pytest.raises(AssertionError) as failed:
        judge()
    assert [part in str(failed.value) for part in ("\n2: ", "\ntwo: ", "three")] == [
        True,
        True,
        False,
    ]


def test_cases_none_may_be_left_out_alone() -> None:
    @cases("one", [pytest.param(1, id="first"), 2])
    def judge(one: int) -> None:
        if one == 1:
            pytest.skip("not today")

    with pytest.raises(AssertionError, match="first: Skipped: not today"):
        judge()


def test_cases_what_cannot_be_judged_in_one_test_is_refused() -> None:
    async def later(one: int) -> None: ...

    def other(two: int) -> None: ...

    with pytest.raises(ValueError, match="there is no case"):
        cases("one", [])
    with pytest.raises(ValueError, match="a mark is of a whole test"):
        cases("one", [pytest.param(1, marks=pytest.mark.long)])
    with pytest.raises(TypeError, match="without a loop"):
        cases("one", [1])(later)
    with pytest.raises(TypeError, match="other takes no one"):
        cases("one", [1])(other)
