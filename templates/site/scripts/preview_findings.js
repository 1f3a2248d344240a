/** Findings as a list, each with its place, its words and a way to mend it. */

import { element, word } from "./words.js";

/** @typedef {import("./preview_server.js").Finding} Finding */

/**
 * Return one finding as an item of a list.
 *
 * @param {Finding} finding
 * @returns {HTMLLIElement}
 */
export function findingItem(finding) {
  const where = `${finding.path}:${finding.line}:${finding.column}`;
  const link = element("a", { href: editAddress(finding.path, finding.line) }, where);
  const item = element("li", { class: `finding ${finding.weight}` });
  item.append(
    link,
    element("code", {}, finding.code),
    ...told(finding.message, finding.zh?.message || "", "message"),
  );
  if (finding.source.trim()) {
    item.append(element("pre", {}, finding.source.trim()));
  }
  if (finding.hint) {
    item.append(...told(finding.hint, finding.zh?.hint || "", "hint"));
  }
  return item;
}

/**
 * Return a sentence in English and, where there is one, in Chinese; the language view
 * leaves one of two.
 *
 * @param {string} english
 * @param {string} chinese
 * @param {string} kind
 * @returns {HTMLElement[]}
 */
function told(english, chinese, kind) {
  if (!chinese) {
    return [element("p", { class: kind, lang: "en" }, english)];
  }
  return [
    element("p", { class: `${kind} t`, lang: "en" }, english),
    element("p", { class: `${kind} t`, lang: "zh-Hans" }, chinese),
  ];
}

/**
 * Return the address of the page that edits a file, at a line.
 *
 * @param {string} path
 * @param {number} line
 * @returns {string}
 */
export function editAddress(path, line) {
  return `edit.html?${new URLSearchParams({ path, line: String(line) })}`;
}

/**
 * Show all findings on the page that lists them.
 *
 * @param {Finding[]} findings
 */
export function listFindings(findings) {
  const place = document.getElementById("findings");
  if (!place) {
    return;
  }
  if (!findings.length) {
    place.replaceChildren(element("p", {}, word("preview-none")));
    return;
  }
  const list = element("ol", { class: "preview-findings" });
  list.append(...findings.filter((one) => one.weight !== "hint").map(findingItem));
  place.replaceChildren(list);
}
