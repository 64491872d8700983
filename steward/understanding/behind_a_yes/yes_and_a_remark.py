"""A yes at an offer with a remark that no rule knows: "oui hélas, j'ai perdu mon travail". It is no
clear yes, and what the remark only sounds like is no wish either: the offer is put again. Rules.
"""

from __future__ import annotations

import re
from functools import cache

from steward.domain.understanding import Intent
from steward.understanding.orders.goods import goods_in
from steward.understanding.people.complaints import asks_for_follow_up
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.consent import begins_with_yes

_OF_GOODS = frozenset({"PARCEL", "ORDER", "DELIVER", "ARRIVE", "SHIP", "BROKEN", "ITEM", "COURIER"})
# What has to be named for a wish to be one, and no guess.
_NAMED: dict[Intent, frozenset[str]] = {
    Intent.UPDATE_CONTACT: frozenset({"ADDRESS", "EMAIL", "PHONE", "NAME", "STREET"}),
    Intent.MISSING_PARCEL: _OF_GOODS,
    Intent.ORDER_STATUS: _OF_GOODS,
    Intent.DAMAGED_ITEM: _OF_GOODS,
    Intent.RETURN_ITEM: frozenset({"RETURN", "SEND", "LABEL", "EXCHANGE"}),
    Intent.COMPLAINT: frozenset({"COMPLAIN", "BAD_SERVICE", "STAFF_RUDE", "NO_REPLY"}),
}
_MORE = re.compile(
    r"\d|\b(?:but|and|also|maar|en|ook|aber|und|auch|mais|et|aussi|pero|y|también|tambien)\b",
    re.IGNORECASE,
)


def guessed_beside_a_yes(text: str) -> frozenset[Intent]:
    """The wishes that such words name nothing of; none where they do not begin with a yes, ask,
    or go on with something else.
    """
    if (
        not (begins_with_yes(text) or _book().says(text, "do_it"))
        or has_question_mark(text)
        or goods_in(text)
    ):
        return frozenset()
    said = meanings(text)
    guessed = {one for one, named in _NAMED.items() if said.isdisjoint(named)}
    if asks_for_follow_up(text):
        guessed.discard(Intent.COMPLAINT)
    return frozenset(guessed if not _MORE.search(text) else guessed & {Intent.COMPLAINT})


@cache
def _book() -> Phrasebook:
    return phrasebook("yes_and_a_remark_words")
