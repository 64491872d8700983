"""The knowledge base's tools as an MCP server.

Alone: `python -m systems.serve --only knowledge --port N`.
"""

from __future__ import annotations

from systems.chassis.tools import System, Tool
from systems.knowledge import schemas, service

SYSTEM = System(
    "knowledge",
    "Fernhill knowledge base: public articles, dated and versioned",
    (
        Tool(
            "search_articles",
            "Find the articles that answer a question, in any language; those that do are marked.",
            schemas.SearchArticles,
            schemas.Hits,
            service.search_articles,
            scope="public",
        ),
        Tool(
            "get_article",
            "One article, the newest version or the one named.",
            schemas.GetArticle,
            schemas.Article,
            service.get_article,
            scope="public",
        ),
    ),
)
