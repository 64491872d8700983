"""Opens one ticket per article version when a help page contradicts the rules.

Customers are not told.
"""

from __future__ import annotations

from actions.kind import Facts
from steward.effects.kind import At
from steward.errors import ToolFailed
from steward.understanding.pages.passages import passages_of


async def read_facts(at: At) -> Facts:
    """What the article says now, held to the policy of now.

    What the team found counts for nothing.
    """
    p = at.params
    figures = (await at.desk.policy.current()).limits.terms.figures
    try:
        article = await at.read("knowledge.get_article", article_id=p["article"])
        beside = [await at.read("knowledge.get_article", article_id=one) for one in p["beside"][:3]]
    except ToolFailed:
        return {"differs": False}
    others = [one for one in beside if one.get("status", "current") == "current"]
    same = article.get("version", 1) == p["version"]
    return {"differs": same and bool(passages_of(article, figures, others).withheld)}


async def report(at: At) -> Facts:
    p = at.params
    body = (
        f"The desk does not read these sentences out, because of the rules in force:\n{p['body']}\n"
        "Write the rule's name in double braces instead of its figure, or correct the article."
    )
    subject = f"Article {p['article']} (version {p['version']}) differs from the rules"
    return await at.write(
        "helpdesk.report_article",
        article_id=p["article"],
        version=p["version"],
        subject=subject,
        body=body,
    )
