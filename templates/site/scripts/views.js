/**
 * The language view and the colours: asked for in the address, else remembered.
 *
 * Without scripts both can still be chosen on each page; nothing is remembered then.
 */

import { isAlone, keep, kept } from "./store.js";

const CHOICES = ["view", "theme"];

/** Show the page as it was asked for, and remember what is chosen. */
export function startViews() {
  for (const name of CHOICES) {
    choose(name, asked(name) || passedOn(name) || kept(name));
    for (const input of inputs(name)) {
      input.addEventListener("change", () => {
        keep(name, input.value);
        passOn(name, input.value);
        putInAddress(name, input.value);
      });
    }
  }
}

/** Show the page as it was chosen before the browser was opened; the store is open now. */
export function showKeptViews() {
  for (const name of CHOICES) {
    const value = kept(name);
    if (value && !asked(name) && !passedOn(name)) {
      choose(name, value);
      passOn(name, value);
    }
  }
}

/**
 * Return what the address asks for, or nothing.
 *
 * @param {string} name
 * @returns {string}
 */
function asked(name) {
  return new URLSearchParams(location.search).get(name) || "";
}

/**
 * Return what an earlier page passed on, or nothing.
 *
 * @param {string} name
 * @returns {string}
 */
function passedOn(name) {
  const start = `deconflict-${name}=`;
  const found = document.cookie.split("; ").find((one) => one.startsWith(start));
  return found ? found.slice(start.length) : "";
}

/**
 * Pass a choice on to the next pages, which must know it before the store is open: the
 * dark ones may not flash. Firefox has cookies for files, until it is closed.
 *
 * @param {string} name
 * @param {string} value
 */
function passOn(name, value) {
  if (isAlone) {
    document.cookie = `deconflict-${name}=${value}; path=/; samesite=strict`;
  }
}

/**
 * Check the input that was asked for: its value, or the language that it begins with.
 *
 * @param {string} name
 * @param {string} value
 */
function choose(name, value) {
  for (const input of inputs(name)) {
    if (input.value === value || input.value.startsWith(`${value}-`)) {
      input.checked = true;
    }
  }
}

/**
 * Return the inputs of one choice.
 *
 * @param {string} name
 * @returns {HTMLInputElement[]}
 */
function inputs(name) {
  const all = document.querySelectorAll(`input[name="${name}"]`);
  return /** @type {HTMLInputElement[]} */ ([...all]);
}

/**
 * Put a choice in the address, so that the page can be passed on as it is seen.
 *
 * @param {string} name
 * @param {string} value
 */
function putInAddress(name, value) {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // some browsers refuse it for pages opened from a folder
  }
}
