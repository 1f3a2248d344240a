/** Comments that were begun and not saved, so that an accidental close loses nothing. */

import { keep, kept } from "./store.js";
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
  try {
    return unkeptDrafts ?? JSON.parse(kept(DRAFTS_KEY) || "{}");
  } catch {
    return {};
  }
}

/**
 * Keep a draft.
 *
 * @param {string} key
 * @param {Draft} draft
 */
export function keepDraft(key, draft) {
  putDrafts({ ...readDrafts(), [key]: draft });
}

/**
 * Throw a draft away.
 *
 * @param {string} key
 */
export function dropDraft(key) {
  const { [key]: _, ...others } = readDrafts();
  putDrafts(others);
}

/**
 * Keep all drafts.
 *
 * @param {Record<string, Draft>} drafts
 */
function putDrafts(drafts) {
  unkeptDrafts = keep(DRAFTS_KEY, JSON.stringify(drafts)) ? null : drafts;
}
