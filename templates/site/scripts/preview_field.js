/**
 * The field in which a file is written: the editor where it was made, else plain.
 *
 * The editor is made with Node.js when the project is set up; without it a plain
 * field does the same work, with line numbers and the findings beneath.
 */

import { element } from "./words.js";

/** @typedef {import("./preview_server.js").Finding} Finding */

/**
 * @typedef {object} Wishes
 * @property {string} text
 * @property {string} label
 * @property {object | null} schema
 * @property {() => void} onChange
 * @property {() => void} onSave
 */

/**
 * @typedef {object} Field
 * @property {() => string} text
 * @property {(findings: Finding[]) => void} show
 * @property {(line: number, column?: number) => void} goTo
 */

/**
 * Open the field in a place of the page.
 *
 * @param {HTMLElement} place
 * @param {Wishes} wishes
 * @returns {Promise<Field>}
 */
export async function openField(place, wishes) {
  const Editor = await loadedEditor();
  return Editor ? new Editor(place, wishes) : new PlainField(place, wishes);
}

/**
 * Load the editor, if the server has it.
 *
 * @returns {Promise<(new (place: HTMLElement, wishes: Wishes) => Field) | undefined>}
 */
function loadedEditor() {
  return new Promise((resolve) => {
    const script = element("script", { src: "assets/editor.js" });
    const done = () => resolve(/** @type {any} */ (window).DECONFLICT_EDITOR);
    script.addEventListener("load", done);
    script.addEventListener("error", done);
    document.head.append(script);
  });
}

/** A plain field with line numbers. */
class PlainField {
  /**
   * @param {HTMLElement} place
   * @param {Wishes} wishes
   */
  constructor(place, wishes) {
    this.area = element("textarea", {
      spellcheck: "false",
      wrap: "off",
      "aria-label": wishes.label,
    });
    this.area.value = wishes.text;
    this.numbers = element("pre", { class: "numbers", "aria-hidden": "true" });
    /** @type {Set<number>} */
    this.wrong = new Set();
    place.classList.add("plain");
    place.replaceChildren(this.numbers, this.area);
    this.area.addEventListener("input", () => {
      this.count();
      wishes.onChange();
    });
    this.area.addEventListener("scroll", () => {
      this.numbers.scrollTop = this.area.scrollTop;
    });
    this.area.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key === "s") {
        event.preventDefault();
        wishes.onSave();
      }
    });
    this.count();
  }

  /** Return the text as it is now. */
  text() {
    return this.area.value;
  }

  /**
   * Mark the lines with findings.
   *
   * @param {Finding[]} findings
   */
  show(findings) {
    this.wrong = new Set(findings.map((one) => one.line));
    this.count();
  }

  /** Number the lines; those with a finding are marked. */
  count() {
    const lines = this.area.value.split("\n").length;
    const rows = Array.from({ length: lines }, (_, index) => {
      const attributes = this.wrong.has(index + 1) ? { class: "wrong" } : undefined;
      return element("span", attributes, `${index + 1}\n`);
    });
    this.numbers.replaceChildren(...rows);
  }

  /**
   * Put the cursor at a place and bring it into view.
   *
   * @param {number} line
   * @param {number} [column]
   */
  goTo(line, column = 1) {
    const before = this.area.value.split("\n").slice(0, line - 1);
    const at = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    this.area.focus();
    this.area.setSelectionRange(at, at);
    const height = parseFloat(getComputedStyle(this.area).lineHeight) || 20;
    this.area.scrollTop = Math.max(0, (line - 6) * height);
  }
}
