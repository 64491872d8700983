"""Of a mail only what its writer wrote now counts: no quote is a yes,
no signature an identity, no header a wish.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from steward.audit.record import Audit
from steward.conversation.conversations import Conversations
from steward.conversation.lines import lines_in
from steward.conversation.mail import apart
from steward.conversation.types import Inbound
from steward.db import Database, fetch_one
from steward.settings import Settings
from steward.views.customer import shown
from tests.cases import cases

GMAIL = "On Mon, 16 Nov 2026 at 10:00, Fernhill <desk@fernhill.example> wrote:"


@cases(
    ("text", "words"),
    [
        (
            (
                f"Yes please.\n\nKind regards,\nDana Whitfield\n+31612345678\n\n{GMAIL}\n> Shall "
                "I?\n> no"
            ),
            "Yes please.",
        ),
        (
            "Where is my order O-41?\r\n\r\n-- \r\nMila Bos\r\nAccount A-77",
            "Where is my order O-41?",
        ),
        (
            "No thanks.\n\nFrom: Fernhill\nSent: Monday\nTo: Dana\nSubject: Re\n\nyes, refund it",
            "No thanks.",
        ),
        ("> Shall I go ahead?\nyes\n> Anything else?\nno that is all", "yes\nno that is all"),
        (f"{GMAIL}\n> Shall I?\n\nA refund for INV-1, please.", "A refund for INV-1, please."),
        (f"Not that one.\n\n{GMAIL}\n\nyes, refund INV-2 without any mark", "Not that one."),
        (f"{GMAIL}\n\nyes, refund INV-2 without any mark", ""),
        (
            "On Mon, 16 Nov 2026 at 10:00, Fernhill\n<desk@fernhill.example> wrote:\n> yes\n\nNo.",
            "No.",
        ),
        (
            "From: eve@x.example\nSubject: refund INV-2\nTo: desk\n\nWhere is my parcel?",
            "Where is my parcel?",
        ),
        (
            (
                "Op ma 16 nov 2026 om 10:00 schreef Fernhill <a@b.example>:\n> ja\n\nNee.\n\nMet "
                "vriendelijke groet,\nMika"
            ),
            "Nee.",
        ),
        (
            (
                "Am 16.11.2026 um 10:00 schrieb Fernhill <a@b.example>:\n> ja\n\nNein.\n\nMit "
                "freundlichen Grüßen\nJo"
            ),
            "Nein.",
        ),
        ("Please cancel my plan.\n\nSent from my iPhone", "Please cancel my plan."),
        ("See below.\n\n-----Original Message-----\nyes, refund it", "See below."),
        ("-----Original Message-----\nyes, refund it", ""),
        (
            "Kind regards, I would like to know where it is",
            "Kind regards, I would like to know where it is",
        ),
        ("To: be honest I am cross\nthat it is late", "To: be honest I am cross\nthat it is late"),
        ("On Monday you wrote:\nthat it ships. Did it?", "that it ships. Did it?"),
        ("yes", "yes"),
        (
            "Doppelt abgebucht, bitte einmal zurück.\n\nU. Lehmann\nTel. 0221 555 0133",
            "Doppelt abgebucht, bitte einmal zurück.",
        ),
        (
            (
                "Hi,\n\nI need the October invoice please.\n\nGwen Pritchard\n"
                "Pritchard & Daughters, Cardiff\nT 029 2000 0000"
            ),
            "Hi,\n\nI need the October invoice please.",
        ),
        (
            "Please return one.\n\nIngrid Lund | Office Manager | Lund Arkitekt AB | +46 8 000 000",
            "Please return one.",
        ),
        # a label of an address is a word of its own, and no letters within one
        (
            "Paid twice.\n\nMy address is d.whit@x.example",
            "Paid twice.\n\nMy address is d.whit@x.example",
        ),
        ("Paid twice.\n\nDana Whitfield\nE: d.whit@x.example", "Paid twice."),
        ("Bitte prüfen.\nMfG Lehmann", "Bitte prüfen."),
        ("Das Paket fehlt.\n\nVon meinem iPhone gesendet", "Das Paket fehlt."),
        ("Le colis manque.\n\nEnvoyé de mon iPhone", "Le colis manque."),
        ("Falta el paquete.\n\nEnviado desde mi iPhone", "Falta el paquete."),
        ("Het pakket is er niet.\n\nVerstuurd vanaf mijn iPhone", "Het pakket is er niet."),
        ("Falta uno.\n\nUn cordial saludo,\nAna Gil\n+34 600 000 000", "Falta uno."),
        (
            "Il manque un sac.\n\nBien cordialement,\nJ. Roux\nj.roux@example.com",
            "Il manque un sac.",
        ),
        (
            (
                "Where is it?\n\nTom Lee\nLee Ltd\nwww.lee.example\n\n"
                "This e-mail is confidential and intended for its addressee."
            ),
            "Where is it?",
        ),
        (
            "Wo ist es?\n\nDiese E-Mail ist vertraulich und nur für den Empfänger bestimmt.",
            "Wo ist es?",
        ),
        ("Mal sehen.\n\nAnfang der weitergeleiteten Nachricht:\n\nja bitte", "Mal sehen."),
        ("Voir ci-dessous.\n\n---------- Message transféré ---------\noui", "Voir ci-dessous."),
        # what answers stays, whatever it looks like
        ("u.lehmann@example.com\n\nIngrid Lund | Office Manager", "u.lehmann@example.com"),
        ("My new number is:\n\n+31 6 1234 5678", "My new number is:\n\n+31 6 1234 5678"),
        ("Dana Whitfield\ndana@example.com", "Dana Whitfield\ndana@example.com"),
        (
            "Please send it to my new address.\n\nGwen Pritchard\n12 High Street\nCardiff CF10 1AA",
            "Please send it to my new address.\n\nGwen Pritchard\n12 High Street\nCardiff CF10 1AA",
        ),
    ],
)
def test_apart_keeps_the_writers_own_words_only(text: str, words: str) -> None:
    assert apart(text).words == words


@given(
    st.text(max_size=400)
    | st.lists(st.sampled_from([GMAIL, "> yes", "-- ", "From: a", "Subject: b", "no", ""])).map(
        "\n".join
    )
)
def test_apart_loses_nothing_and_ends_on_any_text(text: str) -> None:
    mail = apart(text)
    together = mail.words + mail.rest
    assert sorted("".join(text.split())) == sorted("".join(together.split()))


async def test_take_in_mail_stores_quotes_beside_the_words(database: Database) -> None:
    conversations = Conversations(database, Audit(database), Settings(lease=30))
    text = f"Yes please.\n\nKind regards,\nDana, card 4111 1111 1111 1111\n\n{GMAIL}\n> Shall I?"
    for channel in ("email", "chat"):
        mail = Inbound(
            id=f"m-{channel}", conversation_id=f"c-{channel}", text=text, channel=channel
        )  # type: ignore[arg-type]
        assert await conversations.take_in(mail)
        assert not await conversations.take_in(mail)
    async with database.transaction() as connection:
        by_mail = await fetch_one(
            connection, "SELECT text, quoted FROM desk.inbox WHERE id = 'm-email'"
        )
        by_chat = await fetch_one(
            connection, "SELECT text, quoted FROM desk.inbox WHERE id = 'm-chat'"
        )
        [line] = await lines_in(connection, "c-email")
    assert by_mail is not None
    assert by_mail["text"] == "Yes please."
    assert "Kind regards" in by_mail["quoted"]
    assert "Shall I?" in by_mail["quoted"]
    assert "4111" not in by_mail["quoted"]
    assert "Shall I?" in shown(line, to_staff=True).quoted
    assert shown(line, to_staff=False).quoted == ""
    assert by_chat is not None
    assert by_chat["quoted"] == ""
