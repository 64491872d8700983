"""What somebody would rather have than what: "I'd rather you sent it again than gave me the money".

Rules alone, by a list in five languages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from steward.domain.understanding import Act
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.shapes import PIECE_END as _SENTENCE
from steward.understanding.text.shapes import WORD
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_FAR = 16  # words between what is preferred and what it is compared with
_LEFT_FIRST = 8  # words of what stands first and is left
_NEAR = 4  # words between money and what is said of it, on either side


class Compared(NamedTuple):
    """What is wanted, and what is not."""

    wanted: frozenset[Act]
    left: frozenset[Act]

    @property
    def stances(self) -> dict[Act, str]:
        """The same by what is said of each."""
        return dict.fromkeys(self.wanted, "asks") | dict.fromkeys(self.left, "refuses")


@lru_cache(maxsize=512)  # several readers ask it of one message
def compared(text: str) -> Compared:
    """What the sentences want in the place of what; the last that compares counts."""
    if (turned := _turned(text)) is not None:
        return turned
    found = [one for one in map(_of_one, _SENTENCE.split(text)) if one.wanted or one.left]
    if not found:
        return Compared(frozenset(), frozenset())
    wanted, left = found[-1]
    before = frozenset[Act]().union(*(one.left for one in found[:-1]))
    return Compared(wanted, left | (before - wanted)) if wanted else found[-1]


def _turned(text: str) -> Compared | None:
    """What is wanted after a turn within the words, in place of what was wanted before it: "can I
    get my money back? Actually no, a new one would be better".
    """
    words, book = plain_words(text), _lexicon()
    turns = [at for at in range(1, len(words)) if book.begins(words, at, "turns")]
    for at in reversed(turns):
        before, after = words[:at], words[at:]
        money = book.at(before, "money") is not None, book.at(after, "money") is not None
        again = book.at(before, "again") is not None, book.at(after, "again") is not None
        if money[0] and again[1] and not (money[1] or again[0]):
            return Compared(_acts(True), frozenset[Act](("money",)))
        if again[0] and money[1] and not (money[0] or again[1]):
            return Compared(frozenset[Act](("money",)), _acts(True))
    return None


def parted_by_turn(text: str) -> tuple[str, str] | None:
    """What is said before the last such turn, and what after it."""
    words, book = [*WORD.finditer(text)], _lexicon()
    plain = [" ".join(plain_words(word.group())) for word in words]
    for at in range(len(plain) - 1, 0, -1):
        before = text[: words[at].start()]
        size = book.length(plain, at, "turns")
        if not size and _CLAUSE_ENDS.search(before):
            size = book.length(plain, at, "halts") or _says_no(text, words, at)
        rest = at + size
        if size and plain[rest : rest + 1] and plain[rest] in _NO:
            rest += 1  # "or rather, no, I only want to pause it"
        if size and rest < len(plain):
            begins = _clause_begins(text, words, at)
            if begins is not None:  # "nee, sla toch maar de volgende over"
                return text[:begins], text[begins:]
            return before, text[words[rest].start() :]
    return None


def _clause_begins(text: str, words: Sequence[re.Match[str]], at: int) -> int | None:
    """Where the clause begins that has the turn behind its verb; None: the turn begins it, or
    stands between what is taken back and what is meant.
    """
    for place in range(at, max(0, at - _VERB) - 1, -1):
        if place and _CLAUSE_ENDS.search(text[: words[place].start()]):
            return words[place].start() if place < at else None
    return None


def _says_no(text: str, words: Sequence[re.Match[str]], at: int) -> int:
    """How many words say no by themselves, between marks: ", no, pause it"; none: "no goods"."""
    apart = at + 1 < len(words) and text[words[at].end() : words[at + 1].start()].strip() in _MARKS
    return int(apart and words[at].group().lower() in _NO)


_MARKS = frozenset({",", "-", "–", "—", "...", "…", ".", "!"})
# "stop it. hmm, wait, …": there halts who thinks again; "do I have to wait" is no turn
_CLAUSE_ENDS = re.compile(r"(?:[.!?,;:…)\n-]|\b(?:or|of|oder|ou|o|oh|ach|och|ah|uy|hm+))\s*$", re.I)
_VERB = 2  # words of a clause before its turn: "sla TOCH MAAR", "salta MEJOR"
_NO = frozenset({"no", "nee", "nein", "non"})


def wishes_something(text: str) -> bool:
    """Whether words wish for something, whatever that is."""
    words, book = plain_words(text), _lexicon()
    return book.any_of(words, "prefers", "wish")


# "can I move to something else?", "will auf das für 29 hoch": asked for as one asks a desk
_MAY_I = re.compile(
    r"\b(?:(?:can|could|may) (?:i|we|you|my|the|it)|(?:gonna|wanna|let me|let us)"
    r"|(?:kan|kun|mag|zou|wil|kunnen) (?:ik|je|jij|u|jullie|we|mijn|het|de|dat|hij|ie|die|er)"
    r"|(?:kann|könnte|darf|würde|will|möcht\w*|hätt\w*)"
    r" (?:ich|man|ihr|sie|du|mein\w*|das|es|auf|gern\w*|da|was|etwas|mehr|weniger)"
    r"|können (?:wir|sie)|könnt ihr"
    r"|(?:puis|peux|pourrais|aimerais|voudrais)|(?:pouvez|pourriez)[ -]vous"
    r"|(?:est-ce que|on peut|je peux)|(?:puedo|podría|podéis|puede|pueden|quiero|me gustaría))\b",
    re.IGNORECASE,
)


def may_wish(text: str) -> bool:
    """Whether words may wish for something: they say so, or ask whether it can be done."""
    return wishes_something(text) or bool(_MAY_I.search(text))


def names_the_same_again(text: str) -> bool:
    """Whether words name the same goods once more, whatever is said of them: "a new one"."""
    return _lexicon().any_of(plain_words(text), "again")


def begins_with_wish(words: Sequence[str]) -> bool:
    """Whether plain words begin with a wish, whatever is wished for."""
    return _lexicon().begins(words, 0, "wish")


def sets_against(text: str) -> bool:
    """Whether words set something against what was said: "but my breakfast"."""
    listed = _lexicon().at(plain_words(text), "contrast") is not None
    return listed or bool(_MAAR.search(text))


# "maar" sets against something where a clause begins; "doe maar" does not
_MAAR = re.compile(r"(?:^|[,.;!?]\s*|\b(?:ja|nee|ok|oké|goed) )maar\b", re.IGNORECASE)


def _of_one(sentence: str) -> Compared:
    words, book = plain_words(sentence), _lexicon()
    wanted, left = _sides(words, book)
    weighed = _weighed(wanted, left, book)
    if weighed.left:
        return weighed
    parts = [plain_words(part) for part in sentence.split(",")]
    wished = any(book.any_of(part, "wish") and _names_goods(part) for part in parts)
    useless = [part for part in parts if _is_useless(part, book) or (wished and _is_no_money(part))]
    others = [word for part in parts if part not in useless for word in part]
    goods = book.any_of(others, "again") or _names_goods(others)
    if not useless:
        return weighed
    return Compared(weighed.wanted | _acts(goods), frozenset[Act](("money",)))


def _weighed(wanted: Sequence[str], left: Sequence[str], book: Phrasebook) -> Compared:
    money = book.at(wanted, "money") is not None, book.at(left, "money") is not None
    again = tuple(book.at(side, "again") is not None for side in (wanted, left))
    goods = tuple(book.at(side, "goods") is not None for side in (wanted, left))
    if money[1] and not money[0]:
        return Compared(_acts(again[0] or goods[0]), frozenset[Act](("money",)))
    if money[0] and not money[1] and (again[1] or goods[1]):
        return Compared(frozenset[Act](("money",)), _acts(True))
    return Compared(_acts(again[0] and not (left or money[0])), frozenset())


def _acts(replaced: bool) -> frozenset[Act]:
    return frozenset[Act](("replacement",)) if replaced else frozenset()


def _sides(words: Sequence[str], book: Phrasebook) -> tuple[Sequence[str], Sequence[str]]:
    """The words before and after what compares them; none where nothing is."""
    instead = book.at(words, "instead")
    if instead is not None and instead > 0:
        return words[:instead], words[instead + 1 :]
    if instead == 0 and (money := book.at(words[:_LEFT_FIRST], "money")) is not None:
        return words[money + 1 :], words[: money + 1]  # "instead of the money, the coffee"
    begins = book.at(words, "prefers")
    if begins is None:
        return (), ()
    rest = words[begins + 1 :]
    for at in range(1, min(len(rest), _FAR)):  # "prefiero que …" compares nothing
        follows = rest[at + 1 :]
        if book.begins(rest, at, "compares") and follows:
            return rest[:at], follows
        if book.begins(rest, at, "before") and book.at(follows[:_NEAR], "money") is not None:
            return rest[:at], follows
    return rest, ()


def _is_useless(words: Sequence[str], book: Phrasebook) -> bool:
    """Whether it is money that is not needed, or drunk: what is said of it stands beside it."""
    if _is_not_drunk(words, book):
        return True
    told, money = book.at(words, "useless"), book.at(words, "money")
    return told is not None and money is not None and 0 < abs(told - money) <= _NEAR


def _is_not_drunk(words: Sequence[str], book: Phrasebook) -> bool:
    """Whether money is said to be nothing to drink: "das Geld kann ich nicht trinken"."""
    money, drunk = book.at(words, "money"), book.at(words, "drunk")
    if money is None or drunk is None or money > drunk:
        return False
    between = words[money + 1 : drunk]
    beside = all(book.is_one([one], "beside_drunk") for one in between)
    return beside and bool(_DENIALS & {*words[money:]})


_DENIALS = frozenset({"not", "cannot", "niet", "nicht", "pas", "no"})


def _names_goods(words: Sequence[str]) -> bool:
    return _lexicon().any_of(words, "goods") or bool(goods_in(" ".join(words)))


def _is_no_money(words: Sequence[str]) -> bool:
    """Whether these words are only that it is not the money: "kein Geld", "not the cash"."""
    return _lexicon().is_one(words, "no_money")


@cache
def _lexicon() -> Phrasebook:
    return phrasebook("rather_words")
