"""A sample of every phrase that has values: each is rendered as a customer would read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any, get_args

from steward.domain.understanding import FACETS as DOMAIN_FACETS
from steward.policy.terms import Attendance
from steward.say import Phrase, Plain, known
from steward.wording import handed, languages, orders, payments, regrets, remembered, says
from steward.wording.facets import (
    FacetAnswer,
    FacetNotKnown,
    IsSo,
    NothingChanged,
    NothingTells,
    RemindOffer,
    SorryForThat,
    ThatWasSaid,
    WhoDecides,
    answers,
    facets,
    in_short,
)
from steward.wording.people_hours import PeopleHours
from steward.wording.render import render
from teams.registry import TEAMS
from teams.support import phrases as support
from tests.wording.sample_values import AT, CARD, CHARGED, EUR, OFFERED, ORDERS, REFUND, SIGNED, of
from tests.wording.samples_of_actions import OF_ACTIONS
from tests.wording.samples_of_teams import OF_BILLING, OF_IDENTITY, OF_REFUNDS, OF_SUPPORT

assert TEAMS
REMEMBERED = tuple(
    remembered.Remembered.model_validate({"what": what, "called": called})
    for what, called in (
        ("language", "de"),
        ("name", "Sam"),
        *(("channel", channel) for channel in ("email", "phone", "chat")),
    )
)
# When people are there: on days of the week, on one of them, always.
_THERE: tuple[dict[str, Any], ...] = (
    {"days": (0, 1, 2, 3, 4), "opens": 540, "closes": 1020},
    {"days": (5,), "opens": 540, "closes": 720},
    {"days": (0, 1, 2, 3, 4, 5, 6), "opens": 0, "closes": 1440},
)
STANDING: tuple[says.Standing, ...] = ("article", "person", "words", "scope", "offer", "code")
OF_THE_DESK: tuple[Phrase, ...] = (
    *(
        kind(things=things)
        for kind in (remembered.PreferencesShown, remembered.PreferencesForgotten)
        for things in ((), REMEMBERED)
    ),
    *(
        kind(things=REMEMBERED)
        for kind in (
            remembered.PreferencesKept,
            remembered.PreferencesLater,
            remembered.AskToRemember,
        )
    ),
    remembered.CalledByName(called="Sam"),
    *(
        regrets.NotListened(what=what, again=again)
        for what in ("told", "unanswered")
        for again in (False, True)
    ),
    orders.NotFound(reference="INV-1"),
    orders.NotFound(reference=None),
    says.WhichNumber(number="7001"),
    says.ActingFor(name="Kees Bos"),
    says.OfferDropped(),
    of(says.OfferDropped, CARD),
    of(says.OfferDropped, CARD, by_us=True),
    says.OfferDropped(by_us=True),
    says.OfferDropped(goods=True, order="O-41", item="Grinder"),
    *(
        says.RejectedBecause(because=because, told="Please send the receipt.")
        for because in ("evidence", "terms", "made_good", "otherwise", "own")
    ),
    *(says.OfferRestsOn(reason=reason) for reason in ("overpaid", "undelivered", None)),
    of(says.RemindRefund, CARD),
    of(says.RemindRefunds, {}, items=[CARD, CARD]),
    of(says.ConfirmRefunds, {}, items=[CARD, CARD]),
    of(says.ConfirmRefunds, SIGNED, items=[CARD, CARD]),
    of(says.RemindRefund, CARD | SIGNED),
    of(says.RemindRefunds, SIGNED, items=[CARD, CARD]),
    of(says.StillWaiting, CARD),
    of(
        support.WhichToTakeBack,
        {},
        requests=[
            {"reference": "INV-7001", "amount": EUR},
            {"reference": "T-9", "subject": "Gift"},
        ],
    ),
    of(support.WhichToTakeBack, {}, requests=[{"reference": "O-41"}, {"reference": "T-9"}]),
    *(support.LeftThat(what=what) for what in ("money", "parcel", "plan", "other")),
    *(support.ComesNext(what=what) for what in ("money", "parcel", "plan", "other")),
    of(says.AskedElsewhere, CARD),
    of(says.RefundLowered, CARD, asked={"minor": 9_000, "currency": "EUR"}),
    says.DidYouMean(act="cancel_subscription"),
    says.DidYouMean(act="change_contact"),
    says.ShallTheyHaveIt(),
    says.ShallTheyHaveIt(sorry=True),
    says.RefusedByYou(what=("credit", "money")),
    *(
        of(orders.WhichOrder, {}, thing=thing, orders=ORDERS[:count])
        for thing in ("grinder", "")
        for count in (1, 2)
    ),
    *(
        of(orders.NotAmongOrders, {}, thing=thing, orders=ORDERS[:count], beside=beside)
        for thing in ("grinder", "")
        for count in (1, 2)
        for beside in (False, True)
    ),
    orders.StillAsked(),
    *(says.StandsSo(about=about, times=times) for about in STANDING for times in (2, 3, 4)),
    *(
        of(
            says.LookedWider,
            {},
            places=places,
            empty=[{"what": what, "count": 0}],
        )
        for what in get_args(says.Place.__value__)
        for places in (
            [],
            [{"what": what, "count": 2, "newest": AT}, {"what": what, "count": 1}],
        )
    ),
    says.BetterPrice(),
    says.EndsOnlyIf(),
    says.RestsOn(about="no_article"),
    says.RestsOn(about="article", title="Returns"),
    says.RestsOn(about="parcel", order_id="O-1"),
    says.RestsOn(about="parcel", order_id="O-1", on=AT),
    languages.OtherLanguage(language="pl"),
    languages.OtherLanguage(language="de"),
    languages.OtherLanguageAgain(language="fr"),
    *(languages.LanguagesSpoken(asked_in=one) for one in ("none", "it", "pl", "pt")),
    says.OutOfScopeAgain(),
    says.ClarifyAgain(),
    says.AskIdentifyAgain(),
    of(payments.AuthorisationExplained, {}, charges=[{"amount": EUR, "at": AT}]),
    *(
        of(
            payments.AuthorisationExplained,
            {},
            together=EUR,
            sent=sent,
            **{held: [CHARGED]},
            **more,
        )
        for held, sent in (("waits", True), ("waits", False), ("let_go", False))
        for more in ({}, {"taken": [CHARGED]})
    ),
    of(payments.AlreadyRefunded, REFUND),
    payments.NoOtherWay(),
    *(
        says.WaitsForPerson(about=about, times=times, place=place, minutes=minutes)
        for about in (
            *("first", "when", "needs", "who", "where", "leave", "undo"),
            *("adds", "takes_back", "drops", "keeps", "reach", "protests", "calls"),
            *("hours", "reads", "asks", "line", "thanks", "bye"),
        )
        for times in (0, 1, 2)
        for place, minutes in ((1, 0), (2, 1), (2, 61), (3, 130))
    ),
    *(
        says.WaitsForPerson(about="brings", times=times, place=2, minutes=3, brought=brought)
        for brought in ("contact", "record", "code")
        for times in (0, 1)
    ),
    *(
        says.WaitsForPerson(
            about="brings", times=1, place=2, minutes=3, brought=brought, known=known, **value
        )
        for brought, value in (
            ("contact", {"new": "ann@example.com"}),
            ("record", {"reference": "O-1004"}),
        )
        for known in (False, True)
    ),
    *(
        says.WaitsForPerson(about=about, times=times, place=1, minutes=0, noted="I moved")
        for about in ("adds", "reach")
        for times in (0, 1, 2)
    ),
    handed.RemedyNoted(remedy="money"),
    handed.RemedyNoted(remedy="replacement"),
    *(
        says.WaitsForPerson(about="when", times=times, place=2, minutes=3, usual=60)
        for times in (0, 1)
    ),
    *(
        of(handed.StandsWithPeople, {"again": again, **stands})
        for again in (False, True)
        for stands in (
            {"about": "words", "noted": "I moved"},
            {"about": "remedy", "remedy": "money"},
            {"about": "remedy", "remedy": "replacement"},
            {"about": "call", "new": "+31612345678"},
            {"about": "call"},
            {"about": "phone", "new": "+31612345678"},
            {"about": "offers", "offers": [OFFERED]},
            {"about": "decides"},
            {"about": "matters", "matters": [{"matter": "parcel", "reference": "O-1004"}]},
        )
    ),
    of(
        says.WaitsForPerson,
        {"about": "first", "times": 0, "place": 1, "minutes": 5},
        offers=[OFFERED],
        opens_at=AT,
        zone="Europe/Amsterdam",
    ),
    *(
        PeopleHours.of(Attendance(zone="Europe/Amsterdam", **one), datetime.fromisoformat(AT))
        for one in _THERE
    ),
    *(
        says.WaitsForPerson(
            about="hours", times=0, place=1, minutes=0, zone="Europe/Amsterdam", **{when: AT}
        )
        for when in ("opens_at", "closes_at")
    ),
    *(
        says.WaitsForPerson(
            about="hours",
            times=0,
            place=1,
            minutes=0,
            zone="Europe/Amsterdam",
            on_day=AT,
            **{when: AT},
        )
        for when in ("opens_at", "closes_at")
    ),
)
SAMPLES: tuple[Phrase, ...] = (
    *OF_SUPPORT,
    *OF_IDENTITY,
    *OF_THE_DESK,
    *OF_BILLING,
    *OF_REFUNDS,
    *OF_ACTIONS,
)


def _of_facets() -> Iterator[FacetAnswer]:
    """Each answer to what may be asked about a phrase, with each sample of that phrase."""
    for kind in known():
        own = [say.data for say in SAMPLES if say.kind == kind] or [{}]
        for facts in own:
            for what in facets(kind):
                if answers(kind, what, facts):
                    yield FacetAnswer(of=kind, what=what, facts=facts)


def _of_reminders() -> Iterator[Phrase]:
    """Each offer that has a reminder, said once more."""
    yield from (short for say in SAMPLES if isinstance(short := in_short(say), RemindOffer))


SAMPLES = (
    *SAMPLES,
    *_of_reminders(),
    *(FacetNotKnown(asked=facet) for facet in DOMAIN_FACETS),
    NothingTells(question="who brings it?"),
    NothingTells(),
    WhoDecides(),
    SorryForThat(),
    *(of(IsSo, {"what": what}, on=on) for what in ("ended", "arrived") for on in (AT, None)),
    *(
        of(NothingChanged, {}, offered=offered, again=again)
        for offered in (True, False)
        for again in (True, False)
    ),
    *(
        of(ThatWasSaid, {}, right=right, again=again, **fact)
        for right in (True, False)
        for again in (True, False)
        for fact in (
            {"day": AT},
            {"amount": EUR},
            {"order": "O-1"},
            {"last4": "4242"},
            {"plan": "basic"},
        )
    ),
)


@cache
def samples() -> tuple[Phrase, ...]:
    """All of them: with the answers about each, which take a second to find."""
    about = tuple(_of_facets())
    return (*SAMPLES, *about, about[0].model_copy(update={"again": True}))


@cache
def texts(language: str) -> tuple[tuple[Phrase | Plain, str], ...]:
    """Everything that can be said, by its sample where it has values, with how it reads."""
    said = (*(one for one in known().values() if isinstance(one, Plain)), *samples())
    return tuple((one, render(one, language)) for one in said)
