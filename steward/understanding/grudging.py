"""A grudging yes: what people let out before they agree all the same ("meh, ok, do it").

Rules alone. A remark belittles what is offered, or says nothing; it asks for nothing, and what
comes after it has to be a whole yes of its own.
"""

from __future__ import annotations

import re

_SIGHS = (
    r"nou|naja|lol|lmao|ha(?:ha)+|hehe|pf+|tss+|meh|hm+|mwah|tja|ach|och|ugh|well then|nou ja"
    r"|nou dan|na ja|bof|bueno|pues|en fin|tant pis"
)
_BELITTLE = (
    r"(?:only|just) (?:that|this)(?: much)?|so little|not (?:a lot|much)"
    r"|(?:that'?s |it'?s )?(?:a )?(?:bit|rather|very|pretty) (?:low|little|stingy|disappointing)"
    r"|(?:maar|slechts|alleen) (?:dat|dit)|meer niet|zo weinig|(?:wel )?(?:erg|wat) weinig"
    r"|nur (?:das|so viel|so wenig)|mehr nicht|so wenig"
    r"|seulement ça|que ça|si peu|pas plus|s[oó]lo eso|nada más|tan poco|qu[eé] poco"
)
# That a yes goes without saying, or comes late.
_AT_LAST = (
    r"i(?: should|'d| would) (?:hope|think) so(?: too)?|(?:and )?about time(?: too)?|at last"
    r"|(?:dat )?mag ik (?:toch )?hopen|dat lijkt me (?:ook |toch )?wel|(?:het )?werd(?: ook)? tijd"
    r"|(?:das )?will ich (?:doch |auch )?(?:hoffen|meinen)|wurde auch zeit|na endlich"
    r"|j'esp[eè]re bien|encore heureux|(?:c'est |il était )?(?:pas trop tôt|temps)"
    r"|(?:eso )?espero(?: que sí)?|ya era hora|por fin|menos mal"
)
_REMARK = re.compile(
    rf"\W*(?:(?:{_SIGHS})(?:[\s,.!?]+)|(?:{_BELITTLE}|{_AT_LAST})\s*[,.!?]+\s*)+", re.IGNORECASE
)


def without_grudge(text: str) -> str:
    """The text without what is let out before it; the text itself where that is all there is."""
    found = _REMARK.match(text)
    return text[found.end() :] if found and text[found.end() :].strip() else text
