"""A question that names a topic of the help pages alone is none about what was said last. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.dialogue.context.last_told import holds
from steward.domain.understanding import Intent, Told, Understanding
from steward.understanding.pages.everyday_questions import asks_of_pages
from steward.understanding.pages.plain_questions import asks_who_brings
from steward.understanding.pages.topics import topic_of
from steward.understanding.people.while_waiting import may_ask

# Topics that only the help pages know, whatever was said of a record.
_PAGES_ALONE = frozenset({"warranty", "discount", "privacy", "record", "hours"})


def of_the_pages(heard: Understanding, last: Sequence[Told]) -> bool:
    """Whether a question names a topic of the help pages that nothing said last is about: "does the
    warranty cover it?" once goods cannot go back.
    """
    if asks_of_pages(heard.text) and may_ask(heard.text):
        # "who brings it, do they ring first?": the first half is of the parcel that was told of
        return not (asks_who_brings(heard.text) and holds("person", last))
    asked = topic_of(heard.text).topics & _PAGES_ALONE
    wished = {wish.intent for wish in heard.wishes}
    if not asked or Intent.PRODUCT_QUESTION not in wished or heard.stances.asks:
        return False
    return not any(topic in one.kind for topic in asked for one in last)
