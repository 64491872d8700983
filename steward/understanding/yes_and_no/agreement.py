"""Whether words agree to what the desk offered: its own amount, card, address and references may
be in them.

Rules alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache
from typing import NamedTuple

from actions.registry import KINDS, declared
from steward.domain.action import Action
from steward.money import Money
from steward.understanding.plan.plans import step_told
from steward.understanding.talk.side_questions import GIFT_CARD
from steward.understanding.text.all_of_it import (
    names_several,
    wishes_for_all,
    without_all,
    without_all_of_it,
)
from steward.understanding.text.counts import words_of
from steward.understanding.text.shapes import LETTERS, WORDS
from steward.understanding.text.wish_order import parted_by_then
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.consent import spoken_words
from steward.understanding.yes_and_no.echoes import without_echo
from steward.understanding.yes_and_no.no_agreement import tells_how_things_stand
from steward.understanding.yes_and_no.offered_days import (
    NO_START,
    UNTIL,
    for_so_long,
    from_until,
    left_out_month,
    of_a_day,
)
from steward.understanding.yes_and_no.own_shapes import (
    as_told,
    of_an_amount,
    own_shapes,
    stays_where_it_was,
)
from steward.understanding.yes_and_no.pointing import points_at_one
from steward.understanding.yes_and_no.restated import consents_to
from steward.understanding.yes_and_no.stances import without_names
from steward.understanding.yes_and_no.wanted_otherwise import (
    KEEPS,
    of_goods,
    plan_name,
    speaks_for_it,
    wants_otherwise,
)

_LEAD = (
    r"(?:\b(?:ending|card|invoice|order|for|of|the|to|in|with|on|number|op|naar|met|auf|mit|zu|sur"
    r"|à|avec|en|a|con|de|het|die|der|das|le|la|el|my|mijn|meine|mes|mis|tarjeta|carte|karte|kaart"
    r"|(?:que )?(?:termina(?:da)?|acabada)|(?:qui )?se termin(?:ant|e) par|endung|eindigt)\s+)*"
)


class Beside(NamedTuple):
    """An act that words may name beside the one that they agree to: it was done here already, or
    was told to be asked about next.
    """

    kind: str
    amount: Money | None = None


def agrees(text: str, actions: Iterable[Action], beside: Collection[Beside] = ()) -> bool:
    """Whether the words agree to exactly these actions: naming their own amount, card or invoice is
    no condition.

    "Yes, both": of one offer and what was told to come next, the offer is agreed to. Who says yes
    and names only the other one agrees to nothing.
    """
    asked = list(actions)
    if tells_how_things_stand(" ".join(spoken_words(text))):
        return False
    if len(asked) > 1 and (points_at_one(text) or len(named_alone(text, asked)) > 0):
        return False
    if len(asked) > 1 and wishes_for_all(text, len(asked)):
        return True  # "both please"
    others = [one for one in beside if all(one.kind != action.kind for action in asked)]
    if (parted := parted_by_then(text)) is not None and _names_only(parted[1], others):
        return agrees(_AND.sub("", parted[0]), asked)  # "yes, and then cancel"
    known = len(asked) + len({one.kind for one in others})
    spoken = without_all(text, known)
    if others:
        alone = _without(spoken, others)
        if alone != spoken and spoken == text and not _names_one(alone, asked):
            return False
        spoken = alone
    if known == 1 and names_several(spoken, asked[0]):
        return False
    if len(asked) == 1:
        spoken = as_told(without_echo(spoken, _echoed(asked[0])), asked[0])
    if _wishes_for_money(spoken, asked):
        return False
    for action in asked:
        if wants_otherwise(spoken, action) or stays_where_it_was(spoken, action):
            return False
        if (part := without_all_of_it(spoken, action)) is None:
            return False
        spoken = part
        if speaks_for_it(spoken, action):
            return False
        if action.params.get("step") == "keep":
            spoken = _KEPT_BY_ONESELF.sub(" keep yes ", KEEPS.sub(" keep yes ", spoken))
        if plan := _plan_by_name(action):
            named = _of_a_plan(str(plan), str(action.params.get("from", "")))
            spoken = re.sub(named, _as_a_change, spoken, flags=re.IGNORECASE)
        spoken = without_own_words(spoken, action)
    return bool(asked) and all(consents_to(spoken, action) for action in asked)


def without_own_words(text: str, action: Action, sign: str = " ") -> str:
    """The words with a sign for the action's own amount, card, references, day and goods."""
    for fact in _own_words(action, text):
        text = re.sub(_LEAD + _figure(fact), sign, text, flags=re.IGNORECASE)
    return text


