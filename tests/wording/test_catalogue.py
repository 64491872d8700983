"""The catalogues hold every phrase, each with the values that its class has."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

import graphs.desk  # noqa: F401  (with these two, all that says something is known)
import steward.wording.courtesies  # noqa: F401
from actions.issue_refund import RefundDone, RefundRejected
from state.team import Finding
from steward.domain.understanding import FACETS
from steward.money import Money
from steward.say import Part, folders, known, read, written
from steward.settings import PROJECT
from steward.wording.catalogue import ANNUAL, INSTEAD, Catalogue, catalogue
from steward.wording.facets import FURTHER, REMINDER
from steward.wording.render import OF_THE_COMPANY, UNREADABLE, answer, render
from steward.wording.says import DeskWords
from steward.wording.ticket_subjects import SUBJECT
from tests.cases import cases
from tests.wording.samples import samples

CLASSES = {kind: said for kind, said in known().items() if isinstance(said, type)}


def answers_about() -> set[str]:
    """The messages that answer a question about a phrase."""
    return {name for name in catalogue().names if "." in name}


def properties(said: type[Part]) -> dict[str, property]:
    return dict(inspect.getmembers(said, lambda one: isinstance(one, property)))


def test_catalogue_says_every_phrase_and_nothing_that_nobody_says() -> None:
    fragments = {name for one in catalogue().names for name in catalogue().references(one)}
    assert known().keys() <= catalogue().names
    assert catalogue().names - answers_about() - known().keys() - fragments == {
        UNREADABLE,
        ANNUAL,
        INSTEAD,
        SUBJECT,
    }


def test_answer_is_to_a_facet_of_a_phrase_that_has_the_values_for_it() -> None:
    assert {name.partition(".")[2] for name in answers_about()} <= {*FACETS, FURTHER, REMINDER}
    lacking = {}
    for name in answers_about():
        said = known()[name.partition(".")[0]]
        has = said.model_fields.keys() | properties(said).keys() if isinstance(said, type) else ()
        lacking[name] = catalogue().variables(name) - {*has, *OF_THE_COMPANY}
    assert {name: values for name, values in lacking.items() if values} == {}


def test_answer_that_the_values_do_not_hold_is_none() -> None:
    paid = RefundDone(amount=Money(minor=1, currency="EUR"), reference=None, settles_at=None)
    assert answer(paid, "time") is None
    assert answer(paid, "source") is None
    assert answer(paid, "person")
    assert answer(paid, "rule") is None


def test_words_need_no_value_that_their_class_has_not() -> None:
    lacking = {
        kind: catalogue().variables(kind)
        - set(OF_THE_COMPANY)
        - said.model_fields.keys()
        - properties(said).keys()
        for kind, said in CLASSES.items()
    }
    assert {kind: values for kind, values in lacking.items() if values} == {}


def unused(kind: str) -> set[str]:
    """Values of a class that its words do not need."""
    said = CLASSES[kind]
    asked = {name for name in answers_about() if name.startswith(f"{kind}.")}
    needed = catalogue().variables(kind).union(*(catalogue().variables(name) for name in asked))
    through = {
        name
        for made, value in properties(said).items()
        if made in needed and value.fget is not None
        for name in value.fget.__code__.co_names
    }
    # whether it is said beside an offer or a hand-over, a node asks
    return said.model_fields.keys() - needed - through - said.unsaid - {"beside", "handed"}


def test_class_has_no_value_that_its_words_do_not_need() -> None:
    assert {kind: values for kind in CLASSES if (values := unused(kind))} == {}


def test_phrase_without_values_needs_none() -> None:
    needs = {kind: catalogue().variables(kind) for kind in known().keys() - CLASSES.keys()}
    assert {kind: of for kind, of in needs.items() if of - set(OF_THE_COMPANY)} == {}


def test_catalogue_of_another_language_needs_the_same_values(tmp_path: Path) -> None:
    """A translation that asks for a value which the class has not is found before it is said."""
    files = [file for folder in folders() for file in folder.glob("phrases.*.ftl")]
    others = {file.suffixes[0].removeprefix(".") for file in files} - {"en"}
    assert len(others) > 3
    for language in sorted(others):
        own = catalogue(language)
        assert own.names <= catalogue().names
        for name in own.names:
            assert own.variables(name) <= catalogue().variables(name), (language, name)


def test_catalogue_with_a_phrase_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "phrases.en.ftl"
    file.write_text("one = Yes.\none = No.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="'one' is said twice"):
        Catalogue("en", (file,))
    file.write_text("one = Yes.\n    .time = Now.\n    .time = Then.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="'one' is said twice"):
        Catalogue("en", (file,))


def test_catalogue_that_is_no_fluent_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "phrases.en.ftl"
    file.write_text("one = { $amount\n", encoding="utf-8")
    with pytest.raises(ValueError, match="this is no message"):
        Catalogue("en", (file,))


def test_phrase_travels_as_json_and_says_the_same() -> None:
    again = [(say, read(written(say))) for say in samples()]  # type: ignore[arg-type]
    assert [say for say, other in again if other != say] == []
    assert [say for say, other in again if render(other) != render(say)] == []


@cases(
    ("raw", "why"),
    [
        ({"kind": "said_last_year", "data": {}}, "no phrase is called 'said_last_year'"),
        ({"kind": "refund_rejected", "data": {}}, "amount"),
        ({"kind": "offer_dropped", "data": {"discount": 1}}, "discount"),
        ("greeting", "an object with `kind` and `data`"),
    ],
)
def test_state_with_a_phrase_that_nobody_knows_fails_clearly(raw: object, why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        Finding.model_validate({"says": [raw]})


def test_plain_phrase_is_read_back_as_itself() -> None:
    assert read({"kind": "system_down", "data": {}}) is DeskWords.SYSTEM_DOWN


def test_value_that_words_cannot_do_without_makes_the_whole_unreadable() -> None:
    odd = {"kind": "already_refunded", "data": {"amount": {"minor": 1, "currency": "EUR"}}}
    odd["data"] |= {"at": "no day", "reference": None}  # type: ignore[operator]
    assert "I can't make out" in render(read(odd))


_WRONG = """
from actions.issue_refund import RefundRejected
from steward.money import Money
from steward.wording.says import DeskWords

RefundRejected()
RefundRejected(amount=Money(minor=1, currency="EUR"), item="a value that it does not use")
RefundRejected(amount="12.50 EUR")
DeskWords.NO_SUCH_WORDS
"""


@pytest.mark.long
def test_phrase_that_lacks_a_value_or_has_one_too_many_fails_in_mypy(tmp_path: Path) -> None:
    assert RefundRejected(amount=Money(minor=1, currency="EUR"))
    file = tmp_path / "wrong.py"
    file.write_text(_WRONG, encoding="utf-8")
    found = subprocess.run(
        [sys.executable, "-m", "mypy", "--no-incremental", "--follow-imports=silent", str(file)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = {int(line.split(":")[1]) for line in found.stdout.splitlines() if ": error:" in line}
    assert lines == {6, 7, 8, 9}, found.stdout
