"""What is asked to be remembered for good, in five languages, and what only sounds like it."""

from __future__ import annotations

from steward.understanding.people.preferences import KINDS, Wished, preferences_in
from tests.cases import cases


def found(wished: Wished) -> list[str]:
    asked = [f"{one.what}={one.value}" for one in wished.keep]
    return asked + [f"{one.what}?{one.value}" for one in wished.lean]


@cases(
    ("text", "said"),
    [
        ("Please always write to me in German", ["language=de"]),
        ("please always in German", ["language=de"]),
        ("graag voortaan in het Nederlands", ["language=nl"]),
        ("Bitte künftig auf Deutsch", ["language=de"]),
        ("Toujours en français s'il vous plaît", ["language=fr"]),
        ("Siempre en español, por favor", ["language=es"]),
        ("you can call me Sam, please", ["name=Sam"]),
        ("nennen Sie mich Jürgen", ["name=Jürgen"]),
        ("appelez-moi Jean-Luc", ["name=Jean-Luc"]),
        ("write to me by e-mail", ["channel=email"]),
        ("schrijf me voortaan per mail", ["channel=email"]),
        ("contact me by sms from now on", ["channel=phone"]),
        ("nenn mich Sam und schreib mir immer auf Deutsch", ["name=Sam", "language=de"]),
        ("I am deaf, never call me. please remember that", ["need=I am deaf, never call me"]),
        ("Never call me!", ["need=Never call me"]),
        ("Remember that I'm hard of hearing", ["need=Remember that I'm hard of hearing"]),
        ("Ik ben doof, bel me nooit. Onthoud dat alsjeblieft", ["need=Ik ben doof, bel me nooit"]),
        (
            "Ich bin gehörlos, rufen Sie mich bitte nie an. Merken Sie sich das bitte.",
            ["need=Ich bin gehörlos, rufen Sie mich bitte nie an"],
        ),
        (
            "Je suis sourde, ne m'appelez jamais. Notez-le s'il vous plaît",
            ["need=Je suis sourde, ne m'appelez jamais"],
        ),
        ("Soy sordo, no me llamen nunca. Recuérdenlo", ["need=Soy sordo, no me llamen nunca"]),
        ("no me llamen nunca por favor", ["need=no me llamen nunca por favor"]),
        # what is only leant to is asked about
        ("I'm deaf", ["need?I'm deaf"]),
        ("please don't call me", ["need?please don't call me"]),
        ("Ik ben doof, dus niet bellen graag", ["need?Ik ben doof, dus niet bellen graag"]),
        *(("in German please", ["language?de"]), ("call me sam", ["name?Sam"])),
        ("can you write to me in German?", ["language?de"]),
        ("Ich hätte Neuigkeiten lieber per E-Mail", ["channel?email"]),
    ],
)
def test_preference_is_read_with_its_value(text: str, said: list[str]) -> None:
    wished = preferences_in(text)
    assert (found(wished), wished.rest) == (said, "")


@cases(
    "text",
    [
        *("you never call me", "jullie bellen me nooit", "vous ne m'appelez jamais"),
        *("don't call me Sam", "never call me a liar", "don't call me today", "is she deaf?"),
        *("my mother is deaf", "nunca me llaman", "Sie rufen mich nie an", "no need to call me"),
        *("I don't call that service", "are you deaf?", "deaf people need a chat", "no calls came"),
        *("call me back tomorrow", "Call me Monday", "call me when it's done", "my name is Sam"),
        *("please send the invoice by e-mail", "e-mail me when it ships"),
        *("is the manual in German?", "do you have someone who speaks German?"),
        *("please contact me by email about O-123", "write to me by e-mail at x@example.com"),
        *("don't write to me in German", "I would like to always pay by card", "forget the refund"),
        *("remember that I was promised a refund", "never mind, forget it", "forget that"),
        *("what data do you have about me?", "what do you know about my order?"),
    ],
)
def test_preference_is_not_read_in_what_only_sounds_like_one(text: str) -> None:
    assert preferences_in(text) == Wished(rest=text)


def test_preference_leaves_the_rest_of_a_message() -> None:
    wished = preferences_in("Where is O-12? And please always write to me in German.")
    assert (found(wished), "Where is O-12?" in wished.rest) == (["language=de"], True)
    assert "German" not in wished.rest


@cases(
    "text",
    [
        *("what do you know about me?", "what do you remember about me", "wat weet je over mij?"),
        *("Was weißt du über mich?", "que savez-vous sur moi ?", "¿qué sabes de mí?"),
    ],
)
def test_preferences_are_asked_for(text: str) -> None:
    assert preferences_in(text).shows


def test_forgetting_names_what_or_means_what_was_spoken_of() -> None:
    assert preferences_in("forget my name").forget == ("name",)
    assert preferences_in("Vergiss meine Sprache").forget == ("language",)
    assert preferences_in("forget everything you know about me").forget == KINDS
    assert preferences_in("oubliez ça", ["channel"]).forget == ("channel",)
    assert preferences_in("forget the refund", ["channel"]).forget == ()


def test_need_leaves_what_else_is_wished_and_is_forgotten_by_name() -> None:
    wished = preferences_in("I'm deaf, so never call me. Where is my order O-12?")
    assert found(wished) == ["need?I'm deaf, so never call me"]
    assert wished.rest.strip(" .") == "Where is my order O-12?"
    assert preferences_in("forget that I am deaf").forget == ("need",)
    assert "need" in preferences_in("forget everything you know about me").forget


@cases(
    ("text", "need"),
    [
        ("please always write in Dutch and never call, I am deaf", "never call, I am deaf"),
        ("schrijf me altijd in het Nederlands en bel nooit, ik ben doof", "bel nooit, ik ben doof"),
        (
            "écrivez-moi toujours en français et ne m'appelez jamais, je suis sourde",
            "ne m'appelez jamais, je suis sourde",
        ),
        ("I am deaf and never call me", "I am deaf and never call me"),
        ("I never call, I write", None),
        ("don't call it off", None),
    ],
)
def test_need_behind_another_wish_is_quoted_by_itself(text: str, need: str | None) -> None:
    said = preferences_in(text)
    found = [one.value for one in (*said.keep, *said.lean) if one.what == "need"]
    assert found == ([need] if need else [])


@cases(
    "text",
    [
        "Can you folks just mail me the cash?",
        "mail mij de factuur",
        "mailen Sie mir die Rechnung",
        "maile mir das Geld",
        "vous pouvez m'envoyer par mail la facture ?",
        "mándame por correo el dinero",
    ],
)
def test_preference_is_none_where_something_is_to_be_mailed(text: str) -> None:
    assert not preferences_in(text).said
