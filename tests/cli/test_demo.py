"""`steward demo`: the stories end well, and would not if billing's books or the
desk's record said otherwise.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
import typer

from steward.cli.demo import telling
from steward.cli.demo.people import Person
from steward.cli.demo.stage import Customer, NotAsTold, Stage
from steward.cli.demo.stories import STORIES, Ending, Say, Story
from steward.cli.demo.telling import Telling, Told, chosen
from steward.cli.demo.verdict import Verdict, verdict

STEWARD = str(Path(sys.executable).with_name("steward"))
NAMES = [story.name for story in STORIES]


@pytest.mark.xdist_group("live")
@pytest.mark.long
@pytest.mark.timeout(420)
@pytest.mark.in_turn(parts=6, files=("steward/cli/demo/",))
def test_demo_stories_are_true() -> None:
    done = subprocess.run([STEWARD, "demo", "--json"], capture_output=True, text=True, timeout=400)
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout)
    assert [one["story"] for one in told["stories"]] == NAMES
    assert {one["story"]: one["paid"] for one in told["stories"]} == {
        "alone": "45.00 USD",
        "signature": "180.00 EUR",
        "two": "1,290.00 EUR",
        "maker": "249.00 USD",
        "edit": "120.00 EUR",
        "killed": "99.00 EUR",
        "timeout": "29.00 EUR",
        "expiry": "nothing",
    }
    assert all(
        one["ok"] and one["record"].endswith("chain verifies") and 2 <= len(one["lines"]) <= 6
        for one in told["stories"]
    )
    assert "stories at once" in done.stderr


@pytest.mark.xdist_group("live")
@pytest.mark.long
@pytest.mark.timeout(240)
@pytest.mark.in_turn(parts=6, files=("steward/cli/demo/",))
def test_one_story_by_its_name_is_told_in_words() -> None:
    done = subprocess.run([STEWARD, "demo", "two"], capture_output=True, text=True, timeout=220)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Marcus is a lead as well: 403" in done.stdout
    assert "two\t1,290.00 EUR\tconfirmed, signed by lena and priya" in done.stdout
    assert "killed" not in done.stdout
    assert "1 of 1 stories are true" in done.stdout


def test_demo_story_that_is_unknown_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit):
        chosen(["alone", "nine"])
    assert "There is no story 'nine'." in capsys.readouterr().err
    assert [story.name for story in chosen(["killed", "alone"])] == ["alone", "killed"]
    assert chosen([]) == list(STORIES)


PERSON = Person(1, "Ann Lee", "45.00 USD")


class Seen(Stage):
    """A stage on which everything was seen already."""

    def __init__(self, paid: list[int], record: dict[str, Any]) -> None:
        self._paid, self._record = paid, record

    def paid(self, person: Person) -> list[int]:
        return self._paid

    def record(self, conversation: str) -> dict[str, Any]:
        return self._record


def record(
    *,
    state: str = "confirmed",
    minor: int = 4500,
    signers: tuple[str, ...] = ("lena",),
    verifies: bool = True,
    events: tuple[str, ...] = ("refund.confirmed",),
) -> dict[str, Any]:
    signatures = [{"login": login, "verdict": "approve"} for login in signers]
    return {
        "actions": [
            {"kind": "send_code", "state": "confirmed", "params": {}},
            {"kind": "issue_refund", "state": state, "params": {"amount_minor": minor}},
        ],
        "approvals": [{"signatures": signatures}],
        "audit": [{"event": event} for event in events],
        "audit_verifies": verifies,
    }


def ending(**more: Any) -> Ending:
    customer = Customer.__new__(Customer)
    customer.person, customer.conversation = PERSON, "c1"
    return Ending(
        customer,
        **{
            "paid": (4500,),
            "signed": ("lena",),
            "events": ("refund.confirmed",),
            "never": ("approval.rejected",),
            **more,
        },
    )


def test_billing_the_record_and_the_story_agree() -> None:
    found = verdict(Seen([4500], record()), ending())
    assert found == Verdict(
        paid="45.00 USD", record="confirmed, signed by lena; 1 entries, chain verifies"
    )


DIFFERENT = {
    "paid twice": ([4500, 4500], record(), "billing paid [4500, 4500]"),
    "not paid": ([], record(), "billing paid []"),
    "another amount": ([4400], record(minor=4400), "billing paid [4400]"),
    "noted otherwise": ([4500], record(minor=4400), "the record says [4400] was paid"),
    "not noted": ([4500], record(state="unknown"), "the record says [] was paid"),
    "signed by another": ([4500], record(signers=("marcus",)), "signed by ('marcus',)"),
    "signed by nobody": ([4500], record(signers=()), "signed by ()"),
    "tampered with": ([4500], record(verifies=False), "does not verify"),
    "an entry is missing": ([4500], record(events=()), "the record has no ['refund.confirmed']"),
    "an entry too many": (
        [4500],
        record(events=("refund.confirmed", "approval.rejected")),
        "the record has ['approval.rejected']",
    ),
}


@pytest.mark.parametrize("case", DIFFERENT)
def test_any_difference_is_found(case: str) -> None:
    paid, held, said = DIFFERENT[case]
    assert said in verdict(Seen(paid, held), ending()).differs


def test_books_that_do_not_balance_end_a_story(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage.__new__(Stage)
    monkeypatch.setattr(stage, "systems", lambda method, path: {"balanced": False, "refunds": []})
    with pytest.raises(NotAsTold, match="do not balance"):
        stage.paid(PERSON)


class Stack:
    """A stack that is there at once, for stories that need none."""

    def __init__(self, *args: object, **more: object) -> None: ...
    def __enter__(self) -> Stack:
        return self

    def __exit__(self, *error: object) -> None: ...


@pytest.mark.parametrize("wrong", [False, True])
def test_one_story_that_is_not_as_told_fails_the_demo(
    wrong: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def play(stage: Stage, say: Say) -> Ending:
        say("It went well.")
        if wrong:
            raise NotAsTold("nobody came")
        return ending()

    def well(stage: Stage, say: Say) -> Ending:
        return ending()

    monkeypatch.setattr(
        telling,
        "STORIES",
        (Story("first", "The first", play), Story("second", "The second", well, apart=True)),
    )
    monkeypatch.setattr(telling, "Stack", Stack)
    monkeypatch.setattr(telling, "Stage", lambda stack: Seen([4500], record()))
    assert telling.tell() == (1 if wrong else 0)
    said = capsys.readouterr().out
    assert ("NOT AS TOLD: first: nobody came" in said) is wrong
    assert f"{1 if wrong else 2} of 2 stories are true" in said
    assert telling.tell(json=True) == (1 if wrong else 0)
    assert json.loads(capsys.readouterr().out)["ok"] is not wrong


def test_whoever_waits_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(telling, "_EVERY", 0.01)
    pressed = threading.Event()

    def slow(stage: Stage, say: Say) -> Ending:
        pressed.wait(60)
        return ending()

    def aside(text: str) -> None:
        heard.append(text)
        pressed.set()

    told = Telling(Seen([4500], record()), quiet=True, aside=aside).all(
        [Story("slow", "A slow one", slow)]
    )
    assert told == [Told(told[0].story, found=told[0].found, seconds=told[0].seconds)]
    assert told[0].ok
    assert any("still at «A slow one»" in text for text in heard)
