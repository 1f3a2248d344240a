/**
 * The comments of a reviewer and where they are kept.
 *
 * Only `readComments` and `changeComments` know where that is; a project that is
 * shown while it is written may keep them elsewhere.
 */

import { changeKept, isStoreKeeping, kept, whenKeptElsewhere } from "./store.js";
import { MANUAL } from "./words.js";

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

const COMMENTS_KEY = `comments-${MANUAL}`;

/** @type {Set<() => void>} */
const commentListeners = new Set();

/**
 * What the browser refused to keep; nothing where it keeps all.
 *
 * @type {Comment[] | null}
 */
let unkept = null;
let isInFile = false;

/**
 * Return all comments.
 *
 * @returns {Promise<Comment[]>}
 */
export async function readComments() {
  return unkept ?? parsedComments(kept(COMMENTS_KEY));
}

/**
 * Change the comments as they stand now, whichever tab wrote them last.
 *
 * @param {(comments: Comment[]) => Comment[]} change
 */
export async function changeComments(change) {
  /** @type {Comment[]} */
  let comments = [];
  const isKept = await changeKept(COMMENTS_KEY, (text) => {
    comments = change(unkept ?? parsedComments(text));
    return JSON.stringify(comments);
  });
  unkept = isKept ? null : comments;
  isInFile = false;
  tellListeners();
}

/**
 * Call a listener after each change, in this tab or another; return what stops it.
 *
 * @param {() => void} listener
 * @returns {() => void}
 */
export function whenCommentsChange(listener) {
  if (!commentListeners.size) {
    whenKeptElsewhere(COMMENTS_KEY, tellListeners);
  }
  commentListeners.add(listener);
  return () => commentListeners.delete(listener);
}

/** Call every listener. */
function tellListeners() {
  commentListeners.forEach((listener) => listener());
}

/**
 * Tell whether the browser keeps comments when the page is left.
 *
 * @returns {boolean}
 */
export function isKeeping() {
  return unkept === null && isStoreKeeping();
}

/** Note that all comments were just saved as a file. */
export function noteFile() {
  isInFile = true;
}

/**
 * Tell whether comments would be lost if the page were left.
 *
 * @returns {boolean}
 */
export function areInDanger() {
  return Boolean(unkept?.length) && !isInFile;
}

/**
 * Return the comments with some of the same ids replaced, and the others behind them.
 *
 * @param {Comment[]} comments
 * @param {Comment[]} put
 * @returns {Comment[]}
 */
export function withComments(comments, put) {
  const all = new Map(comments.map((comment) => [comment.id, comment]));
  put.forEach((comment) => all.set(comment.id, comment));
  return [...all.values()];
}

/**
 * Return the comments without those of some ids.
 *
 * @param {Comment[]} comments
 * @param {string[]} ids
 * @returns {Comment[]}
 */
export function withoutComments(comments, ids) {
  return comments.filter((comment) => !ids.includes(comment.id));
}

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
 * Return comments from what is kept; a text that is none counts as no comments.
 *
 * @param {string} text
 * @returns {Comment[]}
 */
function parsedComments(text) {
  try {
    const value = JSON.parse(text || "[]");
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
