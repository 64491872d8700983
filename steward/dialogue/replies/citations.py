"""What a reply rests on: each page's words once, and links where the channel shows them. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from state.desk import DeskState
from state.turn import messages_of
from steward.domain.channels import LINKED
from steward.say import Say
from steward.understanding.text.shapes import SENTENCE_END
from teams.support.phrases import Article, PageHolds


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
    """What is said, where two answers of one reply are from the same page, without the sentences
    that the other one has: of two of which one holds the other, that one.
    """
    kept = list[tuple[str, Say]]()
    for whose, say in says:
        before = [one for _, one in kept if _of_one_page(one, say)]
        if not isinstance(say, Article) or not before:
            kept.append((whose, say))
            continue
        told = {sentence for one in before for sentence in _sentences(one)}
        if told <= {*_sentences(say)}:
            kept = [one for one in kept if not _of_one_page(one[1], say)]
            kept.append((whose, say))
        elif left := [one for one in _sentences(say) if one not in told]:
            kept.append((whose, say.model_copy(update={"text": " ".join(left)})))
    return kept


def _of_one_page(one: Say, other: Say) -> bool:
    return isinstance(one, Article) and isinstance(other, Article) and one.article == other.article


def _sentences(say: Say) -> list[str]:
    return SENTENCE_END.split(say.text) if isinstance(say, Article) else []
