"""New ones are wanted of what was told before."""

from __future__ import annotations

from steward.understanding.talk.new_ones import only_new_ones, only_wants
from tests.cases import cases


@cases(
    "text",
    [
        "new ones please",
        "a new one please",
        "just send new ones",
        "could I have new ones?",
        "I'd rather have a new one then",
        "another one instead, please",
        "send me a replacement",
        "yes, new ones",
        "I'd like a replacement please",
        "new one, thanks",
        "neue bitte",
        "bitte neue",
        "eine neue bitte",
        "ich hätte gern neue",
        "schickt mir neue",
        "dann lieber eine neue",
        "einfach ein neues schicken",
        "Ersatz bitte",
        "ich möchte einen neuen",
        "nein, lieber neue",
        "nieuwe graag",
        "een nieuwe graag",
        "stuur maar nieuwe",
        "ik wil nieuwe",
        "liever een nieuwe",
        "doe dan maar een nieuwe",
        "graag vervanging",
        "nieuwe aub",
        "mag ik een nieuwe?",
        "een andere graag",
        "des nouveaux svp",
        "une nouvelle s'il vous plaît",
        "je voudrais des neufs",
        "envoyez-m'en de nouveaux",
        "un nouveau alors",
        "plutôt un neuf",
        "je préfère une nouvelle",
        "une autre svp",
        "je peux en avoir un nouveau ?",
        "un remplacement s'il vous plaît",
        "unos nuevos por favor",
        "una nueva por favor",
        "quiero uno nuevo",
        "mándenme otros nuevos",
        "nuevas, por favor",
        "prefiero una nueva",
        "mejor otro",
        "pueden enviarme uno nuevo",
        "pues una nueva",
        "a new one please, no money",
        "I don't want a refund, just a new one",
        "een nieuwe graag, geen geld",
        "eine neue bitte, kein Geld",
        "une neuve s'il vous plaît, pas d'argent",
        "uno nuevo por favor, dinero no",
        "un reemplazo por favor",
    ],
)
def test_new_ones_where_nothing_else_is_named_are_heard(text: str) -> None:
    assert only_new_ones(text)


@cases(
    "text",
    [
        "new number please",
        "neue Adresse bitte",
        "a new card please",
        "new e-mail",
        "nieuwe afspraak graag",
        "neue Nummer",
        "una nueva dirección",
        "une nouvelle adresse svp",
        "new address please",
        "otra fecha por favor",
        "another day please",
        "een andere kleur graag",
        "send it again to my new flat",
        "yes please",
        "the money please",
        "no thanks",
        "I have a new phone",
        "nouvelle carte",
        "bitte das Geld",
        "which one?",
    ],
)
def test_new_ones_where_something_else_is_named_are_none(text: str) -> None:
    assert not only_new_ones(text)


@cases(
    ("text", "wants"),
    [
        *(("quiero la cafetera", True), ("yo lo que quiero es la cafetera", True)),
        *(("I just want the moka pot", True), ("ik wil gewoon mijn percolator", True)),
        *(("je veux ma cafetière", True), ("ich will einfach meine Mokkakanne", True)),
        *(("quiero el dinero de la cafetera", False), ("the moka pot please", False)),
        *(("I want to return the moka pot", False), ("la cafetera no ha llegado", False)),
        *(("I want the grinder", False), ("where is my moka pot?", False)),
    ],
)
def test_goods_that_money_is_offered_for_are_all_that_is_wanted(text: str, wants: bool) -> None:
    assert only_wants(text, {"moka pot"}) is wants