_KEPT_BY_ONESELF = re.compile(
    r"\b(?:i|we|i'll|we'll|ich|wir|ik|wij|je|nous)\s+(?:(?:le|la|l'|het|es)\s*)?keep yes\b",
    re.IGNORECASE,
)


def _plan_by_name(action: Action) -> str:
    """The plan that is changed to, where its name says all of it: not that it is by the year."""
    plan = str(action.params.get("plan") or "")
    return plan if declared(action.kind).sets == "plan" and not plan.endswith("_annual") else ""


def _as_a_change(found: re.Match[str]) -> str:
    """A plan's name as a word for changing, but "in the office" and "from Office"."""
    before = found.string[: found.start()].split()
    last = before[-1].lower().strip(",.!") if before else ""
    elsewhere = _OWN_FIRST.match(found[0].strip()) or last in _NOT_TO
    return found[0] if elsewhere and not _PLAN_WORD.search(found[0]) else " change "


_NOT_TO = frozenset(
    {
        *("for", "in", "my", "our", "a", "an", "one", "from", "of", "the", "van", "von", "vom"),
        *(
            "uit",
            "aus",
            "de",
            "du",
            "del",
            "desde",
            "mijn",
            "onze",
            "mein",
            "mi",
            "mon",
            "un",
            "een",
        ),
    }
)
_OWN_FIRST = re.compile(
    r"(?:for|my|our|mijn|mein\w*|mon|ma|mi|für|pour|voor|a|an)\b", re.IGNORECASE
)
_PLAN_WORD = re.compile(r"(?:plan|abo|abonnement|subscription|one)$", re.IGNORECASE)


def named_alone(text: str, actions: Iterable[Action]) -> list[Action]:
    """Of several actions those that words of their own name, and none of the others: by the plan,
    the card or what was bought; none where the words name all of them, or none.
    """
    asked = list(actions)
    if len(asked) < 2:  # words for the only one name none alone
        return []
    own = [{*_own_words(action, text)} for action in asked]
    named = [
        action
        for at, action in enumerate(asked)
        for alone in [own[at].difference(*(own[:at] + own[at + 1 :]))]
        if any(re.search(_figure(fact), text, re.IGNORECASE) for fact in alone)
    ]
    return named if len(named) < len(asked) else []


def _wishes_for_money(text: str, asked: Collection[Action]) -> bool:
    """Whether money is named where none is offered: "yes, and my money back" is a second wish."""
    return all("amount_minor" not in one.params for one in asked) and _book().says(text, "money")


def _names_only(text: str, others: Collection[Beside]) -> bool:
    """Whether the words name other acts, and hardly say more of them than their names."""
    left = _without(text, others)
    bare = len(WORDS.findall(left)) <= _FEW and not re.search(r"[?\d]", left)
    return bare and left != text


_FEW = 3  # words: "my subscription, please"
_AND = re.compile(r"[\s,;.]*\b(?:and|en|und|et|y)\W*$", re.IGNORECASE)
_JOINS = re.compile(r"\b(?:und|et|y|en|die|der|das|den|la|le|les|el|los)\b|\bl'", re.IGNORECASE)
_PARTS = re.compile(r"([,.;]|\b(?:and|und|et|y|en)\b)", re.IGNORECASE)


