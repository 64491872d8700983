"""What a ticket is about, as its customer is told it: staff read the English words, which stay.

The words are in the catalogues, by the subject without its references. Pure.
"""

from __future__ import annotations

from steward.wording.catalogue import ABSENT, catalogue
from steward.wording.parts import ENGLISH

SUBJECT = "ticket_subject"  # the message
_COUNTED = ", contact "  # before which contact about it this is


def in_language(subject: str, language: str) -> str:
    """The subject in a language; as it stands where it is none that the desk gives. How many
    contacts there were is for staff.
    """
    subject, _, _ = subject.partition(_COUNTED)
    if language == ENGLISH or not subject:
        return subject
    words = subject.split()
    of = " ".join(word for word in words if _refers(word))
    about = "_".join(_letters(word) for word in words if not _refers(word))
    values = {"about": about or "other", "of": of or ABSENT, "subject": subject}
    try:
        return catalogue(language).text(SUBJECT, values)
    except ValueError:  # words that only look like one of the desk's
        return subject


def _refers(word: str) -> bool:
    """Whether it is a number, a reference, or the currency of an amount."""
    return any(map(str.isdigit, word)) or (len(word) == _CURRENCY and word.isupper())


def _letters(word: str) -> str:
    return "".join(filter(str.isalpha, word.lower()))


_CURRENCY = 3  # letters
