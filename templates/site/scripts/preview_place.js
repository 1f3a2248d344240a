/** Where a paragraph stands in the files, and a form for its two texts. */

import { editAddress } from "./preview_findings.js";
import { ask, send } from "./preview_server.js";
import { element, plainWord, word } from "./words.js";

/** @typedef {import("./preview_server.js").Pair} Pair */
/** @typedef {import("./preview_server.js").Spot} Spot */

const DIALOG = element("dialog", { class: "preview-place" });
const NOT_ASKED = "a, button, input, select, textarea, summary, label, dialog";

/**
 * Open the form where the reader clicks on a paragraph.
 *
 * @param {string} editor the address of an editor, with {path} and {line}
 */
export function startPlaces(editor) {
  DIALOG.setAttribute("aria-label", plainWord("preview-where"));
  document.body.append(DIALOG);
  document.querySelector("main")?.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const isMarked = (getSelection()?.toString() || "") !== "";
    const anchored = target.closest("main [id]");
    if (!isMarked && anchored && !target.closest(NOT_ASKED)) {
      void open(anchored.id, editor);
    }
  });
}

/**
 * Open the form for the paragraph with an anchor, if a file makes it.
 *
 * @param {string} anchor
 * @param {string} editor
 */
async function open(anchor, editor) {
  /** @type {Spot | null} */
  const spot = await ask("place", { anchor });
  if (!spot) {
    return;
  }
  DIALOG.replaceChildren(head(spot, editor), ...spot.pairs.map((one) => form(spot, one)));
  DIALOG.showModal();
}

/**
 * Return the file and line, with the ways to edit them.
 *
 * @param {Spot} spot
 * @param {string} editor
 * @returns {HTMLElement}
 */
function head(spot, editor) {
  const links = element("p", { class: "tools" });
  const edit = { href: editAddress(spot.path, spot.line), class: "tool" };
  links.append(element("a", edit, word("preview-edit-file")));
  if (editor) {
    const href = editor
      .replace("{path}", encodeURI(spot.path))
      .replace("{line}", String(spot.line));
    links.append(element("a", { href, class: "tool" }, word("preview-open-editor")));
  }
  const close = element("button", { type: "button", class: "tool" }, word("preview-close"));
  close.addEventListener("click", () => DIALOG.close());
  links.append(close);
  return element("header", {}, element("p", { class: "where" }, `${spot.path}:${spot.line}`), links);
}

/**
 * Return the form of one pair: English and Chinese side by side.
 *
 * @param {Spot} spot
 * @param {Pair} pair
 * @returns {HTMLFormElement}
 */
function form(spot, pair) {
  const made = element("form", { class: "pair" });
  const english = box(pair.en, "en", "English");
  const chinese = box(pair.zh, "zh-Hans", "中文");
  const said = element("p", { class: "said", role: "status" });
  const save = element("button", { class: "tool" }, word("preview-save"));
  made.append(
    element("p", { class: "where" }, pair.name),
    english.label,
    chinese.label,
    save,
    said,
  );
  made.addEventListener("submit", async (event) => {
    event.preventDefault();
    const next = { en: english.area.value, zh: chinese.area.value };
    const old = { en: pair.en, zh: pair.zh };
    const wish = { path: spot.path, keys: pair.keys, old, new: next };
    const answer = await send("pair", wish);
    said.replaceChildren(word(answer.saved ? "preview-saved" : answer.problem));
    said.classList.toggle("refused", !answer.saved);
    if (answer.saved) {
      Object.assign(pair, next);
    }
  });
  return made;
}

/**
 * Return a labelled field for one text.
 *
 * @param {string} text
 * @param {string} language
 * @param {string} name
 */
function box(text, language, name) {
  const area = element("textarea", { lang: language, rows: "4", spellcheck: "true" });
  area.value = text;
  return { area, label: element("label", {}, element("span", {}, name), area) };
}
