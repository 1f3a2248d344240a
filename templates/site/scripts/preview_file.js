/** A whole file as text, with the findings of the program beside its lines. */

import { openField } from "./preview_field.js";
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
  const editing = new Editing(place, path, file);
  await editing.open();
  editing.goTo(Number(asked.get("line")) || 1);
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
    this.saved = file.content.replaceAll("\r\n", "\n");
    this.first = file.findings;
    this.timer = 0;
    this.frame = element("div", { class: "file-frame" });
    this.said = element("p", { class: "said", role: "status" });
    this.found = element("ol", { class: "preview-findings" });
    place.replaceChildren(this.bar(), this.frame, this.said, this.found);
  }

  /** Open the field, and show what is found in the file as it stands. */
  async open() {
    this.field = await openField(this.frame, {
      text: this.saved,
      label: `${plainWord("preview-file-name")}: ${this.path}`,
      schema: await ask("schema", { path: this.path }),
      onChange: () => this.changed(),
      onSave: () => void this.save(),
    });
    this.show(this.first);
    addEventListener("beforeunload", (event) => {
      if (this.isChanged()) {
        event.preventDefault();
      }
    });
  }

  /** Return the name of the file and the button that saves. */
  bar() {
    const save = element("button", { type: "button", class: "tool" }, word("preview-save"));
    save.addEventListener("click", () => void this.save());
    const name = element("span", { class: "where" }, this.path);
    return element("p", { class: "tools" }, name, save);
  }

  /** Check a little after the writer stops. */
  changed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.check(), WAIT);
    this.said.replaceChildren(this.isChanged() ? word("preview-unsaved") : "");
  }

  /** Tell whether the text is other than the file. */
  isChanged() {
    return this.field !== undefined && this.field.text() !== this.saved;
  }

  /** Ask what would be found, and show it. */
  async check() {
    const content = this.field?.text();
    const findings = await send("check", { path: this.path, content });
    if (Array.isArray(findings) && content === this.field?.text()) {
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
    this.field?.show(told);
    this.found.replaceChildren(...told.map((one) => this.item(one)));
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
    const content = this.field?.text() ?? this.saved;
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
    this.field?.goTo(line, column);
  }
}
