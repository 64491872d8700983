"""The knowledge base's rules: search newest versions, and read any version."""

from __future__ import annotations

from systems.chassis.errors import not_found
from systems.chassis.tools import Call
from systems.knowledge import repository, schemas


async def search_articles(call: Call, ask: schemas.SearchArticles) -> schemas.Hits:
    rows = await repository.by_meaning(call.connection, ask.query, ask.limit)
    if not rows:
        rows = await repository.by_words(call.connection, ask.query, ask.limit)
    return schemas.Hits.model_validate({"articles": rows, "as_of": call.now})


async def get_article(call: Call, ask: schemas.GetArticle) -> schemas.Article:
    row = await repository.article(call.connection, ask.article_id, ask.version)
    if row is None:
        raise not_found("article")
    return schemas.Article.model_validate({**row, "as_of": call.now})
