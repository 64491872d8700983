"""Features of how somebody asks about what was said: words of five languages by what they mean."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path

from steward.understanding.reader import examples
from steward.understanding.reader.features import LONGEST

_WORD = re.compile(r"[a-z0-9]+")


def asking_features(text: str) -> list[str]:
    """The concepts in the order in which they come, and each with its neighbour; `?` is one."""
    concepts, longest = _lexicon()
    plain = _plain(text[:LONGEST])
    words = _WORD.findall(plain.replace("?", " 1q1 "))
    found, at = [f"words{min(len(words), 12) // 3}"], 0
    met = list[str]()
    while at < len(words):
        for size in range(min(longest, len(words) - at), 0, -1):
            meant = concepts.get(" ".join(words[at : at + size]))
            if meant:
                met += meant
                at += size
                break
        else:
            if words[at] == "1q1":
                met.append("asks")
            at += 1
    found += met
    found += [f"{one}+{other}" for one, other in pairwise(met)]
    return found + ([f"opens {met[0]}"] if met else [])


def lexicon_file() -> Path:
    """The words."""
    return Path(__file__).with_name("asking_words.yaml")


@cache
def _lexicon() -> tuple[dict[str, tuple[str, ...]], int]:
    """Each phrase with its concepts, and how many words the longest has."""
    phrases: dict[str, tuple[str, ...]] = {}
    for concept, listed in examples.load_yaml(lexicon_file()).items():
        for one in str(listed).split(","):
            phrase = " ".join(_WORD.findall(_plain(one)))
            phrases[phrase] = (*phrases.get(phrase, ()), str(concept))
    return phrases, max(len(phrase.split()) for phrase in phrases)


def _plain(text: str) -> str:
    """Lower case without accents; an apostrophe parts words as a space does."""
    bare = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
