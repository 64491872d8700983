"""A customer is erased on a running server: its own memory of their thread goes, too."""

from __future__ import annotations

from uuid import uuid4

from steward.server.processes import Stack
from tests.server.conftest import Calls
from tests.server.marks import on_the_running_server

pytestmark = on_the_running_server("steward/stores/", seconds=4.0)
# A customer of the sandbox company whom no other test asks for.
ACCOUNT = "A-1006"


def test_erasing_takes_the_threads_values_out_of_the_server(
    live: Stack, customer: tuple[Calls, str], visitor: Calls, lena: Calls
) -> None:
    theirs, talk = customer
    vouched = live.keys.sign("channel", "steward", ACCOUNT, 300, method="session", account=ACCOUNT)
    said = {"id": uuid4().hex, "text": "marzipan: where are my orders?", "assertion": vouched}
    assert theirs.post(f"/desk/conversations/{talk}/messages", said).status_code == 202
    visitor.post("/sandbox/idle", {"conversation_id": talk, "timeout": 60})
    assert lena.get(f"/threads/{talk}").status_code == 200
    noor = Calls(live.urls.desk, live.keys.sign("people", "steward", "noor", 600, kind="staff"))
    assert lena.post("/desk/erasures/plan", {"customer": ACCOUNT}).status_code == 403
    plan = noor.post("/desk/erasures/plan", {"customer": ACCOUNT}).json()
    assert (plan["conversations"], plan["in_the_way"], plan["done"]) == ([talk], [], False)
    done = noor.post("/desk/erasures", {"customer": ACCOUNT})
    assert (done.status_code, done.json()["done"]) == (200, True)
    assert lena.get(f"/threads/{talk}").status_code == 404
    assert "marzipan" not in lena.get(f"/desk/conversations/{talk}/messages").text
    assert "marzipan" not in lena.get(f"/threads/{talk}/state").text
    assert lena.get(f"/desk/conversations/{talk}/record").json()["audit_verifies"]
