/** A comment of a reviewer: its parts, its id, and the wording that it is about. */

/** @typedef {"C" | "M" | "S" | "A"} CommentType */
/** @typedef {"en" | "zh" | "both"} CommentText */

/**
 * One comment; `shown` is the wording in each language on the day it was made.
 *
 * @typedef {{
 *   id: string,
 *   date: string,
 *   from: string,
 *   type: CommentType,
 *   number: string,
 *   anchor: string,
 *   fingerprint: string,
 *   text: CommentText,
 *   shown: { en: string, zh: string },
 *   comment: string,
 *   proposed: string,
 *   reason: string,
 *   decision: string,
 *   decisionReason: string,
 *   decidedBy: string,
 * }} Comment
 */

/**
 * Return a new id: 16 hexadecimal digits, the first a letter.
 *
 * Spreadsheets take digits alone, or with an e among them, for a number.
 *
 * @returns {string}
 */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  bytes[0] = 0xa0 + ((bytes[0] || 0) % 0x60);
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Return the wording that a comment is about, in the language or languages of it.
 *
 * @param {{ text: CommentText, shown: { en: string, zh: string } }} comment
 * @returns {string}
 */
export function wordingOf({ text, shown }) {
  return text === "both" ? `${shown.en}\n${shown.zh}` : shown[text];
}

/**
 * Return the wording by language; English stands first where both are given.
 *
 * @param {string} text
 * @param {string} wording
 * @returns {{ en: string, zh: string }}
 */
export function shownIn(text, wording) {
  const [first = "", ...others] = wording.split("\n");
  if (text === "both") {
    return { en: first, zh: others.join("\n") };
  }
  return text === "en" ? { en: wording, zh: "" } : { en: "", zh: wording };
}
