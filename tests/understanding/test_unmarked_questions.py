"""Questions that have forgotten their mark and their accents."""

from __future__ import annotations

from steward.understanding.text.questions import only_asks
from tests.cases import cases


@cases(
    "text",
    [
        "y quien paga el envio",
        "y el dinero cuando",
        "y porque tarda tanto",
        "cuanto tarda un pedido a portugal",
        "pero como lo hago",
        "et qui paie le transport",
        "et ca prendrait combien de temps",
        "je le recois quand du coup",
        "et s'ils refusent",
        "c'est qui qui doit signer",
        "is dat met btw",
        "kost dat wat",
        "krijg ik dan alles terug",
        "en als ie morgen er nog niet is",
        "ist das mit mwst",
        "bekomme ich dann alles zurück",
        "und wenn die ablehnen",
        "is that with tax",
        "and the money when",
    ],
)
def test_unmarked_question_is_one_in_five_languages(text: str) -> None:
    assert only_asks(text)


@cases(
    "text",
    [
        "cuando llegue lo devuelvo",
        "cuando llego estaba roto",
        "como no llega devolvedme el dinero",
        "porque me cobrasteis dos veces",
        "no se cuando",
        "avisadme cuando llegue",
        "je ne sais pas quand",
        "dites moi quand et remboursez",
        "ik weet niet wanneer",
        "stuur maar wanneer dan ook",
        "doe dat maar",
        "als het kan graag een nieuwe",
        "weiss nicht wann",
        "i do not know why",
    ],
)
def test_unmarked_question_is_none_where_it_is_told_or_wished(text: str) -> None:
    assert not only_asks(text)
