"""Recognises a whole message that only bids the desk go on in a way of speaking that sounds like
danger: "sure, hit me", "fire away", "na dann, schieß los".

Every word of it is one of `nod_words.yaml`; rules alone. It says nothing of anybody's health, and
whether it agrees to anything is read elsewhere.
"""

from __future__ import annotations

from steward.understanding.text.word_lists import phrasebook, plain_words

_MOST = 8  # words


def only_bids_go_on(text: str) -> bool:
    """Whether every word of it bids the desk go on: what also tells of somebody struck ("hit me")
    only behind a word that agrees.
    """
    words = plain_words(text[:200])
    if not 0 < len(words) <= _MOST:
        return False
    met = phrasebook("nod_words").made_of(words, "agrees", "struck", "goes_on", "filler")
    return "goes_on" in met or {"agrees", "struck"} <= met
