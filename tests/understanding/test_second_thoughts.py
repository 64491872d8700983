"""What somebody means who changes their mind about an offer,
and what small questions beside it mean.
"""

from __future__ import annotations

import pytest

from steward.domain.understander import Understander
from steward.domain.understanding import Identifiers, Intent
from steward.understanding.reader.wishes import new_contact
from steward.understanding.yes_and_no.consent import consents
from steward.understanding.yes_and_no.second_thoughts import (
    other_remedy,
    rather_paid_out,
    wants_it_after_all,
)
from tests.cases import cases


@cases(
    "text",
    [
        "no sorry I do want it",
        "ok then yes",
        "sorry, yes please",
        "I want it after all",
        "toch wel graag",
        "ach doch lieber aufs Konto",
        "dann doch bitte",
        "finalement oui",
        "pues sí, por favor",
    ],
)
def test_words_after_a_no_ask_for_the_offer_again(text: str) -> None:
    assert wants_it_after_all(text)


@cases(
    "text",
    [
        "no",
        "no thanks",
        "ok",
        "ok thanks",
        "ok fine",
        "I do not want it",
        "no, I don't want it after all",
        "then no",
        "yes, I am sure that I do not want it",
        "would I get it after all?",
        "thank you, bye",
        "yes, leave it",
        "doch lieber nicht",
        "finalement non, pas du tout",
        "mejor no",
    ],
)
def test_thoughts_on_reflection_are_not_heard_in_other_words(text: str) -> None:
    assert not wants_it_after_all(text)


@cases(
    ("text", "remedy"),
    [
        ("hmm no, rather the money", "money"),
        ("I would rather have my money back", "money"),
        ("lieber das Geld", "money"),
        ("prefiero el dinero", "money"),
        ("I want a new one", "replacement"),
        ("no, please send me a new one", "replacement"),
        ("I'd rather have store credit", "credit"),
        ("oh wait, could you rather send the same one again?", "replacement"),
        ("would you send a new one if it is lost?", None),
        ("would I get a new one?", None),
        ("no", None),
        ("I don't want a new one", None),
        ("I do not want the money", None),
        ("no money please", None),
        ("do I get a new one?", None),
        ("rather not", None),
    ],
)
def test_remedy_of_another_kind_is_heard_only_where_it_is_wished_for(
    text: str, remedy: str | None
) -> None:
    assert other_remedy(text) == remedy


@cases(
    "text",
    [
        "no sorry I do want it",
        "hmm no, rather the money",
        "I want a new one",
        "I'd rather have store credit",
    ],
)
def test_thoughts_on_reflection_are_no_consent(text: str) -> None:
    assert not consents(text, "issue_refund")


@pytest.mark.parametrize("text", ["What do I pay now", "so how much do I pay now?"])
async def test_question_what_somebody_pays_is_no_wish_for_a_refund(
    understander: Understander, text: str
) -> None:
    assert [wish.intent for wish in (await understander.understand(text)).wishes] == [
        Intent.INVOICE_QUESTION
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I have a new email address, tess.new@example.org",
        "tess.new@example.org is my new e-mail address",
        "I have a new email address tess.new@example.org",
    ],
)
async def test_new_address_is_the_one_to_have_from_now_on(
    understander: Understander, text: str
) -> None:
    heard = await understander.understand(text)
    assert [wish.intent for wish in heard.wishes] == [Intent.UPDATE_CONTACT]
    assert new_contact(text, heard.identifiers) == {"new_email": "tess.new@example.org"}


def test_address_of_the_account_is_no_new_one() -> None:
    text = "My parcel is late, a new order. My address is tess@example.org"
    assert new_contact(text, Identifiers(email="tess@example.org")) == {}


@cases(
    "text",
    [
        "quiero cambiar mi correo a tess.new@example.org",
        "ändern Sie meine E-Mail auf tess.new@example.org",
        "meine neue E-Mail ist tess.new@example.org",
        "changez mon e-mail en tess.new@example.org",
        "wijzig mijn mailadres in tess.new@example.org",
    ],
)
def test_new_contact_in_other_languages_is_heard(text: str) -> None:
    assert new_contact(text, Identifiers()) == {"new_email": "tess.new@example.org"}


@cases(
    ("text", "paid_out"),
    [
        ("no wait, put it on the card after all", True),
        ("Ja. wacht nee, draai dat terug, zet het toch op de kaart", True),
        ("doch lieber aufs Konto", True),
        ("remettez-le sur ma carte", True),
        ("mejor póngalo en la tarjeta", True),
        ("which card do you put it on?", False),
        ("don't put it on the card", False),
        ("my card ends in 9241", False),
    ],
)
def test_rather_paid_out_is_heard_where_it_is_to_go_on_a_card(text: str, paid_out: bool) -> None:
    assert rather_paid_out(text) == paid_out


@cases(
    "text",
    [
        "Before that: I'd rather have a new mug than the money. Is that possible?",
        "Ik heb liever een nieuwe beker dan het geld. Kan dat?",
        "Ich hätte lieber eine neue Tasse als das Geld. Geht das?",
        "Je préfère une nouvelle tasse à l'argent. C'est possible ?",
        "Prefiero una taza nueva que el dinero. ¿Es posible?",
    ],
)
def test_remedy_that_is_stated_is_wished_for_whatever_is_asked_behind_it(text: str) -> None:
    assert other_remedy(text) == "replacement"
