"""A yes in several words, and beside a plea, in five languages."""

from __future__ import annotations

import pytest

from steward.understanding.consent import consents, refuses

YES = (
    "Sí, se lo ruego.",
    "oui, je vous en prie",
    "ja, ich bitte darum",
    "yes, if you would be so kind",
    "ja, als u zo vriendelijk wilt zijn",
    "sí, si es tan amable",
    "venga, dale",
    "jo passt",
    "ja, eh klar",
    "ok parfait, faites comme ça",
    "oui merci beaucoup, faites-le",
    "yes that's what I want",
    "genau das möchte ich",
    "c'est ce que je veux",
    "eso es lo que quiero",
    "dat is precies wat ik wil",
    "con mucho gusto",
    "be my guest",
    "ja, auf jeden Fall",
    "lijkt me prima",
    "por supuesto, señorita",
    "sisi perfecto",
    "siii vale",
    "oui oui oui",
    "okayy",
    "yes yes yes",
    "bet",
    "ouais",
    "isgoed",
    "jau, mach mal",
    "okie dokie",
)
NO_YES = (
    "if you would be so kind",
    "se lo ruego",
    "je vous en prie",
    "ich bitte darum",
    "señora",
    "that's what I want to know",
    "dat is precies wat ik wil weten",
    "eso es lo que quiero saber",
    "das will ich nicht",
    "c'est ce que je veux éviter",
    "if you would be so kind to wait, yes",
    "yes if you don't mind waiting",
    "no, con mucho gusto no",
    "dale otro uso",
    "ja, auf jeden Fall später",
    "jaja",
    "sisi pero espera",
    "ouais bof",
    "you bet it was broken",
)


@pytest.mark.parametrize("text", YES)
def test_consents_yes_in_several_words_or_with_a_plea_agrees(text: str) -> None:
    assert consents(text)
    assert not refuses(text)


@pytest.mark.parametrize("text", NO_YES)
def test_consents_plea_alone_or_with_more_is_none(text: str) -> None:
    assert not consents(text)
