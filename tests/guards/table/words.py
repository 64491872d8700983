"""Guards of what the desk says."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

GUARDS = (
    Guard(
        "figures of rules from rules",
        (
            Code(
                "steward.understanding.pages.passages:_why_not",
                (
                    "if any(not _allowed(figure, own, regions) for figure in said if "
                    "_comparable(figure, own)):"
                ),
                "if False:",
            ),
        ),
        "graphs/test_passages.py::test_passage_with_another_figure_than_the_rule_is_withheld",
        "assert ()",
    ),
    Guard(
        "a quote is nobody's word",
        (
            Code(
                "steward.conversation.intake:hear",
                'if message.channel == "email" else',
                "if False else",
            ),
        ),
        "conversation/test_mail.py::test_take_in_mail_stores_quotes_beside_the_words",
        "Kind regards",
    ),
    Guard(
        "a promise has its row",
        (
            Code(
                "steward.dialogue.replies.commitments:held_to",
                "if all(kept(made.promise, rows)",
                "if True or all(kept(made.promise, rows)",
            ),
        ),
        "wording/test_kept.py::test_held_to_promise_of_a_ticket_is_said_only_once_there_is_one",
        "pause_asked",
    ),
    Guard(
        "a superseded article is not read out",
        (
            Code(
                "steward.understanding.pages.passages:passages_of",
                'if article.get("status", "current") != "current":',
                "if False:",
            ),
        ),
        "graphs/test_passages.py::test_superseded_article_is_not_read_out",
        "assert",
    ),
)
