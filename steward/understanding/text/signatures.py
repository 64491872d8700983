"""How a letter ends: a greeting, the name of who wrote it, what their telephone adds. It says
nothing, and no word of it may be one that the desk knows: "Stop" is no name. Rules alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_SIGNATURE = re.compile(
    r"\n\s*(?i:(?:kind |best |warm )?regards|best(?: wishes)?|thanks|thank you|many "
    r"thanks|cheers|groet(?:en|jes)?|met vriendelijke groet(?:en)?|mvg)[,.]?"
    r"\s*\n\s*(?!(?i:not?|never|but|wait|stop|unless|if|do)\b)(?:[A-Z][\w.'\-]{0,30}[ ]?){1,3}\s*$"
)
# "Yes, I agree. K. Osei": initials and a name after the end of a sentence
_SIGNED = re.compile(r"(?<=[.!])\s+(?:(?!I\b)[A-Z]\.[ ]?){1,3}[A-Z][\w'\-]{1,30}\.?\s*$")
# "Yes, please.⏎Frieda Stolz⏎Bookkeeping": a name on a line of its own, perhaps what they are below
# it, and no word that is known
_NAMED_BELOW = re.compile(
    r"(?<=[.,!])\s*\n\s*((?:[A-ZÀ-Þ][^\W\d_.'\-]{0,30}[.'\-]?[ ]?){1,3}"
    r"(?:\n(?:(?:[A-ZÀ-Þ][^\W\d_]{0,30}|&|of|van|von|de|du|la|der|den),?[ ]?){1,5}){0,2})\s*$"
)
# "Ja bitte. LG Sabine": the end of a letter and a name on one line
_CLOSED = re.compile(
    r"[.,!\s]\s*(?:(?i:mvg|lg|vg|mfg|groet(?:en|jes)?|gruß|grüße|liebe grüße|viele grüße|regards"
    r"|kind regards|best regards|cordialement|bien à vous|un saludo|saludos)[,.]?\s+)"
    r"((?:[A-ZÀ-Þ][\w.'\-]{0,30}[ ]?|(?:de|van|von|der|du|la) ){1,4})$"
)
_DEVICE = re.compile(r"\n\s*sent from my [\w ]{2,20}\.?\s*$", re.IGNORECASE)


def unsigned(text: str, is_name: Callable[[str], bool]) -> str:
    """A text without how it is signed. `is_name`: whether nothing in such a line is known."""
    text = _SIGNED.sub("", _SIGNATURE.sub("", _DEVICE.sub("", text.strip())).strip())
    for signed in (_NAMED_BELOW, _CLOSED):
        if (name := signed.search(text)) is not None and is_name(name[1]):
            text = text[: name.start()]
    return text
