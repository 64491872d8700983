"""Recognises what somebody concludes behind thanks or praise: "great, so it's done and paid". It is
read as the question that it is, so that no word of thanks says that it is so. Rules alone.
"""

from __future__ import annotations

import re

from steward.understanding.text.trade_words import meanings

_LONGEST = 160  # letters: more of them tell of something
_PLEASED = (
    r"(?:ok(?:ay|é)?|oke|oké|great|perfect\w*|super|fine|good|lovely|brilliant|excellent|wonderful"
    r"|thanks?|thank you(?: so much| very much)?|cheers|ah|oh|right|nice|cool|amazing|fantastic"
    r"|mooi|top|fijn|goed|prima|dank(?:je)?(?: je| u)?(?: wel)?|bedankt|geweldig|lekker"
    r"|gut|danke(?: schön| sehr)?|vielen dank|wunderbar|prima|toll|klasse|schön|alles klar"
    r"|parfait|merci(?: beaucoup)?|bien|très bien|génial|d'accord"
    r"|perfecto|gracias|muchas gracias|genial|bien|muy bien|estupendo|vale)"
)
_SO = (
    r"(?P<so>so|then|dus|dan|also|dann|somit|donc|alors|du coup|entonces|así que|asi que|o sea que)"
)
# What is said to be so: how it stands, or what comes when.
_STANDS = (
    r"(?:(?:it|that|this|everything|all|the \w+|my \w+|they|he|she)(?:['’]s|['’]re|['’]ll| is| are"
    r"| has| have| will| comes?| goes)\b"
    r"|(?:today|tomorrow|\w+day)(?: it is|,? it comes)\b"
    r"|(?:het|dat|alles|mijn \w+|de \w+|ze|hij)(?: \w+)? (?:is|zijn|komt|staat|wordt|heeft)\b"
    r"|(?:is|komt|staat|wordt|ist|kommt|sind|wird|habt|hat)\b (?:het|dat|alles|die|de|hij|mijn|das"
    r"|es|der|mein\w*|ihr)\b"
    r"|(?:das|es|alles|der \w+|die \w+|mein\w* \w+)(?: \w+)? (?:ist|sind|kommt|wird|hat)\b"
    r"|c['’]est\b"
    r"|(?:ce|ça|cela|tout|il|elle|le \w+|mon \w+|l['’]argent) (?:est|sera|arrive|a été|va)\b"
    r"|(?:ya |todo |el \w+ |mi \w+ )?(?:ya )?(?:está|esta|queda|es|llega|ha sido|viene)\b)"
)
_CONCLUDES = re.compile(
    rf"^\W*(?:{_PLEASED}[\s,.!:;–-]+){{1,3}}{_SO}[\s,]+(?P<what>{_STANDS}.*)$",
    re.IGNORECASE | re.DOTALL,
)


# What is told or wished for with one of these is no mere conclusion.
_TELLS = frozenset(
    {
        "NOT",
        "BROKEN",
        "NOT_WORK",
        "LOST",
        "LATE",
        "WRONG",
        "MISSING_PART",
        "WANT",
        "PLEASE",
        "CAN_I",
    }
)


def with_conclusion_asked(text: str) -> str:
    """The words as a question, where they only conclude something; else as they are."""
    if len(text) > _LONGEST or "?" in text or "\n" in text.strip():
        return text
    found = _CONCLUDES.match(text.strip())
    if found is None or meanings(found["what"]) & _TELLS:
        return text
    return text.strip()[found.start("so") :].rstrip(" .!") + "?"
