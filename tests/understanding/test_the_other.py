"""Who asks after the other one of two."""

from __future__ import annotations

from steward.understanding.talk.the_other import means_the_other
from tests.cases import cases


@cases(
    ("text", "means"),
    [
        ("y el otro cuando llega", True),
        ("et l'autre il arrive quand", True),
        ("en wanneer komt de andere", True),
        ("und das andere", True),
        ("and the other one?", True),
        ("y a la otra tarjeta?", False),
        ("kan het naar het andere adres", False),
        ("l'autre compte", False),
        ("on the other hand I want a new one instead", False),
    ],
)
def test_means_the_other_one_of_what_was_spoken_of(text: str, means: bool) -> None:
    assert means_the_other(text) is means
