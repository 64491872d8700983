"""The question whether something has to be sent back, which wishes for no return: "do I have to
mail the broken pieces back?" is answered by the help pages. Pure.
"""

from __future__ import annotations

from actions.registry import declared
from steward.domain.understanding import Intent, OpenQuestion, Understanding, Wish
from steward.understanding.orders.return_questions import names_return
from steward.understanding.pages.plain_questions import asks_if_it_goes_back
from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import has_question_mark
from steward.understanding.yes_and_no.kept_and_given import asked_beside, stated

_TAKEN_FOR = frozenset({Intent.RETURN_ITEM, Intent.DAMAGED_ITEM})


def with_goes_back_asked(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """The message with a question about the rules in the place of the return, or the trouble, that
    such a question sounds like; at an offer to make goods good, which answers it, with nothing.
    """
    asked = [one for one in heard.wishes if _only_asks(one)]
    if not asked or heard.typed:
        return heard
    first = heard.wishes.index(asked[0])
    wish = Wish(intent=Intent.PRODUCT_QUESTION, quote=asked_beside(asked[0].quote))
    kept = [one for one in heard.wishes if one not in asked]
    if question is not None and question.kind == "confirm" and declared(question.action).remedy:
        return heard.model_copy(update={"wishes": tuple(kept)})
    kept.insert(min(first, len(kept)), wish)
    return heard.model_copy(update={"wishes": tuple(kept)})


def _only_asks(wish: Wish) -> bool:
    """Whether all that a wish asks is this, and what else it says names no return."""
    asked = [one for one in sentences_of(wish.quote) if has_question_mark(one)]
    only = bool(asked) and all(map(asks_if_it_goes_back, asked))
    return wish.intent in _TAKEN_FOR and only and not names_return(stated(wish.quote))
