"""Tells a mere question whether colleagues could do something from the request to do it. Pure.

"Can I swap the card here?" opens no case: what help pages hold of it is told, and colleagues are
offered. The particulars of what is to be done ("to decaf, in O-5002"), or a please, make it a
request.
"""

from __future__ import annotations

from steward.domain.understanding import Understanding
from steward.understanding.exact.tax_ids import VAT_CORRECTION
from steward.understanding.payments.documents import says_please
from steward.understanding.payments.payment_ways import PAYMENT_METHOD, pays_another_way
from steward.understanding.people.newsletters import ADVERTISING
from steward.understanding.plan.rhythms import RHYTHM, names_interval
from steward.understanding.reader.request_words import CHANGE_ORDER
from steward.understanding.reader.requests import requested
from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import has_digit
from steward.understanding.text.questions import asks_if_possible

# What changes how things are, which nobody does who only wonders: the law has the others answered.
_CHANGES = frozenset(
    {PAYMENT_METHOD, RHYTHM, VAT_CORRECTION, ADVERTISING, CHANGE_ORDER, "link_accounts"}
)


def only_asks_for(request: str, heard: Understanding) -> bool:
    """Whether the words ask if a request can be fulfilled, and do not yet make it."""
    if request not in _CHANGES or heard.read_whole or heard.asks_human:
        return False
    if heard.identifiers.any_named or has_digit(heard.text) or says_please(heard.text):
        return False
    if request == RHYTHM and names_interval(heard.text):
        return False
    said = sentences_of(heard.text)
    asks = [one for one in said if asks_if_possible(one)]
    rest = " ".join(one for one in said if one not in asks)
    return bool(asks) and not _makes(request, rest)


def _makes(request: str, rest: str) -> bool:
    """Whether the words beside the question make the request."""
    made = (requested(rest) or pays_another_way(rest)) if rest else None
    return made is not None and made.name == request
