"""The addresses of help pages: whose they are, and where a reply names them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, cast

import pytest
from pydantic import ValidationError

from state.desk import DeskState
from steward.dialogue.replies.citations import each_page_once, linked, without_echoes
from steward.domain.channels import LINKED
from steward.settings import Settings
from steward.wording.links import help_page
from steward.wording.offline import parts_of
from steward.wording.render import render
from teams.support.phrases import Article, SupportAnswers, WarrantyAge

SAID = Article(
    title="Gift cards", text="They do not expire.", dated=date(2026, 9, 1), article="gift-cards"
)
HERE = "https://help.example/gift-cards"


@pytest.fixture(autouse=True)
def help_url(configured: Callable[..., None]) -> None:
    configured(STEWARD_HELP_URL="https://help.example/")


def on(*channels: str) -> DeskState:
    return cast(Any, {"turn": {"messages": [{"channel": channel} for channel in channels]}})


@pytest.mark.parametrize("language", ["en", "nl", "de", "fr", "es"])
def test_link_stands_in_the_citation_in_each_language(language: str) -> None:
    plain, with_link = (
        render(said, language) for said in (SAID, SAID.model_copy(update={"linked": True}))
    )
    assert with_link.endswith(f": {HERE})")
    assert "http" not in plain
    assert plain.endswith(".)")


@pytest.mark.parametrize("channel", ["chat", "email", "api", "voice", "social"])
def test_link_is_named_on_channels_that_show_links_alone(channel: str) -> None:
    assert (HERE in render(linked(SAID, on(channel)))) == (channel in LINKED)


def test_link_goes_by_the_channel_of_the_last_message() -> None:
    assert HERE not in render(linked(SAID, on("chat", "voice")))
    assert HERE in render(linked(SAID, on("voice", "chat")))
    assert HERE not in render(linked(SAID, on()))
    assert linked(SupportAnswers.NO_ORDERS, on("chat")) == SupportAnswers.NO_ORDERS


@pytest.mark.parametrize("name", ["../admin", "a/b", "a?x=1", "//evil.example", "a b", "", "@evil"])
def test_name_of_an_article_leads_nowhere_else(name: str) -> None:
    assert help_page(name) is None


def test_base_is_the_companys_or_the_sandboxs_own(configured: Callable[..., None]) -> None:
    configured(STEWARD_HELP_URL=None)
    own = Settings(port=8400, sandbox=True)
    assert own.help_pages == "http://127.0.0.1:8400/sandbox/help"
    assert Settings(sandbox=False).help_pages == ""
    configured(STEWARD_SANDBOX="0")
    assert help_page("gift-cards") is None


def test_base_that_is_no_web_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEWARD_HELP_URL", "javascript:alert(1)")
    with pytest.raises(ValidationError, match="help_url"):
        Settings()


def _page(text: str, article: str = "shipping") -> tuple[str, Article]:
    return "", SAID.model_copy(update={"text": text, "article": article})


def test_page_that_two_answers_come_from_is_told_once() -> None:
    short, long = _page("To Austria 9.95."), _page("To Belgium 5.95. To Austria 9.95.")
    assert each_page_once([short, long]) == [long]
    assert each_page_once([long, short]) == [long]


def test_answers_of_one_page_are_one_with_each_sentence_once() -> None:
    first, second, other = _page("One. Two."), _page("Two. Three."), _page("One.", "returns")
    assert each_page_once([first, other, second]) == [_page("One. Two. Three."), other]


def test_page_of_another_article_is_told_beside_it() -> None:
    says = [_page("One."), _page("One.", "returns")]
    assert each_page_once(says) == says


def test_page_whose_words_another_answer_says_is_not_read_out() -> None:
    age = WarrantyAge(
        item="Grinder",
        order_id="O-1",
        delivered=datetime(2026, 1, 27, tzinfo=UTC),
        days=297,
        years=2,
        until=date(2028, 1, 27),
        within="yes",
    )
    own, other = _page("The grinder has a warranty of two years from delivery."), _page("One.", "b")
    assert without_echoes([own, other, ("", age)], "en") == [other, ("", age)]
    assert without_echoes([own, other], "en") == [own, other]


def test_sentence_that_two_answers_hold_is_said_once() -> None:
    said = "The money goes back to the card that was charged."
    says = [_page(f"{said} It takes a week.")[1], _page(f"Yes. {said}", "b")[1]]
    text = " ".join(parts_of(says, "en"))
    assert text.count(said) == 1
    assert "It takes a week." in text
    assert "Yes." in text
