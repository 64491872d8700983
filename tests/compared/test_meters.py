"""The bench's counters, on a log whose figures are known."""

from __future__ import annotations

import os
import time
from pathlib import Path

from bench import meters, turns

LOG = """\
2026-11-20 10:00:00.000 UTC 11|d1|bench|LOG:  statement: /* bench turn 1 */ SELECT 1
2026-11-20 10:00:00.001 UTC 12|d1|desk|LOG:  statement: BEGIN
2026-11-20 10:00:00.002 UTC 12|d1|desk|LOG:  execute <unnamed>: SELECT 1
2026-11-20 10:00:00.003 UTC 12|d1|desk|LOG:  execute _pg3_1: INSERT INTO t
	VALUES (1)
2026-11-20 10:00:00.004 UTC 12|d1|desk|LOG:  statement: COMMIT
2026-11-20 10:00:00.005 UTC 12|d1|desk|LOG:  statement: NOTIFY a
2026-11-20 10:00:00.006 UTC 13|d2|desk|LOG:  statement: SELECT 'another database'
2026-11-20 10:00:00.007 UTC 14|d1||LOG:  statement: SELECT 'a system'
2026-11-20 10:00:00.008 UTC 11|d1|bench|LOG:  statement: /* bench turn 2 */ SELECT 1
2026-11-20 10:00:00.009 UTC 12|d1|desk|LOG:  statement: BEGIN
2026-11-20 10:00:00.010 UTC 12|d1|desk|LOG:  statement: ROLLBACK
2026-11-20 10:00:00.011 UTC 11|d1|bench|LOG:  statement: /* bench turn 0 */ SELECT 1
"""


def test_read_log_statements_and_transactions_are_counted_by_turn(tmp_path: Path) -> None:
    file = tmp_path / "log"
    file.write_text("what was there before\n" + LOG)
    found = meters.read_log(file, len("what was there before\n"), "d1", ["desk"])
    assert found[1] == meters.Work(statements=3, transactions=2, systems_statements=1)
    assert found[2] == meters.Work(statements=0, transactions=1)


def test_too_many_conversations_are_named_with_the_limit_that_they_pass() -> None:
    assert turns.too_many(100) == ""
    said = turns.too_many(10_000)
    assert "refund.currencies" in said
    assert "10000 conversations" in said


def test_processor_time_is_counted_in_less_than_hundredths_of_a_second() -> None:
    steps, found = set[float](), 0.0
    until = time.thread_time() + 0.03
    while time.thread_time() < until:
        before, found = found, meters._of(os.getpid())
        steps.add(found - before)
    assert min(steps - {0.0}) < 0.005
