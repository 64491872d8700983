"""Who asks who is listed on a company account, and who wants it changed."""

from __future__ import annotations

from steward.understanding.people.account_users import asks_who_is_listed, only_names_a_plan
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


@cases(
    "text",
    [
        "I'd like to switch our account to the office plan",
        "zet ons bedrijfsaccount op Office",
        "bitte stellen Sie unser Firmenkonto auf Office um",
        "nous voulons passer notre compte au forfait Office",
        "queremos cambiar nuestra cuenta al plan Office",
    ],
)
def test_plan_of_an_account_to_be_changed_is_about_nobody_on_it(text: str) -> None:
    assert only_names_a_plan(text)


@cases("text", ["add a new user to our office plan", "voeg een collega toe aan Office"])
def test_people_of_a_plan_are_not_only_its_name(text: str) -> None:
    assert not only_names_a_plan(text)
