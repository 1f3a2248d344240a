"""The preview in a real browser: changes, errors, both editors, and who may ask."""

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.previews import MEET, SOON, Preview, free_port, is_listening

from deconflict.commands.init import init_project
from deconflict.preview import HOST
from deconflict.resources import templates_folder

ASK = "The calling ship should ask the other for its intention."
ASK_ZH = "呼叫舰宜询问对方意图。"
CALL = "say: MEET-CALL"


@pytest.fixture
def page(preview_page: Page) -> Page:
    return preview_page


def without_editor(page: Page) -> None:
    """Let the page have the plain field, as where Node.js was not there."""
    page.route("**/assets/editor.js", lambda route: route.abort())


def test_a_saved_change_is_shown_where_the_reader_is(
    page: Page, preview: Preview
) -> None:
    page.locator("#view-en").check(force=True)
    page.locator("#theme-night").check(force=True)
    page.evaluate("document.getElementById('MEET-01.caller.ask').scrollIntoView()")
    page.evaluate("window.stays = 'the page was not loaded again'")
    before = page.evaluate("scrollY")

    preview.replace(ASK, "The calling ship should ask for the intention of the other.")

    step = page.locator("[id='MEET-01.caller.ask']")
    expect(step).to_contain_text("for the intention of the other", timeout=SOON)
    assert page.evaluate("window.stays") == "the page was not loaded again"
    assert abs(page.evaluate("scrollY") - before) < 40
    assert page.locator("#view-en").is_checked()
    assert page.locator("#theme-night").is_checked()
    expect(step.locator(".comment-button")).to_have_count(1)
    assert page.locator(".just-changed").count() <= 1


def test_an_error_is_laid_over_the_last_good_page_and_goes_when_mended(
    page: Page, preview: Preview
) -> None:
    good = preview.text()
    preview.write(good.replace("next: ", "nexxt: ", 1) + "  oops: {\n")

    overlay = page.locator(".preview-overlay")
    expect(overlay).to_be_visible(timeout=SOON)
    expect(overlay).to_contain_text(MEET)
    expect(overlay.locator(".finding.error").first).to_be_visible()
    expect(page.locator("[id='MEET-01.caller.ask']")).to_contain_text(ASK)

    preview.write(good)
    expect(overlay).to_be_hidden(timeout=SOON)


def test_other_words_are_shown_with_what_is_wrong_in_them(
    page: Page, preview: Preview
) -> None:
    preview.replace(ASK, "The calling ship must ask the other for its intention.")

    overlay = page.locator(".preview-overlay")
    expect(overlay).to_contain_text(
        "The pages show the files as they are", timeout=SOON
    )
    expect(page.locator("[id='MEET-01.caller.ask']")).to_contain_text("must ask")
    page.locator("#view-zh-Hans").check(force=True)
    expect(overlay.locator(".message[lang='zh-Hans']").first).to_be_visible()
    expect(overlay.locator(".message[lang='en']").first).to_be_hidden()


def test_the_list_of_findings_leads_to_the_line(page: Page, preview: Preview) -> None:
    preview.replace(ASK, "The calling ship must ask the other for its intention.")
    without_editor(page)
    page.goto(f"{preview.address}findings.html")

    item = page.locator("#findings .finding").first
    expect(item).to_contain_text(MEET, timeout=SOON)
    expect(page.locator(".preview-overlay")).to_be_hidden()
    item.locator("a").first.click()

    area = page.locator("#file-editor textarea")
    expect(area).to_be_visible()
    line = area.evaluate("a => a.value.slice(0, a.selectionStart).split('\\n').length")
    assert "must ask" in preview.text().split("\n")[line - 1]


def test_a_pair_is_saved_and_every_other_byte_stays(
    page: Page, preview: Preview
) -> None:
    before = preview.text()
    page.locator("[id='MEET-01.caller.ask'] .half").first.click(
        position={"x": 250, "y": 8}
    )
    form = (
        page.locator(".preview-place form.pair").filter(has_text="steps.0.text").first
    )
    expect(form.locator("textarea").first).to_have_value(ASK)
    expect(form.locator("textarea").nth(1)).to_have_value(ASK_ZH)

    form.locator("textarea").first.fill("The calling ship should ask what comes: all.")
    form.locator("button").click()
    expect(form.locator(".said")).to_contain_text("Saved")

    wanted = '"The calling ship should ask what comes: all."'
    assert preview.text() == before.replace(ASK, wanted)


