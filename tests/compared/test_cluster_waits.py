"""What a kill in `bench.cluster` is compared with."""

from __future__ import annotations

from bench.patience import Heard
from bench.waves import Kill, Waited, slowest_after, undisturbed, waited
from tests.cases import cases


def test_waited_counts_seconds_from_the_kill_of_those_who_wait_then() -> None:
    heard = [Heard(0.0, 1.0), Heard(0.0, 5.0), Heard(1.0, 9.0), Heard(3.0, 30.0)]
    assert waited(heard, 2.0) == Waited(2, 5.0, 7.0)


def test_slowest_after_is_of_those_who_wrote_within_ten_seconds_of_the_kill() -> None:
    heard = [Heard(1.0, 30.0), Heard(2.5, 6.0), Heard(11.9, 20.0), Heard(12.1, 60.0)]
    assert slowest_after(heard, 2.0) == 20.0 - 11.9
    assert slowest_after(heard, 13.0) == 0.0


def test_undisturbed_counts_from_the_same_share_of_its_own_answers() -> None:
    """Ten messages at 0 s, answered at 1 … 10 s; a tenth of the answers has come at 1 s."""
    heard = [Heard(0.0, float(second)) for second in range(1, 11)]
    assert undisturbed(heard, 0.1) == Waited(9, 5.0, 9.0)
    assert undisturbed(heard, 0.5) == Waited(5, 3.0, 5.0)


def test_undisturbed_leaves_out_what_was_sent_after_that_point() -> None:
    heard = [Heard(0.0, 1.0), Heard(0.0, 2.0), Heard(1.5, 30.0)]
    assert undisturbed(heard, 0.1).last == 1.0


def test_kill_is_charged_with_what_it_adds_to_the_last_answer_alone() -> None:
    heard = [Heard(0.0, 5.0), Heard(1.0, 24.0, again=2), Heard(3.0, 40.0, again=7)]
    found = Kill("desk 1", killed=waited(heard, 2.0), alone=Waited(3, 5.0, 16.0))
    assert found.killed.again == 2
    assert found.added == 6.0


@cases(
    ("killed", "alone", "judged"),
    [
        (9.9, 6.0, ""),
        (9.9, 0.0, ""),
        (10.1, 9.0, "late"),  # it adds little, and yet they waited for longer than they may
        (12.0, 1.0, "late"),
        (12.0, 11.0, "late, as it is with nothing killed"),
        (9.0, 14.0, ""),  # a kill under which everybody was answered in time
    ],
)
def test_kill_is_late_where_its_last_answer_comes_more_than_ten_seconds_after_it(
    killed: float, alone: float, judged: str
) -> None:
    found = Kill("desk 1", Waited(3, 1.0, killed), Waited(3, 1.0, alone)).late
    assert found.partition(":")[0] == judged
