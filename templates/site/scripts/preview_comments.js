/** The comments of the project: read from its files and saved into them. */

import { shownIn, wordingOf } from "./comment.js";
import { ask, send } from "./preview_server.js";
import { wordIn } from "./words.js";

/** @typedef {import("./comment.js").Comment} Comment */
/** @typedef {import("./kept_comments.js").Keeping} Keeping */

/** Offer the comments of the project to the scripts of the site, which run after. */
export function offerComments() {
  /** @type {any} */ (window).PROJECT_COMMENTS = { read, save };
}

/**
 * Return the comments of the project; none while the server does not answer.
 *
 * @returns {Promise<Comment[]>}
 */
async function read() {
  const rows = (await ask("comments").catch(() => null)) || [];
  return rows.map((/** @type {any} */ { wording, ...others }) => ({
    ...others,
    shown: shownIn(others.text, wording),
  }));
}

/**
 * Save comments into the project, and take others out of it.
 *
 * @param {Comment[]} put
 * @param {string[]} removed
 * @returns {Promise<Keeping>}
 */
async function save(put, removed) {
  const rows = put.map(({ shown, ...others }) => ({
    ...others,
    wording: wordingOf({ text: others.text, shown }),
  }));
  const answer = await send("comments", { put: rows, removed }).catch(() => null);
  if (!answer?.told) {
    const lost = { en: wordIn("preview-lost", "en"), zh: wordIn("preview-lost", "zh-Hans") };
    return { isKept: false, told: [lost] };
  }
  return { isKept: answer.saved, told: answer.told };
}
