"""Recognises who wants no newsletter or advertising mail any more, and what a page says of how one
ends it: neither is an end of a plan, nor a change of an address. Rules alone.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.orders.goods import goods_in
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

ADVERTISING = "advertising"  # a declared request
_LONGEST = 1_000  # letters
_HOW = {
    "en": "how do I unsubscribe from the newsletter",
    "nl": "hoe meld ik me af voor de nieuwsbrief",
    "de": "wie melde ich mich vom Newsletter ab",
    "fr": "comment me désabonner de la newsletter",
    "es": "cómo me doy de baja del boletín",
}


def ends_newsletter(text: str) -> tuple[str, ...]:
    """The clauses by which a newsletter is to end, or by which it is asked how one ends it; all of
    them where no plan and no goods are named beside it. Empty: none.
    """
    text = text[:_LONGEST]
    words = plain_words(text)
    if not tells_its_end(text) or _book().any_of(words, "wants_it"):
        return ()
    clauses = [clause.text for clause in split_clauses(text)]
    if not (_book().any_of(words, "plan") or goods_in(text)):
        return tuple(clauses)
    return tuple(one for one in clauses if tells_its_end(one) and not names_plan_beside(one))


def pages_may_tell(text: str) -> bool:
    """Whether the way out of a newsletter that a page tells may be all that is wanted: it is not
    said to have failed, nobody objects by law, and it is no call.
    """
    words = plain_words(text[:_LONGEST])
    return _book().any_of(words, "newsletter") and not _book().any_of(words, "no_way")


def asks_how_it_ends(language: str) -> str:
    """What the help pages are asked, whatever words want it to end."""
    return _HOW.get(language, _HOW["en"])


def tells_its_end(text: str) -> bool:
    """Whether words speak of the end of a newsletter: of whoever wants it, or of a page."""
    words = plain_words(text[:_LONGEST])
    return _book().any_of(words, "newsletter") and _book().any_of(words, "ends")


def names_plan_beside(clause: str) -> bool:
    """Whether words about a newsletter name a plan or goods as well."""
    return _book().any_of(plain_words(clause), "plan")


@cache
def _book() -> Phrasebook:
    return phrasebook("newsletter_words")
