"""Reports an article that contradicts the rules to its owner.

One ticket for each version; customers hear nothing.
"""

from __future__ import annotations

from actions.facts import KindFacts, fact
from actions.kind import ActionKind


class ArticleFacts(KindFacts):
    """Facts of `report_article`: what the article says now, held to the rules."""

    differs: bool = fact(True)


KIND = ActionKind(
    name="report_article",
    label="Report about an article",
    agent="support",
    facts=ArticleFacts,
    reads="steward.effects.articles:read_facts",
    effect="steward.effects.articles:report",
    company=True,
    needs="helpdesk.report_article",
    event="article_report",
    in_record="report about an article",
)
