"""Who takes what is offered without its name agrees to it; whoever takes anything else does not."""

from __future__ import annotations

from actions.registry import KINDS
from steward.understanding.consent import consents
from tests.cases import cases


@cases(
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


@cases(
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


@cases(
    ("kind", "texts"),
    [
        (
            "issue_refund",
            (
                *(
                    "sí devolvédmelo",
                    "sí, devuélvamelo",
                    "sí, devolvedme el dinero",
                    "give it back, yes",
                ),
                *("ja bitte erstattet es mir", "ja überweist es", "ja betaal maar terug"),
                "rembourse-moi s'il te plaît, oui",
            ),
        ),
        (
            "cancel_subscription",
            ("sí, cancélenlo", "sí dadme de baja", "ja kündigt es", "oui résilie"),
        ),
        ("cancel_order", ("sí anúlalo", "sí, anuladlo", "ja storniert sie", "ja annuleer maar")),
        ("send_replacement", ("sí enviádmelo", "sí, mandadlo", "ja schickt es", "oui, envoie")),
        (
            "declare_return",
            ("ja ich schicke es zurück", "ja ik stuur hem terug", "yes I'll send it back"),
        ),
        ("change_plan", ("sí cámbielo", "ja wechselt", "ja, stellen sie um", "ja zet maar om")),
        ("change_address", ("sí, cámbiala", "ja pas maar aan", "oui changez-la")),
        ("reschedule_subscription", ("sí, páusala", "ja pausiert es", "ja sla maar over")),
    ],
)
def test_consent_may_be_a_verb_of_any_person(kind: str, texts: tuple[str, ...]) -> None:
    assert [text for text in texts if not consents(text, kind)] == []


@cases(
    "text",
    [
        *(
            "sí devuélveselo a ella",
            "no me lo devuelvas",
            "sí, quédatelo",
            "sí envíaselo a mi hermano",
        ),
        *(
            "sí, pero cancélalo",
            "sí, olvídalo",
            "sí, devuélvemelo en efectivo",
            "sí, cancélalo mañana",
        ),
        *("yes, some", "yes solo", "yes, the same theme", "sí, dalo a otro"),
        *("ja aber kündigt es", "ja behaltet es", "oui gardez-le", "ja hou maar", "oui, pas ça"),
    ],
)
def test_consent_with_a_verb_for_somebody_else_or_of_another_act_is_none(text: str) -> None:
    for kind in KINDS:
        assert not consents(text, kind), kind
