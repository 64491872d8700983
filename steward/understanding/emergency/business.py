"""Plain business: clauses that let goods go, or tell of a thing that was never ordered or that was
bought elsewhere, of a call that was cut off or is wished for, or of goods that are to go to
somebody whose address is told; or that ask whether anybody at the desk is awake. Where a reader
hears danger in them, and no other word is of any, there is none.

Rules over the words of five languages in `business_words.yaml`.
"""

from __future__ import annotations

from steward.understanding.emergency.concepts import load_concepts
from steward.understanding.emergency.feelings import dangers_named, may_tell_of_danger
from steward.understanding.emergency.parts import clauses
from steward.understanding.exact.addresses import address_told
from steward.understanding.orders.goods import goods_named
from steward.understanding.text.marks import has_digit
from steward.understanding.text.word_lists import phrasebook, plain_words

# Of business, whatever stands beside them.
_ALONE = (
    "unordered",
    "dropped",
    "bought_elsewhere",
    "astray",
    "household",
    "called",
    "spared",
    "screen",
    "not_ended",
)
# What words of an account sound like: "nothing comes in", "the last month", "how long it takes".
_SOUND_LIKE_IT = frozenset({"swallow", "goodbye", "vomit", "take_act", "hopeless", "crush"})
_LONGEST = 600  # letters: longer ones tell more than their business


def is_plain_business(text: str) -> bool:
    """Whether it says such a thing, nothing of who goes away for good, and no other word of it may
    tell of danger.
    """
    if len(text) > _LONGEST or phrasebook("business_words").any_of(plain_words(text), "for_good"):
        return False
    rest, languages = _beside(text), load_concepts().spoken(text)
    if phrasebook("business_words").says(text, "away"):
        rest = [_without_days(one) for one in rest]  # of which "tomorrow" may be the last
    return rest != clauses(text) and not any(may_tell_of_danger(one, languages) for one in rest)


def _without_days(clause: str) -> str:
    book = phrasebook("business_words")
    return " ".join(one for one in plain_words(clause) if not book.any_of([one], "day"))


def without_business(text: str) -> str:
    """What else it says, as it stands there."""
    beside = _beside(text)
    for one in clauses(text):
        if one not in beside:
            text = text.replace(one, " ", 1)
    return text.strip(" .,;:!?\n")


def besides_the_account(text: str) -> str | None:
    """What a message says beside who an account is named after, that nothing came in, and what is
    charged or given back; None: it says no such thing, or another word of it may tell of danger.
    """
    book, said, languages = (
        phrasebook("business_words"),
        clauses(text),
        load_concepts().spoken(text),
    )
    rest = [one for one in said if not book.says(one, "of_account")]
    if len(text) > _LONGEST or rest == said or book.any_of(_without_last_ones(text), "for_good"):
        return None
    for one in said:
        named = dangers_named(one, languages)
        if named - (frozenset() if one in rest else _SOUND_LIKE_IT):
            return None
    return ". ".join(rest)


def _without_last_ones(text: str) -> list[str]:
    """The words without the last month, or the last invoice; "my last month" may be one's last."""
    book, words, kept, at = phrasebook("business_words"), plain_words(text), list[str](), 0
    while at < len(words):
        mine = at > 0 and book.begins(words, at - 1, "own")
        if not mine and (size := book.length(words, at, "last_one")):
            at += size
            continue
        kept.append(words[at])
        at += 1
    return kept


def asks_if_awake(clause: str) -> bool:
    """Whether it asks if anybody at the desk is awake, and tells of nobody who fell asleep."""
    return "?" in clause and phrasebook("business_words").says(clause, "awake")


def _tells_address(text: str) -> bool:
    return has_digit(text) and address_told(text) is not None


def _beside(text: str) -> list[str]:
    book, known = phrasebook("business_words"), _tells_goods(text)
    headings = [*_ALONE, *(["elsewhere"] if _tells_address(text) else [])]
    headings += ["here"] if book.says(text, "unordered") else []
    headings += ["away"] if known or book.says(text, "seen_to") else []
    return [
        one
        for one in clauses(text)
        if not book.says(one, *headings)
        and not _is_of_goods(one, known=known)
        and not asks_if_awake(one)
    ]


def _tells_goods(text: str) -> bool:
    return bool(goods_named(text)) or phrasebook("business_words").says(
        text, "bought_elsewhere", "works"
    )


def _is_of_goods(clause: str, *, known: bool) -> bool:
    """Whether it lets goods go or tells that they did not come, by their name; or lets them go by a
    pronoun, where the message names them.
    """
    book = phrasebook("business_words")
    if known and book.says(clause, "let_them_go"):
        return True
    return book.says(clause, "let_go", "not_come") and bool(goods_named(clause))
