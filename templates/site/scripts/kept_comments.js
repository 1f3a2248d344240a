/**
 * Where the comments of a reviewer are kept: in the browser, or in the project itself
 * where that is shown while it is written.
 */

import { changeKept, isStoreKeeping, kept, whenKeptElsewhere } from "./store.js";
import { MANUAL } from "./words.js";

/** @typedef {import("./comment.js").Comment} Comment */

/**
 * Whether comments were kept, and what there is to say of it.
 *
 * @typedef {{ isKept: boolean, told: import("./words.js").Told[] }} Keeping
 */

/**
 * @typedef {{
 *   read: () => Promise<Comment[]>,
 *   save: (put: Comment[], removed: string[]) => Promise<Keeping>,
 * }} Project
 */

/**
 * The comments of the project that the preview shows; elsewhere there is none.
 *
 * @type {Project | undefined}
 */
const PROJECT = /** @type {any} */ (window).PROJECT_COMMENTS;

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
  return PROJECT ? PROJECT.read() : inBrowser();
}

/**
 * Change the comments as they stand now, whichever tab wrote them last.
 *
 * @param {(comments: Comment[]) => Comment[]} change
 * @returns {Promise<Keeping>}
 */
export async function changeComments(change) {
  const keeping = PROJECT
    ? await changeInProject(PROJECT, change)
    : await changeInBrowser(change);
  tellListeners();
  return keeping;
}

/**
 * Tell whether the comments are those of the project itself.
 *
 * @returns {boolean}
 */
export function areInProject() {
  return Boolean(PROJECT);
}

/**
 * Send what a change makes other to the project.
 *
 * @param {Project} project
 * @param {(comments: Comment[]) => Comment[]} change
 * @returns {Promise<Keeping>}
 */
async function changeInProject(project, change) {
  const before = await project.read();
  const after = change(before);
  const was = new Map(before.map((comment) => [comment.id, JSON.stringify(comment)]));
  const put = after.filter((comment) => was.get(comment.id) !== JSON.stringify(comment));
  const left = new Set(after.map(({ id }) => id));
  const removed = before.map(({ id }) => id).filter((id) => !left.has(id));
  return project.save(put, removed);
}

/**
 * Change what the browser keeps; what it refuses is held as long as the page is open.
 *
 * @param {(comments: Comment[]) => Comment[]} change
 * @returns {Promise<Keeping>}
 */
async function changeInBrowser(change) {
  /** @type {Comment[]} */
  let comments = [];
  const isKept = await changeKept(COMMENTS_KEY, (text) => {
    comments = change(unkept ?? parsedComments(text));
    return JSON.stringify(comments);
  });
  unkept = isKept ? null : comments;
  isInFile = false;
  return { isKept: true, told: [] };
}

/**
 * Return the comments that this browser holds.
 *
 * @returns {Comment[]}
 */
function inBrowser() {
  return unkept ?? parsedComments(kept(COMMENTS_KEY));
}

/**
 * Call a listener after each change, here or elsewhere; return what stops it.
 *
 * @param {() => void} listener
 * @returns {() => void}
 */
export function whenCommentsChange(listener) {
  if (!commentListeners.size) {
    whenKeptElsewhere(COMMENTS_KEY, tellListeners);
    document.addEventListener("project-changed", tellListeners);
  }
  commentListeners.add(listener);
  return () => commentListeners.delete(listener);
}

/** Call every listener. */
function tellListeners() {
  commentListeners.forEach((listener) => listener());
}

/**
 * Tell whether comments are still there when the page was left.
 *
 * @returns {boolean}
 */
export function isKeeping() {
  return Boolean(PROJECT) || (unkept === null && isStoreKeeping());
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
