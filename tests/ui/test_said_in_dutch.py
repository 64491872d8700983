"""What the desk's rows say in English has Dutch words on the pages: found by the English ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import pytest

from actions.registry import KINDS
from steward.approvals import duties as duty_rows
from steward.domain.channels import Channel
from steward.domain.understanding import Act
from steward.gateway.shapes import billing, crm, helpdesk, knowledge, logistics
from steward.gateway.shapes.shape import Shape
from steward.settings import PROJECT
from steward.views import brief, details, duties, panel, record, work_words
from steward.wording import requests
from steward.wording.render import words
from teams.registry import TEAMS
from tests.cases import cases
from tests.ui.dutch_rows import dutch_of_rows

DUTCH = dutch_of_rows()


def closed(annotation: Any) -> Iterator[str]:
    """What a field may say, where that is a closed list."""
    if get_origin(annotation) is Literal:
        yield from map(str, get_args(annotation))
    for one in get_args(annotation):
        yield from closed(one)


SAID = {
    "goals": work_words._GOALS.values(),
    "why people were called": work_words._CALLED.values(),
    "questions": work_words._ASKED.values(),
    "tasks": work_words._TASK.values(),
    "states": work_words._STATES.values(),
    "notes": [
        words(requests.RequestStands.model_validate({"stands": one}))
        for one in get_args(requests.Stands.__value__)
    ],
    "kinds": [kind.label for kind in KINDS.values()],
    "kinds in the record": [kind.in_record for kind in KINDS.values() if kind.in_record],
    "brief": brief.LABELS.values(),
    "values": details._LABELS.values(),
    "facts": {details._label(fact) for kind in KINDS.values() for fact in kind.facts.model_fields},
    "what a team is told": {
        details._label(slot)
        for team in TEAMS.values()
        for goal in team.goals.values()
        for slot in goal.slots.model_fields
    },
    "what systems answer": {
        details._label(field)
        for module in (billing, crm, helpdesk, knowledge, logistics)
        for shape in vars(module).values()
        if isinstance(shape, type) and issubclass(shape, Shape)
        for field in shape.model_fields
    },
    "closed values of systems": {
        details.details({field: value})[0].text
        for module in (billing, crm, helpdesk, knowledge, logistics)
        for shape in vars(module).values()
        if isinstance(shape, type) and issubclass(shape, Shape)
        for field, about in shape.model_fields.items()
        for value in closed(about.annotation)
    },
    "what was read": {
        re.sub("^(list|get)_", "", tool.partition(".")[2]).replace("_", " ")
        for team in TEAMS.values()
        for tool in team.tools.reads
    },
    "preferences": [*panel.WORDS.values(), *panel.REMEMBERED.values()],
    "systems": record._SYSTEM.values(),
    "duties": duties.DEEDS,
    "duties not kept apart": re.findall(
        r"SELECT '(s[^']+)'", duty_rows._MIXED.replace("' || m.why", "{why}'")
    ),
    "rules": re.findall(  # those that ask people
        r'@sentence\("([^"]*: (?:a person|two people|another) \w[^"]*)"\)',
        "".join(
            file.read_text(encoding="utf-8")
            for file in sorted((PROJECT / "policies" / "rules").glob("*.cedar"))
        ),
    ),
}


@cases("kind", SAID)
def test_sentences_of_rows_have_dutch_words(kind: str) -> None:
    assert [one for one in SAID[kind] if not {one, one[:1].upper() + one[1:]} & DUTCH.keys()] == []


@pytest.mark.parametrize("language", ["en", "nl"])
def test_changes_that_finance_reads_about_have_words(language: str) -> None:
    events = set(re.findall(r"'([a-z]+\.[a-z_]+)'", duty_rows._RECORDED)) - {"approval.refused"}
    assert len(events) > 10
    files = (PROJECT / "ui" / "src" / "words" / language).glob("*.ts")
    own = "".join(file.read_text(encoding="utf-8") for file in files)
    assert [one for one in sorted(events) if not re.search(rf'"{one}":\s+"', own)] == []


def test_goals_of_a_team_have_words_for_people() -> None:
    goals = {name for team in TEAMS.values() for name in team.goals}
    assert goals - work_words._GOALS.keys() == set()


def test_hand_overs_that_are_phrased_have_words_for_people() -> None:
    phrases = (PROJECT / "actions" / "phrases.en.ftl").read_text(encoding="utf-8")
    told = phrases.split("handed_over = { $why ->", 1)[1].split("*[other]", 1)[0]
    assert set(re.findall(r"\[(\w+)\]", told)) - work_words._CALLED.keys() == set()


def test_codes_of_preferences_have_words() -> None:
    assert {*get_args(Channel), *get_args(Act)} <= set(panel.WORDS)


def test_dutch_words_fill_in_what_the_english_ones_do() -> None:
    def filled(text: str) -> set[str]:
        return set(re.findall(r"\{\w+\}", text))

    assert [one for one, dutch in DUTCH.items() if not filled(dutch) <= filled(one)] == []
