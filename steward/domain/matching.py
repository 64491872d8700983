"""Which records of different systems are one person's: keys decide, names only support. Pure."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

ENOUGH = 0.75
_SAME_NAME = 0.8
CLEARLY = 0.1  # by how much the best must beat the second
_EMAIL, _PHONE, _NAME = 1.0, 0.6, 0.3


@dataclass(frozen=True)
class Record:
    """A system's own record, with the keys by which it can be joined; keys are normalised."""

    system: str
    id: str
    name: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Link:
    """A subject of a person, and why it is theirs."""

    system: str
    subject: str
    how: str
    value: str
    score: float


@dataclass
class Person:
    """One candidate: a CRM contact if there is one, and what belongs to it."""

    records: list[Record]
    links: dict[tuple[str, str], Link] = field(default_factory=dict)

    def add(self, link: Link) -> None:
        """Keep the strongest reason."""
        known = self.links.get((link.system, link.subject))
        if known is None or known.score < link.score:
            self.links[link.system, link.subject] = link


def plain_email(value: str | None) -> str:
    """Lower case, trimmed."""
    return (value or "").strip().lower()


def plain_phone(value: str | None) -> str:
    """`+` and digits; a leading 00 is a plus."""
    digits = re.sub(r"\D", "", value or "")
    if not digits:
        return ""
    return "+" + (digits[2:] if digits.startswith("00") else digits)


def value_hash(value: str) -> str:
    """What evidence keeps instead of the value itself."""
    return hashlib.sha256(value.encode("utf-8", "replace")).hexdigest()[:16]


def name_similarity(left: str, right: str) -> float | None:
    """0 to 1, None when a name is missing.

    The family name weighs most; an initial stands for a first name.
    """
    ours, theirs = name_words(left), name_words(right)
    if not ours or not theirs:
        return None
    family = fuzz.ratio(ours[-1], theirs[-1]) / 100
    if len(ours) == 1 or len(theirs) == 1:
        return family
    first, other = ours[0], theirs[0]
    if len(first) == 1 or len(other) == 1:
        given = 0.9 if first[0] == other[0] else 0.0
    else:
        given = fuzz.ratio(first, other) / 100
        # Anna and Dana are sisters, not a slip of the pen
        given = given if given >= _SAME_NAME else 0.0
    return 0.6 * family + 0.4 * given


def score(left: Record, right: Record) -> tuple[float, str, str]:
    """How surely two records are one person's, by which keys, and the key's value.

    A name alone is worth nothing.
    """
    how, value, total = [], "", 0.0
    if left.email and left.email == right.email:
        how, value, total = ["email"], left.email, _EMAIL
    if left.phone and left.phone == right.phone:
        how, value, total = [*how, "phone"], value or left.phone, total + _PHONE
    if not how:
        return 0.0, "", ""
    similar = name_similarity(left.name, right.name)
    if how == ["phone"] and similar is not None and similar < _SAME_NAME:
        return 0.0, "", ""  # a household shares a number
    total += _NAME * (0.5 if similar is None else similar)
    if similar is not None and similar >= _SAME_NAME:
        how.append("name")
    return total, "+".join(how), value


def people(records: Sequence[Record]) -> tuple[list[Person], dict[Record, list[Person]]]:
    """Sort records into people.

    Also, for each record, whose it is (several: it could be any of theirs, and is nobody's).
    """
    contacts = [Person([record]) for record in records if record.system == "crm"]
    found: dict[Record, list[Person]] = {}
    for person in contacts:
        found[person.records[0]] = [person]
        own = person.records[0]
        person.add(Link("crm", own.id, "contact", own.id, 1.0))
        _add_contact_keys(person, own, contacts)
    everyone = list(contacts)
    for record in records:
        if record.system == "crm":
            continue
        found[record] = _owners(record, contacts)
        if not found[record]:
            others = [person for person in everyone if person not in contacts]
            found[record] = _owners(record, others)
        if not found[record]:
            everyone.append(Person([record]))
            found[record] = [everyone[-1]]
            _add_record(everyone[-1], record, "record", record.id, 1.0)
    return everyone, found


