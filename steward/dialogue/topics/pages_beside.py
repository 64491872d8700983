"""What the help pages are asked beside what answers a follow-up. Pure."""

from __future__ import annotations

from steward.dialogue.tasks import page_talk
from steward.dialogue.topics.asked_of_told import page_of
from steward.dialogue.topics.follow_ups import Followed
from steward.domain.understanding import Intent, Understanding
from steward.wording.facets import FacetAnswer


def asked_beside(found: Followed | None, text: str, heard: Understanding) -> str:
    """What they are asked: what only they know, beside a wish, too, or how long it takes where no
    record has the day; empty: nothing.
    """
    if found is None:
        own = {one.intent for one in heard.wishes} - {Intent.PRODUCT_QUESTION}
        return page_talk.asked_beside(text) if own and len(own) == len(heard.wishes) else ""
    if beside := page_talk.asked_beside(text):
        return beside
    each = [(found.how.what, found.about), *found.also] if found.how.does == "asks" else []
    answers = [
        FacetAnswer(of=about.kind, what=what, facts=about.data)
        for what, about in each
        if what is not None and about is not None
    ]
    return next((page for one in answers if (page := page_of(one, heard.language))), "")
