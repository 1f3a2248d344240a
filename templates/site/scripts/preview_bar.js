/** A bar that says how the draft stands, and an overlay while it has errors. */

import { findingItem } from "./preview_findings.js";
import { element, plainWord, word } from "./words.js";

/** @typedef {import("./preview_server.js").Report} Report */

const BAR = element("div", { class: "preview-bar", role: "status" });
const OVERLAY = element("section", { class: "preview-overlay", role: "alert" });
let isHidden = false;

/** Put the bar and the overlay into the page. */
export function showBar() {
  BAR.setAttribute("aria-label", plainWord("preview-bar"));
  OVERLAY.hidden = true;
  document.body.append(OVERLAY, BAR);
}

/**
 * Say how the manual stands.
 *
 * @param {Report} report
 */
export function report(report) {
  const agreed = { agreed: report.agreed, texts: report.texts };
  const link = element("a", { href: "findings.html" }, counted(report));
  BAR.replaceChildren(
    element("span", {}, word("preview-draft")),
    element("span", {}, word("preview-agreed", agreed)),
    link,
  );
  if (report.shown && !report.whole) {
    BAR.append(element("span", { class: "soft" }, word("preview-checking")));
  }
  showErrors(report);
}

/**
 * Say that the server does not answer any more.
 *
 * @param {boolean} isLost
 */
export function reportLost(isLost) {
  BAR.classList.toggle("lost", isLost);
  if (isLost) {
    BAR.replaceChildren(element("span", {}, word("preview-lost")));
  }
}

/**
 * Return the number of findings, or that there are none.
 *
 * @param {Report} report
 * @returns {DocumentFragment}
 */
function counted(report) {
  const errors = report.findings.filter((one) => one.weight === "error").length;
  const warnings = report.findings.filter((one) => one.weight === "warning").length;
  return errors || warnings
    ? word("preview-count", { errors, warnings })
    : word("preview-none");
}

/**
 * Lay the errors over the page; beneath it the last good page stays.
 *
 * @param {Report} report
 */
function showErrors(report) {
  const errors = report.findings.filter((one) => one.weight === "error");
  if (!errors.length) {
    isHidden = false;
  }
  // A page that lists or mends them needs no second list over it.
  const isTheirs = Boolean(document.querySelector("#findings, #file-editor"));
  OVERLAY.hidden = isHidden || isTheirs || !errors.length;
  const hide = element("button", { type: "button", class: "tool" }, word("preview-hide"));
  hide.addEventListener("click", () => {
    isHidden = true;
    OVERLAY.hidden = true;
  });
  const list = element("ol", { class: "preview-findings" });
  list.append(...errors.slice(0, 20).map(findingItem));
  const state = word(report.shown ? "preview-not-built" : "preview-stale");
  OVERLAY.replaceChildren(hide, element("p", {}, state), list);
}
