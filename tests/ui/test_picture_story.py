"""The picture-story of the README, played on the pages as they are; `make story` records it."""

from __future__ import annotations

import pytest
from PIL import Image, ImageSequence

from tests.ui.conftest import OpenPage
from tests.ui.picture_story import HEIGHT, STORY, WIDTH, play

pytestmark = [
    pytest.mark.xdist_group("pages"),
    pytest.mark.long,
    pytest.mark.timeout(300),
    pytest.mark.in_turn(
        parts=36,
        files=(
            "ui/src/try/",
            "ui/src/graph/",
            "tests/ui/picture_story.py",
            "docs/images/story.webp",
        ),
        seconds=25.0,
    ),
]


def test_picture_story_is_still_what_the_pages_show(person: OpenPage) -> None:
    """Each of its steps can be taken, and the image in the README has as many, as long."""
    page = person(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
    story = play(page)
    assert 45 <= sum(story.seconds) <= 75, "about a minute"
    with Image.open(STORY) as image:
        shown = [frame.copy().info["duration"] for frame in ImageSequence.Iterator(image)]
    assert shown == [1000 * one for one in story.seconds], "record it anew: make story"
