/** What the browser keeps from page to page; where it may keep nothing, nothing. */

const PREFIX = "deconflict-";

/**
 * Return what is kept under a name, or an empty text.
 *
 * @param {string} name
 * @returns {string}
 */
export function kept(name) {
  try {
    return localStorage.getItem(PREFIX + name) || "";
  } catch {
    return ""; // private windows may forbid it
  }
}

/**
 * Keep a text under a name; tell whether the browser took it.
 *
 * @param {string} name
 * @param {string} text
 * @returns {boolean}
 */
export function keep(name, text) {
  try {
    localStorage.setItem(PREFIX + name, text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Forget what is kept under a name.
 *
 * @param {string} name
 */
export function forget(name) {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // nothing is kept there
  }
}

/**
 * Call a listener when another tab has changed what is kept under a name.
 *
 * @param {string} name
 * @param {() => void} listener
 */
export function whenKeptElsewhere(name, listener) {
  addEventListener("storage", (event) => {
    if (event.key === null || event.key === PREFIX + name) {
      listener();
    }
  });
}
