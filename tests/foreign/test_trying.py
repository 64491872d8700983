"""`steward doctor --customer`: each read is tried with somebody real, and solid is what answered by
its shape, whatever a schema says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from examples.helpdesk import server as desk_of_help
from examples.shop.server import KEY, Shop, create_app
from steward.cli.main import app
from steward.ports import free_port
from steward.settings import PROJECT
from tests.command_line import CliRunner
from tests.gateway.foreign_system import serving

MILA = "mila.bos@example.com"


@pytest.fixture(scope="module")
def shop() -> Iterator[tuple[Shop, str]]:
    books, port = Shop(), free_port()
    books.add("1001", "buyer_1", "24.90")
    books.add("1002", "buyer_2", "24.90", "on hold")
    with serving(create_app(books), port):
        yield books, f"http://127.0.0.1:{port}"


@pytest.fixture(scope="module")
def helpdesk() -> Iterator[str]:
    made, port = desk_of_help.Helpdesk(), free_port()
    asker = desk_of_help.Requester(email=MILA)
    said = desk_of_help.Comment(body="It broke.")
    made.add(desk_of_help.NewTicket(subject="Late", comment=said, requester=asker))
    with serving(desk_of_help.create_app(made), port):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def folder(
    tmp_path: Path, shop: tuple[Shop, str], helpdesk: str, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Two systems in one file, each as its example has it."""
    texts = []
    for name in ("shop", "helpdesk"):
        for file in (PROJECT / "examples" / name).glob("*.openapi.*"):
            (tmp_path / file.name).write_bytes(file.read_bytes())
        text = (PROJECT / "examples" / name / "systems.yaml").read_text("utf-8")
        texts.append(text.split("\nsystems:\n")[1])
    (tmp_path / "systems.yaml").write_text("systems:\n" + "".join(texts), "utf-8")
    monkeypatch.setenv("SHOP_URL", shop[1])
    monkeypatch.setenv("SHOP_KEY", KEY)
    monkeypatch.setenv("HELPDESK_URL", helpdesk)
    monkeypatch.setenv("HELPDESK_TOKEN", f"{desk_of_help.USER}:{desk_of_help.KEY}")
    return tmp_path


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "systems.yaml"
    text = file.read_text("utf-8")
    assert re.search(old, text)
    file.write_text(re.sub(old, new, text, count=1), "utf-8")


def doctor(folder: Path, system: str, *customers: str) -> dict[str, dict[str, Any]]:
    """What is said of each tool of a system."""
    words = ["doctor", "--file", str(folder / "systems.yaml"), "--home", str(folder), "--json"]
    words += ["--system", system, *(word for one in customers for word in ("--customer", one))]
    done = CliRunner().invoke(app, words)
    found = json.loads(done.stdout)
    assert all(one["next_step"] or one["grade"] == "Solid" for one in found), found
    return {one["tool"]: one for one in found}


def test_reads_of_a_real_customer_are_tried_one_from_the_other(folder: Path) -> None:
    found = doctor(folder, "helpdesk", MILA)
    for tool in ("find_tickets", "list_tickets", "get_ticket"):
        assert (found[tool]["grade"], found[tool]["why"]) == ("Solid", "read: 1 record fitted")
    assert found["open_ticket"]["why"] == "known again by a look-up", "no write is tried"
    assert MILA not in json.dumps(found)
    assert "It broke" not in json.dumps(found), "what is read is shown to nobody"


def test_search_that_knows_nobody_leaves_reads_untried(folder: Path) -> None:
    change(folder, "known_by: email.*", "")
    found = doctor(folder, "helpdesk", "nobody@example.com")
    assert found["find_tickets"]["grade"] == "Partial"
    assert "has nothing of this customer" in found["find_tickets"]["why"]
    assert (found["get_ticket"]["grade"], found["get_ticket"]["why"]) == (
        "Partial",
        "not tried: nothing that was read has its ticket_id",
    )


def test_customer_may_be_named_by_their_id_where_nothing_finds_them(folder: Path) -> None:
    assert doctor(folder, "logistics")["list_orders"]["why"] == "read", "by its schema alone"
    tried = doctor(folder, "logistics", "buyer_1")["list_orders"]
    assert (tried["grade"], tried["why"]) == ("Solid", "read: 1 record fitted")
    nobody = doctor(folder, "logistics", "buyer_9")["list_orders"]
    assert (nobody["grade"], nobody["next_step"]) == (
        "Partial",
        "try it with one who has some: --customer",
    )
    assert doctor(folder, "logistics", "buyer_9", "buyer_1")["list_orders"]["grade"] == "Solid"


@pytest.mark.parametrize(
    ("old", "new", "customer", "why"),
    [
        ("", "", "buyer_2", "'on hold' is none of"),  # a state that no schema tells of
        ("status: {from: state[^\n]*", "status: state", "buyer_1", "status: Input should be"),
        ("owner: buyer\n", "owner: title\n", "buyer_1", "none of them is this customer's"),
        ("placed_at: created", "placed_at: {time: created}", "buyer_1", "is no number of seconds"),
    ],
)
def test_read_whose_answer_is_not_as_its_schema_says_is_not_solid(
    folder: Path, old: str, new: str, customer: str, why: str
) -> None:
    if old:
        change(folder, old, new)
    assert doctor(folder, "logistics")["list_orders"]["grade"] == "Solid", "by its schema it is"
    tried = doctor(folder, "logistics", customer)["list_orders"]
    assert tried["grade"] == "Partial"
    assert why in tried["why"]
