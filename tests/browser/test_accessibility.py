"""axe-core finds nothing on any kind of page in any view (WCAG 2.2 AA)."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
KINDS = (
    "index",
    "purpose",
    "MEET-01",
    "SER-MEET-01",
    "drill-MEET-01",
    "comments",
    "annex-signals",
    "annex-terms",
    "annex-checked",
    "annex-concordance",
    "annex-events",
    "annex-evaluation",
)
"""A page of every kind."""

VIEWS = (
    # width, colours, language
    (1300, "light", "both"),
    (1300, "light", "zh-Hans"),
    (390, "light", "both"),
    (1300, "dark", "both"),
    (1300, "night", "en"),
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.is_file():
        message = "axe-core is not installed; Node.js is not there"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return AXE.read_text(encoding="utf-8")


@pytest.mark.parametrize(("width", "theme", "language"), VIEWS)
def test_axe_finds_nothing(  # noqa: PLR0913, PLR0917 - what a view consists of
    browser: Browser, site: Path, axe: str, width: int, theme: str, language: str
) -> None:
    size = {"width": width, "height": 900}
    context = browser.new_context(viewport=size, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    found = []
    for name in KINDS:
        address = (site / f"{name}.html").as_uri()
        page.goto(f"{address}?view={language}&theme={theme}")
        page.evaluate(axe)
        result = page.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", RULES
        )
        found += [
            f"{name}: {one['id']}: {one['nodes'][0]['target']}"
            for one in result["violations"]
        ]
    context.close()
    assert found == []
