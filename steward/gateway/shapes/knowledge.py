"""What the desk expects the knowledge base's tools to answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import AwareDatetime, Field

from steward.gateway.shapes.shape import Answered, Id, LongText, Shape, Text


class Passage(Shape):
    """A sentence of an article, and which words of the question it speaks of."""

    text: LongText
    near: float
    covers: list[Text]


class Page(Shape):
    """What is said of an article in every answer."""

    article_id: Id
    title: Text
    version: int
    dated: date
    status: Literal["current", "superseded"]
    language: Text
    country: list[Text]
    valid_from: date | None
    valid_until: date | None
    supersedes: Text | None
    translation_of: Text | None
    updated_at: AwareDatetime


class Hit(Page):
    """A page that was found.

    `answers`: it is sure enough; `meant`: how surely it is what customers mean by such words, 0
    where the search has not learned that; `by_words`: how surely by its words alone. A search that
    judges nothing leaves what has a default out.
    """

    snippet: LongText
    score: float = 0
    confidence: float = 0
    meant: float = 0
    by_words: float = 0
    answers: bool = False
    covers: list[Text] = Field(default_factory=list)
    titled: list[Text] = Field(default_factory=list)
    passages: list[Passage] = Field(default_factory=list)


class Hits(Answered):
    """Answer of `search_articles`."""

    words: list[Text] = Field(default_factory=list)
    articles: list[Hit]


class Article(Page, Answered):
    """Answer of `get_article`."""

    text: LongText


SHAPES: Mapping[str, type[Answered]] = {
    "knowledge.search_articles": Hits,
    "knowledge.get_article": Article,
}
