"""Made-up requests at every route of ours, as each kind of caller: no answer is a 5xx,
and each is as it is described.

1,000 of them in `make test`, the same each time; 10,000 in `make test-long`, others each time. The
seed is printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from steward.server.processes import Stack
from tests.long import CASES, SEED
from tests.server.fuzzing import CALLERS, LEFT_OUT, Fuzz, operations, takes
from tests.server.ground import Ground, standing
from tests.server.marks import AT_EVERY_COMMIT, on_the_running_server
from tests.server.test_routes import routes

pytestmark = [
    *on_the_running_server("tests/server/fuzzing.py", seconds=10.0),
    pytest.mark.timeout(900),
]
QUOTA = -(-CASES // len(CALLERS))
_AT_ONCE = 5


@pytest.fixture(scope="module")
def ground(live: Stack) -> Iterator[Ground]:
    with standing(live) as found:
        yield found
        # a made-up request may have stopped everything
        found.callers["lead"].post("/desk/resume", json={})


@AT_EVERY_COMMIT
def test_routes_left_out_of_the_fuzz_do_harm_on_purpose() -> None:
    described = {(one.method, one.path) for one in operations()} | LEFT_OUT
    served = {
        (method.lower(), route.path)
        for route in routes()
        if route.include_in_schema
        for method in route.methods or ()
    }
    assert described == served


@pytest.mark.parametrize("caller", CALLERS)
def test_routes_no_made_up_request_breaks_anything(ground: Ground, caller: str) -> None:
    fuzz = Fuzz(ground, caller)
    for turn in count():
        for operation in operations():
            if turn == 0 or (fuzz.sent < QUOTA and takes(operation)):
                fuzz.at(operation, _AT_ONCE, SEED + turn)
        if fuzz.sent >= QUOTA:
            break
    print(f"{caller}, seed {SEED}: {fuzz.sent} requests, {dict(sorted(fuzz.statuses.items()))}")
    assert not fuzz.wrong, f"{len(fuzz.wrong)} of {fuzz.sent}:\n" + "\n\n".join(fuzz.wrong[:10])
    # some of them got through to what is behind the doors
    assert fuzz.statuses.get(200, 0) > fuzz.sent / 20
