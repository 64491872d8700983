"""Each number in the lines of a report leads to the conversations that it counted: those that a
loop over rows finds, for every line that the report itself names.
"""

from __future__ import annotations

from typing import Any

import pytest

from steward.domain.business_hours import read_opening
from steward.domain.lifecycle import REMEDIES
from steward.domain.period import Period
from steward.errors import BadInput
from steward.server.figures import Figure, behind
from tests.desk_rows import Desk
from tests.reports.contact_rows import FIRST, LAST, is_back, read
from tests.reports.test_whole_report import HOURS, LIMITS, fill, made


async def ids(rows: Desk, name: str, of: str = "", team: str = "") -> list[str]:
    """What the list of conversations would show."""
    figure = Figure(name, of, FIRST, LAST, team, 7)
    async with rows.db.transaction() as connection:
        found = await behind(connection, LIMITS, read_opening(HOURS), figure)
        assert found is not None
        got = await (await connection.execute(found.query.encode(), found.values)).fetchall()
    return [one["conversation_id"] for one in got]


def of_contacts(rows: Desk, about: Period) -> list[dict[str, Any]]:
    every = [one | {"talk": one["conversation_id"]} for one in read(rows, "outcome")]
    for talk in read(rows, "conversation"):
        if talk["contact_since"]:
            open_ = {"talk": talk["id"], "contact_reason": None, "began_at": talk["contact_since"]}
            every.append(open_ | {"customer": talk["customer"], "ended_at": None})
    days = LIMITS.contacts.repeat_days
    return [
        one
        | {
            "back": is_back(one, every, days=days),
            "same": is_back(one, every, same=True, days=days),
        }
        for one in every
        if one["ended_at"] and about.begin <= one["began_at"] < about.end
    ]


@pytest.mark.parametrize("team", ["", "refund"])
async def test_line_of_a_subject_or_an_ending_leads_to_its_conversations(
    rows: Desk, team: str
) -> None:
    fill(rows, 1)
    about = Period(first=FIRST, last=LAST, team=team, zone=LIMITS.reports.zone)
    mine = [one for one in of_contacts(rows, about) if team in ("", one["team"])]
    found = await made(rows, team)
    assert len(found.subjects) > 1
    for subject in found.subjects:
        own = [
            one
            for one in mine
            if (one["team"], one["contact_reason"]) == (subject.team, subject.contact_reason)
        ]
        for name, counted in {
            "ended": own,
            "resolved": [one for one in own if one["outcome"] == "resolved"],
            "contained": [one for one in own if one["contained"] and not one["same"]],
            "handed_over": [one for one in own if one["outcome"] == "handed_over"],
            "repeated": [one for one in own if one["back"]],
        }.items():
            got = await ids(rows, name, f"{subject.team}/{subject.contact_reason}", team)
            assert sorted(got) == sorted({one["talk"] for one in counted}), (subject, name)
    for why in found.outcomes:
        got = await ids(rows, "ended_as", f"{why.outcome}/{why.reason}", team)
        talks = {
            one["talk"]
            for one in mine
            if (one["outcome"], one["reason"]) == (why.outcome, why.reason)
        }
        assert sorted(got) == sorted(talks) != [], why


async def test_line_of_what_was_given_leads_to_its_conversations(rows: Desk) -> None:
    fill(rows, 2)
    about = Period(first=FIRST, last=LAST, zone=LIMITS.reports.zone)
    rights = {one["action_id"]: one for one in read(rows, "authority")}
    found = await made(rows, "")
    assert len(found.given) > 3
    for line in found.given:
        talks = set()
        for one in read(rows, "action"):
            right, params = rights.get(one["id"]), one["params"]
            tender = params.get("tender", "") if one["kind"] == "issue_refund" else one["kind"]
            if (
                right
                and about.begin <= right["consumed_at"] < about.end
                and one["kind"] in REMEDIES
                and one["state"] in ("confirmed", "settled", "failed_late")
                and (one["kind"], params["reason"], tender, params["currency"])
                == (line.kind, line.reason, line.tender, line.currency)
                and (right["basis"] == "approval") == line.signed
            ):
                talks.add(one["conversation_id"])
        basis = "approval" if line.signed else "policy"
        of = "/".join((line.kind, line.reason, line.tender, line.currency, basis))
        assert sorted(await ids(rows, "given_as", of)) == sorted(talks) != [], line


