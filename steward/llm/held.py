"""Holds a model's reply to its draft.

The draft stands word for word, in its order, with listed courtesies around it.

Figures, denials and conditions mean what they mean by where they stand: a bag of the same words
proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
# Whole sentences that are kind and say nothing: none agrees, denies, promises or names, wherever it
# stands. Those of the reply's own language: in another one it strays.
COURTESIES: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        {
            "hello",
            "hi",
            "good morning",
            "good afternoon",
            "good evening",
            "thank you for asking",
            "thanks for asking",
            "thank you for writing",
            "thank you for your question",
            "thank you for your message",
            "thank you for your patience",
            "happy to help",
            "i hope this helps",
            "i hope that helps",
            "let me know if there is anything else",
            "is there anything else i can help you with",
            "have a good day",
            "kind regards",
        }
    ),
    "nl": frozenset(
        {
            "hallo",
            "goedemorgen",
            "goedemiddag",
            "goedenavond",
            "bedankt voor je vraag",
            "bedankt voor je bericht",
            "bedankt voor je geduld",
            "ik hoop dat dit helpt",
            "kan ik je nog ergens mee helpen",
            "nog een fijne dag",
            "met vriendelijke groet",
        }
    ),
    "de": frozenset(
        {
            "hallo",
            "guten morgen",
            "guten tag",
            "guten abend",
            "vielen dank für ihre frage",
            "vielen dank für ihre nachricht",
            "vielen dank für ihre geduld",
            "ich hoffe, das hilft ihnen",
            "kann ich ihnen sonst noch helfen",
            "einen schönen tag noch",
            "mit freundlichen grüßen",
        }
    ),
    "fr": frozenset(
        {
            "bonjour",
            "bonsoir",
            "merci pour votre question",
            "merci pour votre message",
            "merci de votre patience",
            "j'espère que cela vous aide",
            "puis-je vous aider pour autre chose",
            "bonne journée",
            "cordialement",
        }
    ),
    "es": frozenset(
        {
            "hola",
            "buenos días",
            "buenas tardes",
            "buenas noches",
            "gracias por su pregunta",
            "gracias por su mensaje",
            "gracias por su paciencia",
            "espero que esto le ayude",
            "¿puedo ayudarle en algo más",
            "que tenga un buen día",
            "saludos cordiales",
        }
    ),
}


def strays(text: str, draft: str, language: str = "en") -> str:
    """Why a reply may not be said in place of its draft; empty when it may."""
    said, own = _even(text), _even(draft)
    before, found, after = said.partition(own)
    if not own or not found:
        return "order"
    return "words" if not (_kind(before, language) and _kind(after, language)) else ""


def _even(text: str) -> str:
    return " ".join(text.translate(_PLAIN).split())


def _kind(text: str, language: str) -> bool:
    """Whether a text is courtesies of this language only."""
    sentences = (part.strip(" ,-").lower() for part in re.split(r"[.!?:]|,\s*$", text))
    own = COURTESIES.get(language, frozenset())
    return all(sentence in own for sentence in sentences if sentence)
