/** What has just been done, said at the foot of the page with a way to undo it. */

import { element, toldIn, word } from "./words.js";

/** @typedef {{ key: string, act: () => void }} NoticeAction */

const READ_IN = 8_000; // milliseconds; what asks for nothing may go by itself

let closing = 0;

/**
 * The live region stands in the page before it says anything, or it is not read out.
 *
 * @type {HTMLElement | null}
 */
let notice = null;

/** Put the place for notices into the page. */
export function startNotices() {
  notice = element("div", { class: "notice-bar", role: "status" });
  document.body.append(notice);
}

/**
 * Say something: for a while, or with an action until it is taken or closed.
 *
 * @param {Node | string} text
 * @param {NoticeAction} [action]
 */
export function showNotice(text, action) {
  if (!notice) {
    return;
  }
  // What stands outside an open dialog cannot be reached.
  (document.querySelector("dialog[open]") || document.body).append(notice);
  const close = noticeButton("close", closeNotice);
  const buttons = action ? [actionButton(action), close] : [close];
  notice.replaceChildren(element("span", {}, text), ...buttons);
  notice.classList.add("shown");
  clearTimeout(closing);
  if (action) {
    buttons[0]?.focus();
  } else {
    closing = setTimeout(closeNotice, READ_IN);
  }
}

/**
 * Say what the program told, until it is closed.
 *
 * @param {import("./words.js").Told[]} told
 */
export function showTold(told) {
  const lines = told.map((one) => element("span", { class: "told" }, toldIn(one)));
  showNotice(element("span", {}, ...lines));
  clearTimeout(closing);
}

/** Take the notice away; the place for it stays. */
export function closeNotice() {
  notice?.classList.remove("shown");
  notice?.replaceChildren();
}

/**
 * Take the notice out of a dialog that is about to go.
 *
 * @param {HTMLDialogElement} dialog
 */
export function rescueNotice(dialog) {
  if (notice && dialog.contains(notice)) {
    document.body.append(notice);
  }
}

/**
 * Return the button that does something about what was said.
 *
 * @param {NoticeAction} action
 * @returns {HTMLButtonElement}
 */
function actionButton({ key, act }) {
  return noticeButton(key, () => {
    closeNotice();
    act();
  });
}

/**
 * Return a button of the notice.
 *
 * @param {string} key
 * @param {() => void} act
 * @returns {HTMLButtonElement}
 */
function noticeButton(key, act) {
  const button = element("button", { type: "button", class: "tool" }, word(key));
  button.addEventListener("click", act);
  return button;
}
