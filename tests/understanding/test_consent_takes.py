"""Who takes what is offered without its name agrees to it; whoever takes anything else does not."""

from __future__ import annotations

from actions.registry import KINDS
from steward.understanding.yes_and_no.consent import consents
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


@cases(
    ("kind", "texts"),
    [
        ("cancel_order", ("annulez-la", "bitte stornieren", "annuleer maar", "cancélalo ya")),
        ("issue_refund", ("remboursez-moi alors", "bitte erstatten", "stort maar terug")),
        ("reschedule_subscription", ("sla maar over", "bitte auslassen", "sáltela, por favor")),
        ("send_replacement", ("envoyez-la", "bitte senden", "stuur maar", "mándenlo")),
        ("change_address", ("changez-la", "bitte ändern", "cámbienla")),
    ],
)
def test_consent_is_told_to_do_what_is_offered(kind: str, texts: tuple[str, ...]) -> None:
    assert [text for text in texts if not consents(text, kind)] == []
    others = [one for one in KINDS if KINDS[one].act != KINDS[kind].act and KINDS[one].verbs]
    assert not all(consents(text, other) for text in texts for other in others)


@cases(
    "text",
    [
        *(
            "arrêtez",
            "je vous en prie, arrêtez",
            "párelo",
            "laissez-le",
            "lassen Sie es",
            "zeg maar",
        ),
        *("order maar", "geld maar", "vous savez", "assez", "chez moi", "bitte warten"),
    ],
)
def test_consent_is_not_told_by_what_stops_or_is_no_verb_of_the_offer(text: str) -> None:
    assert [one for one in KINDS if KINDS[one].verbs and consents(text, one)] == []


@cases(
    "text",
    [
        *("I accept", "roger that", "yes mate", "right you are, sir"),
        *("afgesproken", "in orde voor mij", "eindelijk! ja", "regel het maar"),
        *("akzeptiert", "ab dafür", "bitte durchführen", "endlich!! ja", "wie vorgeschlagen"),
        *("je valide", "adjugé", "comme convenu", "ouf. oui", "pas de souci pour moi"),
        *("acepto", "trato hecho", "quedamos así", "vale tío, hazlo", "por mi parte sí"),
    ],
)
def test_consent_is_heard_in_usual_turns_of_five_languages(text: str) -> None:
    assert [one for one in KINDS if KINDS[one].verbs and not consents(text, one)] == []


@cases(
    "text",
    [
        *("doen we dat", "regelen jullie dat", "bestätigt ihr das", "oui enfin bon"),
        *("passez-moi le chef", "donnez-moi le patron", "het was in orde", "is al in orde"),
        *("angenommen ich will das", "zou ik dat doen", "wil u dat doen", "boss should do it"),
        *("vous pouvez", "mettez", "passez-moi un", "zet maar aan", "rendez vous", "virez-moi"),
        *("should we cancel it", "wäre das in ordnung", "supprimez mes", "bitte beenden"),
        *("yes, to my mate", "ok, send it to my chef", "ja, an meinen chef", "sí, a mi jefe"),
    ],
)
def test_consent_is_none_where_it_asks_hesitates_or_speaks_of_somebody(text: str) -> None:
    assert [one for one in KINDS if KINDS[one].verbs and consents(text, one)] == []
