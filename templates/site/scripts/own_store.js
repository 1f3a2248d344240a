/** What the browser keeps for this page; where it may keep nothing, nothing. */

const PREFIX = "deconflict-";
const PROBE = "probe";

/**
 * Return what is kept under a name, or an empty text.
 *
 * @param {string} name
 * @returns {string}
 */
export function ownKept(name) {
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
export function keepOwn(name, text) {
  try {
    localStorage.setItem(PREFIX + name, text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Return all that is kept, by name.
 *
 * @returns {Record<string, string>}
 */
export function allOwn() {
  try {
    const all = Object.entries(localStorage).filter(([key]) => key.startsWith(PREFIX));
    return Object.fromEntries(all.map(([key, text]) => [key.slice(PREFIX.length), text]));
  } catch {
    return {};
  }
}

/**
 * Tell whether the browser keeps anything when the page is left.
 *
 * @returns {boolean}
 */
export function mayKeepOwn() {
  const mayKeep = keepOwn(PROBE, "1");
  if (mayKeep) {
    localStorage.removeItem(PREFIX + PROBE);
  }
  return mayKeep;
}

/**
 * Call a listener when another page has changed what is kept under a name.
 *
 * @param {string} name
 * @param {() => void} listener
 */
export function whenOwnChanges(name, listener) {
  addEventListener("storage", (event) => {
    if (event.key === null || event.key === PREFIX + name) {
      listener();
    }
  });
}
