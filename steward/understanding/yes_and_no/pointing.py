"""Whether words point at one of several offers, and at none that can be told: "yes, that", "la
mejor"; who points is asked which one is meant. And whether they say of the only one that was shown
that it is meant, or that it is not. Rules alone.
"""

from __future__ import annotations

import re

from steward.domain.spelling import any_spelling
from steward.understanding.text.shapes import APOSTROPHED
from steward.understanding.yes_and_no.courtesy import without_courtesy
from steward.understanding.yes_and_no.yes_words import as_a_yes, spelt_plainly

_THE_BEST = (
    r"\b(?:the|de|het|das|die|den|la|el|le) (?:best|better|cheap\w*|nicer|beste|betere|goedkop\w*"
    r"|bessere?n?|günstig\w*|meilleure?|moins chère?|mejor|barat[oa])\b"
)
_ONE = re.compile(
    r"\b(?:one|the (?:first|second|last)|die ene|deze|diesen|dieses|d(?:as|ie|en) einen?"
    r"|cel(?:le|ui)(?:[- ](?:l[àa]|ci))?|es[ae]|est[ae](?! bien)|quell[ao]"
    r"|(?:een|eins|eine?n?|une?|un[ao])(?=\W*(?:$|graag|bitte|svp|s'il|por favor|please)))(?!\w)"
    rf"|{_THE_BEST}",
    re.IGNORECASE,
)
# Beside a yes and courtesy nothing but the word that points ("ja, die"): in "do that" it does not.
_ONLY = re.compile(
    r"(?:(?:yes|ja|oui|sí|si|ok|sure|graag|gerne?|bitte|please|pls) ?)*"
    r"(?:that|this|die|dat|dit|das|den|dem|ça|cela|eso|esto)"
    r"(?: ?(?:graag|gerne?|bitte|please|pls|dan|dann|then))*"
)


def points_at_one(text: str) -> bool:
    """Whether one of them is pointed at."""
    words = spelt_plainly(APOSTROPHED.findall(text.lower()))
    spoken = without_courtesy(as_a_yes(" ".join(words)))
    return bool(_ONE.search(text) or _ONLY.fullmatch(spoken))


# "that'll be it", "precies", "na logo": what was shown is the one that is meant.
_THAT_ONE = any_spelling(
    r"\W*(?:(?:o+h?|a+h?|aha|ach|och|ups|oops|well|so|pues|na|eh|ben|bah|nou|tja|hé|ah bon|hmm?)"
    r"\W+){0,2}"
    r"(?:yes|ye[ps]|yeah|yup|aye|sure|ok(?:ay)?|indeed|exactly|correct|right|obviously|of course"
    r"|naturally|spot on|bingo|go on|the (?:very )?same|same one|the only one"
    r"|th?at(?:'?s| is|'?ll be| would be|'?d be| one|) ?(?:it|the one|him|right|correct|one)"
    r"|it is|must be"
    r"|ja\w?|jazeker|jep|jup|jo|precies|klopt|inderdaad|juist|zeker|uiteraard|natuurlijk|tuurlijk"
    r"|dat is ?(?:'?m|hem|die|het|'?em)|d(?:ie|eze) (?:is het|ja|bedoel ik)|die(?=\s*(?:[,.!]|$))"
    r"|genau|eben|stimmt|richtig|logo|logisch|natürlich|klar|sicher|das ist (?:sie|er|es)"
    r"|die(?:se)? (?:meine? ich|ist es|isses)|welche sonst"
    r"|oui|ouais|ouaip|exact(?:ement)?|tout à fait|voilà|évidemment|bien sûr"
    r"|c'est (?:bien )?(?:ça|elle|lui|cel(?:le|ui)[- ]?(?:là|ci)?)|cel(?:le|ui)[- ]?(?:là|ci)"
    r"|sí|sip|claro|exacto|correcto|efectivamente|eso(?: es)?|es[ae](?: mism[oa])?|es[ae] es"
    r"|est[ae] mism[oa])(?!\w)"
)
_NOT_THAT_ONE = any_spelling(
    r"^\W*(?:no(?:pe|t)?|nah|nee+n?|nein|nö|non|niet|nicht)\b"
    r"|\b(?:the |de |het |die |das |den |l'|la |el )(?:other|andere[nrs]?|autre|otr[oa])\b"
    r"|\b(?:not|niet|nicht|pas) (?:that|this|die|deze|das|diese[rnms]?|cel(?:le|ui)|ça)\b"
    r"|\bno es es[aeo]\b|\bi (?:didn'?t|never) order(?:ed)? (?:that|this|a)\b"
    r"|\bsomething else\b|\biets anders\b|\bwas anderes\b|\bautre chose\b|\botra cosa\b"
)


def begins_with_that_one(text: str) -> bool:
    """Whether the first words say of what was shown that it is the one; more may follow."""
    return _THAT_ONE.match(text) is not None and not denies_that_one(text)


def denies_that_one(text: str) -> bool:
    """Whether words say of what was shown that it is not the one that is meant."""
    return _NOT_THAT_ONE.search(text) is not None
