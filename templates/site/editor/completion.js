/** Completion of keys and values from the schema of the file. */

import { choicesAt } from "./schema.js";
import { openings, pathAbove } from "./yaml_path.js";

/** @typedef {import("./schema.js").Schema} Schema */

/**
 * Return a source of completions.
 *
 * @param {Schema} schema
 * @returns {import("@codemirror/autocomplete").CompletionSource}
 */
export function completeFrom(schema) {
  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const written = line.text.slice(0, context.pos - line.from);
    const word = /[\w-]*$/.exec(written)?.[0] || "";
    if (!context.explicit && !word) {
      return null;
    }
    const lines = context.state.doc.sliceString(0, line.from).split("\n").slice(0, -1);
    const { path, isValue } = place(lines, written, word);
    const options = choicesAt(schema, path, isValue).map((one) => ({
      label: one.name,
      apply: one.isKey ? `${one.name}: ` : one.name,
      info: one.help || undefined,
      type: one.isKey ? "property" : "constant",
    }));
    return options.length ? { from: context.pos - word.length, options } : null;
  };
}

/**
 * Return the path of the place and whether a value is wanted there.
 *
 * @param {string[]} lines
 * @param {string} written the line up to the cursor
 * @param {string} word
 */
function place(lines, written, word) {
  const own = openings(written);
  const key = own.find((one) => typeof one.part === "string");
  const items = own.filter((one) => typeof one.part === "number");
  const first = own[0];
  const indent = first ? first.at : written.length - word.length;
  const path = [...pathAbove(lines, indent), ...items.map(() => 0)];
  if (key) {
    return { path: [...path, key.part], isValue: true };
  }
  return { path, isValue: false };
}
