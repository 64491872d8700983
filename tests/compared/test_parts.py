"""Where the processor time of a turn goes: each sample counts to one part."""

from __future__ import annotations

import time
from collections import Counter

import langgraph.types
import psycopg
import pydantic

import steward.db
import steward.understanding.reader.reading
from bench.parts import PARTS, part_of, sampled
from tests.cases import cases


@cases(
    ("file", "part"),
    [
        (psycopg.__file__, "asking Postgres"),
        (steward.db.__file__, "asking Postgres"),
        (langgraph.types.__file__, "LangGraph"),
        (steward.understanding.reader.reading.__file__, "reading the words"),
        (pydantic.__file__, None),
    ],
    ids=lambda one: str(one).rsplit("/", 1)[-1],
)
def test_part_of_file_is_whose_code_it_is(file: str, part: str | None) -> None:
    assert part_of(file) == part
    assert part is None or part in PARTS


def test_sampled_work_of_nobody_is_of_the_event_loop() -> None:
    seen, ends = Counter[str](), time.process_time() + 0.05
    with sampled(seen):
        while time.process_time() < ends:
            pass
    [(part, _)] = seen.most_common(1)
    assert part == "event loop"  # beside it, what other tests of this process left running
