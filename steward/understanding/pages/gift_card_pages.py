"""What the help pages are asked of a gift card, by what of it is asked."""

from __future__ import annotations

from collections.abc import Mapping

GIFT_CARDS: Mapping[str, Mapping[str, str]] = {
    "valid": {
        "en": "how long is a gift card valid, does it expire",
        "nl": "hoe lang is een cadeaukaart geldig, verloopt die",
        "de": "wie lange ist eine Geschenkkarte gültig, verfällt sie",
        "fr": "carte cadeau, jusqu'à quand est-elle valable, expire",
        "es": "hasta cuándo es válida una tarjeta regalo, caduca",
    },
    "cash": {
        "en": "gift card paid out in cash",
        "nl": "cadeaukaart uitbetalen in contant geld",
        "de": "Geschenkkarte in Bargeld auszahlen",
        "fr": "échanger une carte cadeau contre de l'argent",
        "es": "cambiar una tarjeta regalo por dinero",
    },
    "balance": {
        "en": "balance of a gift card, how much is left on it",
        "nl": "saldo van een cadeaukaart, hoeveel staat er nog op",
        "de": "Guthaben einer Geschenkkarte, wie viel ist noch drauf",
        "fr": "solde d'une carte cadeau, combien reste-t-il",
        "es": "saldo de una tarjeta regalo, cuánto queda",
    },
    "pays": {
        "en": "pay a subscription with a gift card",
        "nl": "een abonnement betalen met een cadeaukaart",
        "de": "ein Abo mit einer Geschenkkarte bezahlen",
        "fr": "payer un abonnement avec une carte cadeau",
        "es": "pagar una suscripción con una tarjeta regalo",
    },
    "mailed": {
        "en": "does a gift card come by e-mail or as a card by post",
        "nl": "komt een cadeaukaart per e-mail of met de post",
        "de": "kommt eine Geschenkkarte per E-Mail oder mit der Post",
        "fr": "une carte cadeau arrive-t-elle par e-mail ou par la poste",
        "es": "llega una tarjeta regalo por correo electrónico o por correo postal",
    },
}