def _without(text: str, beside: Collection[Beside]) -> str:
    """The words without names and amounts of other acts, and what joins them to the rest."""
    before = text
    for one in beside:
        act = KINDS[one.kind].act
        text = "".join(without_names(part, act) for part in _PARTS.split(text))
        for amount in of_an_amount(one.amount) if one.amount else ():
            text = re.sub(_LEAD + _figure(amount), " ", text, flags=re.IGNORECASE)
    return text if text == before else _JOINS.sub(" ", text)


def _names_one(text: str, actions: Iterable[Action]) -> bool:
    """Whether one of these acts is named in its own words."""
    words = set(LETTERS.findall(text.lower()))
    return any(not words.isdisjoint(KINDS[action.kind].called) for action in actions)


def _figure(fact: str) -> str:
    return r"[$€£]?\s?(?<![\d.,])" + fact + r"(?![\d.,]*\d)"


def _own_words(action: Action, text: str) -> list[str]:
    """The action's own amount, card and references, and what the words call its goods, as
    patterns.
    """
    p = action.params
    words = [
        (_ONLY if name != "last4" else "") + re.escape(str(p[name]))
        for name in ("invoice_id", "order_id", "charge_id", "last4")
        if p.get(name)
    ]
    words += own_shapes(action) + of_goods(action, text)
    if p.get("address"):
        own = "|usual|my" if declared(action.kind).remedy == "replacement" else ""
        words += [
            _THIS_ADDRESS.replace("|OWN", own),
            *_of_an_address(str(p["address"]), pieces=bool(own)),
        ]
    if declared(action.kind).sets == "contact" and "@" in str(p.get("value")):
        words.append(rf"(?<![\w.+-]){re.escape(str(p['value']))}(?![\w@-]|\.\w)")
    if p.get("last4"):
        words.append(_SAME_CARD)
    if p.get("rests_from") and p.get("until"):
        words.append(from_until(str(p["rests_from"]), str(p["until"])))
    days = ("rests_from",) if p.get("until") else ("rests_from", "ends_at", "next_at")
    words += [of_a_day(str(p[name])) for name in days if p.get(name)]
    if p.get("until"):  # "from 1 February" would be another pause
        words.append(NO_START + of_a_day(str(p["until"]), UNTIL))
    words += for_so_long(action)
    if declared(action.kind).remedy == "replacement":
        words.append(r"een ander(?:e|tje)?")  # Dutch for one more; "eine andere" is another thing
    if p.get("step") == "resume":
        words.append(_COMES_AGAIN)
    if p.get("step") == "skip" == step_told(text) and p.get("renews_at"):
        words.append(left_out_month(str(p["renews_at"])))
    if p.get("plan"):
        words.append(_of_a_plan(str(p["plan"]), str(p.get("from", ""))))
    if p.get("tender") == "gift_card":
        words.append(GIFT_CARD)
    if "amount_minor" in p:
        words[:0] = of_an_amount(Money(minor=p["amount_minor"], currency=p["currency"]))
    return words


# "yes, only O-1"
_ONLY = r"(?:\b(?:only|just|alleen|enkel|nur|seulement|juste|uniquement|s[oó]lo|solamente)\s+)?"


def _echoed(action: Action) -> list[str]:
    """The amount of an offer, as it is said back: in figures, and a small one as a word."""
    p = action.params
    if "amount_minor" not in p:
        return []
    whole, rest = divmod(int(p["amount_minor"]), 100)
    said = words_of(whole) if whole > 1 and not rest else []
    named = rf"(?:\s?(?:{_CURRENCY.get(str(p['currency']), 'euros?')}))?"
    return of_an_amount(Money(minor=p["amount_minor"], currency=p["currency"])) + [
        word + named for word in said
    ]


_CURRENCY = {"EUR": "euros?", "USD": "dollars?", "GBP": "pounds?"}


