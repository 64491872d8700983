"""A passage is read out so that it stands by itself: with the sentence it leans on, and uncut where
it keeps from harm.
"""

from __future__ import annotations

import pytest

from steward.settings import PROJECT
from steward.understanding.pages.coverage import with_grounds
from steward.understanding.pages.passages import passages_of
from steward.understanding.pages.quotation import Sought, quoted
from steward.understanding.reader.examples import load_yaml

NOTHING = Sought(frozenset(), (), frozenset())
OF_NUTS = Sought(frozenset(), (), frozenset({"nuts"}))
ARTICLES = PROJECT / "systems" / "fernhill" / "articles"
LANGUAGES = ("en", "nl", "de", "fr", "es")


def sentences_of(article: str, language: str) -> list[str]:
    pages = load_yaml(ARTICLES / f"{language}.yaml")
    text = next(page["text"] for page in pages if page["article"] == article)
    text = text.replace("{{lost_after_business_days}}", "10")
    return list(passages_of({"title": "", "text": text}, ()).usable)


def hit_of(said: str) -> dict[str, object]:
    """What the search found: one sentence alone."""
    passage = {"text": said, "near": 0.9, "covers": ["word"]}
    return {"title": "", "titled": [], "covers": ["word"], "passages": [passage]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentence_that_points_back_is_told_with_the_one_before(language: str) -> None:
    sentences = sentences_of("lost-parcel", language)
    assert 0 in with_grounds([1], sentences), sentences[1]


@pytest.mark.parametrize(
    "sentence",
    [
        "To every other country of the European Union shipping costs 9.95 EUR.",
        "Naar elk ander land van de Europese Unie kost verzenden 9,95 EUR.",
        "In jedes andere Land der Europäischen Union kostet der Versand 9,95 EUR.",
        "Vers tout autre pays de l'Union européenne, la livraison coûte 9,95 EUR.",
        "A cualquier otro país de la Unión Europea el envío cuesta 9,95 EUR.",
    ],
)
def test_sentence_about_others_is_told_with_the_one_before(sentence: str) -> None:
    assert 0 in with_grounds([1], ["To Belgium shipping costs 5.95 EUR.", sentence])


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentence_about_the_rest_stands_by_itself(language: str) -> None:
    assert with_grounds([2], sentences_of("shipping-costs", language)) == {2}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentence_that_stands_by_itself_is_told_alone(language: str) -> None:
    assert with_grounds([1], sentences_of("roasting-day", language)) == {1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_quoted_of_allergies_keeps_every_sentence_about_them(language: str) -> None:
    sentences = sentences_of("allergens", language)
    told = quoted(hit_of(sentences[0]), sentences, OF_NUTS)
    assert told.endswith(sentences[-1])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("article", "asked"), [("machine-leaks", -1), ("clean-grinder", -1)])
def test_quoted_of_a_machine_keeps_what_is_done_first(
    language: str, article: str, asked: int
) -> None:
    sentences = sentences_of(article, language)
    assert quoted(hit_of(sentences[asked]), sentences, NOTHING).startswith(sentences[0])


def test_articles_in_dutch_address_the_customer_as_the_desk_does() -> None:
    for page in load_yaml(ARTICLES / "nl.yaml"):
        read = f"{page['title']} {page['text']}".casefold()
        assert not {"u", "uw"} & set(read.replace(".", " ").replace(",", " ").split()), read


def test_page_that_is_surely_meant_is_told_though_no_figure_is_in_it() -> None:
    said = ["Choose it when you order.", "It is the same for all."]
    hit = hit_of(said[0]) | {"meant": 0.9}
    of_price = NOTHING._replace(wants=frozenset({"price"}))
    assert quoted(hit, said, of_price) == " ".join(said)
    assert quoted(hit | {"meant": 0.6}, said, of_price) == ""
    assert quoted(hit, said, OF_NUTS) == ""
