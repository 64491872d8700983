"""Recognises who has something added to a request that people have of theirs, or takes one back:
"please add that to T-7", "scrap that ticket"; or objects to one that was just made for them:
"that's not what I meant". Rules alone, by a list in five languages.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from steward.understanding.behind_a_yes.apart_beside_a_yes import sentences_of
from steward.understanding.text.denied_wishes import denied_wishes, denies_trouble
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 1_000  # letters
_MOST = 16  # words of who only says where papers go
_FEW = 5  # words of a question that only asks for it: "can you do that?"


class ToldOfTickets(NamedTuple):
    """Whether the words add something to a request or take it back, and what else they ask."""

    adds: bool
    withdraws: bool
    rest: str


def told_of_tickets(text: str) -> ToldOfTickets:
    """What the words say to requests that people have. What is told beside an addition belongs to
    it; beside what is taken back, and of questions, the rest is read by itself.
    """
    none = ToldOfTickets(adds=False, withdraws=False, rest=text)
    if len(text) > _LONGEST or _book().any_of(plain_words(text), "else"):
        return none
    said = sentences_of(text)
    adds = [one for one in said if _says(one, "adds")]
    withdraws = [one for one in said if one not in adds and _says(one, "withdraws")]
    if not (adds or withdraws):
        return none
    rest = [one for one in said if one not in adds and one not in withdraws]
    if adds:
        rest = [one for one in rest if has_question_mark(one) and word_count(one) > _FEW]
    return ToldOfTickets(bool(adds), bool(withdraws), " ".join(rest))


def sends_papers_elsewhere(text: str) -> bool:
    """Whether the papers that were spoken of are to go to a mailbox that is named."""
    return "@" in text and word_count(text) <= _MOST and _book().says(text, "sends_papers")


type Matter = Literal["money", "trouble", "redirect", "other"]


def objects_to(text: str, matter: Matter, *, fresh: bool) -> ToldOfTickets:
    """Whether the words object to a request about such a matter: that it is denied by name, or,
    where it was made just now (`fresh`), that it was not meant or is not needed.
    """
    none = ToldOfTickets(adds=False, withdraws=False, rest=text)
    if len(text) > _LONGEST:
        return none
    said = sentences_of(text)
    against = [one for one in said if _objects(one, matter, fresh=fresh)]
    rest = " ".join(one for one in said if one not in against)
    return ToldOfTickets(adds=False, withdraws=True, rest=rest) if against else none


def _objects(sentence: str, matter: Matter, *, fresh: bool) -> bool:
    if has_question_mark(sentence):
        return False
    if fresh and _book().says(sentence, "objects"):
        return True
    match matter:
        case "money":
            return any(one.kind == "money" for one in denied_wishes(sentence))
        case "trouble":
            return denies_trouble(sentence)
        case "redirect":
            return _book().says(sentence, "no_redirect")
        case _:
            return False


def _says(sentence: str, meaning: str) -> bool:
    return _book().says(sentence, meaning) and not _book().says(sentence, "asks")


@cache
def _book() -> Phrasebook:
    return phrasebook("ticket_told_words")