async def test_line_of_a_person_leads_to_what_they_decided(rows: Desk) -> None:
    fill(rows, 2)
    about = Period(first=FIRST, last=LAST, zone=LIMITS.reports.zone)
    talk_of = {one["id"]: one["conversation_id"] for one in read(rows, "approval")}
    acted_in = {one["id"]: one["conversation_id"] for one in read(rows, "action")}
    for person in (await made(rows, "")).people:
        for name, verdict in (("approved_by", "approve"), ("rejected_by", "reject")):
            talks = {
                talk_of[one["approval_id"]]
                for one in read(rows, "signature")
                if (one["login"], one["verdict"]) == (person.login, verdict)
                and about.begin <= one["at"] < about.end
            }
            assert sorted(await ids(rows, name, person.login)) == sorted(talks), (person, name)
        lowered = {
            acted_in[one["action_id"]]
            for one in read(rows, "edit")
            if one["login"] == person.login and about.begin <= one["at"] < about.end
        }
        assert sorted(await ids(rows, "lowered_by", person.login)) == sorted(lowered), person


@pytest.mark.parametrize("team", ["", "support"])
async def test_waits_that_were_late_lead_to_as_many_conversations(rows: Desk, team: str) -> None:
    fill(rows, 3)  # each of its waits is of a conversation of its own
    service = (await made(rows, team)).service
    assert 0 < service.late_now <= service.late < service.waited
    for name in ("waited", "taken", "late", "late_now"):
        got = await ids(rows, name, team=team)
        assert len(set(got)) == len(got) == getattr(service, name), name
    assert set(await ids(rows, "late_now", team=team)) <= set(await ids(rows, "late", team=team))


@pytest.mark.parametrize("team", ["", "refund"])
async def test_times_lead_to_the_conversations_that_took_at_least_so_long(
    rows: Desk, team: str
) -> None:
    fill(rows, 1)
    about = Period(first=FIRST, last=LAST, team=team, zone=LIMITS.reports.zone)
    found = await made(rows, team)
    answers = [
        (one["talk"], one["first_answer_ms"])
        for one in of_contacts(rows, about)
        if team in ("", one["team"]) and one["first_answer_ms"] is not None
    ]
    kept = {one["conversation_id"] for one in read(rows, "outcome")}
    all_ = await ids(rows, "first_answer", team=team)
    assert {talk for talk, _ in answers} == set(all_) & kept != set()
    still = {one["id"] for one in read(rows, "conversation") if one["contact_since"]}
    assert set() != set(all_) - kept <= still, "those that are still open count, too"
    most = found.contacts.first_answer_ms_most
    slow = set(await ids(rows, "first_answer", str(most), team))
    assert {talk for talk, ms in answers if ms >= most} == slow & kept
    assert 0 < len(slow) < len(set(all_)) / 4
    agent = {one["id"]: one["agent"] for one in read(rows, "action")}
    spans = [
        (one["conversation_id"], (one["decided_at"] - one["created_at"]).total_seconds() * 1000)
        for one in read(rows, "approval")
        if one["status"] in ("approved", "rejected")
        and one["decided_at"]
        and about.begin <= one["decided_at"] < about.end
        and team in ("", agent[one["action_id"]])
    ]
    half = found.decisions.decided_ms_half
    for of, least in (("", 0), (str(half), half)):
        got = await ids(rows, "decided", of, team)
        assert sorted(got) == sorted({talk for talk, ms in spans if round(ms) >= least}) != []


async def test_goodwill_of_a_currency_leads_to_its_conversations(rows: Desk) -> None:
    fill(rows, 2)
    given = (await made(rows, "")).goodwill
    assert len(given) > 1
    every = set(await ids(rows, "goodwill"))
    of = {one.currency: set(await ids(rows, "goodwill", one.currency)) for one in given}
    assert set.union(*of.values()) == every
    for currency, talks in of.items():
        told = {
            one["conversation_id"]
            for one in read(rows, "action")
            if one["conversation_id"] in every
            and one["state"] in ("confirmed", "settled")
            and (one["params"].get("reason"), one["params"]["currency"]) == ("goodwill", currency)
        }
        assert set() != talks <= told


@pytest.mark.parametrize("odd", ["soon", "-1", "1e9", "1" * 13])
async def test_time_that_is_no_time_is_refused(rows: Desk, odd: str) -> None:
    for name in ("first_answer", "decided"):
        with pytest.raises(BadInput, match="is no time"):
            await ids(rows, name, odd)


async def test_figure_that_no_report_has_is_refused_with_those_that_are(rows: Desk) -> None:
    with pytest.raises(BadInput, match="there is no figure 'luck'") as refused:
        await ids(rows, "luck")
    assert "given_as" in refused.value.next_step
