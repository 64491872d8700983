"""Many wishes, signatures, lost answers, refunds by hand and disputes in no order,
on the real ledger and the real billing.

After each step: nothing is paid beyond what was captured and still owed, one kind of remedy a line,
nothing alone beyond the limit. At the end, when all that was unknown is known: the desk's ledger
and billing's books are the same, and nothing is reserved any more.
"""

from __future__ import annotations

from collections import Counter

import pytest

from tests.graphs.conftest import MADE_OF, Bench
from tests.graphs.money_model import PAID, Model
from tests.long import LONG

pytestmark = [
    pytest.mark.long,
    pytest.mark.in_turn(
        parts=6,
        files=(*MADE_OF, "tests/graphs/money_books.py", "tests/graphs/money_model.py"),
        seconds=2.0,
    ),
]
SEEDS = range(1, 21) if LONG else (6,)
STEPS = 70


@pytest.mark.parametrize("seed", SEEDS)
async def test_money_model_whatever_comes_in_whatever_order_the_books_agree(
    bench: Bench, seed: int
) -> None:
    model = Model(bench, seed)
    await model.begin()
    steps = (
        [model.wish] * 8
        + [model.decide] * 2
        + [model.sign] * 6
        + [model.act] * 6
        + [model.resolve] * 2
    )
    steps += [model.by_hand, model.dispute, model.comes_back, model.time, model.withdraw]
    steps += [model.find_out]
    for _ in range(STEPS):
        step = model.random.choice(steps)
        try:
            await model.step(step)
        except Exception as error:
            raise AssertionError(f"seed {seed}, {step.__name__}: {error!r}") from error
        await model.holds()
        model.done[step.__name__] += 1
    states = Counter((a.kind, str(a.state)) for a in await model.actions())
    await model.agrees()
    assert LONG or sum(n for (_, state), n in states.items() if state in PAID) >= 3, (
        states,
        model.done,
    )
