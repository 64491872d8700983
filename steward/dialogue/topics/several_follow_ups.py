"""Several short questions about what was said last, each answered by itself. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.dialogue.context.last_told import held
from steward.domain.understanding import Facet, FollowUp, Told
from steward.understanding.talk.follow_ups import read_follow_up
from steward.understanding.text.joined_questions import joined_questions
from steward.understanding.text.question_parts import question_parts
from steward.understanding.text.short_questions import ShortQuestion, short_questions
from steward.wording.facets import FacetAnswer, answers
from steward.wording.render import render

_PAID = frozenset({"tender", "last4"})


def facets_asked(text: str, subjects: Sequence[Told]) -> tuple[tuple[Facet, Told], ...]:
    """What each of several short questions asks of what was said last, with what answers it.

    None where one of them is not answered by it.
    """
    asked = short_questions(text)
    found = [(one.what, about) for one in asked if (about := _held(one, subjects)) is not None]
    return tuple(found) if len(found) == len(asked) else ()


def parts_asked(text: str, subjects: Sequence[Told]) -> tuple[tuple[Facet, Told], ...]:
    """What each question of the words clearly asks of what was said last, with what answers it;
    none where that is not more than one thing.
    """
    found = dict[tuple[Facet, str], Told]()
    for part in question_parts(text):
        what = facet_asked(part.alone)
        if what is not None and (about := _held(ShortQuestion(what), subjects)) is not None:
            found[what, about.kind] = about
    several = tuple((what, about) for (what, _), about in found.items())
    return several if len(several) > 1 else ()


# What goes on from an answer; what something is, how it stands and where is that answer itself.
_FURTHER: frozenset[Facet] = frozenset(
    {"reason", "time", "consequence", "steps", "options", "person", "rule"}
)
_SURE = 0.6


def facet_asked(asked: str) -> Facet | None:
    """What a question asks further of an answer, where that is clear."""
    how = read_follow_up(asked)
    if how is None or how.does != "asks" or how.what not in _FURTHER or how.sure < _SURE:
        return None
    return how.what


def joined(text: str, subjects: Sequence[Told]) -> tuple[tuple[Facet, Told], ...]:
    """What each of two questions in one sentence asks of what was said last, with what answers it;
    none where one of them is not answered by it.
    """
    asked = [ShortQuestion(what) for what in joined_questions(text)]
    found = [(one.what, about) for one in asked if (about := _held(one, subjects)) is not None]
    said = [render(FacetAnswer(of=one.kind, what=what, facts=one.data)) for what, one in found]
    kept = [one for one, told in zip(found, said, strict=True) if not _is_within(told, said)]
    return tuple(kept) if len(found) == len(asked) else ()


def _is_within(told: str, said: Sequence[str]) -> bool:
    """Whether another answer says this one, too."""
    return any(told in other for other in said if other != told)


def _held(asked: ShortQuestion, subjects: Sequence[Told]) -> Told | None:
    for one in subjects:
        paid = not asked.of_payment or bool(_PAID & one.data.keys())
        if paid and answers(one.kind, asked.what, one.data):
            return one
    return None


def each_asked(how: FollowUp, last: Sequence[Told]) -> tuple[tuple[Facet, Told], ...]:
    """Each of several things that are asked at once, with what answers it; none where only one is,
    or nothing answers the first.
    """
    whats = (how.what, *how.also) if how.also and how.what is not None else ()
    each = [(what, held(how.model_copy(update={"what": what}), last)) for what in whats]
    found = tuple((what, about) for what, about in each if about is not None)
    return found if found and found[0][0] == how.what else ()
