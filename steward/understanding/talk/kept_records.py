"""Finds the orders and invoices that words keep while another goes: "cancel O-1, I keep O-2" asks
nothing of the second. Pure, rules alone.
"""

from __future__ import annotations

from steward.understanding.exact.entities import MARK, Entity, Marked
from steward.understanding.talk.the_other import the_other_let_go
from steward.understanding.text.word_lists import plain_words
from steward.understanding.yes_and_no.kept_and_given import is_kept, parts_of, stated

NUMBERED = frozenset({"invoice", "order"})
_NAMING = 2  # words at most beside a number that names what was kept before it: "also O-2"


def records_kept(marked: Marked) -> list[Entity]:
    """The records that are to stay as they are; none where no other one is named, or called so."""
    named = {one.value for one in marked.among(marked.text) if one.kind in NUMBERED}
    if not named or (len(named) < 2 and not the_other_let_go(marked.plain(marked.text))):
        return []
    kept, led = list[Entity](), -1  # words that may stand beside a number led to by what was said
    for part in parts_of(stated(marked.text)):
        records = [one for one in marked.among(part) if one.kind in NUMBERED]
        says = MARK.sub(" ", part)
        keeps = is_kept(says)
        if keeps or (len(records) == 1 and len(plain_words(says)) <= led):
            kept += records
        led = (0 if records else _NAMING) if keeps else -1
    return [] if named <= {one.value for one in kept} and len(named) > 1 else kept
