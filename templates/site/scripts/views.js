/**
 * The language view and the colours: asked for in the address, else remembered.
 *
 * Without scripts both can still be chosen on each page; nothing is remembered then.
 */

import { keep, kept } from "./store.js";

const CHOICES = ["view", "theme"];

/** Show the page as it was asked for, and remember what is chosen. */
export function startViews() {
  for (const name of CHOICES) {
    const asked = new URLSearchParams(location.search).get(name);
    choose(name, asked || kept(name));
    for (const input of inputs(name)) {
      input.addEventListener("change", () => {
        keep(name, input.value);
        putInAddress(name, input.value);
      });
    }
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
