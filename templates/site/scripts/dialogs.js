/** Dialogs: shown above the page, and gone when they are closed. */

import { rescueNotice } from "./notices.js";
import { element, word } from "./words.js";

/**
 * Show a dialog with a title; once closed it is gone.
 *
 * @param {HTMLDialogElement} dialog
 * @param {Node} title
 * @param {...Node} content
 */
export function showDialog(dialog, title, ...content) {
  const close = dialogButton("close", () => dialog.close());
  const heading = element("h2", { id: "dialog-title" }, title);
  dialog.append(element("div", { class: "dialog-head" }, heading, close), ...content);
  dialog.setAttribute("aria-labelledby", heading.id);
  const opener = document.activeElement?.id;
  dialog.addEventListener("close", () => {
    rescueNotice(dialog);
    dialog.remove();
    // What opened it may have been made anew meanwhile; the browser misses that.
    if (opener && document.activeElement === document.body) {
      document.getElementById(opener)?.focus();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * Ask whether something is to be done, and do it if so.
 *
 * @param {Node} question
 * @param {string} key
 * @param {() => void} act
 */
export function askFirst(question, key, act) {
  const dialog = element("dialog", { class: "asking" });
  const go = dialogButton(key, () => {
    dialog.close();
    act();
  });
  const cancel = dialogButton("cancel", () => dialog.close());
  const buttons = element("div", { class: "dialog-foot" }, cancel, go);
  showDialog(dialog, word(key), element("div", { class: "dialog-body" }, question), buttons);
  cancel.focus();
}

/**
 * Return a button with a word on it.
 *
 * @param {string} key
 * @param {() => void} act
 * @returns {HTMLButtonElement}
 */
export function dialogButton(key, act) {
  const button = element("button", { type: "button", class: "tool" }, word(key));
  button.addEventListener("click", act);
  return button;
}
