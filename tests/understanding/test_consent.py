"""Money moves on a yes: only clear agreement counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.understanding.yes_and_no.consent import (
    accepts_offer_of_person,
    consents,
    refuses,
    takes_up,
)
from tests.cases import cases

YES = (
    """
yes|Yes.|yes please refund it|ok go ahead|ja graag|sure, do it|that's fine|please do|confirm
Yes, please.|YES!!|yep|ok|okay, do it|I confirm|yes, that is correct
yes please, refund it to my card|go ahead please|Yes, go ahead and refund it|sounds good
ja hoor, doe maar|akkoord|yes thank you|yes I do|sure thing|Sure thing, go ahead!
ja doe maar, graag snel|ja, zo snel mogelijk graag|yes please, as soon as possible|yes asap please
ja bitte, möglichst schnell|oui merci, au plus vite|sí, cuanto antes|ok, quickly please
oh good, then yes please go ahead|that'd be grand, yes refund it please|nice, yes please|cool yes
das wäre super, ja bitte|dat zou fijn zijn, ja graag|ce serait parfait, oui|sería perfecto, sí
genial, adelante|entonces sí|nickel, allez-y|that's fine|ah oui, volontiers
¡sí! y mil gracias|sí, muchísimas gracias|oui et mille mercis|👌 merci beaucoup|oui merci infiniment
ja und tausend Dank|jawoll, macht das, und danke|ja, hartstikke bedankt|jep, graag en dank je wel
machen wir das, vielen Dank|oui, faites-le|sí, háganlo, gracias por todo|allons-y, merci d'avance
""".strip()
    .replace("\n", "|")
    .split("|")
)
NOT_YES = (
    """
