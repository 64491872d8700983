"""Who cites a page of ours, what that is said to hold, and whether a sentence says the same."""

from __future__ import annotations

import pytest

from steward.understanding.pages.cited_pages import cited, cites_a_page, says_the_same

CITED = (
    ("but your website says every six months", "every six months"),
    ("no, I have the page open, it says six months", "six months"),
    ("but it says free on your site!", "free"),
    ("your site says vinegar will do for descaling", "vinegar will do for descaling"),
    ("according to your FAQ gift cards expire", "gift cards expire"),
    ("maar op jullie site staat om de zes maanden", "om zes maanden"),
    ("nee, ik heb de pagina open, er staat zes maanden", "zes maanden"),
    ("volgens jullie website is verzenden gratis", "is verzenden gratis"),
    ("aber auf Ihrer Webseite steht alle sechs Monate", "alle sechs Monate"),
    ("nein, ich habe die Seite offen, da steht sechs Monate", "sechs Monate"),
    ("auf eurer Seite steht, dass Essig reicht", "Essig reicht"),
    ("mais votre site dit tous les six mois", "tous six mois"),
    ("non, j'ai la page ouverte, c'est écrit six mois", "six mois"),
    ("sur votre site c'est gratuit", "gratuit"),
    ("pero en su web pone cada seis meses", "cada seis meses"),
    ("no, tengo la página abierta, pone seis meses", "seis meses"),
    ("¡pero en su web pone gratis!", "gratis"),
)
NONE = (
    "your bank's website says pending",
    "the carrier's page says delivered",
    "your site says my order was delivered",
    "the site says payment failed",
    "I saw the grinder on your site, is it any good?",
    "what does your site say about returns?",
    "where on your site is the form?",
    "your site says free returns, please take it back",
    "op jullie site staat dat mijn pakket bezorgd is",
    "wat staat er op jullie site over retourneren?",
    "die Seite der Bank sagt vorgemerkt",
    "auf Ihrer Seite steht, dass mein Konto gesperrt ist",
    "que dit votre site sur les retours ?",
    "votre site dit que ma commande est livrée",
    "¿qué dice su web de las devoluciones?",
    "en su web pone que mi pedido fue entregado",
)


@pytest.mark.parametrize(("text", "claim"), CITED)
def test_cited_page_of_ours_is_told_apart_from_what_it_says(text: str, claim: str) -> None:
    assert cited(text) == claim


@pytest.mark.parametrize("text", NONE)
def test_cited_page_of_others_or_record_of_theirs_is_none(text: str) -> None:
    assert not cites_a_page(text)


@pytest.mark.parametrize(
    ("claim", "sentence", "same"),
    [
        ("every six months", "Descale every six months.", True),
        ("alle sechs Monate", "Descale every six months.", True),
        ("every six months", "Descale every two months.", False),
        ("vinegar will do for descaling", "Descaling. Vinegar will do.", True),
        ("vinegar will do for descaling", "Descaling. Never use vinegar.", False),
        ("shipping is free", "Shipping costs 6.95 EUR.", False),
        ("shipping is free", "Shipping is free.", True),
    ],
)
def test_cited_page_says_the_same_by_figures_and_denials(
    claim: str, sentence: str, same: bool
) -> None:
    assert says_the_same(claim, sentence) is same
