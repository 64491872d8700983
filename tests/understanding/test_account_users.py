"""Who asks who is listed on a company account, and who wants it changed."""

from __future__ import annotations

from steward.understanding.account_users import asks_who_is_listed
from tests.cases import cases


@cases(
    "text",
    [
        "who is an admin of our company account?",
        "can you tell me who the users of our account are",
        "which colleagues can look at our bills",
        "wie kan onze facturen inzien",
        "welche Kollegen dürfen in unser Konto",
        "qui a accès à notre compte",
        "quién tiene acceso a nuestra cuenta",
    ],
)
def test_people_of_an_account_asked_for_are_no_change(text: str) -> None:
    assert asks_who_is_listed(text)


@cases(
    "text",
    [
        "please remove a colleague from our company account",
        "who has to be asked to add a new user",
        "voeg een collega toe aan ons bedrijfsaccount",
        "ein Mitarbeiter ist ausgeschieden, bitte entfernen Sie seinen Zugang",
        "wie kann ich einen Kollegen hinzufügen",
        "ajoutez un collègue à notre compte entreprise",
        "añadan un compañero a nuestra cuenta de empresa",
    ],
)
def test_people_of_an_account_to_be_changed_are_not_only_asked_for(text: str) -> None:
    assert not asks_who_is_listed(text)
