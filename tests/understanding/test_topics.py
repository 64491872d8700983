"""What a question is about, whether it goes on from another,
and what a passage has to hold to answer it.
"""

from __future__ import annotations

from steward.understanding.pages.coverage import passage, weights
from steward.understanding.pages.topics import (
    Topic,
    asked_topic,
    continued,
    follows,
    holds_answer,
    holds_place,
    topic_of,
)
from tests.cases import cases

BURRS = "Unplug the grinder and brush both burrs.", "Once a month is enough."
SHIPS = (
    "We ship from Rotterdam to Europe and Japan.",
    "Delivery takes two to five days within Europe.",
    "We do not ship to other countries yet.",
)


def answer(question: str | Topic, title: str, sentences: tuple[str, ...]) -> str:
    topic = topic_of(question) if isinstance(question, str) else question
    found = passage(topic, title, sentences, weights(topic, [f"{title}. {' '.join(sentences)}"]))
    return found.text if found else ""


@cases(
    ("question", "title", "sentences", "said"),
    [
        ("how often should I clean the grinder?", "Cleaning the grinder", BURRS, BURRS[1]),
        ("hoe vaak moet ik de molen schoonmaken?", "Cleaning the grinder", BURRS, BURRS[1]),
        ("how do I clean the grinder?", "Cleaning the grinder", BURRS, " ".join(BURRS)),
        ("how often does the box come each month?", "Cleaning the grinder", BURRS, ""),
        ("can I clean the grinder with vinegar?", "Cleaning the grinder", BURRS, ""),
        ("how long does delivery to Norway take?", "Where we ship", SHIPS, SHIPS[1]),
        ("what does delivery to Norway cost?", "Where we ship", SHIPS, ""),
        ("do you ship decaf?", "Where we ship", SHIPS, ""),
        ("do you ship to Belgium?", "Shipping", ("We ship to the Netherlands.",), ""),
        (
            "do you ship to Belgium?",
            "Shipping",
            ("We ship within the EU.",),
            "We ship within the EU.",
        ),
        ("is your coffee organic?", "Taxes", ("Coffee carries 9 percent VAT.",), ""),
        ("how often?", "Cleaning the grinder", BURRS, ""),
        ("where do your beans come from?", "Beans", ("Beans are a final sale.",), ""),
        (
            "where do your beans come from?",
            "Beans",
            ("Our beans are from Brazil.",),
            "Our beans are from Brazil.",
        ),
        (
            "when are you open?",
            "Opening hours",
            ("At any time.", "We have no shop."),
            "At any time. We have no shop.",
        ),
    ],
)
def test_passage_answers_only_what_it_holds(
    question: str, title: str, sentences: tuple[str, ...], said: str
) -> None:
    assert answer(question, title, sentences) == said


def test_passage_sentence_that_leans_on_the_one_before_is_read_with_it() -> None:
    bank = "A refund has a reference.", "Give it to your bank if nothing came after three days."
    assert answer("how long does a refund take?", "Refunds", bank) == " ".join(bank)
    cards = "What was paid with a gift card goes back to it.", "They do not expire."
    assert answer("do gift cards expire?", "Gift cards", cards) == " ".join(cards)


@cases(
    "text",
    [
        "and to Switzerland?",
        "und wenn ich in den USA wohne?",
        "en naar België?",
        "and how often?",
        "How long does it take?",
        "what about the mug?",
        "with vinegar?",
        "which is the cheapest?",
    ],
)
def test_follows_question_without_a_topic_of_its_own_goes_on(text: str) -> None:
    assert follows(text)


@cases(
    "text",
    [
        "do you ship to Switzerland?",
        "and my parcel?",
        "and do you ship to Switzerland?",
        "yes please",
        "why?",
        "my grinder is broken and it took a long time to arrive at my house in the end",
    ],
)
def test_follows_words_that_stand_for_themselves_go_on_from_nothing(text: str) -> None:
    assert not follows(text)


def test_continued_what_is_named_anew_takes_the_place_of_its_kind() -> None:
    first = topic_of("how do I clean my grinder?")
    often = continued(first, topic_of("and how often?"))
    assert often == first._replace(wants=frozenset({"period"}))
    assert continued(often, topic_of("and the machine?")).things == {"machine"}


def test_asked_topic_what_is_told_beside_a_question_is_not_asked_about() -> None:
    asked = asked_topic("Do you deliver to Austria? I live in Vienna.")
    assert asked == topic_of("Do you deliver to Austria?")
    assert asked_topic("I live in Austria. Do you deliver?") == asked


def test_holds_place_by_a_region_that_it_is_in() -> None:
    (norway,) = topic_of("to Norway?").places
    assert holds_place(norway, "We ship within Europe.")
    assert holds_place(norway, "We ship outside the European Union.")
    assert not holds_place(norway, "We ship within the European Union.")
    assert not holds_place(norway, "We ship to Sweden.")


def test_holds_answer_a_share_is_no_price() -> None:
    assert not holds_answer("price", "Paying for a year saves 15 percent.")
    assert holds_answer("price", "Office is 189.00.")
    assert holds_answer("period", "It comes the next working day.")


@cases(
    ("written", "typed"),
    [
        ("¿cuánto tarda el envío de la máquina?", "cuanto tarda el envio de la maquina?"),
        ("gibt es Gewährleistung für die Mühle?", "gibt es gewaehrleistung fuer die muehle?"),
        ("liefert ihr nach München und Zürich?", "liefert ihr nach muenchen und zuerich?"),
        ("combien coûte la livraison à Genève ?", "combien coute la livraison a Geneve ?"),
        ("¿hay alérgenos como cacahuetes en España?", "hay alergenos como cacahuetes en espana?"),
    ],
)
def test_topic_of_words_without_accents_is_the_same(written: str, typed: str) -> None:
    assert topic_of(typed) == topic_of(written)


@cases(
    "text",
    [
        "vous faites un prix pour les étudiants ?",
        "existe-t-il un tarif étudiant ?",
        "is there a student price?",
        "what does it cost for students?",
        "is er een studentenprijs voor studenten?",
        "was kostet es für Studierende?",
        "¿qué precio hay para estudiantes?",
        "y a-t-il une réduction pour les étudiants ?",
    ],
)
def test_topic_of_a_price_for_students_wants_no_sum(text: str) -> None:
    asked = topic_of(text)
    assert "student" in asked.terms
    assert asked.wants.isdisjoint({"price", "less"})
