"""An address or a number that is only told, so as to be found by it, is no wish to change one.

Pure, rules alone: "my address is ann@…", with no word of a change beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from steward.domain.contacts import Contact
from steward.domain.spelling import any_spelling
from steward.domain.understanding import Act, Intent, Stances
from steward.understanding.exact.entities import MARK, Marked, identifiers_of
from steward.understanding.people.no_account import says_no_account
from steward.understanding.reader.heard_wishes import REPORTED, Reading
from steward.understanding.reader.wishes import new_contact
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import entries, phrasebook, plain_words
from steward.understanding.yes_and_no.act_names import CONTACT, NAMES, STREET
from steward.understanding.yes_and_no.rather import may_wish

# words without which nobody cannot get into their account
_ACCESS = frozenset({"LOGIN", "LOCKED", "ENTER", "ACCOUNT", "CODE"})
_APART = r"[^.?!,;:\n]"
_SURE = 0.9


def read_told_contact(
    reading: Reading, marked: Marked, kind: str | None, contacts: Iterable[Contact]
) -> None:
    """What was taken for a wish to change a contact, where every word of it only tells one; a new
    one that stands beside the one they are known by is to be changed. Who tells by whom they are
    known, and that another one is somebody else's, changes nothing.
    """
    contacts = tuple(contacts)
    theirs = any(one.owner in ("other", "passing") for one in contacts)
    asked = kind == "identify" and bool(contacts)
    if asked and reading.wants(Intent.ACCOUNT_ACCESS) and _gets_in(marked.text):
        taken_for = (Intent.ACCOUNT_ACCESS,)
        reading.put(Intent.VERIFY_IDENTITY, marked.text, _SURE, instead_of=taken_for)
    if kind != "confirm" and any(one.owner == "new" for one in contacts):
        reading.put(Intent.UPDATE_CONTACT, marked.text, _SURE, (Intent.VERIFY_IDENTITY,))
        return
    changes = [wish for wish in reading.wishes if wish[0] is Intent.UPDATE_CONTACT]
    if kind not in _ANSWERED or not changes:
        return
    if not (kind == "identify" and theirs) and not all(
        _only_tells(clause, marked, kind) for _, clause, _ in changes
    ):
        return
    reading.drop(Intent.UPDATE_CONTACT)
    reading.lower_to(Intent.UPDATE_CONTACT, REPORTED)
    reading.add(Intent.VERIFY_IDENTITY, changes[0][1], _SURE)


def _gets_in(text: str) -> bool:
    """Whether nothing says that somebody cannot get in: "no idea which one, try ann@…", "I have no
    account, I ordered with ann@…".
    """
    return _ACCESS.isdisjoint(meanings(text)) or says_no_account(text)


def as_asked_of_contacts(stances: Stances, contacts: Iterable[Contact]) -> Stances:
    """Who names a new contact beside the one they are known by asks for the change of it."""
    act: Act = "change_contact"
    told = any(one.owner == "new" for one in contacts)
    if not told or act in (*stances.asks, *stances.refuses):
        return stances
    return stances.model_copy(update={"asks": (*stances.asks, act)})


def asks_if_on_record(text: str) -> bool:
    """Whether it is only asked if a contact is the one on record: "do you have ann@… for me?"."""
    if may_wish(_TELLS_ME.sub(" ", text)):
        return False
    asked = has_question_mark(text) or only_asks(text) or _TELLS_ME.search(text) is not None
    return asked and bool(_ON_RECORD.search(text))


_TELLS_ME = any_spelling(
    r"\b(?:can|could) you (?:please )?(?:tell me|say|check|confirm)|kun(?:t|nen)? (?:je|u|jullie)"
    r" me (?:zeggen|vertellen)|können sie (?:mir )?(?:sagen|bestätigen)|könnt ihr (?:mir )?sagen"
    r"|(?:pouvez|peux)[- ](?:vous|tu) me (?:dire|confirmer)"
    r"|(?:me )?pued(?:e[ns]?) (?:decir|confirmar)\w*"
)
_ON_RECORD = any_spelling(
    r"\b(?:(?:do|did) you (?:guys )?(?:still |already |now )?(?:have|get|hold|use)"
    r"|have you (?:still |already )?got|(?:if|whether) (?:you|my|that|it)\b"
    r"|the one you (?:have|use)"
    r"|is (?:my|that|it|this)\b|(?:heb|hebben|gebruik\w*) (?:je|jullie|u)\b|staat\b"
    r"|is (?:mijn|het|dat)\b|(?:habt|haben|hast) (?:ihr|sie|du)\b|ist (?:meine?|das|es)\b"
    r"|steht\b|ist hinterlegt|(?:vous avez|avez[- ]vous|tu as)\b|c'est bien|est-ce que mon"
    r"|ten[eé]is|tienen?|tienes|figura|consta|es (?:mi|ese|esa|este|esta)\b)"
)


# Open questions that a contact may answer; any other may have asked for the new one.
_ANSWERED = (None, "identify", "code", "clarify")


def _only_tells(clause: str, marked: Marked, kind: str | None) -> bool:
    named = identifiers_of(marked.among(clause))
    if _CHANGES.search(MARK.sub(" ", clause)) or new_contact(marked.plain(clause), named):
        return False
    if kind == "identify" and _answers_first(marked):
        return True  # "ann@example.com, my granddaughter set it up"
    ends = [
        match.start()
        for match in MARK.finditer(clause)
        if marked.entity(match.group()).kind in ("email", "phone")
    ]
    return any(_told().search(clause[:end]) for end in ends)


def says_no_change(clause: str, marked: Marked) -> bool:
    """Whether a marked clause names an address or a number, and nothing of a new or another one:
    "hi, Sam Rivera here, sam@example.com".
    """
    plain = MARK.sub(" ", clause)
    words, book = plain_words(plain), phrasebook("contact_change_words")
    told = book.any_of(words, "new", "new_after", "changes", "replaces")
    kinds = {marked.entity(one.group()).kind for one in MARK.finditer(clause)}
    of_contacts = bool(kinds) and kinds <= {"email", "phone"}
    return of_contacts and not (told or _CHANGES.search(plain))


def _answers_first(marked: Marked) -> bool:
    """Whether the one contact that is named stands before all else that is said, and
    nothing of another one."""
    met = [
        match
        for match in MARK.finditer(marked.text)
        if marked.entity(match.group()).kind in ("email", "phone")
    ]
    words, book = plain_words(MARK.sub(" ", marked.text)), phrasebook("contact_change_words")
    if len(met) != 1 or plain_words(MARK.sub(" ", marked.text[: met[0].start()])):
        return False
    return not book.any_of(words, "new", "new_after", "changes", "replaces")


_CHANGES = re.compile(rf"(?<![\w-])(?:{NAMES['change_contact']})(?![\w-])", re.IGNORECASE)


@cache
def _told() -> re.Pattern[str]:
    """Words that end before the contact, from where their part of the sentence begins."""
    words = entries("contact_words")
    own, tells = (rf"(?:{'|'.join(words[name])})" for name in ("own", "tells"))
    contact = rf"(?:(?:{CONTACT}|{STREET})(?:-\w+)?(?!\w))"
    is_it = rf"(?:{_APART}{{0,20}}?\b{tells}|\s?:)"
    said = (
        rf"{own}\b{_APART}{{0,30}}?(?<![\w-]){contact}{is_it}?",
        rf"(?:\w+\W)?{contact}(?:{_APART}{{0,20}}\b{own}\b)?{is_it}",
    )
    begins = r"(?:^|[.?!,;:\n(]|\b(?:and|en|und|et|y)\b)\s*"
    return re.compile(rf"{begins}(?:{'|'.join(said)})[\s\"'<(:]*$", re.IGNORECASE)
