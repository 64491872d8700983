"""Every language says the same as English: each message, its values, figures and references, its
questions, its denials, and no claim more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from fluent.syntax import FluentParser, ast

from actions.phrases import RefundExpired
from steward.dialogue.context.side_questions import beside
from steward.money import Money
from steward.say import Phrase
from steward.settings import PROJECT
from steward.understanding.people.person_wish import asks_for_person
from steward.understanding.people.recording import said_about_recording
from steward.understanding.text.figures import figures_in
from steward.understanding.text.language import spoken_language
from steward.understanding.yes_and_no.consent import accepts_offer_of_person, consents, refuses
from steward.wording.catalogue import catalogue
from steward.wording.claims import unsupported
from steward.wording.languages import OtherLanguage
from steward.wording.parts import LOCALES, money
from steward.wording.render import render
from steward.wording.says import CallWords, DeskWords
from teams.requests import requests
from teams.support.phrases import Article, SupportAnswers
from tests.cases import cases
from tests.wording.samples import texts
from tests.wording.test_beside import CONFIRM, offered

OTHERS = sorted(set(LOCALES) - {"en"})
# English has the sentence of the declaration itself; others have it by the request's name.
DECLARED = {"request_sentence", "request_taken", "request_left", "request_offered"}
_FIXED = re.compile(r"\b(?:O|INV)-|\d+|findahelpline\.com")
_ANSWER = {
    "en": r"\b(?:yes or(?: a)?|a|own|say|or) no\b",
    "nl": r"\bnee\b",
    "de": r"\bNein\b",
    "fr": r"\bnon\b",
    "es": r"\b(?:sí o(?: un)?|un|propio|diga|o) no\b|«no»",
}
_NEGATED = {
    "en": r"\b(?:not|no|nothing|nobody|none|never|neither|nor|without|cannot|nowhere)\b|n't\b",
    "nl": r"\b(?:niet|niets|geen|niemand|nooit|zonder|nergens|noch)\b",
    "de": r"\b(?:nicht|nichts|kein\w*|niemand\w*|nie|niemals|ohne|nirgends|weder)\b",
    "fr": r"\bne\b(?! .*\bque?\b)|\bn['’]|\b(?:pas|rien|aucune?|jamais|sans|ni)\b|^personne\b",
    "es": r"\b(?:no|(?<!de )nada|nadie|ninguna?|ningún|nunca|sin|tampoco|ni)\b",
}
# A no by itself is an answer and denies nothing; Spanish has one word for both.
_NO = {
    *("offer_button./offered=none/says=no", "offer_button./offered=other/says=no"),
    *("that_was_said./right=no/again=yes", "that_was_said./right=no/again=no"),
}
# The same is said without a denial in one of them: read by hand.
_BY_HAND: dict[str, frozenset[str]] = {
    "nl": frozenset({"out_of_scope.", *_NO}),
    "de": frozenset({"out_of_scope.", *_NO}),
    "fr": frozenset({"out_of_scope.", "waits_for_person./about=calls/times=other", *_NO}),
    "es": frozenset({"out_of_scope."}),
}


@cache
def _messages(language: str) -> dict[str, ast.Message]:
    files = (*PROJECT.glob(f"actions/phrases.{language}.ftl"), *PROJECT.glob("teams/*.ftl"))
    files += (*PROJECT.glob("teams/*/*.ftl"), *PROJECT.glob("steward/wording/*.ftl"))
    found = {}
    for file in files:
        if file.suffixes[0] == f".{language}":
            body = FluentParser().parse(file.read_text(encoding="utf-8")).body
            found |= {one.id.name: one for one in body if isinstance(one, ast.Message)}
    return found


def _nodes(node: object, kind: type) -> Iterator:
    if isinstance(node, kind):
        yield node
    if isinstance(node, ast.BaseNode):
        for value in vars(node).values():
            yield from _nodes(value, kind)
    elif isinstance(node, list):
        for one in node:
            yield from _nodes(one, kind)


def _choices(message: ast.Message) -> set[tuple[str, str]]:
    """What a message chooses by, with each variant that has words of its own."""
    return {
        (select.selector.id.name, getattr(variant.key, "name", getattr(variant.key, "value", "")))
        for select in _nodes(message, ast.SelectExpression)
        for variant in select.variants
    }


@pytest.mark.parametrize("language", OTHERS)
def test_language_has_every_message_with_the_same_values(language: str) -> None:
    own, english = catalogue(language), catalogue()
    assert own.language == language
    assert own.names == english.names
    for name in own.names - DECLARED:
        assert own.variables(name) == english.variables(name), name
    assert own.variables("request_sentence") == {"request"}


@pytest.mark.parametrize("language", OTHERS)
def test_language_makes_every_choice_that_english_makes(language: str) -> None:
    lacking = {
        name: lacks
        for name, message in _messages("en").items()
        if (lacks := _choices(message) - _choices(_messages(language)[name]))
    }
    assert lacking == {}


@pytest.mark.parametrize("language", OTHERS)
def test_language_has_a_sentence_for_each_declared_request(language: str) -> None:
    named = {value for _, value in _choices(_messages(language)["request_sentence"])}
    assert {name for name, one in requests().items() if one.sentence} <= named


@pytest.mark.parametrize("language", OTHERS)
def test_words_have_the_figures_and_references_of_english_and_as_many_questions(
    language: str,
) -> None:
    differs = {}
    for (_, english), (_, own) in zip(texts("en"), texts(language), strict=True):
        if _kept(english, "en") != _kept(own, language):
            differs[english] = own
    assert differs == {}


@cache
def _kept(text: str, language: str) -> tuple[Counter, frozenset, bool]:
    plain = text.replace("112", "")
    bare = re.sub(r"(?<=\d)[.,](?=\d)", "", plain)  # marks of an amount
    amounts = frozenset((f.value, f.currency) for f in figures_in(text) if f.unit == "money")
    return Counter(_FIXED.findall(bare)), amounts, "?" in text


@pytest.mark.parametrize("language", OTHERS)
def test_words_deny_where_english_denies(language: str) -> None:
    """By variant, so that no `not` is lost or comes in."""
    differs = {
        name: (english, own)
        for name, english, own in _variants(language)
        if name not in _BY_HAND[language] and _denies(english, "en") != _denies(own, language)
    }
    assert differs == {}


def _denies(text: str, language: str) -> bool:
    plain = re.sub(_ANSWER[language], " ", text)
    return bool(re.search(_NEGATED[language], plain, re.IGNORECASE))


def _variants(language: str) -> Iterator[tuple[str, str, str]]:
    """Each piece of text of a message, by its place, in English and in the other language: of
    each variant, and of what stands outside of any.
    """
    for name, message in _messages("en").items():
        other = _messages(language)[name]
        theirs = {one.id.name: one.value for one in other.attributes} | {"": other.value}
        for attribute, pattern in {
            "": message.value,
            **{one.id.name: one.value for one in message.attributes},
        }.items():
            english, own = _pieces(pattern), _pieces(theirs[attribute])
            for place, text in english.items():
                if place in own:
                    yield f"{name}.{attribute}{place}", text, own[place]


def _pieces(pattern: ast.Pattern, place: str = "") -> dict[str, str]:
    """The text of a pattern by the variants that lead to it."""
    found = {place: ""}
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            found[place] += element.value
            continue
        expression = element.expression
        if isinstance(expression, ast.StringLiteral):
            found[place] += expression.value
        elif isinstance(expression, ast.SelectExpression):
            by = expression.selector.id.name
            for variant in expression.variants:
                key = getattr(variant.key, "name", getattr(variant.key, "value", ""))
                for where, text in _pieces(variant.value, f"{place}/{by}={key}").items():
                    found[where] = found.get(where, "") + text
        else:
            found[place] += "…"
    return found


@pytest.mark.parametrize("language", OTHERS)
def test_words_claim_nothing_that_their_phrase_does_not_tell_of(language: str) -> None:
    for (say, english), (_, own) in zip(texts("en"), texts(language), strict=True):
        assert set(unsupported(own, [say])) <= set(unsupported(english, [say])), own


@pytest.mark.parametrize("language", OTHERS)
def test_phrase_that_tells_of_an_effect_is_seen_to_claim_it(language: str) -> None:
    """Said without a row that tells of it, it would be refused in this language as in English."""
    nothing = [DeskWords.GREETING]
    unseen = [
        own
        for (say, english), (_, own) in zip(texts("en"), texts(language), strict=True)
        if isinstance(say, Phrase)
        and say.claims
        and set(unsupported(english, nothing)) - set(unsupported(own, nothing))
    ]
    assert unseen == []


@pytest.mark.parametrize("language", OTHERS)
def test_words_are_in_their_language(language: str) -> None:
    wrong = [
        text
        for say, text in texts(language)
        # the company's own words, and what is said in each of the five
        if not isinstance(say, Article | OtherLanguage)
        and len(text.split()) > 12
        and spoken_language(text) != language
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
@cases("said", offered, ids=lambda say: say.kind)
def test_beside_an_offer_nothing_else_asks_for_a_yes_in_any_language(
    said: Phrase, language: str
) -> None:
    [beside_it] = beside([said], CONFIRM)
    asks = (
        r"\b(?:ja|oui|sí)\b|\bzal ik\b|\bik kan (?:het )?een collega\b"
        r"|\bsoll ich\b|\bkann ich einen kollegen\b|\bkan ik een collega\b"
        r"|\bich kann (?:es )?einen kollegen\b"
        r"|\bdois-je\b|\bje peux (?:le )?demander\b|\bpuedo ped\w+\b|\bquiere que (?:lo )?pida\b"
    )
    assert not re.search(asks, render(beside_it, language), re.IGNORECASE)


# The words that a customer is told to say, and what they have to do.
_QUOTED = re.compile(r"[“„«] ?(.+?) ?[”“»]")


@pytest.mark.parametrize("language", OTHERS)
def test_words_that_a_customer_is_told_to_say_are_understood(language: str) -> None:
    [person] = _QUOTED.findall(render(DeskWords.ABOUT_DESK, language))
    assert asks_for_person(person)
    for words in (CallWords.RECORDING_ON, CallWords.RECORDING_GIVEN):
        [no] = _QUOTED.findall(render(words, language))
        assert said_about_recording(no) == "refused"
    [yes] = _QUOTED.findall(render(CallWords.RECORDING_OFF, language))
    assert said_about_recording(yes) == "given"


@pytest.mark.parametrize(
    ("yes", "no"), [("ja", "nee"), ("ja", "nein"), ("oui", "non"), ("sí", "no")]
)
def test_words_of_every_language_answer_an_offer(yes: str, no: str) -> None:
    assert consents(yes)
    assert accepts_offer_of_person(yes)
    assert refuses(no)


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("minor", [1, 1_400, 129_000, 1_234_567])
def test_amount_in_every_language_is_read_as_what_it_is(language: str, minor: int) -> None:
    amount = Money(minor=minor, currency="EUR")
    [figure] = figures_in(money(amount, language))
    assert (figure.value * 100, figure.currency) == (minor, "EUR")


def test_words_of_a_team_that_has_not_translated_them_are_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own = catalogue(OTHERS[0])
    monkeypatch.setattr(own, "names", own.names - {"no_orders"})
    assert render(SupportAnswers.NO_ORDERS, OTHERS[0]) == render(SupportAnswers.NO_ORDERS)


def test_language_that_is_not_spoken_is_answered_in_english() -> None:
    said = RefundExpired(amount=Money(minor=1, currency="EUR"))
    assert render(said, "pl") == render(said, "") == render(said)
