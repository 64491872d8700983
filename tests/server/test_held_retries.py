"""When what waits for a system is tried again."""

from __future__ import annotations

from steward.held_retries import HeldRetries


def test_retries_while_a_system_is_away_grow_apart_to_half_a_minute() -> None:
    now = 0.0
    retries = HeldRetries(lambda: now)
    tried = []
    for second in range(210):  # a look a second, as clockwork has while something waits
        now = float(second)
        if retries.due("c1"):
            tried.append(second)
    assert tried == [0, 5, 15, 35, 65, 95, 125, 155, 185]
    retries.forget()
    assert retries.due("c1")
    assert retries.due("c2")
