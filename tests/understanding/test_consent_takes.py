"""Who takes what is offered without its name agrees to it; whoever takes anything else does not."""

from __future__ import annotations

import pytest

from steward.understanding.consent import consents


@pytest.mark.parametrize(
    "text",
    [
        *("oke doe die maar", "doe dat maar", "die neem ik", "klinkt goed", "laten we dat doen"),
        *("I'll take that one", "ok do that one", "yes that one please", "deal", "that would work"),
        *("das nehme ich", "dann nehme ich das", "geht klar", "mir recht", "meinetwegen"),
        *("je prends ça", "va pour celui-là", "oui celle-là", "ça me va", "faisons comme ça"),
        *("vale, ese", "sí, esa", "sí, esa misma", "me quedo con esa", "me parece bien"),
    ],
)
def test_consent_takes_what_is_offered_without_its_name(text: str) -> None:
    assert consents(text, "change_plan")
    assert consents(text, "pay_refund")


@pytest.mark.parametrize(
    "text",
    [
        *("I'll take it back", "I'll take that up with my lawyer", "do that one instead"),
        *(
            "ich nehme das zurück",
            "das nehme ich nicht an",
            "doe die andere maar",
            "die neem ik niet",
        ),
        *("ça me va pas", "je ne prends pas ça", "non, celui-là pas", "no, esa no", "ese no"),
        *("that one", "ese otro", "l'autre, celle-là", "no deal", "no me parece bien"),
    ],
)
def test_consent_takes_nothing_else(text: str) -> None:
    assert not consents(text, "change_plan")
    assert not consents(text, "pay_refund")
