"""What the knowledge base's tools take and give."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import AwareDatetime, BaseModel, Field

from systems.chassis.tools import Answer, Ask


class SearchArticles(Ask):
    query: str = Field(min_length=1, max_length=500, description="one question, in its own words")
    limit: int = Field(default=5, ge=1, le=50)
    language: str | None = Field(
        default=None, pattern="^[a-z]{2}$", description="of the articles, where they exist in it"
    )
    country: str | None = Field(
        default=None, pattern="^[A-Z]{2}$", description="left out: articles for every country"
    )


class Passage(BaseModel):
    """A sentence of an article, and which words of the question it speaks of."""

    text: str
    near: float
    covers: list[str]


class Page(BaseModel):
    """What is said of an article in every answer."""

    article_id: str
    title: str
    version: int
    dated: date
    status: Literal["current", "superseded"]
    language: str
    country: list[str]
    valid_from: date | None
    valid_until: date | None
    supersedes: str | None
    translation_of: str | None
    updated_at: AwareDatetime


class Hit(Page):
    """A page that was found. `confidence`: from 0 to 1; `answers`: it is sure enough; `meant`: how
    surely it is what customers mean by such words, 0 where that was not learned; `by_words`: how
    surely by the words that the page speaks of.
    """

    snippet: str
    score: float
    confidence: float
    meant: float
    by_words: float
    answers: bool
    covers: list[str]
    titled: list[str]
    passages: list[Passage]


class Hits(Answer):
    """`words`: what the question was taken to name. Where no article answers, it abstains."""

    words: list[str]
    articles: list[Hit]


class GetArticle(Ask):
    article_id: str
    version: int | None = Field(default=None, ge=1, description="left out: the newest")


class Article(Page, Answer):
    text: str
