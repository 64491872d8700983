"""What the identity team says."""

from __future__ import annotations

from enum import auto
from typing import Literal

from steward.say import Phrase, Plain


class IdentityWords(Plain):
    """Phrases without values."""

    ALREADY_VERIFIED = auto()
    ASK_MORE = auto()
    UPDATE_CONTACT = auto()
    ACCOUNT_ACCESS = auto()
    ACCOUNT_FROZEN = auto()
    ACCOUNT_NOT_FROZEN = auto()
    ONLY_WHO_READS_IT = auto()
    OTHER_BY_PEOPLE = auto()


class AskNewContact(Phrase):
    """Another contact or address is wanted, and which was not said."""

    field: Literal["email", "phone", "home"]


class AskWhichContact(Phrase):
    """Two contacts were named, and not which of them is meant."""

    one: str
    other: str


class LookedUnder(Phrase):
    """By what a customer was looked up; contacts are masked."""

    email: str | None = None
    phone: str | None = None
    accounts: tuple[str, ...] = ()


class AskOtherAccount(Phrase):
    """Something may be on another account of theirs: by what is that one known?"""


class ContactOther(Phrase):
    """It was asked whether this is the e-mail address on record, and it is not."""

    named: str


class ContactSame(Phrase):
    """The new contact is the one on record."""

    new: str
