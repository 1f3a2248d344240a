/**
 * What the browser keeps from page to page; where it may keep nothing, nothing.
 *
 * Until the store has been opened, each page of a folder may be alone with its own.
 */

import { FolderStore } from "./folder_store.js";
import { keepOwn, mayKeepOwn, ownKept, whenOwnChanges } from "./own_store.js";

/** Whether each file of a folder has a storage of its own, as Firefox has it. */
export const isAlone = location.origin === "null";

/** @type {FolderStore | null} */
let folder = null;

/** Let the pages of a folder keep together what each would keep alone. */
export async function openStore() {
  if (isAlone) {
    const opening = new FolderStore();
    await opening.open();
    folder = opening;
  }
}

/**
 * Return what is kept under a name, or an empty text.
 *
 * @param {string} name
 * @returns {string}
 */
export function kept(name) {
  return folder ? folder.kept(name) : ownKept(name);
}

/**
 * Keep a text under a name, whatever was there.
 *
 * @param {string} name
 * @param {string} text
 */
export function keep(name, text) {
  void changeKept(name, () => text);
}

/**
 * Change what is kept under a name as it stands now, whichever page wrote it last; tell
 * whether the browser took it.
 *
 * @param {string} name
 * @param {(text: string) => string} change
 * @returns {Promise<boolean>}
 */
export async function changeKept(name, change) {
  return folder ? folder.change(name, change) : keepOwn(name, change(ownKept(name)));
}

/**
 * Tell whether the browser keeps anything when the page is left.
 *
 * @returns {boolean}
 */
export function isStoreKeeping() {
  return folder ? folder.isKeeping : mayKeepOwn();
}

/**
 * Call a listener when another page has changed what is kept under a name.
 *
 * @param {string} name
 * @param {() => void} listener
 */
export function whenKeptElsewhere(name, listener) {
  if (folder) {
    folder.whenChanged(name, listener);
  } else {
    whenOwnChanges(name, listener);
  }
}
