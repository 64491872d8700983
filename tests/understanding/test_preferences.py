"""What is asked to be remembered for good, in five languages, and what only sounds like it."""

from __future__ import annotations

from steward.understanding.preferences import KINDS, Wished, preferences_in
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
        # what is only leant to is asked about
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
