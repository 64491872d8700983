"""Whether a message is a matter for this desk at all: learned from what is written to it and asked
of its pages on one side, and on the other from what people write to any chat they find: another
company's bill, a neighbour's address, homework.

It takes wishes away and gives none: at worst somebody is asked what they mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from steward.domain.understanding import INTENT_TEAM, Intent, IntentScore, Understanding
from steward.understanding.reader import desk_lines, examples, requests
from steward.understanding.reader.line_reader import LineReader

_OTHER, _OURS = "other", "ours"
_OF_PAGES = 0.28  # the share of the questions to pages: about a fifth of what is ours
# From how likely on a message is nothing for this desk: where that is heard among its wishes, and
# where it is not; each for wishes that are hardly and that are clearly heard.
_FROM = {(True, False): 0.15, (True, True): 0.35, (False, False): 0.5, (False, True): 0.6}
_HEARD, _CLEARLY = 0.25, 0.9
_SURELY = 0.5  # it is said so then, and not asked about


def _lines() -> Iterator[tuple[str, str]]:
    for page, asked in desk_lines.questions():
        if page != desk_lines.NO_PAGE and _is_taken(asked):
            yield _OURS, asked
    for file in requests.request_files():
        yield from ((_OURS, one) for one in requests.examples_of(file))
    plain = examples.load_examples(examples.wish_files())
    for line in (*plain, *plain, *examples.load_examples(desk_lines.wish_files())):
        if INTENT_TEAM.keys() & set(line.intents):
            yield _OURS, line.text
        elif line.intents == (Intent.OUT_OF_SCOPE,):
            yield _OTHER, line.text


def _is_taken(text: str) -> bool:
    return sha256(text.encode()).digest()[0] < 256 * _OF_PAGES


READER = LineReader(
    "other_matters",
    (_OTHER,),
    Path(__file__),
    none=_OURS,
    beside=_lines,
    reads=lambda: [
        *desk_lines.page_files(),
        *desk_lines.wish_files(),
        *requests.request_files(),
    ],
    code=(desk_lines,),
)


def without_others(heard: Understanding) -> Understanding:
    """The message without its wishes, where they are hardly for this desk, name no record and are
    no declared request: such words are asked about, or said to be nothing for it.
    """
    if heard.identifiers.any_named or heard.calls_people or not heard.wishes:
        return heard
    likely = _of_others(heard.text)
    sure = {one.name: one.probability for one in heard.intents}
    clear = max((sure.get(wish.intent, 0.0) for wish in heard.wishes), default=0.0) >= _CLEARLY
    among = sure.get(Intent.OUT_OF_SCOPE, 0.0) >= _HEARD
    if likely < _FROM[among, clear]:
        return heard
    scores = (IntentScore(name=Intent.OUT_OF_SCOPE, probability=likely), *heard.intents)
    decision = "out_of_scope" if likely >= _SURELY else "ask"
    return heard.model_copy(update={"wishes": (), "intents": scores, "decision": decision})


@lru_cache(maxsize=256)
def _of_others(text: str) -> float:
    """How likely a message is nothing for this desk, from 0 to 1."""
    return READER.shares(text)[_OTHER]
