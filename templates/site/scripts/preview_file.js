/** A whole file as text, with the findings of the program beside its lines. */

import { findingItem } from "./preview_findings.js";
import { ask, send } from "./preview_server.js";
import { element, plainWord, word } from "./words.js";

/** @typedef {import("./preview_server.js").Finding} Finding */
/** @typedef {import("./preview_server.js").EditedFile} EditedFile */

const WAIT = 500;

/** Fill the page that edits a file, if this is it. */
export async function startFile() {
  const place = document.getElementById("file-editor");
  const asked = new URLSearchParams(location.search);
  const path = asked.get("path") || "";
  if (!place) {
    return;
  }
  /** @type {EditedFile | null} */
  const file = await ask("file", { path });
  if (!file) {
    place.replaceChildren(element("p", {}, word("preview-no-file")));
    return;
  }
  new Editing(place, path, file).goTo(Number(asked.get("line")) || 1);
}

/** One file that is edited. */
class Editing {
  /**
   * @param {HTMLElement} place
   * @param {string} path
   * @param {EditedFile} file
   */
  constructor(place, path, file) {
    this.path = path;
    this.mark = file.mark;
    this.saved = file.content;
    this.timer = 0;
    this.area = element("textarea", {
      spellcheck: "false",
      wrap: "off",
      rows: "30",
      "aria-label": `${plainWord("preview-file-name")}: ${path}`,
    });
    this.area.value = file.content;
    this.numbers = element("pre", { class: "numbers", "aria-hidden": "true" });
    this.said = element("p", { class: "said", role: "status" });
    this.found = element("ol", { class: "preview-findings" });
    place.replaceChildren(this.bar(), this.frame(), this.said, this.found);
    this.show(file.findings);
    this.listen();
  }

  /** Return the name of the file and the button that saves. */
  bar() {
    const save = element("button", { type: "button", class: "tool" }, word("preview-save"));
    save.addEventListener("click", () => void this.save());
    const name = element("span", { class: "where" }, this.path);
    return element("p", { class: "tools" }, name, save);
  }

  /** Return the text with its line numbers. */
  frame() {
    return element("div", { class: "file-frame" }, this.numbers, this.area);
  }

  /** Check as the writer types; save by Ctrl+S; do not leave what is not saved. */
  listen() {
    this.area.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.check(), WAIT);
      this.said.replaceChildren(this.isChanged() ? word("preview-unsaved") : "");
      this.count();
    });
    this.area.addEventListener("scroll", () => {
      this.numbers.scrollTop = this.area.scrollTop;
    });
    this.area.addEventListener("keydown", (event) => this.press(event));
    addEventListener("beforeunload", (event) => {
      if (this.isChanged()) {
        event.preventDefault();
      }
    });
    this.count();
  }

  /**
   * Save by Ctrl+S. The Tab key leaves the field, as everywhere.
   *
   * @param {KeyboardEvent} event
   */
  press(event) {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      void this.save();
    }
  }

  /** Tell whether the text is other than the file. */
  isChanged() {
    return this.area.value !== this.saved.replaceAll("\r\n", "\n");
  }

  /** Number the lines; those with an error are marked. */
  count() {
    const lines = this.area.value.split("\n").length;
    const rows = Array.from({ length: lines }, (_, index) => {
      const isWrong = this.wrong?.has(index + 1);
      const attributes = isWrong ? { class: "wrong" } : undefined;
      return element("span", attributes, `${index + 1}\n`);
    });
    this.numbers.replaceChildren(...rows);
  }

  /** Ask what would be found, and show it. */
  async check() {
    const wish = { path: this.path, content: this.area.value };
    const findings = await send("check", wish);
    if (Array.isArray(findings)) {
      this.show(findings);
    }
  }

  /**
   * Show the findings of this file.
   *
   * @param {Finding[]} findings
   */
  show(findings) {
    const told = findings.filter((one) => one.weight !== "hint");
    this.wrong = new Set(told.map((one) => one.line));
    this.found.replaceChildren(...told.map((one) => this.item(one)));
    this.count();
  }

  /**
   * Return a finding whose place goes to the line in this text.
   *
   * @param {Finding} finding
   */
  item(finding) {
    const item = findingItem(finding);
    item.querySelector("a")?.addEventListener("click", (event) => {
      event.preventDefault();
      this.goTo(finding.line, finding.column);
    });
    return item;
  }

  /** Write the file, unless somebody else changed it meanwhile. */
  async save() {
    const content = this.area.value;
    const answer = await send("save", { path: this.path, content, mark: this.mark });
    this.said.classList.toggle("refused", !answer.saved);
    if (!answer.saved) {
      const again = element("button", { type: "button", class: "tool" }, word("preview-reload"));
      again.addEventListener("click", () => location.reload());
      this.said.replaceChildren(word(answer.problem), " ", again);
      return;
    }
    this.saved = content;
    this.mark = answer.mark;
    this.said.replaceChildren(word("preview-saved"));
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
