"""Words of a customer as they are read back to them. Pure."""

from __future__ import annotations

from collections.abc import Iterable

_APART = " / "  # stands between what was told in several messages


def told_once(texts: Iterable[str]) -> list[str]:
    """What was told, each once; what stands whole in another is left out."""
    pieces = [one.strip() for text in texts for one in text.split(_APART) if one.strip()]
    whole = [one for one in pieces if not any(one != other and one in other for other in pieces)]
    return list(dict.fromkeys(whole))


def in_one_line(text: str, longest: int) -> str:
    """The words in one line of at most so many letters, without a contact or a place to go to."""
    told = " ".join(one for one in text.split() if "@" not in one and "//" not in one)
    told = _spaced(told).strip(" ,;")
    return told if len(told) <= longest else f"{told[:longest].rpartition(' ')[0]} …"


def _spaced(text: str) -> str:
    """Sentences apart: without a blank between them they read as a place to go to."""
    return "".join(
        f"{sign} " if sign in ".!?" and _is_word(text[n + 1 : n + 3]) else sign
        for n, sign in enumerate(text)
    )


def _is_word(letters: str) -> bool:
    return len(letters) > 1 and letters.isalpha()
