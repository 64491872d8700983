"""The knowledge base: what it finds, in which language, what holds, and when it abstains."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import psycopg
import pytest

from systems.fernhill.company import articles
from systems.knowledge import embedding, ranking
from systems.knowledge.embedding import OfLangChain, WrongSize
from systems.knowledge.index import stored
from systems.knowledge.model import offline
from systems.knowledge.passages import passages_of
from systems.knowledge.words import telling_words
from systems.seed import seed
from tests.systems.conftest import Company

pytestmark = pytest.mark.xdist_group("systems")


ON_ALL_PAGES = pytest.mark.in_turn(
    parts=4, files=("systems/knowledge/", "systems/fernhill/"), seconds=3.0
)


@pytest.fixture
def fernhill(empty: Company, dsn: str) -> Company:
    """The company with its own help pages."""
    seed(dsn)
    return empty


async def _found(company: Company, query: str, **more: Any) -> dict[str, Any]:
    async with company.session("knowledge") as knowledge:
        found: dict[str, Any] = await knowledge.ask("search_articles", query=query, **more)
    return found


def _answering(found: dict[str, Any]) -> list[str]:
    return [hit["article_id"] for hit in found["articles"] if hit["answers"]]


@ON_ALL_PAGES
async def test_search_finds_the_page_in_the_language_that_is_asked_for(fernhill: Company) -> None:
    for language, query, page in [
        ("nl", "hoe lang is een cadeaubon geldig", "gift-cards.nl"),
        ("de", "Wie lange habe ich Garantie?", "warranty.de"),
        ("fr", "comment détartrer la machine", "descale-machine.fr"),
        ("es", "¿a qué hora cierra la tienda?", "shop.es"),
        ("en", "can I descale with vinegar", "descale-machine"),
        ("it", "can I descale with vinegar", "descale-machine"),
    ]:
        found = await _found(fernhill, query, language=language)
        assert _answering(found)[:1] == [page], query


@ON_ALL_PAGES
async def test_search_for_what_no_page_holds_abstains(fernhill: Company) -> None:
    for query in ("do you sell tea?", "is there parking at the shop?", "hello", "???"):
        found = await _found(fernhill, query)
        assert _answering(found) == [], query


async def test_search_an_article_that_ended_or_was_replaced_does_not_answer(
    empty: Company,
) -> None:
    hours = "The shop is open from {} o'clock."
    empty.post(
        "load",
        {
            "knowledge": [
                {"article": "old", "title": "Opening hours of the shop", "text": hours.format(8)},
                {
                    "article": "new",
                    "title": "Opening hours of the shop",
                    "text": hours.format(10),
                    "supersedes": "old",
                },
                {
                    "article": "fair",
                    "title": "Opening hours of the shop",
                    "text": hours.format(6),
                    "valid_until": "2001-01-01T00:00Z",
                },
            ]
        },
    )
    found = await _found(empty, "when is the shop open?")
    assert _answering(found) == ["new"]
    assert {hit["article_id"]: hit["status"] for hit in found["articles"]} == {
        "new": "current",
        "old": "superseded",
        "fair": "superseded",
    }
    async with empty.session("knowledge") as knowledge:
        assert (await knowledge.ask("get_article", article_id="old"))["status"] == "superseded"


async def test_search_for_a_country_leaves_out_articles_of_others(empty: Company) -> None:
    warranty = {"title": "Warranty", "text": "The warranty is {}."}
    empty.post(
        "load",
        {
            "knowledge": [
                {"article": "here", **warranty, "country": ["NL"]},
                {"article": "there", **warranty, "country": ["US"]},
                {"article": "anywhere", **warranty},
            ]
        },
    )
    found = await _found(empty, "how long is the warranty", country="US")
    assert {hit["article_id"] for hit in found["articles"]} == {"there", "anywhere"}


async def test_article_that_changes_is_found_by_its_new_words(empty: Company) -> None:
    record = {"article": "a", "title": "Payment", "text": "We take cards."}
    empty.post("load", {"knowledge": [record]})
    assert _answering(await _found(empty, "gift cards expire?")) == []
    empty.post(
        "change",
        {"system": "knowledge", "record": {"article": "a", "text": "Gift cards expire in May."}},
    )
    assert _answering(await _found(empty, "gift cards expire?")) == ["a"]


@ON_ALL_PAGES
async def test_embedding_of_another_size_is_refused_with_the_way_out(
    fernhill: Company, dsn: str
) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute("UPDATE knowledge.embedder SET name = 'big', size = 1536")
    async with fernhill.session("knowledge") as knowledge:
        assert await knowledge.refused("search_articles", query="hours") == "embedding_size"
    with pytest.raises(WrongSize, match="stored with 1536, by big"):
        stored(offline(), {"name": "big", "size": 1536})


def test_embedder_of_langchain_gives_rows_of_length_one_and_refuses_another_size() -> None:
    class Model:
        size = 3

        def embed_query(self, text: str) -> list[float]:
            return [1.0] * 3

        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return [[2.0] * self.size for _ in texts]

    model = Model()
    embedder = OfLangChain("some:model", model)
    assert np.allclose(np.linalg.norm(embedder.embed(["a", "b"]), axis=1), 1)
    model.size = 4
    with pytest.raises(WrongSize):
        embedder.embed(["a"])


def test_embedder_offline_brings_words_that_translate_each_other_together() -> None:
    def near(one: str, other: str) -> float:
        return float(offline().word(one) @ offline().word(other))

    assert near("winkel", "shop") > near("winkel", "grinder") + 0.3
    assert near("vinegar", "essig") > 0.6
    assert embedding.terms_of("Ö")[0] == "=o"


def test_passages_are_sentences_and_entries_of_lists() -> None:
    assert passages_of("One. Two!\n* Three\n* Four") == ["One.", "Two!", "* Three", "* Four"]


def test_telling_words_keep_an_accented_word_that_is_everyday_elsewhere_only_without_it() -> None:
    assert "the" in telling_words("vendez-vous aussi du thé dans la boutique ?")
    assert "the" not in telling_words("is the coffee organic?")
    assert "esta" not in telling_words("¿está abierta la tienda el sábado?")


def test_telling_words_leave_out_what_says_nothing_and_countries() -> None:
    assert telling_words("What does shipping to Germany cost, please?") == ["shipping"]


def test_confidence_grows_with_the_rare_words_that_agree() -> None:
    # of two words one, of six three: the share is the same, and chance is less
    one, three = (ranking.Cover((1.0,) * n + (0.0,) * n, (2.5,) * 2 * n, 3.6) for n in (1, 3))
    assert one.share == three.share
    assert ranking.confidence(0.6, one, 1) < ranking.ENOUGH < ranking.confidence(0.6, three, 1)
    # beside them a word of the trade that no page speaks of: the page is about something else
    assert ranking.confidence(0.6, three, 3) < ranking.confidence(0.6, three, 1)


def test_pages_ask_the_rules_for_the_same_figures_in_every_language() -> None:
    pages: dict[str, dict[str, list[str]]] = {}
    for article in articles():
        if article.get("status", "current") == "current" and "asked" in article:
            name = article.get("translation_of") or article["article"]
            figures = sorted(re.findall(r"{{.*?}}", article["text"]))
            pages.setdefault(name, {})[article.get("language", "en")] = figures
    assert len(pages) == 61
    for name, languages in pages.items():
        assert set(languages) == {"en", "nl", "de", "fr", "es"}, name
        assert len({tuple(figures) for figures in languages.values()}) == 1, name


def test_confidence_of_a_question_that_names_nothing_is_none() -> None:
    assert ranking.confidence(1.0, ranking.Cover(()), 0) == 0.0


@ON_ALL_PAGES
async def test_search_finds_the_page_that_customers_mean_by_other_words(fernhill: Company) -> None:
    for query, page in [
        ("do you tape those conversations?", "recordings"),
        ("how much is p&p to belfast", "shipping-costs"),
        ("quand le livreur passe et que personne n'ouvre ?", "nobody-home"),
    ]:
        best = (await _found(fernhill, query))["articles"][0]
        assert best["article_id"].partition(".")[0] == page, query
        assert best["answers"], query
        assert best["meant"] >= ranking.MEANT_ENOUGH, query


async def test_search_has_learned_nothing_of_another_page_of_the_same_name(empty: Company) -> None:
    page = {"article": "recordings", "title": "Our records", "text": "We tape conversations."}
    empty.post("load", {"knowledge": [page]})
    (hit,) = (await _found(empty, "do you tape those conversations?"))["articles"]
    assert hit["meant"] == 0
