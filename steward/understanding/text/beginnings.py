"""The beginnings of words, by which their forms are one: "recorded" and "recording". Pure."""

from __future__ import annotations

from steward.understanding.text.word_lists import plain_words


def beginnings(text: str, letters: int) -> set[str]:
    """The first `letters` of each word of a text that has so many: shorter ones name little."""
    return {word[:letters] for word in plain_words(text) if len(word) >= letters}
