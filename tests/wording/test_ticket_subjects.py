"""What a ticket is about is told in the customer's language; staff read it in English."""

from __future__ import annotations

import re

from actions.note_ticket import TicketNoted, TicketTakenBack
from actions.open_ticket import TicketOpened
from steward.settings import PROJECT
from steward.wording.parts import LOCALES
from steward.wording.render import render
from steward.wording.ticket_subjects import in_language
from teams.requests import requests
from tests.cases import cases

OTHERS = sorted(set(LOCALES) - {"en"})
GIVEN = (
    *("Change of contact details", "Return requested for O-7", "Damaged item", "Cancel O-7"),
    *("Some of O-7 is missing", "Refund of 45.00 EUR came back", "Document of one of INV-1, INV-2"),
    *("Complaint", "Complaint, contact 3", "Skip or pause A-1009", "Change of plan A-1009"),
    *("Cancel A-1 within the renewal grace", "Redirect O-7", "New address for O-7"),
    *("Damaged, and no photo for O-7", "Photo by mail of goods in trouble for O-7"),
    *(one.ticket for one in requests().values()),
)


@cases("language", OTHERS)
def test_subject_of_every_ticket_in_another_language_is_translated(language: str) -> None:
    same = {one for one in GIVEN if in_language(one, language) == one} - {"Feedback"}
    assert same == set()


def test_subject_in_another_language_keeps_its_references() -> None:
    assert in_language("Replacement for O-7", "de") == "Ersatz für O-7"
    assert in_language("Refund of 45.00 EUR came back", "fr") == "Remboursement de 45.00 EUR revenu"
    assert (
        in_language("Document of one of INV-1, INV-2", "nl") == "Document van een van INV-1, INV-2"
    )


def test_subject_of_another_system_stays_as_it_is() -> None:
    for language in LOCALES:
        assert in_language("My kettle sings", language) == "My kettle sings"
        assert in_language("Damaged item", "en") == "Damaged item"


def test_subject_of_a_complaint_counts_no_contacts_to_its_customer() -> None:
    assert in_language("Complaint, contact 4", "en") == "Complaint"
    assert in_language("Complaint, contact 4", "de") == "Beschwerde"


def test_ticket_told_in_french_names_its_subject_in_french() -> None:
    about = "Change of contact details"
    told = [
        TicketOpened(ticket="T-1", subject=about),
        TicketNoted(ticket="T-1", subject=about, by=None),
        TicketTakenBack(ticket="T-1", subject=about),
    ]
    for say in told:
        assert "Changement de coordonnées" in render(say, "fr")
        assert "Change of contact details" in render(say, "en")


def test_words_of_subjects_are_those_that_teams_give() -> None:
    """A variant that no ticket begins with is one that nobody hears."""
    source = (PROJECT / "steward/wording/phrases.en.ftl").read_text(encoding="utf-8")
    block = source[source.index("ticket_subject = ") :].partition("\n}\n")[0]
    for about, words in re.findall(r"\[(\w+)\] (.+)", block):
        if about == "other":
            continue
        filled = words.replace("{ $of }", "O-7")
        assert in_language(filled, "de") != filled, about
