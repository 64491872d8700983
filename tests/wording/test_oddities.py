"""Every template reads well with the values of its samples, in each language: no stop, space or
word stands twice, and nothing is named again that was just named.
"""

from __future__ import annotations

import pytest

from steward.say import Phrase
from steward.wording.parts import LOCALES
from steward.wording.render import render
from teams.identity.phrases import AskNewContact
from teams.support.phrases import Article, ParcelStatus
from tests.wording.oddities import named_twice, oddities
from tests.wording.sample_actions import from_actions
from tests.wording.samples import texts


@pytest.mark.parametrize("language", LOCALES)
def test_template_with_the_values_of_its_samples_reads_well(language: str) -> None:
    told = {(say.kind, render(say, language)): say for say, _ in from_actions()}
    said = [*texts(language), *((say, text) for (_, text), say in told.items())]
    odd = {(text, *found) for _, text in said if (found := oddities(text, language))}
    twice = {(text, *found) for say, text in said if (found := named_twice(say, text))}
    assert (odd, twice) == (set(), set())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It is on its way..", "en"),
        ("It is for Acme Corp.. Shall I?", "en"),
        ("Is it so.? Yes.", "en"),
        ("That is all!.", "en"),
        ("It came,, and went.", "en"),
        ("Your order; , and more.", "en"),
        ("It is  on its way.", "en"),
        ("It is on its way .", "fr"),
        ("It is here , too.", "en"),
        ("It (O-1 ) is here.", "en"),
        ("Is it here ?", "nl"),
        ("It goes on on 24 November.", "en"),
        ("Je bestelling is is hier.", "nl"),
        ("Send it. (From “Returns”, 2 May.) Or keep it. (From “Returns”, 2 May.)", "en"),
    ],
)
def test_oddities_finds_what_reads_oddly(text: str, language: str) -> None:
    assert oddities(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wait … it is 14.50 EUR (INV-7001, O-41).", "en"),
        ("One moment... at https://help.example/a..b, please?", "en"),
        ("Puis-je faire autre chose ? Oui ; non !", "fr"),
        ("De vraag is of het het waard is.", "nl"),
        ("It is No. 4.\n\nYour E.U. order.", "en"),
    ],
)
def test_oddities_leaves_what_reads_well(text: str, language: str) -> None:
    assert oddities(text, language) == []


def test_oddities_without_a_language_finds_what_is_odd_in_all() -> None:
    assert oddities("Puis-je faire autre chose ?") == []
    assert oddities("Puis-je faire autre chose ?.")
    assert oddities("On on it goes.")


@pytest.mark.parametrize(
    ("said", "text", "names"),
    [
        (Article, "Descale it. (From our article “Descaling”.) See “Descaling”.", ["Descaling"]),
        (ParcelStatus, "Your Grinder (O-41) is here. Ask for O-41.", ["O-41"]),
        (ParcelStatus, "Your Grinder (O-41) is with the carrier (tracking NL123).", []),
        (AskNewContact, "Which e-mail address? An e-mail address, please.", []),
    ],
)
def test_named_twice_finds_what_is_named_more_often_than_its_facts_are(
    said: type[Phrase], text: str, names: list[str]
) -> None:
    sample = next(one for one, _ in texts("en") if isinstance(one, said))
    assert named_twice(sample, text) == names
