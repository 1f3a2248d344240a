/**
 * The YAML editor of the preview: CodeMirror, with the program's own findings.
 *
 * It stands in a shadow tree, in which the styles of CodeMirror can be adopted
 * without inline styles, which the content policy of the pages forbids.
 */

import { autocompletion } from "@codemirror/autocomplete";
import { yaml } from "@codemirror/lang-yaml";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import { completeFrom } from "./completion.js";

/** @typedef {import("../scripts/preview_server.js").Finding} Finding */

/**
 * @typedef {object} Wishes
 * @property {string} text
 * @property {string} label
 * @property {import("./schema.js").Schema | null} schema
 * @property {() => void} onChange
 * @property {() => void} onSave
 */

const FONTS = 'ui-monospace, Consolas, Menlo, "DejaVu Sans Mono", "Noto Sans SC", monospace';

/** The marks of findings; CodeMirror's own are images that the content policy forbids. */
const MARKS = Object.fromEntries(
  Object.entries({ error: "--warning", warning: "--caution", hint: "--accent" }).flatMap(
    ([severity, colour]) => [
      [
        `.cm-lintRange-${severity}`,
        { backgroundImage: "none", textDecoration: `underline wavy var(${colour})` },
      ],
      [
        `.cm-lint-marker-${severity}`,
        { content: "normal", borderRadius: "50%", background: `var(${colour})` },
      ],
    ],
  ),
);

const THEME = EditorView.theme({
  ...MARKS,
  "&": { height: "65vh", border: "1px solid var(--soft)", color: "var(--ink)" },
  "&.cm-focused": { outline: "2px solid var(--accent)" },
  ".cm-scroller": { fontFamily: FONTS, fontSize: "0.9rem", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { background: "var(--panel)", color: "var(--soft)", borderColor: "var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { background: "var(--accent-soft)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection": {
    background: "var(--line) !important",
  },
  ".cm-tooltip, .cm-panels": {
    background: "var(--panel)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    background: "var(--accent)",
    color: "var(--paper)",
  },
});

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.comment, tags.lineComment], color: "var(--soft)" },
  { tag: [tags.string, tags.content, tags.literal], color: "var(--ink)" },
]);

/** One file in the editor. */
class Editor {
  /**
   * @param {HTMLElement} place
   * @param {Wishes} wishes
   */
  constructor(place, wishes) {
    const root = place.attachShadow({ mode: "open" });
    const save = () => {
      wishes.onSave();
      return true;
    };
    this.view = new EditorView({
      doc: wishes.text,
      root,
      parent: root,
      extensions: [
        keymap.of([{ key: "Mod-s", run: save }]),
        basicSetup,
        yaml(),
        lintGutter(),
        THEME,
        syntaxHighlighting(COLOURS),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": wishes.label }),
        EditorView.updateListener.of((update) => update.docChanged && wishes.onChange()),
        ...(wishes.schema
          ? [autocompletion({ override: [completeFrom(wishes.schema)] })]
          : []),
      ],
    });
  }

  /** Return the text as it is now. */
  text() {
    return this.view.state.doc.toString();
  }

  /**
   * Show findings at their lines.
   *
   * @param {Finding[]} findings
   */
  show(findings) {
    const found = findings.map((one) => ({
      from: this.offset(one.line, one.column),
      to: this.offset(one.end[0] || one.line, one.end[1] || one.column + 1),
      severity: one.weight === "hint" ? /** @type {const} */ ("hint") : one.weight,
      message: [one.message, one.zh?.message, one.hint, one.zh?.hint]
        .filter(Boolean)
        .join("\n"),
      source: one.code,
    }));
    this.view.dispatch(setDiagnostics(this.view.state, found));
  }

  /**
   * Put the cursor at a place and bring it into view.
   *
   * @param {number} line
   * @param {number} [column]
   */
  goTo(line, column = 1) {
    const anchor = this.offset(line, column);
    const effects = EditorView.scrollIntoView(anchor, { y: "center" });
    this.view.dispatch({ selection: { anchor }, effects });
    this.view.focus();
  }

  /**
   * Return where a place stands in the text.
   *
   * @param {number} line
   * @param {number} column
   */
  offset(line, column) {
    const { doc } = this.view.state;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(at.from + Math.max(column - 1, 0), at.to);
  }
}

/** @type {any} */ (window).DECONFLICT_EDITOR = Editor;