def candidates(direct: Mapping[str, Sequence[Record]], records: Sequence[Record]) -> list[Person]:
    """Who is meant, given what each identifier found.

    Personal identifiers decide; references only narrow or stand in.
    """
    _, owners = people(records)
    named = {
        kind: _distinct(person for record in hits for person in owners[record])
        for kind, hits in direct.items()
    }
    strong = [
        people
        for kind, people in named.items()
        if kind in ("email", "phone", "account", "contact") and people
    ]
    weak = [
        people
        for kind, people in named.items()
        if kind not in ("email", "phone", "account", "contact") and people
    ]
    chosen = _agree(strong)
    if not chosen:
        return _agree(weak)
    narrowed = _agree([chosen, *weak], otherwise=chosen)
    return narrowed if len(chosen) > 1 else chosen


def _agree(sets: Sequence[list[Person]], otherwise: list[Person] | None = None) -> list[Person]:
    """Those on whom all agree.

    Where they contradict each other, everybody named (or `otherwise`).
    """
    if not sets:
        return []
    common = [
        person
        for person in sets[0]
        if all(any(person is one for one in other) for other in sets[1:])
    ]
    if common:
        return common
    return (
        otherwise if otherwise is not None else _distinct(person for one in sets for person in one)
    )


def _distinct(many: Iterable[Person]) -> list[Person]:
    kept: list[Person] = []
    for person in many:
        if not any(person is one for one in kept):
            kept.append(person)
    return kept


def _owners(record: Record, persons: Sequence[Person]) -> list[Person]:
    """The owners of a record; several when they cannot be told apart.

    A clear owner gets it as a subject.
    """
    if record.system == "helpdesk":
        scored = [(person, *_key_score(record, person)) for person in persons]
    else:
        scored = [
            (person, *max(score(record, one) for one in person.records)) for person in persons
        ]
    able = sorted((entry for entry in scored if entry[1] >= ENOUGH), key=lambda entry: -entry[1])
    if not able:
        return []
    close = [entry[0] for entry in able if entry[1] > able[0][1] - CLEARLY]
    if len(close) > 1:
        return close
    person, best, how, value = able[0]
    _add_record(person, record, how, value, best)
    if record.system != "helpdesk":
        person.records.append(record)
    return [person]


def _key_score(ticket: Record, person: Person) -> tuple[float, str, str]:
    """A ticket has keys and no name: one equal key is enough as long as nobody else has it."""
    if ticket.email and any(ticket.email == one.email for one in person.records):
        return 1.0, "email", ticket.email
    if ticket.phone and any(ticket.phone == one.phone for one in person.records):
        return 1.0, "phone", ticket.phone
    return 0.0, "", ""


def _add_record(person: Person, record: Record, how: str, value: str, best: float) -> None:
    best = round(min(best, 1.0), 3)
    if record.system == "billing":
        person.add(Link("billing", record.id, how, value, best))
        person.add(Link("logistics", record.id, "account", record.id, best))
    elif record.system == "logistics":  # which knows nobody: an account in a channel's signed word
        person.add(Link("logistics", record.id, "channel", value, best))
    elif record.system == "helpdesk":
        for key in (record.email, record.phone):
            if key and (how == "record" or key == value):
                person.add(Link("helpdesk", key, how, value, best))


def _add_contact_keys(person: Person, own: Record, contacts: Sequence[Person]) -> None:
    """A contact's own address and number are theirs in the helpdesk,
    unless another contact has the same.
    """
    for how, key in (("email", own.email), ("phone", own.phone)):
        shared = any(
            other is not person and key in (other.records[0].email, other.records[0].phone)
            for other in contacts
        )
        if key and not shared:
            person.add(Link("helpdesk", key, how, key, 1.0))


def name_words(name: str) -> list[str]:
    """The words of a name in a form that can be compared."""
    plain = unicodedata.normalize("NFKD", name.casefold()).replace("ı", "i")
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.findall(r"[^\W\d_]+", plain)
