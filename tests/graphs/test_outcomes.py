import json
import pytest
from tests.graphs.conftest import Bench
from steward.clockwork import Clockwork


async def test_try(bench: Bench) -> None:
    await bench.prove("A-1")
    print(await bench.say("I was charged twice on invoice INV-1001"))
    print(await bench.say("yes, please refund it"))
    print(await bench.say("thank you"))
    print(await bench.say("what is the weather in Paris?"))
    bench.company.systems("/sandbox/clock", {"shift": 2 * 86_400})
    print(await Clockwork(bench.desk).end_quiet())
    with bench.owner() as c:
        for t in ("outcome", "told", "finding"):
            for r in c.execute(f"select * from desk.{t}"): print(t, r)
        for r in c.execute("select kind, source, facts, text from desk.outbox order by seq"): print(r)
        print(c.execute("select contact_since from desk.conversation").fetchall())
    assert 0
