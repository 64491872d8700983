"""The pages in Dutch: every word of theirs comes from the catalogue, and no English one is left."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from steward.server.processes import Stack
from steward.settings import PROJECT
from tests.ui.asking import Asked, ask
from tests.ui.conftest import OpenPage
from tests.ui.dutch_rows import dutch_of_rows
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES
SOURCES = PROJECT / "ui" / "src"
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)+)"')
# Words between tags, and lines that are nothing but words: what a page would say by itself.
_BETWEEN = re.compile(r">([A-Za-z][^<>{}=;|&()?]*)<")
_ALONE = re.compile(r"^ +[A-Z][A-Za-z’',:…. -]*[a-z.…]$")
_KEY_OR_NAME = re.compile(r"<kbd>\w+</kbd>|<strong>Steward</strong>")
_NAMED = re.compile(r'(?:aria-label|title|placeholder|label)="([A-Z][^"]+)"')
# Everything that a reader is told, but what the desk's own rows say (`.pairs`).
_SHOWN = """() => {
  const found = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    if (!walk.currentNode.parentElement.closest('.pairs')) found.add(walk.currentNode.data.trim());
  }
  for (const one of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
    for (const name of ['aria-label', 'placeholder', 'title']) {
      if (one.hasAttribute(name)) found.add(one.getAttribute(name).trim());
    }
  }
  return [...found];
}"""


def only_english() -> set[str]:
    """What the English catalogue says in more than one word and the Dutch one does not."""
    en, nl = (
        {
            quoted
            for file in (SOURCES / "words" / one).glob("*.ts")
            for quoted in _QUOTED.findall(file.read_text())
        }
        for one in ("en", "nl")
    )
    return {one for one in en - nl if " " in one}


def said_in_english() -> set[str]:
    """What the desk's own rows say in more than one word, where a page has Dutch for it."""
    return {one for one, dutch in dutch_of_rows().items() if " " in one and one != dutch}


def left_in_english(page: Page) -> set[str]:
    return set(page.evaluate(_SHOWN)) & (only_english() | said_in_english())


@pytest.fixture(scope="module")
def asked(stack: Stack) -> Asked:
    return ask(stack, "two_signatures")


@pytest.mark.parametrize(
    ("path", "sign"),
    [
        ("/approvals/{approval}", "Goedkeuren"),
        ("/conversations/{conversation}", "Wat er gezegd is"),
        ("/conversations", "Niet toegewezen"),
        ("/board", "Contacten"),
        ("/day", "collega"),
        ("/prepared", "Nieuw antwoord"),
        ("/systems", "Wie ervoor instaat"),
        ("/try", "Laat iets misgaan"),
        ("/chat", "Klantenservice"),
    ],
)
def test_page_in_dutch_shows_no_english_of_the_catalogue(
    person: OpenPage, asked: Asked, path: str, sign: str
) -> None:
    page = person("/approvals", locale="nl-NL")
    page.get_by_role("link", name="Aanmelden").click()
    page.get_by_role("button", name="Lena").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Goedkeuringen")
    page.goto(path.format(approval=asked.id, conversation=asked.conversation))
    expect(page.get_by_text(sign).first).to_be_visible()
    assert left_in_english(page) == set()


def test_amount_on_a_card_is_written_as_the_reader_writes_it(
    person: OpenPage, asked: Asked
) -> None:
    page = person("/approvals", locale="nl-NL")
    page.get_by_role("link", name="Aanmelden").click()
    page.get_by_role("button", name="Lena").click()
    page.goto(f"/approvals/{asked.id}")
    expect(page.get_by_role("button", name="Goedkeuren 1.290,00 EUR")).to_be_visible()
    expect(page.locator(".who-here")).to_contain_text("(teamleider)")


def test_facts_that_are_signed_are_dutch_and_written_as_the_reader_writes_them(
    person: OpenPage, asked: Asked
) -> None:
    page = person("/approvals", locale="nl-NL")
    page.get_by_role("link", name="Aanmelden").click()
    page.get_by_role("button", name="Lena").click()
    page.goto(f"/approvals/{asked.id}")
    signed = page.get_by_role("heading", name="De feiten waarop het steunt").locator("..")
    expect(signed.get_by_text("1.290,00 EUR").first).to_be_visible()
    assert "1,290.00" not in signed.inner_text()
    for english in ("Given", "Base", "Evidence", "Dispute", "Late", "Line", "clear", "possession"):
        assert not re.search(rf"\b{english}\b", signed.inner_text()), english
    read = page.get_by_role("row").filter(has_text="facturen")
    expect(read.first).to_contain_text("facturering")


def test_sentences_of_rows_are_dutch_whatever_fills_them(person: OpenPage, asked: Asked) -> None:
    page = person("/approvals", locale="nl-NL")
    page.get_by_role("link", name="Aanmelden").click()
    page.get_by_role("button", name="Lena").click()
    page.goto(f"/conversations/{asked.conversation}")
    asks = "Het beleid wil dat mensen tekenen (terugbetaling): het wacht."
    expect(page.get_by_text(asks)).to_be_visible()
    expect(page.get_by_text("Bevestigd: controle van een code.")).to_be_visible()
    panel = page.get_by_role("region", name="De klant")
    expect(panel).to_contain_text("1.290,00 EUR naar de kaart die eindigt op 3333")
    expect(panel).to_contain_text("Wacht op handtekeningen.")


def test_records_of_systems_are_named_and_dated_as_the_reader_writes_them(
    person: OpenPage, asked: Asked
) -> None:
    page = person("/approvals", locale="nl-NL", timezone_id="Europe/Amsterdam")
    page.get_by_role("link", name="Aanmelden").click()
    page.get_by_role("button", name="Lena").click()
    page.goto(f"/conversations/{asked.conversation}")
    panel = page.get_by_role("region", name="De klant")
    expect(panel.locator("dt", has_text="Bijgewerkt").first).to_be_attached()
    assert panel.locator("dt", has_text=re.compile("^(Name|Email|Updated)$")).count() == 0
    assert not re.search(r"\d{4}-\d\d-\d\d|UTC", panel.text_content() or "")
    page.goto("/prepared")
    expect(page.locator("[data-prepared='bye'] th")).to_contain_text("Afsluiten")


def test_pages_say_nothing_past_the_catalogue() -> None:
    found = []
    pages = (one for one in SOURCES.rglob("*.tsx") if one.parent.name != "foreign")
    for file in sorted(pages):
        for line in _KEY_OR_NAME.sub("", file.read_text()).splitlines():
            words = [*_BETWEEN.findall(line), *_ALONE.findall(line), *_NAMED.findall(line)]
            if words and not line.lstrip().startswith(("*", "/", "import", "//")):
                found.append(f"{file.relative_to(SOURCES)}: {line.strip()}")
    assert found == []
