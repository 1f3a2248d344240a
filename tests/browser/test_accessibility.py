"""axe-core finds nothing on any kind of page in any view (WCAG 2.2 AA)."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
THEMES = ("light", "dark", "night")
LANGUAGES = ("en", "zh-Hans", "both")
WIDTHS = (1300, 390)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.is_file():
        message = "axe-core is not installed; Node.js is not there"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return AXE.read_text(encoding="utf-8")


def kinds_of_pages(site: Path) -> list[str]:
    """Return the pages of the sample: it has one or two of every kind."""
    return sorted(path.name for path in site.glob("*.html"))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing(
    browser: Browser, site: Path, axe: str, theme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, bypass_csp=True
    )
    page = context.new_page()
    found = []
    for name in kinds_of_pages(site):
        for language in LANGUAGES if theme == "light" else ("both",):
            page.goto(f"{(site / name).as_uri()}?view={language}&theme={theme}")
            page.evaluate(axe)
            result = page.evaluate(
                "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})",
                RULES,
            )
            found += [
                f"{name} {language}: {one['id']}: {one['nodes'][0]['target']}"
                for one in result["violations"]
            ]
    context.close()
    assert found == []
