"""What the knowledge base's tools take and give."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import AwareDatetime, BaseModel, Field

from systems.chassis.tools import Answer, Ask


class SearchArticles(Ask):
    query: str = Field(min_length=1, max_length=500)
    limit: int = Field(default=5, ge=1, le=50)


class Hit(BaseModel):
    article_id: str
    title: str
    version: int
    dated: date
    status: Literal["current", "superseded"]
    snippet: str
    score: float
    updated_at: AwareDatetime


class Hits(Answer):
    articles: list[Hit]


class GetArticle(Ask):
    article_id: str
    version: int | None = Field(default=None, ge=1, description="left out: the newest")


class Article(Answer):
    article_id: str
    title: str
    version: int
    dated: date
    status: Literal["current", "superseded"]
    text: str
    updated_at: AwareDatetime
