"""What was read of the texts that came last is worked out once, and few of them are kept."""

from __future__ import annotations

from collections import Counter
from functools import partial

from steward.understanding.emergency.reader import emergency_reader
from steward.understanding.text.latest import _KEPT, Latest


def test_latest_asked_twice_works_once() -> None:
    worked: Counter[str] = Counter()
    latest: Latest[str, str] = Latest()

    def answered(text: str) -> str:
        def work() -> str:
            worked[text] += 1
            return text.upper()

        return latest.of(text, work)

    assert [answered(text) for text in "aab"] == ["A", "A", "B"]
    assert worked == {"a": 1, "b": 1}


def test_latest_after_many_others_is_forgotten() -> None:
    latest: Latest[int, int] = Latest()
    for number in range(10 * _KEPT):
        latest.of(number, partial(int, number))
    assert len(latest._kept) == _KEPT
    assert 0 not in latest._kept


def test_emergency_heard_again_is_the_same_answer() -> None:
    reader, text = emergency_reader(), "there is smoke coming out of my grinder, help"
    assert reader.hear(text) is reader.hear(text)
    assert reader.hear(text) == reader._heard(text)
