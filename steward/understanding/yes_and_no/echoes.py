"""An amount that was offered, said back before a yes: "Oh, it's 29, is it? Yes please".

Rules alone, and narrow: money moves on it. An echo is the offer's own amount, with words of
surprise and nothing else ("only 29?" complains); what comes after it begins with a plain yes, is a
whole agreement of its own and does not merely say that the amount is right ("29? Correct").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook

_SURPRISE = (
    r"oh|ah|aha|ooh|oops|hm+|huh|o|och|ach so|ach|nou|dus|also|tiens|alors|donc|bon|ben|pues"
    r"|entonces|ay|anda|vaya"
)
_IT_IS = (
    r"(?:so )?it(?:'s|'ll be| is| must be| will be)|(?:het )?(?:is|wordt)(?: het)?"
    r"|(?:es |das )?(?:ist|sind|wird|werden)(?: es| das)?|c'est|ce (?:sera|doit être)"
    r"|(?:es|son|ser[áa]n?|sería)"
)
_TAG = r"is it|then|after all|hè|toch|dus|doch|also|alors|finalement|al final|entonces"
_PERHAPS = (
    r"(?:that )?(?:could|may|might|must|will) (?:well )?be"
    r"|(?:dat )?(?:kan|zou)(?: wel| best| kunnen)*(?: kloppen)?|kan zijn"
    r"|(?:das )?kann (?:gut |schon )?sein|(?:c'est )?possible|puede ser|será eso"
)
_YES = re.compile(
    r"(?:yes|yep|yeah|ja|jawohl|oui|s[íi])\b(?!\W+(?:ja|yes|oui|right|sure|sicher|klar)\b)", re.I
)


def without_echo(text: str, amounts: Sequence[str]) -> str:
    """The yes after such an echo; the text itself where there is none.

    `amounts`: patterns of the offer's own amount.
    """
    if not amounts:
        return text
    found = re.match(
        rf"[\s¿¡]*(?:(?:{_SURPRISE})\b[\s,.!]*)*(?:(?:{_IT_IS})\s+)?"
        rf"(?:{'|'.join(amounts)})(?![\w'])\s*,?\s*(?:(?:{_TAG})\b)?\s*[?.!,]\s*"
        rf"(?:(?:{_PERHAPS})\s*[,.]\s*)?",
        text,
        re.IGNORECASE,
    )
    rest = text[found.end() :] if found else ""
    return rest if _YES.match(rest) and not _book().says(rest, "of_the_amount") else text


@cache
def _book() -> Phrasebook:
    return phrasebook("echoes_words")