def test_a_pair_that_changed_meanwhile_is_not_overwritten(
    page: Page, preview: Preview
) -> None:
    page.locator("[id='MEET-01.caller.ask'] .half").first.click(
        position={"x": 250, "y": 8}
    )
    form = (
        page.locator(".preview-place form.pair").filter(has_text="steps.0.text").first
    )
    expect(form.locator("textarea").first).to_have_value(ASK)
    preview.replace(ASK_ZH, "呼叫舰宜先询问对方意图。")
    theirs = preview.text()

    form.locator("textarea").first.fill("The calling ship should ask.")
    form.locator("button").click()

    expect(form.locator(".said.refused")).to_contain_text("changed meanwhile")
    assert preview.text() == theirs


def test_a_file_is_checked_as_it_is_typed_and_saved(
    page: Page, preview: Preview
) -> None:
    without_editor(page)
    page.goto(f"{preview.address}edit.html?path={MEET}")
    area = page.locator("#file-editor textarea")
    text = area.input_value()
    assert text == preview.text()

    area.fill(text.replace("say: MEET-CALL", "say: MEET-CAL", 1))
    expect(page.locator("#file-editor .finding.error").first).to_contain_text(
        "MEET-CAL", timeout=SOON
    )
    assert preview.text() == text

    area.fill(text.replace(ASK, "The calling ship should ask at once."))
    page.locator("#file-editor button", has_text="Save").click()
    expect(page.locator("#file-editor .said")).to_contain_text("Saved")
    assert preview.text() == text.replace(ASK, "The calling ship should ask at once.")


def test_a_file_that_changed_meanwhile_is_not_overwritten(
    page: Page, preview: Preview
) -> None:
    without_editor(page)
    page.goto(f"{preview.address}edit.html?path={MEET}")
    area = page.locator("#file-editor textarea")
    mine = area.input_value().replace(ASK, "The calling ship should ask.")
    preview.replace(ASK_ZH, "呼叫舰宜先询问对方意图。")
    theirs = preview.text()

    area.fill(mine)
    area.press("Control+s")

    expect(page.locator("#file-editor .said.refused")).to_be_visible()
    assert preview.text() == theirs
    assert area.input_value() == mine


@pytest.fixture
def editor(page: Page, preview: Preview) -> Locator:
    if not (templates_folder() / "site/assets/editor.js").is_file():
        message = "the editor was not made; Node.js is not there"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    lines = preview.text().split("\n")
    line = next(at for at, one in enumerate(lines, 1) if CALL in one)
    page.goto(f"{preview.address}edit.html?path={MEET}&line={line}")
    content = page.locator(".cm-content")
    expect(content).to_be_visible()
    return content


def test_the_editor_shows_findings_at_their_lines_and_saves(
    page: Page, preview: Preview, editor: Locator
) -> None:
    before = preview.text()
    editor.locator(".cm-line", has_text=CALL).first.click()
    page.keyboard.press("End")
    page.keyboard.type("S")
    expect(page.locator(".cm-lint-marker-error").first).to_be_visible(timeout=SOON)
    expect(page.locator("#file-editor .finding.error").first).to_contain_text(
        "MEET-CALLS"
    )
    assert preview.text() == before

    page.keyboard.press("Backspace")
    expect(page.locator(".cm-lint-marker-error")).to_have_count(0, timeout=SOON)
    page.keyboard.press("End")
    page.keyboard.type(" # asks")
    page.keyboard.press("Control+s")
    expect(page.locator("#file-editor .said")).to_contain_text("Saved")
    assert preview.text() == before.replace(
        "say: MEET-CALL", "say: MEET-CALL # asks", 1
    )


