"""What a reply rests on: each page's words once, and links where the channel shows them. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from state.desk import DeskState
from state.turn import messages_of
from steward.domain.channels import LINKED
from steward.say import Say
from steward.understanding.text.beginnings import beginnings
from steward.understanding.text.shapes import SENTENCE_END
from steward.wording.render import render
from teams.support.phrases import Article, PageHolds

_STEM = 5  # letters that forms of a word have in common
_LEAST, _SAME = 3, 0.8  # words that tell something, and the share of them that is told elsewhere


def linked(say: Say, state: DeskState) -> Say:
    """A help page with its address: the reply goes by the channel of the last message."""
    channels = (message.get("channel") for message in reversed(messages_of(state)))
    return with_link(say, next(channels, None))


def with_link(say: Say, channel: str | None) -> Say:
    """A help page with its address, where the channel shows it."""
    if not isinstance(say, Article | PageHolds):
        return say
    return say.model_copy(update={"linked": channel in LINKED})


def each_page_once(says: Sequence[tuple[str, Say]]) -> list[tuple[str, Say]]:
    """What is said, where two answers of one reply are from the same page, as one of them, with
    each sentence once: the one that holds the other, or the first with what the second adds.
    """
    kept = list[tuple[str, Say]]()
    for whose, say in says:
        at = next((n for n, (_, one) in enumerate(kept) if _of_one_page(one, say)), None)
        if at is None:
            kept.append((whose, say))
        elif isinstance(before := kept[at][1], Article) and isinstance(say, Article):
            kept[at] = kept[at][0], _with(before, say)
    return kept


def without_echoes(says: Sequence[tuple[str, Say]], language: str) -> list[tuple[str, Say]]:
    """What is said, without a page's words where a rule or a record beside them says the same."""
    if not any(isinstance(say, Article) for _, say in says):
        return list(says)
    others = [
        beginnings(render(say, language), _STEM) for _, say in says if not isinstance(say, Article)
    ]
    return [one for one in says if not any(_echoes(one[1], other) for other in others)]


def _echoes(say: Say, told: set[str]) -> bool:
    named = beginnings(say.text, _STEM) if isinstance(say, Article) else set()
    return len(named) >= _LEAST and len(named & told) >= _SAME * len(named)


def _with(before: Article, more: Article) -> Article:
    """One answer of a page from two."""
    told, new = _sentences(before), _sentences(more)
    if {*told} <= {*new}:
        return more
    added = [one for one in new if one not in told]
    wanted = tuple(dict.fromkeys((*before.asked_for, *more.asked_for)))
    return before.model_copy(update={"text": " ".join([*told, *added]), "asked_for": wanted})


def _of_one_page(one: Say, other: Say) -> bool:
    return isinstance(one, Article) and isinstance(other, Article) and one.article == other.article


def _sentences(page: Article) -> list[str]:
    return SENTENCE_END.split(page.text)
