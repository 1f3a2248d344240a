/** Keeps, in a frame of each page of a folder, what all of them share; see folder_store.js. */

import { allOwn, keepOwn, mayKeepOwn, ownKept } from "./own_store.js";

/** @typedef {import("./folder_store.js").Question} Question */

const isKeeping = mayKeepOwn();

addEventListener("message", (event) => {
  if (event.source === parent) {
    const { id, name, was, text } = /** @type {Question} */ (event.data);
    tell({ id, isDone: ownKept(name) === was && keepOwn(name, text) });
  }
});
addEventListener("storage", () => tell());
addEventListener("pageshow", () => tell()); // also when the page comes back as it was left

/**
 * Tell the page all that is kept, and what came of its question.
 *
 * @param {{ id: number, isDone: boolean }} [answer]
 */
function tell(answer) {
  // a file has no origin that could be named here
  parent.postMessage({ kept: allOwn(), isKeeping, answer }, "*");
}
