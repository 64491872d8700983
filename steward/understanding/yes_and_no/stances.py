"""What a customer asks for and what they refuse, in their own words: remedies and changes.

Rules alone, never a model.

A refusal is the scope of a negation ("no", "I do not want", "instead of", "anything but") over the
name of a thing; what is named outside of every such scope is asked for. Of several mentions of one
thing in a message the last one counts.

Store credit is given to nobody who did not ask for it: to name it is no wish. It needs a word that
wishes for it beside its name, or nothing but its name; in whatever way it is belittled, it then
stays what was mentioned.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from steward.domain.understanding import Act, Stances
from steward.understanding.exact.entities import MARK, clean
from steward.understanding.exact.unchanged import says_unchanged
from steward.understanding.orders import new_goods
from steward.understanding.orders.ordering import without_new_orders
from steward.understanding.orders.sent_again import denied_within, of_no_order
from steward.understanding.orders.unused_goods import without_unused
from steward.understanding.payments.lacking_money import LACKS_MONEY, without_lacking_money
from steward.understanding.people.others_wishes import of_ones_own
from steward.understanding.plan import changed_rather, ends_in_time
from steward.understanding.plan.coming_back import comes_back
from steward.understanding.plan.left_out_months import leaves_out_a_month
from steward.understanding.plan.next_left_out import leaves_out_the_next
from steward.understanding.plan.only_named import says_no_end
from steward.understanding.plan.plan_priced import plan_price_wished
from steward.understanding.plan.plan_sizes import size_wished
from steward.understanding.plan.plans import plan_slots, plans_named, step_told, wants_again
from steward.understanding.plan.renewal_questions import doubts_what_was
from steward.understanding.text import denied_after
from steward.understanding.text.questions import apart_from_questions
from steward.understanding.text.spoken_sums import is_name_and_sum
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.act_names import (
    CHANGES,
    CONTACT,
    CONTACT_ACTS,
    NAMES,
    REFUSABLE,
    SUBSCRIPTION,
    as_able,
)
from steward.understanding.yes_and_no.rather import compared

# "I do not want the plan any more", "do not renew": what is denied is that it goes on.
_GOES_ON = (
    r"(?:(?!\b(?:cancel|chang|end|stop|los|paus|upgrad|downgrad|switch|mov|refund)\w*)[^.?!,"
    r"]){0,40}?"
)
_ENDS = re.compile(
    r"\b(?:don'?t|do not|not|won'?t|no longer|never|no more|no (?:use|need) for|wil geen"
    rf"|niet)\b{_GOES_ON}\b(?:want\w*|need\w*|renew\w*|continu\w*|interested|send|use|more"
    rf"|for)\b{_GOES_ON}\b(?:{SUBSCRIPTION})\b",
    re.IGNORECASE,
)
# The thing that a whole sentence names, where no verb of the list is in it.
_SUBJECTS: dict[Act, re.Pattern[str]] = {
    "cancel_subscription": re.compile(
        rf"\b(?:{SUBSCRIPTION}|\w*abonnement\w*|bags?|service|club|shipments?)\b", re.IGNORECASE
    ),
    "change_plan": re.compile(
        rf"\b(?:{SUBSCRIPTION}|bags?|deliver\w*|shipments?)\b", re.IGNORECASE
    ),
    "change_contact": re.compile(
        rf"\b(?:{CONTACT}|\w*number|nummer|adresse?|\w*name|house|flat|street)\b", re.IGNORECASE
    ),
    "change_address": re.compile(
        r"\b(?:address|adres|house|flat|street|home|office|work|neighbou?r\w*)\b", re.IGNORECASE
    ),
}
_SURE, _LIKELY = 0.8, 0.5
_OF_THE_PLAN = ("resume", "skip")  # steps that no verb of the list need name
_COMPILED = {
    act: re.compile(rf"(?<![\w-])(?:{names})(?![\w-])", re.IGNORECASE)
    for act, names in NAMES.items()
}
_ENDED = _COMPILED["cancel_subscription"]
# What has to be wished for: its name alone asks for nothing.
_WISHED: frozenset[Act] = frozenset({"credit"})
_WISH = re.compile(
    r"\b(?:want|wants|wish|prefer|rather|like|love|accept|take|choose|give|make it|put it|go for"
    r"|please|pls|instead(?! of)|fine|ok|okay|good|great|works?|happy|sure|yes|then"
    r"|(?:can|could|may|might|let|shall)\b[^.?!,]{0,30}\b(?:have|get|be)"
    r"|(?:as|in|into|for) (?:a )?(?:store|voucher|credit|gift)"
    r"|better|wil|wilt|graag|liever|toch|geef|mag|als(?= (?:winkel)?tegoed)|doe maar|prima|goed"
    r"|möchte|will|doch|als(?= gut(?:schrift|haben|schein))|lieber|gerne|bitte|gib|nehme"
    r"|zet|aub|schreib\w*|veux|voudrais|préfère|plutôt|donnez|mett\w+|mets|gardez|laissez|svp"
    r"|quiero|prefiero|mejor|como|dame|d[aáeé]d?me(?:lo|la)|pon\w*|póng\w*|dej\w*|que sea"
    r"|en(?= saldo)|porfa|por favor|voglio|vorrei|preferisco)\b",
    re.IGNORECASE,
)
_BELITTLES = re.compile(
    r"\b(?:no(?!\W+(?:i|sorry|wait|please|actually|then|thanks|problem|rather|give|make|in"
    r"|lleg\w+|ha[ns]? lleg\w+)\b)|none|never(?! (?:came|arriv|got |reach))|nothing(?! but)"
    r"|useless|pointless|worthless|hardly|hate|waste|insult\w*|joke|keep|stuff|shove|fob\w*"
    r"|geen|niets|nooit|nichts|nutzlos|inutile|inútil|rien|nada|niente)\b",
    re.IGNORECASE,
)
_BARE = 4  # so few words that the name of a thing is all that they say
_PIECE = re.compile(
    r"[.;!?\n]+|:(?=\s)|,(?! ?(?:please|pls|bitte|graag|aub|svp|por favor)\W*(?:[.!?\n]|$))"
    r"|(?<!\bthing )(?<!\wthing )(?<!\ball )"
    r"\b(?:but|(?<!\bnog )maar(?! nog (?:een|eens|es)\b)(?! niet (?:op|over|terug)\b)"
    r"|sondern|mais|pero|sino)\b",
    re.IGNORECASE,
)
# Words after which a negation reaches to the end of its piece, or to a word that begins anew.
_DENIES = re.compile(
    r"\b(?:(?:do|does|did|would|will|can|could|should|am|are|is|was)(?: ?not|n'?t)\b"
    r"|(?:dont|wont|won't|cant|can't|cannot|didnt)\b|not\b|never\b|nor\b|niet\b|nicht\b|pas\b"
    r"|ne\b(?=[^.?!,]{0,40}\b(?:pas|plus|jamais|rien|aucun\w*|que|personne)\b)"
    r"|no (?:quiero|necesito|me)\b|non (?:voglio|vorrei)\b|nooit\b)"
    r"(?!\s+(?:only|just|sure|know|understand|mind|care|alleen|problem|zeker|received|got|gotten"
    r"|get|arrived?|come|came|been|seen|have|had|given|happy|turned up|showed up|shown up|shipped"
    r"|delivered|reached|made it|ontvangen|gekregen|aangekomen|angekommen|arrivée?|llegó)\b)",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"\b(?:no|(?:any|every|some)thing but|all but|except(?: for)?|apart from|alles behalve|alles "
    r"außer|tout sauf|todo menos|tutto tranne|without|instead of|rather than|in place of|other "
    r"than|than|geen|zonder|in plaats van|ipv|i\.p\.v\.|dan|keine?\w?|kein|ohne|statt|anstatt"
    r"|als(?=\s+(?:das|mein)\s)|sans|pas de|plutôt que|sin|en vez del?|en lugar del?|senza"
    r"|invece di|au lieu|nessun\w?|ningún)\s+"
    r"(?:(?:a|an|any|more|other|such|store|silly|stupid|the|your|my|for|een|de|het|jullie|mijn|el"
    r"|la|mi|un|una|le|mon|une|das|den|mein|kind of|of|del|des|der|dem|du|me|mich|mij)\s+){0,3}",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"instead|rather|in place|in plaats|i\.?p\.?v|statt|anstatt|plutôt|en (?:vez|lugar)"
    r"|invece|au lieu",
    re.IGNORECASE,
)
_ANEW = re.compile(
    (
        r"\b(?:please|pls|so|because|just|only|instead(?! of)|i|i'd|i'm|we|you|can|could|then"
        r"|therefore|give|graag|alleen|ik|wij|dus|stattdessen|ich|je|quiero|voglio|rather(?! "
        r"than))\b"
    ),
    re.IGNORECASE,
)
_YET = re.compile(r"\W+yet\b", re.IGNORECASE)
_DONE_TO = re.compile(r"\W+(?:me|us|it|them|this|that|mij|het)\b", re.IGNORECASE)
_IMPERATIVE = re.compile(
    r"\s*(?:send|ship|post|re-?send|re-?ship|refund|replace|cancel|pay|give|swap|upgrade|pause)\b(?!\s*(?:,|or\b|nor\b|$))",
    re.IGNORECASE,
)
# "no new one, money please": what follows the comma is wished for, and no list of what is refused
# goes on
_WISHED_ANEW = re.compile(
    (
        r"\s*(?!(?:or|nor|no|of|noch|geen|oder|ou|o|ni)\b)[^,]*\b(?:please|pls|instead(?! "
        r"of)|rather|graag|alsjeblieft|bitte)\W*$"
    ),
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"^\s*(?:(?:or|nor|and|of|en|noch|oder|ou|o|ni)\s+)?(?:(?:a|an|any|no|not|the|een|geen|store)\s+){0,3}",
    re.IGNORECASE,
)
# "Not cancel", "nicht kündigen": the act itself is denied, and not that somebody is able to.
_DIRECTLY = re.compile(
    r"(?:\b(?:not|don'?t|never|nicht|niet|pas|no)|n't)\s+"
    r"(?:(?:to|it|me|te|zu|de|mijn|mein\w*)\s+){0,2}$",
    re.IGNORECASE,
)
_ABLE = re.compile(
    r"\b(?:can|can'?t|cannot|could\w*|able|unable|kann|konnte|kan|kon|lukt|gelingt"
    r"|peux|peut|pouvons|arrive|puedo|puede|pude|podemos|logro)\b",
    re.IGNORECASE,
)


def read_stances(text: str, likely: Mapping[Act, float] | None = None) -> Stances:
    """What is asked for and what is refused; for each thing the last mention counts.

    `likely`: how probable the local classifier finds each act; that counts beside the name of the
    thing, where something is stated.
    """
    last: dict[Act, str] = {}
    told = clean(text)[:4_000]
    text = without_lacking_money(without_unused(without_new_orders(told)))
    words = new_goods.without_purpose(as_able(of_ones_own(ends_in_time.dates_in_words(text))))
    asked = apart_from_questions(words)
    of_plan = (likely or {}).get("change_plan", 0.0)
    for act, probability in (likely or {}).items():
        subject = _SUBJECTS.get(act)
        if (
            subject is not None
            and probability >= _SURE
            and subject.search(asked.stated)
            and not _book().says(text, "of_people")
        ):
            last[act] = "asks"
    beside = of_plan >= _LIKELY and len({*plans_named(asked.stated)}) > 1  # the plan that is had
    if beside or (of_plan >= _SURE and plan_slots(asked.stated).names_wanted):
        last["change_plan"] = "asks"
    no_end = _denies_the_end(asked.stated) or says_no_end(asked.stated, _ENDED)
    if last.get("cancel_subscription") == "asks" and no_end:
        del last["cancel_subscription"]
    if _ENDS.search(asked.stated):
        last["cancel_subscription"] = "asks"
    _read_pieces(last, words, _COMPILED.keys() - CHANGES if asked.asks else _COMPILED.keys())
    if asked.asks:
        _read_pieces(last, f"{asked.stated}\n{asked.how_to}", CHANGES)
        _read_pieces(last, asked.costs, {"change_plan"})
    last |= compared(asked.stated).stances | changed_rather.stances_of(asked.stated)
    left_out = leaves_out_a_month(asked.stated) or ends_in_time.stops_while_away(words)
    again = (of_plan >= _SURE and wants_again(asked.stated)) or comes_back(words)
    rests = of_plan >= _LIKELY and ends_in_time.stops_for_a_time(asked.stated)
    other = size_wished(words) or (of_plan >= _LIKELY and plan_price_wished(words))
    if left_out or again or rests or other or step_told(asked.stated) in _OF_THE_PLAN:
        last.setdefault("change_plan", "asks")
    ended_before = comes_back(words) or _ends_nothing(asked.stated)
    if last.get("cancel_subscription") == "asks" and ended_before:
        del last["cancel_subscription"]
        last.setdefault("change_plan", "asks")
    if last.get("cancel_subscription") != "refuses" and denied_after.takes_the_end_back(words):
        last.pop("cancel_subscription", None)
        last["change_plan"] = "asks"
    if denied_after.denies_an_end(words):
        last["cancel_subscription"] = "refuses"
    if last.get("cancel_subscription") == "asks" and doubts_what_was(words):
        del last["cancel_subscription"]
    if last.get("money") == "refuses" and LACKS_MONEY.search(words) and len(last) == 1:
        del last["money"]  # it did not come, which refuses nothing
    same = CONTACT_ACTS if says_unchanged(told) else ()  # "send it, same address"
    asks = tuple(act for act, stance in last.items() if stance == "asks" and act not in same)
    return Stances(asks=asks, refuses=tuple(act for act in last if last[act] == "refuses"))


def _denies_the_end(stated: str) -> bool:
    """Whether the words themselves deny the end that they were taken to ask for."""
    return any(
        (_DIRECTLY.search(piece[: found.start()]) and not _ABLE.search(piece[: found.start()]))
        or any(
            first <= found.start() < end
            for first, end in denied_after.denied_before(piece, _COMPILED.values())
        )
        for piece, _, _ in _pieces(stated)
        for found in _ENDED.finditer(piece)
    )


def _ends_nothing(stated: str) -> bool:
    """Whether what stops goes on: by another plan, at some time, or after one delivery."""
    rests = ends_in_time.stops_for_a_time(stated)
    if rests or leaves_out_the_next(stated) or plan_slots(stated).moves:
        return True
    return leaves_out_a_month(stated) and not _ENDED.search(stated)


def without_refusals(text: str) -> str:
    """The words without those that refuse something."""
    kept = []
    for said, refused, _ in _pieces(text):
        piece = said
        for start, end in refused:
            piece = piece[:start] + " " * (end - start) + piece[end:]
        kept.append(piece)
    return " ".join(kept)


def without_names(text: str, act: str) -> str:
    """The words without the names of one act, whatever is said of it."""
    names = next((names for one, names in _COMPILED.items() if one == act), None)
    return names.sub(" ", text) if names else text


def _read_pieces(last: dict[Act, str], text: str, acts: Collection[Act]) -> None:
    """Note for each of these acts what its last mention says."""
    for piece, refused, asked in _pieces(MARK.sub(" ", text)):
        for act in (one for one in _COMPILED if one in acts):
            for match in _COMPILED[act].finditer(piece):
                denied = any(start <= match.start() < end for start, end in refused)
                if act == "replacement":
                    if of_no_order(piece[: match.start()]):
                        continue
                    denied = denied or denied_within(match.group())
                if denied and (
                    act not in REFUSABLE
                    or (act == "cancel_subscription" and last.get(act) == "asks")
                ):
                    continue
                if not denied and act in _WISHED and not _wished(piece, refused, bare=not asked):
                    continue
                last[act] = "refuses" if denied else "asks"
        if "replacement" in acts:
            _read_new_goods(last, piece, refused, asked=asked)


def _read_new_goods(
    last: dict[Act, str], piece: str, refused: list[tuple[int, int]], *, asked: bool
) -> None:
    """Goods once more, wished for or refused in a piece."""
    for found in new_goods.new_goods(piece):
        if any(start <= found.start() < end for start, end in refused):
            if not new_goods.reported(piece):
                last["replacement"] = "refuses"
        elif new_goods.wished(piece, found, bare=not asked):
            last["replacement"] = "asks"


def _wished(piece: str, refused: list[tuple[int, int]], *, bare: bool) -> bool:
    """Whether what is named here is wished for; `bare`: its name alone may be the wish."""
    if _BELITTLES.search(piece):
        return False
    wishes = [
        word
        for word in _WISH.finditer(piece)
        if not any(start <= word.start() < end for start, end in refused)
    ]
    return bool(wishes) or (bare and (len(piece.split()) <= _BARE or is_name_and_sum(piece)))


def _pieces(text: str) -> Iterator[tuple[str, list[tuple[int, int]], bool]]:
    """The parts of a text between marks and contrasts, each with the spans that are denied,
    and whether it is a question.
    """
    at, listed = 0, False
    for match in (*_PIECE.finditer(text), None):
        end = match.start() if match else len(text)
        piece = text[at:end]
        question = match is not None and "?" in match.group()
        refused = _in_place(piece) if question else _denied(piece, listed=listed)
        yield piece, refused, question
        comma = match is not None and match.group() == ","
        listed = comma and any(
            end == len(piece) and _names_within(piece, start) for start, end in refused
        )
        at = match.end() if match else end


def _in_place(piece: str) -> list[tuple[int, int]]:
    """What a question leaves for something else: "another one instead of the money?"."""
    return [
        (found.start(), named.end())
        for found in _DETERMINER.finditer(piece)
        if _INSTEAD.match(found.group())
        for names in _COMPILED.values()
        if (named := names.match(piece, found.end())) is not None
    ]


def _denied(piece: str, *, listed: bool) -> list[tuple[int, int]]:
    """Where in a piece what is named is refused. `listed`: a refusal before the comma may go on."""
    spans = []
    anew = [found.start() for found in _ANEW.finditer(piece)] + [len(piece)]  # each denial's end

    def until_anew(at: int) -> int:
        return anew[bisect_left(anew, at)]

    if (
        listed
        and (head := _LISTED.match(piece)) is not None
        and not _IMPERATIVE.match(piece)
        and not _WISHED_ANEW.match(piece)
        and _names_at(piece, head.end(), _DONE_TO)
    ):
        spans.append((0, until_anew(head.end())))
    for match in _DENIES.finditer(piece):
        if not denied_after.reports_before(piece, match.start()):
            spans.append((match.start(), until_anew(match.end())))
    for match in _DETERMINER.finditer(piece):
        if _names_at(piece, match.end(), _YET) and not denied_after.reports_before(
            piece, match.start()
        ):
            left = denied_after.left_ends(piece, match, (_ENDED, _COMPILED["change_plan"]))
            spans.append((match.start(), left or until_anew(match.end())))
    spans += denied_after.denied_before(piece, _COMPILED.values())
    return spans


def _names_at(piece: str, at: int, unless: re.Pattern[str]) -> bool:
    """Whether a thing is named here, and nothing after it says that the
    words mean something else.
    """
    named = (*_COMPILED.values(), new_goods.naming())
    found = [match for names in named if (match := names.match(piece, at))]
    return bool(found) and not any(unless.match(piece, match.end()) for match in found)


def _names_within(piece: str, at: int) -> bool:
    """Whether something is named from here on: only a list of things goes on after a comma ("never
    came, my money back" is none).
    """
    return any(names.search(piece, at) for act, names in _COMPILED.items() if act in REFUSABLE)


@cache
def _book() -> Phrasebook:
    return phrasebook("stances_words")