# What is offered, named as what it is: the address, the card, the coffee that comes again.
_THIS_ADDRESS = (
    r"(?:\b(?:to|at|naar|op|an|à|a) )?\b(?:the|that|this|same|OWN|dat|dit|het|die|diese[rs]?"
    r"|dieselbe|l'|cette|la même|esa|esta|la misma)\s?(?:same )?"
    r"(?:address|adresse|adres|dirección)\b"
    r"(?:\s(?:is|ist|est|está)\s(?:right|correct|fine|goed|juist|richtig|bonne|bien|correcta)"
    r"|\s(?:klopt|stimmt|passt))?"
)
_SAME_CARD = (
    r"(?:\b(?:to|on|onto|op|auf|sur|à|a|en) )?\b(?:the same|that same|dezelfde|dieselbe|la même"
    r"|la misma) (?:card|kaart|pas|karte|carte|tarjeta)"
    r"|\b(?:to|onto|back on|op|naar|auf|sur|a) (?:the|that|this|my|de|die|deze|mijn|meine|diese|la"
    r"|ma|cette|mi|esa|esta) (?:card|kaart|pas|karte|carte|tarjeta)\b"
)
_COMES_AGAIN = (
    r"(?:(?:let|laat|lasst?|lassen sie|deja|dejad) (?:it|them|the coffee|de koffie|die|den kaffee"
    r"|que vuelva)? ?(?:maar )?)?(?:(?:come|start|run|send) again|(?:re)?start (?:it|again)"
    r"|weer (?:komen|starten|lopen|beginnen)|wieder (?:kommen|starten|laufen|losgehen)|starten"
    r"|relanc\w+|repren\w+|red[ée]marr\w+"
    r"|(?:vuelv\w+|empi\w+|empez\w+) (?:a (?:venir|llegar|mandar)|otra vez|de nuevo))"
)


def _of_a_plan(plan: str, had: str) -> str:
    """The plan that is changed to, with or without the one that is left: that alone is another."""
    new, old = (re.escape(plan_name(one)).replace("_", r"[\s_-]?") for one in (plan, had))
    left = rf"(?:\b(?:from|van|von|vom|de|du|del)\s+{_ARTICLE}{old}\s+)?" if old else ""
    to = r"(?:\b(?:to|on|with|for|naar|op|met|zu|zum|auf|mit|für|au|à|vers|avec|al|a|con)\s+)?"
    return rf"{left}{to}{_ARTICLE}\b{new}\b(?:[\s-](?:plan|abo|abonnement|subscription|one))?"


_ARTICLE = r"(?:\b(?:the|de|het|der|die|das|den|dem|le|la|el|mein\w*|l')\s+)?"
_MOST_PIECES = 20  # "yes, 3 please" wants three of them, and hardly is a house


def _of_an_address(address: str, *, pieces: bool) -> list[str]:
    """The whole address, its street with the number, and the number by itself: of what is sent in
    `pieces`, a small one only where it is called a number.
    """
    parts = [re.escape(part) for part in WORDS.findall(address)]
    first = [re.escape(part) for part in WORDS.findall(address.partition(",")[0])]
    house = next((n for n, part in enumerate(parts) if re.fullmatch(r"\d+[a-z]?", part)), None)
    if house is None:
        return [r"\W+".join(parts)]
    # "2 rue des Lilas", with the number first, ends at the comma
    street = [r"\W+".join(parts[: house + 1] if house else first)] if house or first[1:] else []
    few = pieces and int(re.findall(r"\d+", parts[house])[0]) <= _MOST_PIECES
    called = r"(?:number |nummer |nr\.? |numéro |número )" + ("" if few else "?")
    street.append(rf"{called}{parts[house]}(?!\s?[a-z]\b)")
    return [r"\W+".join(parts), *street]


@cache
def _book() -> Phrasebook:
    return phrasebook("agreement_words")
