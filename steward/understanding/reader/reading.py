"""Reads a text into an `Understanding`.

Rules first, then the classifier clause by clause, then what it adds up to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from steward.domain.contacts import Contact
from steward.domain.spelling import any_spelling
from steward.domain.understanding import (
    ACT_OF,
    INTENT_TEAM,
    Act,
    Intent,
    IntentScore,
    OpenQuestion,
    Stances,
    Team,
    Understanding,
)
from steward.understanding.emergency.concepts import sentences
from steward.understanding.exact.contact_owners import contacts_of
from steward.understanding.exact.entities import (
    HEAD,
    IDENTIFIER_KINDS,
    MARK,
    TAIL,
    amounts_of,
    identifiers_of,
)
from steward.understanding.exact.identifiers import extract
from steward.understanding.exact.told_contacts import as_asked_of_contacts, read_told_contact
from steward.understanding.exact.unchanged import says_unchanged
from steward.understanding.exact.which_one import says_only_all
from steward.understanding.orders.damage_denied import read_denied_damage
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.photos import tells_where_it_is
from steward.understanding.orders.too_few import read_too_few
from steward.understanding.pages.rule_questions import denies_return
from steward.understanding.payments.denied_charges import read_denied_charge
from steward.understanding.payments.disputed_refunds import wants_disputed_back
from steward.understanding.payments.doubled_prices import compares_prices
from steward.understanding.people.deciders import asks_who_decides
from steward.understanding.people.people_wished import people_wished
from steward.understanding.people.peoples_hours import asks_peoples_hours
from steward.understanding.people.person_wish import (
    asks_for_person,
    is_at_the_door,
    names_person_to_talk_to,
    wants_nobody,
)
from steward.understanding.people.sensitive import read_sensitive
from steward.understanding.people.ways import says_how_to_reach
from steward.understanding.plan.only_named import bare_name
from steward.understanding.reader.classifier import Classifier
from steward.understanding.reader.clause_wishes import hear_clauses
from steward.understanding.reader.decision import Decision, decide
from steward.understanding.reader.guesses import has_a_word_for
from steward.understanding.reader.heard_wishes import REPORTED, Reading
from steward.understanding.reader.record_wishes import meant, wishes_of
from steward.understanding.reader.wish_context import drop_context
from steward.understanding.reader.wish_rules import (
    read_by_rules,
    read_rules,
)
from steward.understanding.talk.corrections import read_correction
from steward.understanding.talk.side_questions import only_calls
from steward.understanding.talk.tag_questions import without_tag_questions
from steward.understanding.text.denied_wishes import with_denied
from steward.understanding.text.hearsay import only_reports_a_colleague
from steward.understanding.text.language import SUPPORTED, spoken_language
from steward.understanding.text.marks import has_digit
from steward.understanding.text.masking import mask_secrets
from steward.understanding.text.negation import cut_negated
from steward.understanding.text.questions import only_asks
from steward.understanding.text.spoken_sums import returns_a_sum
from steward.understanding.text.trade_words import meanings, of_others
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.act_names import as_able, sends_again
from steward.understanding.yes_and_no.consent import (
    after_withdrawal,
    consents,
    refuses,
    withdraws,
)
from steward.understanding.yes_and_no.courtesy import without_courtesy
from steward.understanding.yes_and_no.stances import read_stances
from steward.understanding.yes_and_no.still_sent import is_still_sent

_SURELY = 0.9  # that a person is asked for, where no word names one
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


def read(
    text: str, classifier: Classifier[Intent], question: OpenQuestion | None = None
) -> Understanding:
    """Understand one text; bounded in time for any length."""
    kind = question.kind if question else None
    bounded = text if len(text) <= HEAD + TAIL else f"{text[:HEAD]}\n{text[-TAIL:]}"
    safe = mask_secrets(bounded.encode("utf-8", "replace").decode("utf-8"))
    marked = extract(safe.text, kind, question.records if question else ())
    corrected, contacts = read_correction(marked, safe.text), contacts_of(marked)
    dropped = corrected.dropped
    found = marked.among(marked.text)
    identifiers = identifiers_of(meant(found, corrected))
    language = spoken_language(MARK.sub(" ", marked.text))
    remaining, negated = cut_negated(marked.text)
    anew = question is None and _wants_instead(safe.text)
    withdrawn = negated or (_takes_back(safe.text) and not anew)
    reading = hear_clauses(marked, remaining, classifier)
    read_by_rules(reading, remaining, marked)
    read_rules(reading, remaining, marked, identifiers, kind, withdrawn, safe.text)
    read_told_contact(reading, marked, kind, contacts)
    _leave_out(reading, safe.text, language, remaining if anew else "")
    _read_call_wished(reading, safe.text, contacts)
    said = as_asked_of_contacts(_stances(safe.text, reading), contacts)
    agreed = consents(safe.text, (question.act or question.action) if question else "")
    refused = refuses(safe.text) and not anew
    drop_context(reading, remaining, kind, marked)
    summary = Decision(
        scores=reading.scores,
        teams=_teams(reading),
        human=reading.human,
        question=kind,
        agreed=agreed,
        refused=refused,
        withdrawn=withdrawn,
        corrected=reading.wants(Intent.CORRECTION),
        identified=any(entity.kind in IDENTIFIER_KINDS for entity in found),
        supported=language in SUPPORTED,
        empty=not re.search(r"[^\W_]|[\ue000-\ue1ff]", marked.text),
        strangeness=_strangeness(remaining, classifier),
    )
    decision = decide(summary)
    wishes = wishes_of(reading, marked, identifiers, corrected) if decision == "act" else ()
    return Understanding(
        text=safe.text if len(text) <= HEAD + TAIL else safe.text[:HEAD],
        intents=_ranked(reading.scores),
        wishes=wishes,
        identifiers=identifiers,
        contacts=tuple(c for c in contacts if c.owner == "known" or c.value not in dropped),
        amounts=amounts_of(meant(found, corrected)),
        asks_human=reading.human,
        consents=agreed,
        refuses=refused,
        corrected=corrected,
        asking=only_asks(as_able(safe.text)),
        stances=said if language in SUPPORTED else said.model_copy(update={"asks": ()}),
        sensitive=read_sensitive(safe.text),
        language=language,
        decision=decision,
    )


def _stances(text: str, reading: Reading) -> Stances:
    """What is asked for and refused; a wish that its own clause denies is refused."""
    wishing = without_tag_questions(text)
    return with_denied(read_stances(wishing, _acts(reading)), wishing)


def _strangeness(remaining: str, classifier: Classifier[Intent]) -> float:
    """The share of words that nobody knows; none around a word of the trade, which may be a
    dialect: that is asked about.
    """
    if _OF_TRADE & meanings(remaining) and not of_others(remaining):
        return 0.0
    unknown, total = classifier.unknown_words(MARK.sub(" ", remaining))
    return unknown / total if total >= 2 else 0.0


_OF_TRADE = frozenset({"PARCEL", "ORDER", "INVOICE", "SUBSCRIPTION", "REFUND"})


def _wants_instead(text: str) -> bool:
    """Whether money is asked for, by a verb, behind words that take back what was said in the same
    breath: "nada, olvídenlo, mejor mándenme el dinero". "Forget the refund" asks for none.
    """
    after = after_withdrawal(text).lstrip()
    if withdraws(after) or only_asks(after):
        return False
    return bool(_GIVE_ME.match(after)) and "money" in read_stances(after).asks


# A clause of its own that begins with the verb.
_GIVE_ME = any_spelling(
    r"[,.;:!\-]\W*(?:(?:just|please|rather|better|instead|but|i|we|you can|actually|mejor|pero"
    r"|einfach|aber|ich|wir|maar|doe|dan|liever|ik|wij|mais|plutôt|je|nous)\W+){0,3}"
    r"(?:give|send|pay|refund (?:me|it)|want|geef|stuur|betaal|wil|willen|gebt|geben sie|gib"
    r"|schickt|will|wollen|möchte|erstatte[nt]?|überweis\w*|rendez|rends|remboursez|donnez|veux"
    r"|voudrais|m[aá]nd\w+|devu[eé]lv\w+|den?me|dame|quiero|reembóls\w+)\b"
)


def _takes_back(text: str) -> bool:
    """Whether the words withdraw something, or say that it is to stay as it is."""
    if wants_disputed_back(text):  # "refund it and I drop the dispute" takes no wish back
        return False
    if is_still_sent(after_withdrawal(text)):
        return False  # "leave it, send to Lindenallee after all"
    return (withdraws(text) and not _book().says(text, "mind_about")) or bool(_KEEPS.search(text))


def _read_call_wished(reading: Reading, text: str, contacts: Iterable[Contact]) -> None:
    """Who wants to be called on a number that they name wants a person, and no new contact; so
    does who would complain to somebody who decides.
    """
    wished = people_wished(text)
    if reading.wants(Intent.COMPLAINT) and "supervisor" in wished and not has_digit(text):
        reading.put(Intent.HUMAN, text, _SURELY, (Intent.COMPLAINT,))
        reading.human = True
    if any(one.owner == "new" for one in contacts):
        return
    if sum(map(str.isdigit, text)) >= _NUMBER and "call_back" in wished:
        reading.put(Intent.HUMAN, text, _SURELY, (Intent.UPDATE_CONTACT,))
        reading.human = True


_NUMBER = 8  # digits of a telephone number


def _leave_out(reading: Reading, text: str, language: str, anew: str) -> None:
    """What is asked about other people, what was heard in a language that is not read, and what
    words only sound like that call for somebody, or that two numbers of goods sound like. `anew`:
    the words that ask for money behind what they take back, which is no withdrawal.
    """
    if anew:
        reading.put(Intent.REFUND_REQUEST, anew, _SURELY, (Intent.WITHDRAW,))
    read_too_few(reading, text)
    if _OF_OTHERS.search(text):
        reading.wishes, reading.human = [], False
        reading.scores[Intent.OUT_OF_SCOPE] = 0.95
    if only_calls(text):  # "hello? anybody there": whoever says it has not begun yet
        reading.wishes = []
    guessed = reading.scores.get(Intent.HUMAN, 1.0) < _SURELY
    if reading.human and guessed and not has_a_word_for(Intent.HUMAN, text):
        _calls_nobody(reading)  # "she is your boss, ask her later"
    of_others = asks_who_decides(text) or is_at_the_door(text)
    if reading.human and of_others and not _names_a_person(text):
        _calls_nobody(reading)  # "who decided that? a computer?", "does someone ring the bell?"
    if reading.human and (_is_kind(text) or only_reports_a_colleague(text) or wants_nobody(text)):
        _calls_nobody(reading)
        if _is_kind(text):
            reading.scores[Intent.THANKS] = 0.95
    if asks_peoples_hours(text) and not _names_a_person(text):
        _calls_nobody(reading)  # "when are your people there?"
        reading.put(Intent.PRODUCT_QUESTION, text, _SURELY, ())
    _leave_out_joining(reading, text)
    read_denied_damage(reading, text)
    read_denied_charge(reading, text)
    if compares_prices(text):
        reading.drop(Intent.DUPLICATE_CHARGE)
        reading.scores.pop(Intent.DUPLICATE_CHARGE, None)
    if says_only_all(text):  # by itself "both" wishes for nothing, whatever it is a guess at
        reading.wishes = []
        reading.scores = {one: p for one, p in reading.scores.items() if one not in INTENT_TEAM}
    if _book().says(text, "noted"):
        reading.drop(Intent.COMPLAINT)
        reading.scores.pop(Intent.COMPLAINT, None)
    if says_unchanged(text):
        reading.drop(Intent.UPDATE_CONTACT)
        reading.scores.pop(Intent.UPDATE_CONTACT, None)
    returns = [clause for intent, clause, _ in reading.wishes if intent is Intent.RETURN_ITEM]
    denied = any(map(denies_return, sentences(text)))
    if denied or sends_again(text) or (returns and all(map(tells_where_it_is, returns))):
        reading.drop(Intent.RETURN_ITEM)
    if returns and returns_a_sum(text) and not any(map(goods_in, returns)):
        reading.put(Intent.REFUND_REQUEST, returns[0], _SURELY, (Intent.RETURN_ITEM,))
    if bare_name(text):
        reading.drop(Intent.CANCEL_SUBSCRIPTION)
        reading.scores.pop(Intent.CANCEL_SUBSCRIPTION, None)
    if says_how_to_reach(text) or (_book().says(text, "reminds") and not withdraws(text)):
        reading.drop(Intent.WITHDRAW)
        reading.scores.pop(Intent.WITHDRAW, None)
    if language not in SUPPORTED:
        reading.keep_only(Intent.VERIFY_IDENTITY)
        reading.human = reading.human and asks_for_person(text)


def _leave_out_joining(reading: Reading, text: str) -> None:
    """That somebody signed up on some day is no trouble with the account, nor with a parcel where
    nothing else tells of one.
    """
    told = {
        intent
        for intent, clause, _ in reading.wishes
        if intent in _NOT_OF_JOINING
        and _book().says(clause, "joined")
        and _TROUBLES.isdisjoint(meanings(clause if intent is Intent.ACCOUNT_ACCESS else text))
    }
    reading.drop(*told)
    for intent in told:
        reading.scores.pop(intent, None)


_NOT_OF_JOINING = (Intent.ACCOUNT_ACCESS, Intent.MISSING_PARCEL, Intent.ORDER_STATUS)
_TROUBLES = frozenset({"NOT", "LOCKED", "ENTER", "PARCEL", "ORDER", "DELIVER", "WHERE"})


def _calls_nobody(reading: Reading) -> None:
    reading.drop(Intent.HUMAN)
    reading.scores.pop(Intent.HUMAN, None)
    reading.human = False


def _names_a_person(text: str) -> bool:
    return asks_for_person(text) or names_person_to_talk_to(text)


def _is_kind(text: str) -> bool:
    """Whether nothing but courtesy is said: "thanks, robot"."""
    return not without_courtesy(" ".join(plain_words(text))).strip()


def _teams(reading: Reading) -> tuple[Team, ...]:
    return tuple(dict.fromkeys(INTENT_TEAM[intent] for intent, _, _ in reading.for_teams))


def _acts(reading: Reading) -> dict[Act, float]:
    return {act: reading.scores.get(intent, 0.0) for intent, act in ACT_OF.items()}


def _ranked(scores: dict[Intent, float]) -> tuple[IntentScore, ...]:
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    kept = [pair for pair in ranked if pair[1] >= REPORTED][:6] or ranked[:1]
    return tuple(
        IntentScore(name=intent, probability=round(min(max(p, 0.0), 1.0), 4)) for intent, p in kept
    )


@cache
def _book() -> Phrasebook:
    return phrasebook("reading_words")
