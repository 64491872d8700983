"""Questions whether invoices are paid, and which are still to be paid. Rules alone, by a list in
five languages.
"""

from __future__ import annotations

from functools import cache

from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.exact.entities import MARK
from steward.understanding.exact.identifiers import extract
from steward.understanding.pages.public_questions import asks_something
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 1_000  # letters
_BRIEF = 9  # words
# What such a question is taken for by its words alone.
_GUESSES = frozenset(
    {
        *(Intent.CHANGE_PLAN, Intent.ORDER_STATUS, Intent.PRODUCT_QUESTION),
        Intent.DUPLICATE_CHARGE,
    }
)
_ASIDE = frozenset({Intent.GREETING, Intent.THANKS})


def asks_what_is_open(text: str) -> bool:
    """Whether the words speak of what is still to be paid."""
    return _book().any_of(plain_words(text[:_LONGEST]), "open")


def with_invoice_state(heard: Understanding) -> Understanding:
    """The message as a question of an invoice, where it only asks which is paid or still open,
    whatever else it sounds like.
    """
    others = {wish.intent for wish in heard.wishes} - _ASIDE
    calls = heard.calls_people or heard.stances.asks or heard.consents or heard.refuses
    if calls or others - _GUESSES or not asks_if_paid(heard.text):
        return heard
    wish = Wish(
        intent=Intent.INVOICE_QUESTION, identifiers=heard.identifiers, quote=heard.text[:300]
    )
    return heard.model_copy(update={"wishes": (wish,), "decision": "act", "asking": True})


def asks_if_paid(text: str) -> bool:
    """Whether the words only ask which invoice or order is paid or still open, or if one is."""
    marked = extract(text[:_LONGEST])
    words, book = plain_words(MARK.sub(" ", marked.text)), _book()
    named = any(one.kind in ("invoice", "order") for one in marked.entities)
    named = named or book.any_of(words, "invoice", "order")
    named = named or (len(words) <= _BRIEF and book.any_of(words, "the_unpaid_one"))
    told = book.any_of(words, "open", "paid") and not book.any_of(words, "else")
    return named and told and asks_something(text)


@cache
def _book() -> Phrasebook:
    return phrasebook("invoice_state_words")
