"""What the desk tells while it works: a few words beside the chat, which are stored nowhere."""

from __future__ import annotations

from enum import auto

from steward.say import Phrase, Plain


class ProgressWords(Plain):
    """What is being looked at, or done."""

    CHECKING_DETAILS = auto()
    READING_RECORD = auto()
    COLLECTING_RECORDS = auto()
    FINDING_REFUND = auto()
    READING_ORDER = auto()
    CHECKING_SHIPMENT = auto()
    READING_CHARGES = auto()
    FINDING_CHARGE = auto()
    READING_INVOICES = auto()
    READING_SUBSCRIPTION = auto()
    COMPARING_PLAN = auto()
    COMPARING_CANCELLATION = auto()
    ASKING_CARRIER = auto()
    SEARCHING_PAGES = auto()
    READING_CONTACTS = auto()
    SENDING_REFUND = auto()


class AskingAgent(Phrase):
    """Another company's agent is asked."""

    agent: str
