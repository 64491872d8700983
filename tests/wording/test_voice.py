"""`company.yaml`: a company's name, tone, letters and contacts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actions.hand_over import HandedOver
from steward.channels.composing import letter
from steward.errors import BadInput
from steward.settings import PROJECT, settings
from steward.voice import read_voice
from steward.wording.parts import LOCALES
from steward.wording.render import render
from steward.wording.says import FrameWords
from tests.cases import cases

SHIPPED = PROJECT / "company.yaml"
OTHER = """
name: Müller & Söhne
tone: plain
letters:
  de: {salutation: "Sehr geehrte Damen und Herren,", signature: "Ihr Team von {company}"}
"""


@pytest.fixture
def other(configured: Callable[..., None], tmp_path: Path) -> Path:
    file = tmp_path / "company.yaml"
    file.write_text(OTHER, encoding="utf-8")
    configured(STEWARD_COMPANY_FILE=str(file))
    return file


def test_voice_of_another_file_is_spoken_with(other: Path) -> None:
    assert settings().voice.tone == "plain"
    assert "Müller & Söhne's AI desk" in render(FrameWords.INTRODUCTION)


def test_letter_begins_and_ends_as_the_file_says(other: Path) -> None:
    assert letter("Ihr Paket ist da.", "de") == (
        "Sehr geehrte Damen und Herren,\n\nIhr Paket ist da.\n\nIhr Team von Müller & Söhne"
    )
    assert letter("Het is er.", "nl") == "Het is er."


def test_letter_of_a_renamed_company_is_signed_by_its_name(
    configured: Callable[..., None],
) -> None:
    configured(STEWARD_COMPANY="Bean & Co")
    assert letter("It is here.", "en").endswith("Kind regards,\nBean & Co")


@cases("language", LOCALES)
def test_letter_that_introduces_the_desk_greets_once(language: str) -> None:
    said = f"{render(FrameWords.INTRODUCTION, language)} …"
    assert letter(said, language).startswith(said)
    assert settings().voice.letter(language).signature in letter(said, language)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("letters: {}", "name"),
        ("name: A\ntone: loud", "tone"),
        ("name: A\nvoice: B", "voice"),
        ('name: A\nletters: {en: {salutation: "a\\nb"}}', "letters.en.salutation"),
        ("name: A\ncontacts: {press: nobody}", "contacts.press"),
        ("name: [", "YAML"),
    ],
)
def test_voice_that_makes_no_sense_is_refused_by_place(
    tmp_path: Path, text: str, names: str
) -> None:
    file = tmp_path / "company.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=names):
        read_voice(file)


def test_voice_without_a_file_names_the_setting(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_voice(tmp_path / "none.yaml")
    assert caught.value.next_step == "set STEWARD_COMPANY_FILE"


@pytest.mark.usefixtures("other")
def test_contact_is_named_to_nobody_where_the_company_has_none() -> None:
    assert "@" not in render(HandedOver(why="press"))


def test_contact_of_the_press_is_named_to_the_press(
    configured: Callable[..., None], tmp_path: Path
) -> None:
    file = tmp_path / "company.yaml"
    file.write_text("name: A\ncontacts: {press: news@mueller.example}", encoding="utf-8")
    configured(STEWARD_COMPANY_FILE=str(file))
    assert render(HandedOver(why="press")).endswith("write to news@mueller.example.")
    assert "@" not in render(HandedOver(why="legal"))
