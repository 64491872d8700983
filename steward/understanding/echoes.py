"""What was offered, said back with surprise before a yes: "Oh, it's 29, is it? Yes please".

Rules alone. An echo holds a fact of the offer and nothing else but words of surprise; what comes
after it has to be a whole yes of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_SURPRISE = (
    r"oh|ah|aha|ooh|oops|right|hm+|huh|well|so|then|ok|okay|o|och|ach|nou|dus|dan|also|dann|na"
    r"|tiens|alors|donc|bon|ben|pues|entonces|ay|anda|vaya"
)
_IT_IS = (
    r"it(?:'s|'ll be| is| must be| will be)|that(?:'s|'ll be| is)|only|just"
    r"|(?:het |dat )?(?:is|wordt|zal)(?: het)?|'t is|maar"
    r"|(?:es |das )?(?:ist|sind|wird|werden)(?: es| das)?|nur"
    r"|c'est|ce (?:sera|doit être)|seulement"
    r"|(?:eso )?(?:es|son|ser[áa]n?|sería)|s[óo]lo"
)
_ARTICLE = r"the|my|de|het|mijn|der|die|das|den|mein\w*|le|la|l'|mon|ma|el|mi"
_TAG = (
    r"is it|right|eh|then|you say|after all|hè|toch|dus|oder|doch|also|alors|finalement|hein"
    r"|verdad|al final|entonces"
)
_PERHAPS = (
    r"(?:that )?(?:could|may|might|must|will|'ll) (?:well )?be(?: right)?|that'll be right|i see"
    r"|(?:dat )?(?:kan|zou)(?: wel| best| kunnen)*(?: kloppen)?|kan zijn"
    r"|(?:das )?kann (?:gut |schon )?sein|mag sein"
    r"|(?:ça |c'est )?(?:peut-être|peut être|possible)|puede(?: ser)?|ser[áa] eso"
)


def without_echo(text: str, facts: Sequence[str]) -> str:
    """The words after such an echo; the text itself where there is none, or nothing after it.

    `facts`: patterns of what the offer itself says, its amount, plan or goods.
    """
    if not facts:
        return text
    found = re.match(
        rf"\W*(?:(?:{_SURPRISE})\b[\s,.!…]*)*(?:(?:{_IT_IS})\s+)?(?:(?:{_ARTICLE})\s*)?"
        rf"(?:{'|'.join(facts)})(?![\w'])\s*,?\s*(?:(?:{_TAG})\b)?\s*[?.!,;]+\s*"
        rf"(?:(?:{_PERHAPS})\s*[,.!;]+\s*)?",
        text,
        re.IGNORECASE,
    )
    return text[found.end() :] if found and text[found.end() :].strip() else text
