"""Holds a model's reply to its draft: every figure of the draft and no other, the draft's words and a few harmless ones,
as often "no" as there. A whitelist, as for consent: what is not known to be harmless is not said.
"""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_FIGURE = re.compile(r"\S*\d\S*")
_ORDINARY = re.compile(r"[\w\s.,;:!?'()\-]")
_LINK = re.compile(r"\S*[^\W\d_][.:/][^\W\d_]\S*")  # what readers of mail and chats turn into something to click, such as about.me
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", " ": " "})
# Words that bind sentences and are kind. None of them promises, reports, names or denies.
_HARMLESS = """a about above according again all also although am an and any anything are as ask asking at be because before below
best both but by can could do does each either else for found from further glad gladly good happy hello help helps here hi
hope how however i i'm if in including into is it it's its itself just kindly know let like little look looked looking may me
might more moment most much my of on one only or other our out over please quick see seems show shows since so some
something sorry still such sure tell than thank thanks that that's the their them then there these they they're this those though
to together too understand until up us very was we we're welcome well were what when where whether which while who why with
would you you'd you're your yours
"""
HARMLESS = frozenset(_HARMLESS.split())
_DENIALS = frozenset(["no", "not", "never", "nothing", "none", "nobody", "neither", "nor", "without", "cannot", "hardly"])


def strays(text: str, draft: str) -> str:
    """Why a reply may not be said in place of its draft; empty when it may."""
    said, own = text.translate(_PLAIN), draft.translate(_PLAIN)
    if not said.strip() or len(said) > 2 * len(own) + 80:
        return "length"
    if set(_ORDINARY.sub("", said)) - set(own) or _links(said) - _links(own):
        return "signs"
    if _figures(said) != _figures(own):
        return "figures"
    words, known = _words(said), {_stem(word) for word in [*_words(own), *HARMLESS]}
    if any(_stem(word) not in known for word in words):
        return "words"
    return "denials" if _denials(words) != _denials(_words(own)) else ""


def _links(text: str) -> set[str]:
    """Words that are joined by a dot, a colon or a stroke without a space."""
    return {found.strip(".,;:!?'\"()") for found in _LINK.findall(text)}


def _figures(text: str) -> Counter[str]:
    """Everything with a digit in it, as often as it is said."""
    return Counter(found.strip(".,;:!?'\"()") for found in _FIGURE.findall(text))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(_FIGURE.sub(" ", text))]


def _stem(word: str) -> str:
    """"It matches" says no more than "they match"; that one is a denial is counted apart."""
    return word.removesuffix("s").removesuffix("e")


def _denials(words: list[str]) -> int:
    return sum(word in _DENIALS or word.endswith("n't") for word in words)
