"""Reads a text into an `Understanding`.

Rules first, then the classifier clause by clause, then what it adds up to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from steward.domain.understanding import (
    INTENT_TEAM,
    Act,
    Correction,
    Identifiers,
    Intent,
    IntentScore,
    OpenQuestion,
    Team,
    Understanding,
    Wish,
)
from steward.understanding.classifier import Classifier
from steward.understanding.clauses import split_clauses
from steward.understanding.consent import (
    consents,
    corrects,
    keeps_as_it_is,
    refuses,
    withdraws,
)
from steward.understanding.corrections import read_correction
from steward.understanding.decision import Decision, decide
from steward.understanding.entities import (
    HEAD,
    IDENTIFIER_KINDS,
    MARK,
    TAIL,
    Entity,
    Marked,
    amounts_of,
    identifiers_of,
)
from steward.understanding.identifiers import extract
from steward.understanding.language import SUPPORTED, guess_language
from steward.understanding.masking import mask_secrets
from steward.understanding.negation import cut_negated
from steward.understanding.person_wish import asks_for_person
from steward.understanding.questions import only_asks
from steward.understanding.renewal_questions import as_asked
from steward.understanding.sensitive import read_sensitive
from steward.understanding.stances import read_stances
from steward.understanding.wishes import sends_to

SURE = 0.52  # a clause's first intent counts from here
ALSO = 0.5  # and a second intent of the same clause from here
# nothing is sure: the best one still counts when no other team, nor "nothing", comes near
LEANING = 0.1
AHEAD = 1.0
# the same for small talk, what is out of scope and "nothing", which cost less when they are missed
OVER = 0.8
REPORTED = 0.2
WHOLE = 1_200  # characters of a message that are also read as a whole
UNHEARD, CLEARLY = 0.2, 0.97  # what the whole hardly says, a clause must say clearly
TOGETHER = 0.5  # and what the whole says, no clause needs to say
BESIDES = 0.75
BESIDE = 0.3  # what a second intent that cannot stand in the same clause is still given
_LEANS_BACK = re.compile(
    (
        r"\W*(?:(?:and|but|so|because)\s+)?(?:it|that|this|they|he|she|which|u"
        r"|you)\b(?!\s+(?:still )?(?:charged|billed|took))"
    ),
    re.IGNORECASE,
)
CAUSES = {
    Intent.DUPLICATE_CHARGE,
    Intent.UNKNOWN_CHARGE,
    Intent.CHARGED_AFTER_CANCEL,
    Intent.CANCEL_SUBSCRIPTION,
    Intent.MISSING_PARCEL,
    Intent.DAMAGED_ITEM,
    Intent.RETURN_ITEM,
}
_MONEY_BACK = re.compile(
    (
        r"\b(?:refund|refunded|money back|reimburs\w+|cash back|give .{0,30}back|geld "
        r"terug|terugbeta\w+|terugstort\w+|reverse)\b"
    ),
    re.IGNORECASE,
)
_WHAT_I_PAY = re.compile(
    (
        r"\b(?:what|how much) (?:do|will|would|must|should) i (?:have to |need to )?pay\b|\bwat "
        r"(?:betaal|moet) ik\b"
    ),
    re.IGNORECASE,
)
TALK = (Intent.GREETING, Intent.THANKS)
_ASKS_HUMAN = re.compile(
    r"\b(?:(?:speak|talk|chat|connect(?: me)?|transfer(?: me)?|put me through|hand me over"
    r"|escalate(?: this| me)?|spreken|praten|contact) "
    r"(?:to |with |through to |met |over to |aan )?(?:an? |the |your |some |my |een |de )?"
    r"(?:\w+ ){0,2}?(?:human|humans|person|people|agent|rep|representative|manager|supervisor"
    r"|someone|somebody|operator|colleague|employee|advis[oe]r|member of staff|staff|medewerker"
    r"|iemand|mens|collega|team lead|boss)|(?:get|give|want|need|find|like|prefer) (?:me )?(?:an? "
    r"|the |your )?(?:actual |real |live )?(?:human|person|agent|manager|supervisor|operator"
    r"|human being|representative)\b(?! (?:told|said|promised))"
    r"|(?:real|live|actual) (?:human|person|agent)|medewerker spreken|iemand spreken"
    r"|mens(?:elijke)? spreken|bel me(?: even)? terug)\b",
    re.IGNORECASE,
)
_ARE_YOU = re.compile(
    (
        r"\b(?:are you|am i (?:talking|speaking|chatting)|is this|ben je|is "
        r"dit)\b[^.?!]{0,30}\b(?:human|person|bot|robot|machine|ai|mens)\b"
    ),
    re.IGNORECASE,
)
_WHAT_YOU_ARE = re.compile(
    rf"{_ARE_YOU.pattern}|\b(?:who|what)(?: exactly)? (?:are|r) (?:you|u)\b|\bwho "
    r"(?:made|built|runs) you\b|\bwhat is this (?:desk|chat|thing)\b|\b(?:chat ?gpt|language "
    rf"model|an ai)\b.{{0,12}}\?"
    r"|\bis this (?:chat ?gpt|an ai)\b|\bwhat can (?:you|u) (?:do|help)\b|\bwie ben je\b|\bwat "
    r"ben je\b",
    re.IGNORECASE,
)
_SEND_AGAIN = re.compile(
    (
        r"\b(?:re-?send|send (?:it|me|the code|a code|another|one|a new)\b.{0,20}|(?:another|a "
        r"new|new) (?:code|one)|again please|opnieuw|nog (?:een|eens))"
    ),
    re.IGNORECASE,
)
_BRIEF = 8  # words
_ERASE = re.compile(
    (
        r"\b(?:delete|erase|remove|wipe)\b.{0,20}\b(?:my|all) (?:\w+ ){0,2}"
        r"(?:data|information|details|chats?|account)\b"
    ),
    re.IGNORECASE,
)
_EXPLICIT_COMPLAINT = re.compile(
    r"\b(?:complain\w*|klacht|ticket|case|escalat\w+|call(?:ed)? "
    r"(?:me )?back|callback|rude|hung up|no ?(?:body|one) (?:\w+ ){0,2}(?:answer|repl|respond|call"
    r"|help|get)\w*|(?:third|fourth|fifth|sixth|\d+(?:rd|th)|many) time|(?:three|four|five"
    r"|several) times"
    r"|service (?:is|was)|customer service|reageert|apolog\w+)\b|\ue000-\ue1ff",
    re.IGNORECASE,
)
_MIND_ABOUT = re.compile(
    r"\bchanged my mind (?:about|on) (?:the|this|that|my|these)\b", re.IGNORECASE
)
_KEEPS = re.compile(
    (
        r"\b(?:don'?t|do not) "
        r"(?:cancel|end|stop|close|terminate|return)\b.{0,120}\b(?:keep|stay|staying|keeping)\b"
    ),
    re.IGNORECASE | re.DOTALL,
)
_OF_OTHERS = re.compile(
    r"\b(?:give|show|tell|send|list|read|print|reveal|get|find|display|export)\b"
    r"(?: (?:me|us))?\b[^.?!]{0,60}(?:\b(?:of|from|about|for|to|by) "
    r"(?:your |all |the |any |some )?(?:other|another|every|all|employees?|staff|boss|ceo"
    r"|someone else'?s?|somebody else'?s?|everyone'?s?) ?"
    r"(?:customers?|people|users?|clients?|employees?|accounts?|person)?\b"
    r"|\b(?:other|another|all|every) (?:customer|people|user|client|person)(?:s|s'|'s)?\b"
    r"|\b(?-i:[A-Z]\w+) ?(?-i:[A-Z]\w+)?'s (?:home |private |e-?mail |phone |credit card |bank )*"
    r"(?:address|number|e-?mail|phone|orders?|data|details|password|card|history|salary)\b"
    r"|\bmy (?:neighbou?r|boss|ex|colleague)'?s'? (?:home |private |e-?mail |phone |order )*"
    r"(?:address|number|e-?mail|phone|orders?|data|details|password|history)\b)",
    re.IGNORECASE,
)

_ACTS: dict[Intent, Act] = {
    Intent.CANCEL_SUBSCRIPTION: "cancel_subscription",
    Intent.CHANGE_PLAN: "change_plan",
    Intent.UPDATE_CONTACT: "change_contact",
}


@dataclass
class _Reading:
    """What the clauses say, gathered."""

    scores: dict[Intent, float] = field(default_factory=dict)
    wishes: list[tuple[Intent, str, float]] = field(default_factory=list)
    human: bool = False


def read(
    text: str, classifier: Classifier[Intent], question: OpenQuestion | None = None
) -> Understanding:
    """Understand one text; bounded in time for any length."""
    kind = question.kind if question else None
    bounded = text if len(text) <= HEAD + TAIL else f"{text[:HEAD]}\n{text[-TAIL:]}"
    safe = mask_secrets(bounded.encode("utf-8", "replace").decode("utf-8"))
    marked = extract(safe.text, kind)
    corrected = read_correction(marked, safe.text)
    found = marked.among(marked.text)
    identifiers = identifiers_of(_meant(found, corrected))
    language = guess_language(marked.worded(marked.text))
    remaining, withdrawn = cut_negated(marked.text)
    withdrawn = (
        withdrawn
        or (withdraws(safe.text) and not _MIND_ABOUT.search(safe.text))
        or bool(_KEEPS.search(safe.text))
    )
    reading = _read_clauses(marked, remaining, classifier)
    _read_questions(reading, marked)
    _read_destination(reading, remaining, marked)
    _read_rules(reading, remaining, marked, identifiers, kind, withdrawn, safe.text)
    if _OF_OTHERS.search(safe.text):
        reading.wishes, reading.human = [], False
        reading.scores[Intent.OUT_OF_SCOPE] = 0.95
    if language not in SUPPORTED:
        reading.wishes = [wish for wish in reading.wishes if wish[0] is Intent.VERIFY_IDENTITY]
        # the classifier knows English and Dutch
        reading.human = reading.human and asks_for_person(safe.text)
    agreed = consents(safe.text, question.action if question else "")
    refused = refuses(safe.text)
    _tidy(reading, remaining, kind)
    unknown, total = classifier.unknown_words(MARK.sub(" ", remaining))
    summary = Decision(
        scores=reading.scores,
        teams=_teams(reading),
        human=reading.human,
        question=kind,
        agreed=agreed,
        refused=refused,
        withdrawn=withdrawn,
        corrected=Intent.CORRECTION in (wish[0] for wish in reading.wishes),
        identified=any(entity.kind in IDENTIFIER_KINDS for entity in found),
        supported=language in SUPPORTED,
        empty=not re.search(r"[^\W_]|[\ue000-\ue1ff]", marked.text),
        strangeness=unknown / total if total >= 2 else 0.0,
    )
    decision = decide(summary)
    teams = summary.teams if decision == "act" else ()
    wishes = _as_wishes(reading, marked, identifiers, corrected) if decision == "act" else ()
    return Understanding(
        text=safe.text if len(text) <= HEAD + TAIL else safe.text[:HEAD],
        intents=_ranked(reading.scores),
        wishes=wishes,
        teams=teams,
        identifiers=identifiers,
        amounts=amounts_of(_meant(found, corrected)),
        asks_human=reading.human,
        consents=agreed,
        refuses=refused,
        corrected=corrected,
        asking=only_asks(safe.text),
        stances=read_stances(
            safe.text, {act: reading.scores.get(intent, 0.0) for intent, act in _ACTS.items()}
        ),
        sensitive=read_sensitive(safe.text),
        language=language,
        decision=decision,
    )


def _read_clauses(marked: Marked, remaining: str, classifier: Classifier[Intent]) -> _Reading:
    reading = _Reading()
    clauses = [clause.text for clause in split_clauses(remaining)]
    whole, nothing = (
        classifier.score(marked.worded(remaining))
        if clauses and len(remaining) <= WHOLE
        else ({}, 1.0)
    )
    best = _Best()
    for clause in clauses:
        own, empty = (
            (whole, nothing)
            if len(clauses) == 1 and whole
            else classifier.score(marked.worded(clause))
        )
        out = own[Intent.OUT_OF_SCOPE]
        ranked = sorted(own.items(), key=lambda pair: -pair[1])
        first = ranked[0][0]
        for place, (intent, probability) in enumerate(ranked[:4]):
            sure = SURE if place == 0 else ALSO
            if len(clauses) > 1:
                sure = CLEARLY if whole.get(intent, probability) < UNHEARD else sure
            if (
                reading.wishes
                and whole.get(intent, probability) < 0.3
                and _LEANS_BACK.match(clause)
            ):
                sure = 0.98
            if place and not _together(first, intent, clause, marked):
                probability = min(probability, BESIDE)
            reading.scores[intent] = max(reading.scores.get(intent, 0.0), probability)
            if probability >= sure and (intent is Intent.OUT_OF_SCOPE or probability >= 0.9 * out):
                reading.wishes.append((intent, clause, probability))
        best.see(own, empty, clause)
    if len(clauses) > 1 and whole:
        best.see(whole, nothing, remaining)
        _add_from_whole(reading, whole, remaining)
    if not any(intent in INTENT_TEAM or intent is Intent.HUMAN for intent, _, _ in reading.wishes):
        for intent, probability in whole.items():
            reading.scores[intent] = max(
                reading.scores.get(intent, 0.0),
                min(probability, SURE) if reading.wishes else probability,
            )
        if best.wish and all(wish in TALK for wish, _, _ in reading.wishes):
            reading.wishes.append(best.wish)
    return reading


def _add_from_whole(reading: _Reading, whole: dict[Intent, float], remaining: str) -> None:
    """A wish that only the whole message tells: its clauses are half sentences."""
    for intent, probability in whole.items():
        known = any(intent is wish for wish, _, _ in reading.wishes)
        teams = any(wish in INTENT_TEAM for wish, _, _ in reading.wishes)
        if intent in INTENT_TEAM and not known and probability >= (BESIDES if teams else TOGETHER):
            reading.wishes.append((intent, remaining, probability))
            reading.scores[intent] = max(reading.scores.get(intent, 0.0), probability)


# What words that send something somewhere are sometimes taken for, where nothing else is told.
_TAKEN_FOR_SENDING = frozenset(
    {
        Intent.RETURN_ITEM,
        Intent.ORDER_STATUS,
        Intent.MISSING_PARCEL,
        Intent.REFUND_REQUEST,
        Intent.DAMAGED_ITEM,
        Intent.UPDATE_CONTACT,
    }
)


def _read_destination(reading: _Reading, remaining: str, marked: Marked) -> None:
    """Words that name where an order is to go are a change of its address and nothing else."""
    heard = [wish for wish in reading.wishes if wish[0] in INTENT_TEAM]
    if len({clause for _, clause, _ in heard}) > 1 or len(remaining) > WHOLE:
        return
    if any(intent not in _TAKEN_FOR_SENDING for intent, _, _ in heard):
        return
    if not sends_to(marked.plain(remaining)):
        return
    reading.wishes = [wish for wish in reading.wishes if wish not in heard]
    reading.wishes.append((Intent.UPDATE_CONTACT, remaining, SURE))
    reading.scores[Intent.UPDATE_CONTACT] = max(reading.scores.get(Intent.UPDATE_CONTACT, 0), SURE)
    for intent, _, _ in heard:
        if intent is not Intent.UPDATE_CONTACT:
            reading.scores[intent] = min(reading.scores[intent], REPORTED)


def _read_questions(reading: _Reading, marked: Marked) -> None:
    """What a clause that only asks is about, whatever act the classifier hears in it."""
    heard = list[tuple[Intent, str, float]]()
    for intent, clause, probability in reading.wishes:
        meant = as_asked(intent, marked.plain(clause))
        if meant is not intent:
            reading.scores[intent] = min(reading.scores.get(intent, 0.0), REPORTED)
            reading.scores[meant] = max(reading.scores.get(meant, 0.0), probability)
        if all((meant, clause) != known[:2] for known in heard):
            heard.append((meant, clause, probability))
    reading.wishes = heard


@dataclass
class _Best:
    """The best team intent of any clause that is not sure but clearly ahead
    of everything else there.
    """

    wish: tuple[Intent, str, float] | None = None

    def see(self, scores: dict[Intent, float], nothing: float, text: str) -> None:
        ranked = sorted(
            ((p, intent) for intent, p in scores.items() if intent in INTENT_TEAM), reverse=True
        )
        best, intent = ranked[0]
        rivals = [p for p, rival in ranked[1:] if INTENT_TEAM[rival] != INTENT_TEAM[intent]]
        others = [scores[Intent.OUT_OF_SCOPE], nothing, *(scores[talk] for talk in TALK)]
        if (
            best >= LEANING
            and best >= max(AHEAD * max(rivals, default=0.0), OVER * max(others))
            and best > (self.wish[2] if self.wish else 0.0)
        ):
            self.wish = (intent, text, best)


def _together(first: Intent, second: Intent, clause: str, marked: Marked) -> bool:
    """Whether one clause may hold both wishes.

    A refund beside its cause, a person beside anything, or an "and".
    """
    if INTENT_TEAM.get(first) == INTENT_TEAM.get(second) or Intent.HUMAN in (first, second):
        return True
    if Intent.REFUND_REQUEST in (first, second) and {first, second} & CAUSES:
        return bool(_MONEY_BACK.search(clause))
    return (
        bool(re.search(r"\b(?:and|also|plus|or else|en|ook)\b|&", clause, re.IGNORECASE))
        and len(clause.split()) > 5
    )


def _read_rules(
    reading: _Reading,
    remaining: str,
    marked: Marked,
    found: Identifiers,
    kind: str | None,
    withdrawn: bool,
    text: str,
) -> None:
    """What rules know better than the classifier."""

    def add(intent: Intent, probability: float) -> None:
        reading.scores[intent] = max(reading.scores.get(intent, 0.0), probability)
        if all(intent is not known for known, _, _ in reading.wishes):
            reading.wishes.append((intent, remaining, probability))

    plain = MARK.sub("", remaining)
    only_identifier = len(re.findall(r"[^\W\d_]+", plain)) <= (
        3 if kind in ("identify", "code") else 1
    )
    named = any((found.email, found.phone, found.account, found.code))
    teams = any(intent in INTENT_TEAM for intent, _, _ in reading.wishes)
    if (
        named
        and (only_identifier or kind in ("identify", "code"))
        and (kind in (None, "identify", "code", "clarify") or not teams)
    ):
        if only_identifier:
            reading.wishes = [wish for wish in reading.wishes if wish[0] is Intent.VERIFY_IDENTITY]
        add(Intent.VERIFY_IDENTITY, 0.97)
    if (
        kind == "identify"
        and not named
        and any((found.invoice, found.order, found.ticket))
        and not teams
    ):
        add(Intent.VERIFY_IDENTITY, 0.9)
    if (
        _WHAT_I_PAY.search(plain)
        and any(intent is Intent.REFUND_REQUEST for intent, _, _ in reading.wishes)
        and not _MONEY_BACK.search(plain)
    ):
        reading.wishes = [wish for wish in reading.wishes if wish[0] is not Intent.REFUND_REQUEST]
        reading.scores[Intent.REFUND_REQUEST] = REPORTED
        add(Intent.INVOICE_QUESTION, 0.9)
    if found.code and not teams:
        add(Intent.VERIFY_IDENTITY, 0.9)
    if (
        kind == "code"
        and not found.code
        and len(plain.split()) <= _BRIEF
        and _SEND_AGAIN.search(plain)
    ):
        reading.wishes = []  # "resend pls": the code, whatever else is sent at other times
        add(Intent.VERIFY_IDENTITY, 0.9)
    if withdrawn:
        add(Intent.WITHDRAW, 0.95)
    if kind in ("choose", "confirm") and (
        corrects(text) or (kind == "choose" and _only_reference(found, plain))
    ):
        add(Intent.CORRECTION, 0.95)
    human = (
        max((p for intent, _, p in reading.wishes if intent is Intent.HUMAN), default=0.0) >= ALSO
    )
    asked = bool(_ASKS_HUMAN.search(_ARE_YOU.sub(" ", plain))) or asks_for_person(plain)
    by_rule = asked or bool(_ERASE.search(plain))
    if _ERASE.search(plain):
        reading.wishes = []  # a person erases, after looking at what the law has us keep
    reading.human = (human or by_rule) and not (_ARE_YOU.search(plain) and not by_rule)
    if reading.human:
        add(Intent.HUMAN, 0.95 if by_rule else reading.scores.get(Intent.HUMAN, ALSO))


def asks_what_you_are(text: str) -> bool:
    """Whether somebody asks who or what they talk to, or what it can do."""
    return bool(_WHAT_YOU_ARE.search(text))


def _only_reference(found: Identifiers, plain: str) -> bool:
    return (
        any((found.invoice, found.order, found.charge, found.ticket, found.account))
        and len(plain.split()) <= 4
    )


def _tidy(reading: _Reading, remaining: str, kind: str | None) -> None:
    """Drop wishes that are only context of another one.

    Anger or an e-mail address beside a wish, a withdrawn wish.
    """
    intents = {intent for intent, _, _ in reading.wishes}
    solid = {
        intent
        for intent in intents
        if intent in INTENT_TEAM and intent not in (Intent.COMPLAINT, Intent.VERIFY_IDENTITY)
    }
    dropped: set[Intent] = set()
    if (solid or Intent.HUMAN in intents) and not _EXPLICIT_COMPLAINT.search(remaining):
        dropped.add(Intent.COMPLAINT)
    if kind not in ("identify", "code") and (solid or Intent.COMPLAINT in intents):
        clauses = [
            clause for intent, clause, _ in reading.wishes if intent is Intent.VERIFY_IDENTITY
        ]
        if clauses and all(_carries_identifier(clause) for clause in clauses):
            dropped.add(Intent.VERIFY_IDENTITY)
    if Intent.CHARGED_AFTER_CANCEL in intents:
        clauses = [
            clause for intent, clause, _ in reading.wishes if intent is Intent.CANCEL_SUBSCRIPTION
        ]
        if clauses and all(
            re.search(
                r"\b(?:cancel+ed|stopped|ended|opgezegd|closed|had cancel)", clause, re.IGNORECASE
            )
            for clause in clauses
        ):
            dropped.add(Intent.CANCEL_SUBSCRIPTION)
    if Intent.WITHDRAW in intents and reading.scores.get(Intent.WITHDRAW, 0) >= 0.9:
        dropped |= {Intent.REFUND_REQUEST, Intent.CANCEL_SUBSCRIPTION, Intent.RETURN_ITEM} & {
            intent
            for intent, clause, _ in reading.wishes
            if withdraws(clause) or cut_negated(clause)[1]
        }
    dropped |= set(_ACTS) & {
        intent for intent, clause, _ in reading.wishes if keeps_as_it_is(clause)
    }
    reading.wishes = [wish for wish in reading.wishes if wish[0] not in dropped]
    for intent in dropped:
        reading.scores[intent] = min(reading.scores.get(intent, 0.0), REPORTED)


def _carries_identifier(clause: str) -> bool:
    return bool(MARK.search(clause))


def _teams(reading: _Reading) -> tuple[Team, ...]:
    return tuple(
        dict.fromkeys(
            INTENT_TEAM[intent] for intent, _, _ in reading.wishes if intent in INTENT_TEAM
        )
    )


# What may be said of several invoices or orders in one breath.
_OF_RECORDS = frozenset(
    {
        Intent.DUPLICATE_CHARGE,
        Intent.UNKNOWN_CHARGE,
        Intent.CHARGED_AFTER_CANCEL,
        Intent.REFUND_REQUEST,
        Intent.DAMAGED_ITEM,
        Intent.MISSING_PARCEL,
        Intent.RETURN_ITEM,
        Intent.ORDER_STATUS,
    }
)
_MOST_RECORDS = 4


def _meant(entities: list[Entity], corrected: Correction) -> list[Entity]:
    """What was named without what was taken back."""
    return [entity for entity in entities if entity.value not in corrected.dropped]


def _as_wishes(
    reading: _Reading, marked: Marked, shared: Identifiers, corrected: Correction
) -> tuple[Wish, ...]:
    """One wish an intent, and of a matter of invoices or orders one for each that its words name.

    Identifiers that are said once serve every wish that names none of that kind.
    """
    wishes: dict[tuple[str | None, ...], Wish] = {}
    for intent, clause, _ in reading.wishes:
        if intent in (*TALK, Intent.OUT_OF_SCOPE, Intent.YES, Intent.NO):
            continue
        entities = _meant(marked.among(clause), corrected)
        quote = marked.plain(clause)[:300]
        several = _of_each_record(entities) if intent in _OF_RECORDS else [identifiers_of(entities)]
        for own in several:
            merged = Identifiers(
                **{
                    name: getattr(own, name) or getattr(shared, name)
                    for name in Identifiers.model_fields
                }
            )
            of_record = (merged.invoice, merged.order) if intent in _OF_RECORDS else ()
            amounts = amounts_of(entities) if len(several) == 1 else ()
            wish = Wish(intent=intent, identifiers=merged, amounts=amounts, quote=quote)
            wishes.setdefault((intent, *of_record), wish)
    return tuple(wishes.values())


def _of_each_record(entities: list[Entity]) -> list[Identifiers]:
    """What a clause names, once for each of its invoices, or else of its orders.

    A few of them at most.
    """
    named = identifiers_of(entities)
    for kind in ("invoice", "order"):
        records = list(dict.fromkeys(one.value for one in entities if one.kind == kind))
        if len(records) > 1:
            return [named.model_copy(update={kind: record}) for record in records[:_MOST_RECORDS]]
    return [named]


def _ranked(scores: dict[Intent, float]) -> tuple[IntentScore, ...]:
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    kept = [pair for pair in ranked if pair[1] >= REPORTED][:6] or ranked[:1]
    return tuple(
        IntentScore(name=intent, probability=round(min(max(p, 0.0), 1.0), 4)) for intent, p in kept
    )
