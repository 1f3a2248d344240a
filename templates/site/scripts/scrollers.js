/** Tables and charts that are wider than the page can be scrolled by keyboard. */

import { plainWord } from "./words.js";

const WIDE = ".table, .chart .canvas";

/** Let what is too wide take the focus, also after a change of size. */
export function startScrollers() {
  const watcher = new ResizeObserver((entries) => {
    for (const entry of entries) {
      mark(/** @type {HTMLElement} */ (entry.target));
    }
  });
  const observe = () => {
    for (const one of document.querySelectorAll(WIDE)) {
      watcher.observe(one);
    }
  };
  observe();
  document.addEventListener("page-renewed", observe);
}

/**
 * Let an element take the focus where there is something to scroll.
 *
 * @param {HTMLElement} one
 */
function mark(one) {
  if (one.scrollWidth > one.clientWidth) {
    one.tabIndex = 0;
    one.setAttribute("role", "group");
    one.setAttribute("aria-label", plainWord("wide-region"));
  } else {
    one.removeAttribute("tabindex");
    one.removeAttribute("role");
    one.removeAttribute("aria-label");
  }
}
