"""Records the picture-story of the README from a real run: `make story`.

A refund waits for a person, the server is killed while it pays, and billing has paid once.
"""

from __future__ import annotations

import io
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from playwright.sync_api import Page, expect

from tests.ui.pictures import IMAGES, new_desk
from tests.ui.test_tour import agree, be, prove

STORY = IMAGES / "story.webp"
WIDTH, HEIGHT, BAR = 1440, 900, 60  # pixels, of the page and of the line beneath it
SCALE = 0.75
QUALITY = 60


@dataclass
class Story:
    """Pictures, each with a line beneath it and the seconds that it stays."""

    page: Page
    pictures: list[Image.Image] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def tell(self, line: str, seconds: float = 4.0) -> None:
        """One more picture, of the page as it is."""
        self.page.mouse.move(0, 0)
        shot = Image.open(io.BytesIO(self.page.screenshot())).convert("RGB")
        whole = Image.new("RGB", (WIDTH, HEIGHT + BAR), "#14231c")
        whole.paste(shot)
        font = ImageFont.load_default(size=28)
        ImageDraw.Draw(whole).text((24, HEIGHT + 13), line, font=font, fill="white")
        size = (round(whole.width * SCALE), round(whole.height * SCALE))
        self.pictures.append(whole.resize(size, Image.Resampling.LANCZOS))
        self.seconds.append(seconds)
        print(f"{len(self.pictures):2} {line}", file=sys.stderr)

    def save(self, file: Path) -> None:
        """One animated image that begins again at its end."""
        first, *others = self.pictures
        first.save(
            file,
            save_all=True,
            append_images=others,
            duration=[round(1000 * one) for one in self.seconds],
            loop=0,
            quality=QUALITY,
            method=6,
        )


def play(page: Page) -> Story:
    """180.00 that waits for a signature, and a server that dies while it pays."""
    story, box = Story(page), page.get_by_label("Your message")
    page.goto("/try")
    expect(page.get_by_role("button", name="180.00 that waits", exact=True)).to_be_visible()
    story.tell("One screen: the customer, the desk at work, whoever approves, the company's books.")
    page.get_by_role("button", name="180.00 that waits", exact=True).click()
    expect(box).to_have_value(re.compile("."))
    story.tell("A customer was charged twice, and writes.", 3)
    box.press("Enter")
    expect(page.get_by_role("button", name="@example.com")).to_be_visible()
    story.tell("Money is spoken of only to somebody who has proved who they are.")
    prove(page)
    expect(page.get_by_role("button", name="Yes, please go ahead")).to_be_visible()
    story.tell("The desk has looked into billing, and offers what policy allows to be offered.", 5)
    agree(page)
    expect(page.get_by_text("A request waits for a signature")).to_be_visible()
    story.tell("180.00 EUR needs a person: the refund waits, and survives every restart.", 5)
    be(page, "Lena")
    expect(page.get_by_role("button", name="Approve 180.00 EUR")).to_be_visible()
    story.tell("Lena, a lead, sees what will be paid, whose it is and why.", 5)
    page.get_by_role("button", name="Kill the server during payment").click()
    expect(page.locator("[data-armed=kill_during_payment]")).to_be_visible()
    story.tell("Now something goes wrong: the server will be killed in the middle of paying.", 5)
    page.get_by_role("button", name="Approve 180.00 EUR").click()
    expect(page.locator("[data-paid=desk-dead]")).to_be_visible()
    story.tell("She signs. Billing has paid; the desk is dead, and does not know it.", 6)
    expect(page.get_by_text("Server is up")).to_be_visible(timeout=90_000)
    story.tell("The server is back by itself, and asks billing again under the same key.", 4)
    expect(page.get_by_text(re.compile("Done: I have refunded"))).to_be_visible(timeout=90_000)
    expect(page.locator("[data-paid=once]")).to_be_visible()
    expect(page.locator("[data-refunds='1']")).to_be_visible()
    story.tell("Paid once. The customer is told, the books balance, the record proves it.", 8)
    page.get_by_role("button", name="Tamper").click()
    expect(page.locator("[data-verifies=false]")).to_be_visible()
    story.tell("And whoever changes the record afterwards is found: entry by entry.", 6)
    return story


def main() -> None:
    """A desk of its own, one browser, one file."""
    with new_desk() as new_page:
        story = play(new_page(width=WIDTH, height=HEIGHT))
    story.save(STORY)
    size, lasts = STORY.stat().st_size / 1e6, sum(story.seconds)
    print(f"docs/images/{STORY.name}: {lasts:.0f} s, {size:.1f} MB")


if __name__ == "__main__":
    main()