yes but not to that card|not yes|yesterday|yes?|no yes I mean no|if you also refund order 9|"yes"
> yes|no|maybe|I guess so|yes...|do you confirm|can you confirm|is that ok|I'm fine|fine whatever
yeah right|cancel it|yes no|yes 20 dollars|yes to INV-1043|you said yes|ok stop|yes, when|thanks
please|yes unless|I do not agree|ja nee|don't do it|okay but wait|go ahead?|yes, I think
yes probably|I never said yes|yes to store credit|sure, when hell freezes over
mil gracias|merci beaucoup|tausend Dank|hartstikke bedankt|macht das nicht
faites-le demain si possible
yes as long as it is quick|yes but not so fast|yes, quickly tell me why|yes, soon or never
that would be great|that'd be nice|oh|ah|cool|nice try|entonces|das wäre toll|oh no|ja toll
that would be great if you also refund the other|yes that would be too late|oh really, nice
ah yes, but later|that'd be grand, no|dat zou fijn zijn, maar nu niet|sería perfecto mañana
yes if you can do it as soon as possible|yes, one more thing|ok other thing|sure, what thing
""".strip()
    .replace("\n", "|")
    .split("|")
)


@cases("text", YES)
def test_consents_hears_a_clear_agreement(text: str) -> None:
    assert consents(text)
    assert not refuses(text)


@cases("text", NOT_YES)
def test_anything_else_is_no_agreement(text: str) -> None:
    assert not consents(text)


def test_consent_to_a_replacement_may_name_the_address_as_it_was_told() -> None:
    assert consents("yeah send it, same address", "send_replacement")
    assert not consents("yeah send it, other address", "send_replacement")
    assert not consents("yeah send it, same address", "issue_refund")


@given(st.text(max_size=60))
def test_consent_with_one_unknown_word_is_none(text: str) -> None:
    if any(character.isalpha() and not character.isascii() for character in text) or "zq" in text:
        assert not consents(f"yes zq{text}")


@given(
    st.sampled_from(YES),
    st.sampled_from(
        ["but", "unless", "not", "if", "maybe", "no", "don't", "wait", "hold on", "instead"]
    ),
)
def test_consent_with_a_condition_or_negation_is_none(text: str, word: str) -> None:
    assert not consents(f"{text} {word}")
    assert not consents(f"{word} {text}")


def test_verbs_of_another_action_are_no_agreement() -> None:
    assert consents("yes cancel it", "cancel_subscription")
    assert not consents("yes refund it", "cancel_subscription")
    assert not consents("yes cancel it", "refund")


@cases(
    "text",
    [
        "👍",
        "👍🏽",
        "👍 thanks!",
        "✅",
        "Yes! And thank you so much",
        "ja graag, dank je",
        "Ja graag, hartelijk bedankt!",
        "yes please 🙏",
        "yes, thanks a lot for your help",
        "ok, many thanks in advance",
        "Sure, have a nice day",
        "yes, you're the best",
        "Yes please, much appreciated",
        "ja hoor, fijne dag nog",
        "yes, I'd really appreciate it",
        "ok great, thank you very much for your quick help",
        "absolutely, cheers",
        "ja bitte",
        "oui merci",
        "Yes, thanks for sorting this out",
    ],
)
def test_courtesy_beside_a_yes_is_no_condition(text: str) -> None:
    assert consents(text, "issue_refund")


@cases(
    "text",
    [
        "👎",
        "👍 but only half",
        "thank you so much",
        "🙏",
        "thanks 😊",
        "yes 🤔",
        "yes 😡",
        "thank you for nothing",
        "yes thank you for not refunding",
        "yes and cancel my plan",
        "yes and thank you, but wait",
        "yes thanks for your help with INV-7",
        "ja maar dank je",
        "no thank you",
        "that would be great if you did",
        "have a nice day",
    ],
)
def test_courtesy_alone_or_with_more_is_no_yes(text: str) -> None:
    assert not consents(text, "issue_refund")


@cases(
    ("text", "accepts"),
    [
        ("ok thanks", False),
        ("great, thank you very much", False),
        ("thanks", False),
        ("yes thanks", True),
        ("ok please", True),
        ("yes", True),
        ("ok", True),
        ("no thanks", False),
    ],
)
def test_accepts_offer_of_person_thanks_alone_is_no_yes(text: str, *, accepts: bool) -> None:
    assert accepts_offer_of_person(text) is accepts


@pytest.mark.parametrize("text", ["Yes, I agree. K. Osei", "Yes, please proceed. G. B. Brandsma"])
def test_consent_signed_with_initials_and_a_name_is_a_yes(text: str) -> None:
    assert consents(text)


@cases(
    "text", ["Yes. No. Wait", "Yes. I. Refuse", "Yes. Not. Osei", "Yes K. Osei", "Yes. K. osei no"]
)
def test_consent_followed_by_anything_but_a_signature_is_none(text: str) -> None:
    assert not consents(text)


@cases(
    "text",
    [
        *(
            "I should think so, yes",
            "about time. yes",
            "dat mag ik hopen, ja",
            "werd tijd. ja graag",
        ),
        *("das will ich meinen, ja", "j'espère bien, oui", "eso espero, sí", "ya era hora, sí"),
        *("lol only that? fine, do it", "meh ok yes", "pff, so little. ok", "hmm ok", "go on so"),
        *("maar dat? nou ja, doe maar", "nur das? na gut, ja", "si peu ? bon, d'accord"),
        *("¿solo eso? bueno, vale", "Ja, genau so.", "ja, precies", "oui, exactement"),
    ],
)
def test_consent_that_is_grudging_is_a_yes(text: str) -> None:
    assert consents(text)
    assert not refuses(text)


@cases(
    "text",
    [
        *(
            "I should think so",
            "about time",
            "das will ich hoffen",
            "j'espère bien, mais en espèces",
        ),
        *("only that?", "meh", "lol", "only that? why", "lol no", "only that? no way"),
        *("only that? fine, but refund the rest", "fine, do it. and the rest?", "meh, is it fine?"),
        *("so little? and the delivery, yes?", "nur das? und der Versand, ja?", "go on"),
    ],
)
def test_consent_grudge_alone_or_with_a_wish_is_no_yes(text: str) -> None:
    assert not consents(text)


def test_consents_friendly_word_beside_thanks_takes_nothing_from_a_yes() -> None:
    assert consents("ok yes. and thx for the help mate", "change_address")
    assert not consents("ok yes, send it to my mate", "change_address")


@cases(
    "text",
    [
        *("oh yes... thank you", "yes... please", "ja… bitte", "oui... merci", "ay sí, gracias"),
        *("ach ja, danke", "oui merci bien", "oh ja, dank u wel", "allee ja merci hè"),
    ],
)
def test_consents_yes_that_draws_breath_before_its_thanks_agrees(text: str) -> None:
    assert consents(text)


@cases(
    "text",
    [
        "yes...",
        "ok... thanks",
        "yes... no thanks",
        "oh yes... thank you, not now",
        "ja... danke nein",
    ],
)
def test_consents_yes_that_hesitates_agrees_to_nothing(text: str) -> None:
    assert not consents(text)


AT_ONCE = (
    "gerne ab sofort",
    "yes, from now on please",
    "ja graag, per direct",
    "oui, dès maintenant",
    "sí, desde ya",
)


@cases("text", AT_ONCE)
def test_yes_from_now_on_agrees_to_what_begins_with_it(text: str) -> None:
    assert consents(text, "reschedule_subscription")
    assert takes_up(text, "reschedule_subscription")


@cases("text", [one for one in AT_ONCE if "desde" not in one])
def test_yes_from_now_on_is_none_to_what_begins_at_its_own_time(text: str) -> None:
    assert not consents(text, "cancel_subscription")
    assert not consents(text, "change_plan")


@cases(
    "text",
    ["yes, from January", "ja ab Montag", "ja, vanaf dan", "oui, dès demain", "sí, desde enero"],
)
def test_time_other_than_now_is_a_condition(text: str) -> None:
    assert not consents(text, "reschedule_subscription")


@cases("text", ["ok thanks", "ok", "prima, dank je", "fine"])
def test_taking_note_takes_nothing_up(text: str) -> None:
    assert not takes_up(text, "reschedule_subscription")
