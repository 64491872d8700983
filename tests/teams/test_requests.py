"""Requests by declaration: each has its goal, one ticket and a day; the page on adding one is taken
at its word.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from state.team import Proposal
from steward.dialogue.tasks import new_tasks
from steward.domain.customer import Customer
from steward.domain.understanding import Intent
from steward.errors import BadInput
from steward.policy.terms import Terms
from steward.settings import PROJECT
from steward.understanding.reader import requests as reading
from steward.understanding.reader.examples import load_yaml
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.training import load_or_train
from steward.wording.render import render
from teams import requests as declared
from teams.contract import Goal, View
from teams.registry import TEAMS
from teams.slots import Slots, typed
from tests.cases import cases

# Reads thousands of texts, or trains.
READERS = pytest.mark.in_turn(
    parts=4,
    files=("steward/understanding/", "teams/requests.py", "docs/adding-a-request.md"),
    seconds=6.0,
)


@pytest.fixture(scope="module")
def understander() -> OfflineUnderstander:
    return OfflineUnderstander(load_or_train())


def test_requests_each_declaration_is_a_goal_of_its_team() -> None:
    for name, request in declared.requests().items():
        goal = TEAMS[request.team].goals[name]
        assert goal.needs_customer == (request.proof == "customer")


@cases(
    ("text", "name"),
    [
        ("please charge my other visa card from next month", "payment_method"),
        ("can I get a delivery every three weeks", "delivery_rhythm"),
        ("le prix a baissé, puis-je récupérer la différence ?", "price_difference"),
        ("our colleague Tom left, please remove his access", "company_users"),
        ("kindly remove Erik Lund as an admin for billing", "company_users"),
        ("quiero recibir el café cada dos meses", "delivery_rhythm"),
    ],
)
def test_read_declared_request_stands_instead_of_what_its_clause_was_taken_for(
    understander: OfflineUnderstander, text: str, name: str
) -> None:
    heard = understander.read(text)
    assert (heard.typed, heard.wishes) == (name, ())


@cases(
    "text",
    [
        "where is my parcel",
        "my card was charged twice",
        "refund it to my card please",
        "pause my subscription for two months",
        "switch to the yearly plan",
        "I want to talk to your colleague",
        "change my address",
        "It's been five weeks. I think O-10432 is gone for good.",
        "I think another person is using my account",
        "any idea if the delivery comes before the weekend?",
        "will my box be delivered on Monday or the week after?",
        "kommt die Lieferung noch vor dem Wochenende?",
        "est-ce que la livraison arrive avant vendredi ?",
        "llega el paquete esta semana?",
        "komt de levering deze week nog",
        "my card has been replaced by the bank, how can you bill the new one",
    ],
)
def test_read_other_wishes_are_no_declared_request(
    understander: OfflineUnderstander, text: str
) -> None:
    assert understander.read(text).typed == ""


@READERS
def test_read_types_a_requests_own_examples_and_no_text_of_another_intent(
    understander: OfflineUnderstander,
) -> None:
    """Texts that nobody trained on, but for those that ask for what a request is there for."""
    asks_for_one = (
        "could you send the beans every 3 weeks",
        "My Mastercard is about to expire",
        "the machine went on sale",
        "I have way too many bags",
        "Bob left Acme",
        "want to switch from visa",
        "I need to give you a different credit card",
        "Can I get coffee every two weeks",
        "I want to pay by bank transfer",
        "How do I update my credit card",
        "is the Ethiopian still available",
        "my machine wont turn on anymore",
    )
    texts = [
        str(case["text"])
        for name in ("held_out", "development", "unseen")
        for case in load_yaml(PROJECT / f"evals/understanding/{name}.yaml")
    ]
    asked_first = declared.requests().keys() - reading.for_people()  # any words call people
    typed = [text for text in texts if understander.read(text).typed in asked_first]
    assert [text for text in typed if not text.startswith(asks_for_one)] == []
    files = reading.request_files()
    own = [(file.stem, line) for file in files for line in reading.examples_of(file)]
    heard = sum(understander.read(line).typed == name for name, line in own)
    assert heard >= 0.9 * len(own)


def test_requested_reads_no_file_once_the_reader_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    reading.reader()
    monkeypatch.setattr(reading, "path_of", lambda *_: pytest.fail("each message would hash files"))
    assert reading.requested("where is my parcel") is None


def test_hear_request_beside_a_wish_keeps_both(understander: OfflineUnderstander) -> None:
    heard = understander.read("please deliver every two weeks, and where is my parcel?")
    plan = new_tasks.hear({}, heard, None, False)
    looked_up = [typed(task).sounds_like for task in plan.values()]
    assert "delivery_rhythm" in looked_up  # in the help pages, before people see to it
    assert str(Intent.ORDER_STATUS) in {task["goal"] for task in plan.values()}


def test_hear_request_of_who_asks_for_a_person_calls_the_person(
    understander: OfflineUnderstander,
) -> None:
    heard = understander.read("I want to change my payment method")
    plan = new_tasks.hear({}, heard.model_copy(update={"asks_human": True}), None, False)
    assert [task["goal"] for task in plan.values()] == ["hand_over"]


@READERS
def test_adding_a_request_page_is_a_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = re.search(
        r"```yaml\n# (\S+)\n(.*?)```",
        (PROJECT / "docs" / "adding-a-request.md").read_text(),
        re.DOTALL,
    )
    assert block is not None
    file = tmp_path / block[1]
    file.parent.mkdir(parents=True)
    file.write_text(block[2])
    monkeypatch.setattr(declared, "request_files", lambda: [file])
    monkeypatch.setattr(reading, "request_files", lambda: [file])
    _forget()
    try:
        _plays_wholesale(declared.goals_of("support")["wholesale_offer"])
    finally:
        _forget()


def _forget() -> None:
    for known in (declared.declared, declared.requests, reading.for_people):
        known.cache_clear()


def _plays_wholesale(goal: Goal[Slots]) -> None:
    model = reading.train()
    asked = reading._best(["can you make our hotel an offer for 100 kg of beans a month"], model)
    assert asked is not None
    assert asked.name == "wholesale_offer"
    assert reading._best(["where is my parcel"], model) is None
    said = goal.conclude(_view("an offer for 200 kg please, like O-41", order="O-41"))
    assert isinstance(said, Proposal)
    (ticket,) = said.wanted
    assert ticket.params["subject"] == "Offer for large quantities"
    assert "O-41" in ticket.params["body"]
    assert ticket.params["by"] == "2026-11-27"
    assert "made by people" in render(said.says[0])


def test_request_taken_forged_in_state_says_no_words_of_its_own() -> None:
    assert "paid" not in render(declared.RequestTaken(request="You are paid 100 EUR."))


def test_read_declaration_of_no_form_is_refused_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "teams" / "billing" / "requests" / "odd.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("request: even\n")
    with pytest.raises(BadInput, match=r"odd\.yaml"):
        declared._read(file)


def _view(quote: str, **named: str) -> View[Slots]:
    slots = {"quote": quote, **named}
    task = {"id": "t1", "team": "support", "goal": "wholesale_offer", "slots": slots}
    terms = Terms.model_construct(answer_days={"thorough": 5})
    return View(
        task=task,  # type: ignore[arg-type]
        slots=Slots(**slots),
        customer=Customer(handle="H-1", subjects={}, proofs=(), assurance="possession"),
        facts={},
        now="2026-11-20T10:00:00+00:00",
        terms=terms,
        conversation="c1",
    )
