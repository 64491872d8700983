"""/prepared: leads write prepared answers, agents read them, and the answer box offers them."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES


def test_lead_adds_edits_and_retires_a_prepared_answer(person: OpenPage) -> None:
    page = person("/prepared")
    sign_in(page, "Lena")
    page.get_by_role("button", name="New answer").click()
    form = page.get_by_role("form", name="One prepared answer")
    form.get_by_label("Short name").fill("hello")
    expect(form.get_by_text("There is one of this name")).to_be_visible()
    form.get_by_label("Short name").fill("parcel_late")
    form.get_by_label("Title").fill("Parcel is late")
    form.get_by_label("Text").fill("Sorry about {iban}, ")
    expect(form.get_by_text("Nobody can fill in {iban}.")).to_be_visible()
    form.get_by_label("Text").fill("Sorry, ")
    form.get_by_role("button", name="{first_name}").click()
    expect(form.locator(".preview .words")).to_have_text("Sorry, Marta")
    form.get_by_role("button", name="Keep").click()
    line = page.locator("[data-prepared=parcel_late]")
    expect(line).to_contain_text("Parcel is late")
    form.get_by_label("Text").fill("Sorry about the wait, {first_name}.")
    form.get_by_role("button", name="Keep").click()
    expect(form.get_by_text("Written by lena.")).to_be_visible()
    line.get_by_role("button", name="Write parcel_late in nl").click()
    expect(form.get_by_label("Text")).to_have_value("")
    line.get_by_role("button", name="parcel_late in en").click()
    expect(form.get_by_label("Text")).to_have_value("Sorry about the wait, {first_name}.")
    form.get_by_role("button", name="Retire").click()
    form.get_by_role("button", name="Retire it").click()
    expect(line).to_have_count(0)


def test_agent_reads_prepared_answers_and_writes_none(person: OpenPage) -> None:
    page = person("/prepared")
    sign_in(page, "Aiko")
    page.locator("[data-prepared=hello]").get_by_role("button", name="hello in de").click()
    form = page.get_by_role("form", name="One prepared answer")
    expect(form.locator(".preview .words")).to_contain_text("Guten Tag Marta")
    expect(form.get_by_role("button", name="Keep")).to_have_count(0)
    expect(page.get_by_role("button", name="New answer")).to_have_count(0)
