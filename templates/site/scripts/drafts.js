/** Comments that were begun and not saved, so that an accidental close loses nothing. */

import { changeKept, kept } from "./store.js";
import { MANUAL } from "./words.js";

/**
 * @typedef {{ anchor: string, number: string, fields: Record<string, string> }} Draft
 */

const DRAFTS_KEY = `drafts-${MANUAL}`;

/**
 * What the browser would not keep lives as long as the page.
 *
 * @type {Record<string, Draft> | null}
 */
let unkeptDrafts = null;

/**
 * Return all drafts: by the anchor for a new comment, by the id for an old one.
 *
 * @returns {Record<string, Draft>}
 */
export function readDrafts() {
  return unkeptDrafts ?? parsedDrafts(kept(DRAFTS_KEY));
}

/**
 * Keep a draft.
 *
 * @param {string} key
 * @param {Draft} draft
 * @returns {Promise<void>}
 */
export function keepDraft(key, draft) {
  return changeDrafts((drafts) => ({ ...drafts, [key]: draft }));
}

/**
 * Throw a draft away.
 *
 * @param {string} key
 * @returns {Promise<void>}
 */
export function dropDraft(key) {
  return changeDrafts(({ [key]: _, ...others }) => others);
}

/**
 * Change the drafts as they stand now.
 *
 * @param {(drafts: Record<string, Draft>) => Record<string, Draft>} change
 */
async function changeDrafts(change) {
  /** @type {Record<string, Draft>} */
  let drafts = {};
  const isKept = await changeKept(DRAFTS_KEY, (text) => {
    drafts = change(unkeptDrafts ?? parsedDrafts(text));
    return JSON.stringify(drafts);
  });
  unkeptDrafts = isKept ? null : drafts;
}

/**
 * Return drafts from what is kept; a text that is none counts as no drafts.
 *
 * @param {string} text
 * @returns {Record<string, Draft>}
 */
function parsedDrafts(text) {
  try {
    return JSON.parse(text || "{}");
  } catch {
    return {};
  }
}
