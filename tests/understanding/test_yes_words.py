"""A yes in several words, and beside a plea, in five languages."""

from __future__ import annotations

from steward.understanding.yes_and_no.consent import consents, refuses
from tests.cases import cases

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
VEXED = (
    *("YES for god's sake. Yes.", "Yes! For heaven's sake, yes, send it!", "yes dammit"),
    *("JA in godsnaam. Ja. Stort het terug.", "JA verdorie! Ja!"),
    *("JA um Himmels willen. Ja. Schicken Sie es.", "Herrgott noch mal, ja!"),
    *("OUI bon sang. Oui. Envoyez-le.", "Oui, pour l'amour du ciel !"),
    *("SÍ por el amor de Dios. Sí. Envíelo.", "¡Sí, caramba!"),
)
VEXED_AND_NO_YES = (
    *("for god's sake", "for god's sake, no", "yes for god's sake, not again", "verdorie"),
    *("Herrgott noch mal", "ja verdammt, warum?", "bon sang", "por dios, no"),
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


@cases("text", YES)
def test_consents_yes_in_several_words_or_with_a_plea_agrees(text: str) -> None:
    assert consents(text)
    assert not refuses(text)


@cases("text", NO_YES)
def test_consents_plea_alone_or_with_more_is_none(text: str) -> None:
    assert not consents(text)


# In five languages: who shrugs beside a yes, or tells the desk to do what it found.
GRUDGING = (
    *("fine, do what you found", "sure whatever", "whatever, just do it", "go with what you found"),
    *("do what you suggest then", "sure, whatever you say", "very well then", "yes, if you must"),
    *("doe dan maar wat je hebt gevonden", "prima, doe maar wat je zei", "doe dan maar"),
    *("het zal wel, doe maar", "nou vooruit dan maar", "ga maar verder met wat u voorstelt"),
    *("dann machen Sie das halt so", "machen Sie, was Sie gefunden haben", "von mir aus"),
    *("ist mir egal, machen Sie es", "na dann, also gut"),
    *("faites donc ce que vous avez trouvé", "bon ben d'accord", "peu importe, faites-le"),
    *("si vous voulez, allez-y", "bon, faites ce que vous proposez", "mouais, d'accord"),
    *("haga lo que encontró", "venga, haz lo que dices", "da igual, hágalo", "pues nada, adelante"),
)
NOT_GRUDGING = (
    *("sure, whatever you say but I want it in cash", "whatever", "fine, whatever", "ok whatever"),
    *("yeah whatever", "whatever you say", "if you must", "do what you found?", "suit yourself"),
    *("don't do what you found", "no, do what you found", "do what you found but only half"),
    *("do what you found if it comes tomorrow", "do what you found for the other invoice"),
    *("do what you promised", "do what you think is right", "do what you want", "as you like"),
    *("why did you do what you found", "whatever you can do please do", "sure, if you must know"),
    *("do what you found or I go to my bank", "do what you said 50 euros", "yes whatever it costs"),
    *("doe niet wat je hebt gevonden", "doe dan maar de helft", "doe dan maar niet", "zal wel"),
    *("doe maar wat je wilt", "ja, maakt niet uit", "vooruit dan maar morgen"),
    *("machen Sie, was Sie wollen", "machen Sie einfach was", "machen Sie das halt nicht"),
    *("dann machen Sie das halt so, wenn die Lieferung auch kommt", "ja halt", "ja, egal"),
    *("von mir aus morgen", "also gut, aber nur die Hälfte", "wie Sie meinen", "egal was, ja"),
    *("faites ce que vous voulez", "ne faites pas ce que vous avez trouvé", "oui, peu importe"),
    *("faites ce que vous proposez, mais en espèces", "oui, si vous voulez mon avis"),
    *("haga lo que quiera", "no haga lo que dice", "haga lo que dice, pero mañana", "sí, da igual"),
    *(
        "haga lo que prometió",
        "sí, como quiera, pero en efectivo",
        "qué remedio",
        "allez au diable",
    ),
)


@cases("text", GRUDGING)
def test_consents_shrug_beside_a_yes_or_what_the_desk_found_agrees(text: str) -> None:
    assert consents(text, "issue_refund")
    assert not refuses(text)


@cases("text", NOT_GRUDGING)
def test_consents_shrug_alone_or_with_more_is_none(text: str) -> None:
    assert not consents(text, "issue_refund")


@cases("text", VEXED)
def test_consents_yes_of_somebody_vexed_agrees(text: str) -> None:
    assert consents(text, "issue_refund")


@cases("text", VEXED_AND_NO_YES)
def test_consents_vexation_without_a_yes_is_none(text: str) -> None:
    assert not consents(text, "issue_refund")


@cases("text", ["vale pues nada gracias", "vale pues nada", "ok tant pis merci", "ok jammer dan"])
def test_consents_who_resigns_themselves_agrees_to_nothing(text: str) -> None:
    assert not consents(text)
