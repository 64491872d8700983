"""Whether words point at one of several offers, and at none that can be told: "yes, that", "la
mejor". Rules alone; who points is asked which one is meant.
"""

from __future__ import annotations

import re

from steward.understanding.courtesy import without_courtesy
from steward.understanding.yes_words import as_a_yes, spelt_plainly

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
    words = spelt_plainly(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.lower()))
    spoken = without_courtesy(as_a_yes(" ".join(words)))
    return bool(_ONE.search(text) or _ONLY.fullmatch(spoken))
