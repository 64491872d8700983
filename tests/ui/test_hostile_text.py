"""What a customer writes is shown as text, to the customer and to staff, whatever is in it.

The pages' policy is never touched.
"""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES
MARKUP = (
    '<img src=x onerror="window.harmed=1;alert(1)"><script>window.harmed=2</script><a '
    'href="javascript:window.harmed=3">here</a>'
)
SVG = (
    "<svg/onload=window.harmed=4><iframe "
    "srcdoc='<script>parent.harmed=5</script>'></iframe>{{window.harmed=6}}"
)
ODD = "invoice \u202e1-VNI\u202c and \u2066hidden\u2069 a\u200bb\u2060c\ufeffd"
BARE = "invoice 1-VNI and hidden abcd"
# Before any script of the page: a policy that was broken is noted, and so is a dialog.
_WATCH = """window.broken = []; document.addEventListener('securitypolicyviolation',
    e => window.broken.push(e.violatedDirective + ' ' + e.blockedURI));"""


class Watched:
    """A page on which nothing of what was written may run."""

    def __init__(self, page: Page) -> None:
        self.page, self.dialogs = page, 0
        page.add_init_script(_WATCH)
        page.on("dialog", self._seen)

    def _seen(self, dialog: object) -> None:
        self.dialogs += 1
        dialog.dismiss()  # type: ignore[attr-defined]

    def is_unharmed(self, *texts: str) -> None:
        """The texts are there to be read, and did nothing."""
        for text in texts:
            expect(self.page.get_by_text(text, exact=True).first).to_be_visible()
        assert self.page.evaluate("window.harmed") is None
        assert self.page.evaluate("window.broken") == []
        assert (
            self.page.locator("[role=log] :is(img, script, iframe, a[href^='javascript'])").count()
            == 0
        )
        assert self.dialogs == 0


def test_hostile_text_what_a_customer_writes_is_text_on_every_page(person: OpenPage) -> None:
    chat = Watched(person())
    chat.page.goto("/chat")
    for text in (MARKUP, SVG, ODD):
        box = chat.page.get_by_label("Your message")
        box.fill(text)
        box.press("Enter")
        expect(box).to_have_value("")
    chat.is_unharmed(MARKUP, SVG, BARE)
    chat.page.reload()
    chat.is_unharmed(MARKUP, SVG, BARE)
    conversation = chat.page.evaluate(
        "Object.values(localStorage).map(v => { try { return JSON.parse(v).conversation } catch { "
        "return null } }).find(Boolean)"
    )

    staff = Watched(person())
    staff.page.goto("/conversations")
    sign_in(staff.page, "Lena")
    expect(staff.page.get_by_role("region", name="Conversations")).to_be_visible()
    staff.is_unharmed()
    staff.page.goto(f"/conversations/{conversation}")
    staff.is_unharmed(MARKUP, SVG, BARE)