def test_the_marks_of_findings_are_not_refused_by_the_policy_of_the_page(
    page: Page, editor: Locator
) -> None:
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    editor.locator(".cm-line", has_text=CALL).first.click()
    page.keyboard.press("End")
    page.keyboard.type("S")
    mark = page.locator(".cm-lint-marker-error").first
    expect(mark).to_have_css("background-color", "rgb(156, 28, 28)", timeout=SOON)
    expect(page.locator(".cm-lintRange-error").first).to_be_visible()
    assert [text for text in refused if "Content Security Policy" in text] == []


def test_the_editor_completes_keys_and_values_from_the_schema(
    page: Page, editor: Locator
) -> None:
    editor.locator(".cm-line", has_text=CALL).first.click()
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.keyboard.type("wit")
    options = page.locator(".cm-tooltip-autocomplete li")
    expect(options.filter(has_text="within")).to_have_count(1)
    page.keyboard.press("Escape")
    page.keyboard.type("hin: x")
    page.keyboard.press("Enter")
    page.keyboard.type("force: sh")
    expect(options.filter(has_text="shall-not")).to_have_count(1)


def test_the_editor_is_not_refused_by_the_policy_of_the_page(
    page: Page, preview: Preview
) -> None:
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(f"{preview.address}edit.html?path={MEET}")
    page.locator("#file-editor .cm-content, #file-editor textarea").first.wait_for()
    assert [text for text in refused if "Content Security Policy" in text] == []


def answer(preview: Preview, method: str, path: str, **headers: str) -> tuple[int, str]:
    link = http.client.HTTPConnection(HOST, preview.port, timeout=30)
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    body = json.dumps({"path": MEET, "content": "", "mark": ""})
    link.putrequest(method, path, skip_host="Host" in names, skip_accept_encoding=True)
    for name, value in names.items():
        link.putheader(name, value)
    link.putheader("Content-Length", str(len(body) if method == "POST" else 0))
    link.endheaders(body.encode() if method == "POST" else None)
    response = link.getresponse()
    text = response.read().decode(errors="replace")
    link.close()
    return response.status, text


def test_others_are_refused(preview: Preview) -> None:
    before = preview.text()
    own = f"http://{HOST}:{preview.port}"
    json_ = "application/json"

    assert answer(preview, "GET", "/index.html")[0] == 200
    assert answer(preview, "GET", "/", Host="evil.example")[0] == 403
    assert answer(preview, "GET", "/", Origin="http://evil.example")[0] == 403
    assert (
        answer(preview, "GET", "/_preview/file", Sec_Fetch_Site="cross-site")[0] == 403
    )
    save = ("POST", "/_preview/save")
    assert answer(preview, *save, Content_Type=json_)[0] == 403
    assert answer(preview, *save, Origin=own, Content_Type="text/plain")[0] == 403
    assert answer(preview, *save, Origin="null", Content_Type=json_)[0] == 403
    assert answer(preview, *save, Origin=own, Content_Type=json_)[0] == 409
    assert preview.text() == before


@pytest.mark.parametrize(
    "path",
    [
        "/../manual/manual.yaml",
        "/manual/manual.yaml",
        "/%2e%2e/manual/manual.yaml",
        "/_preview/file?path=manual/../manual.yaml",
        "/_preview/file?path=/etc/passwd",
        "/_preview/file?path=procedures/../../etc/passwd",
    ],
)
def test_nothing_outside_the_site_and_the_manual_is_served(
    preview: Preview, path: str
) -> None:
    assert answer(preview, "GET", path)[0] == 404


def test_ctrl_c_ends_it_while_a_page_is_open(tmp_path: Path) -> None:
    assert init_project(tmp_path / "book") == ""
    port = free_port()
    words = ["-m", "deconflict", "serve", "--no-open", "--port", str(port)]
    server = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, *words],
        cwd=tmp_path / "book",
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.stderr is not None
    assert str(port) in server.stderr.readline()
    while not is_listening(port):
        time.sleep(0.1)
    link = http.client.HTTPConnection(HOST, port, timeout=30)
    link.request("GET", "/_preview/events")
    assert link.getresponse().status == 200

    server.send_signal(signal.SIGINT)

    assert server.wait(timeout=15) in {0, 130}
    assert "Traceback" not in server.stderr.read()
    server.stderr.close()
    link.close()
