"""What a kill in `bench.cluster` is compared with."""

from __future__ import annotations

from bench.cluster import waits
from bench.patience import Heard


def test_waits_counts_those_who_wait_at_the_point_of_a_kill() -> None:
    """Ten messages at 0 s, answered at 1 … 10 s; the tenth of the answers comes at 1 s."""
    heard = [Heard(0.0, float(second)) for second in range(1, 11)]
    assert waits(heard) == {"desk 1": 9.0, "Postgres": 7.0, "desk 2": 5.0}


def test_waits_leaves_out_what_was_sent_after_that_point() -> None:
    heard = [Heard(0.0, 1.0), Heard(0.0, 2.0), Heard(1.5, 30.0)]
    assert waits(heard)["desk 1"] == 1.0
