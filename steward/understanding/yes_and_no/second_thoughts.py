"""Words that want after all what was just refused, or want it made good in another way.

Rules alone; they agree to nothing.
"""

from __future__ import annotations

import re
from functools import cache

from steward.understanding.reader.wishes import remedy_in
from steward.understanding.text.questions import only_asks
from steward.understanding.text.shapes import SENTENCE_END
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.act_names import as_able
from steward.understanding.yes_and_no.stances import read_stances

_BRIEF = 14  # words
_RATHER_MONEY = re.compile(
    r"\b(?:rather|prefer|want|like|give me|take|liever|wil|lieber|möchte|will|plutôt|préf[eè]re"
    r"|veux|mejor|prefiero|quiero)\b[^.?!]{0,20}"
    r"\b(?:money|refund|cash|geld|argent|remboursement|dinero|reembolso)\b"
    r"|\b(?:money|refund|cash|geld) (?:instead|please|back|after all)\b",
    re.IGNORECASE,
)


def wants_it_after_all(text: str) -> bool:
    """Whether short words ask for what was just refused.

    A question or a "not" among them does not.
    """
    words, listed = plain_words(text), _lexicon()
    if not words or len(words) > _BRIEF or "?" in text or listed.at(words, "not") is not None:
        return False
    return listed.at(words, "after_all") is not None


def backs_out(text: str) -> bool:
    """Whether words only back out of what was done just now: "actually wait, rather not"."""
    words, listed = plain_words(text), _lexicon()
    if len(words) > _BRIEF:
        return False
    return "backs_out" in listed.made_of(words, "backs_out", "around")


def other_remedy(text: str) -> str | None:
    """The remedy that short words wish for: `money`, `credit` or `replacement`."""
    said = read_stances(text)
    if len(text.split()) > 2 * _BRIEF or ("?" in text and _only_wants_to_know(text)):
        return None
    if "money" in said.asks and (
        {"credit", "replacement"} & set(said.refuses) or _RATHER_MONEY.search(text)
    ):
        return "money"
    return remedy_in(said)


def prefers(text: str) -> bool:
    """Whether brief words would rather have it in another way, whatever that is."""
    words = plain_words(text)
    return len(words) <= _BRIEF and phrasebook("order_words").at(words, "rather") is not None


def rather_paid_out(text: str) -> bool:
    """Whether brief words would rather have it where money is paid to, or want it put there: on a
    card or an account.
    """
    words, listed = plain_words(text), _lexicon()
    if "?" in text or listed.at(words, "not") is not None:
        return False
    wants_it_there = len(words) <= _BRIEF and listed.at(words, "puts_on") is not None
    return (prefers(text) or wants_it_there) and listed.at(words, "paid_to") is not None


def _only_wants_to_know(text: str) -> bool:
    """Whether what is asked is no act: "can you send it again?" asks for one, "would I get a new
    one?" for none. A remedy that is stated is wished for, whatever is asked behind it: "I'd rather
    have a new one than the money. Is that possible?".
    """
    stated = (one for one in SENTENCE_END.split(text) if "?" not in one)
    if any(remedy_in(read_stances(one)) is not None for one in stated):
        return False
    asked = as_able(text)
    return only_asks(asked) or not _ASKS_FOR_IT.search(asked)


_ASKS_FOR_IT = re.compile(
    r"\b(?:can|could) (?:you|u|ya)\b|\b(?:can|could|may) i (?:\w+ )?(?:have|get)\b"
    r"|\b(?:kan|mag) ik\b|\bk(?:ann|önnte) ich\b|\bpuis-je (?:avoir|recevoir)\b"
    r"|\bpuedo (?:tener|recibir)\b|\bkun(?:nen|t)? (?:je|jullie|u)\b"
    r"|\b(?:können|könnt|kannst) (?:sie|ihr|du)\b|\b(?:pouvez|pourriez)-vous\b|\bpuede[ns]?\b"
    r"|\b(?:peux|pourrais)-tu\b"
    r"|(?:^|[.!?,]\s*)(?:(?:just|please|pls|then)\s+)?(?:(?:re)?send|ship|stuur|schick\w*"
    r"|r?envoyez|env[ií]\w+|mand\w+)\b",
    re.IGNORECASE,
)


@cache
def _lexicon() -> Phrasebook:
    return phrasebook("second_thought_words")
