/** The form in which a comment on a place is written or changed. */

import { commentCard } from "./comment_card.js";
import { commentFields } from "./comment_fields.js";
import { commenter, isoDate, keepCommenter, saveAsCsv } from "./comment_files.js";
import { dialogButton, showDialog } from "./dialogs.js";
import { dropDraft, keepDraft, readDrafts } from "./drafts.js";
import { newId } from "./comment.js";
import {
  changeComments,
  isKeeping,
  readComments,
  whenCommentsChange,
  withComments,
  withoutComments,
} from "./kept_comments.js";
import { showNotice, showTold } from "./notices.js";
import { element, toldIn, word } from "./words.js";

/** @typedef {import("./comment.js").Comment} Comment */
/** @typedef {import("./comment.js").CommentText} CommentText */
/** @typedef {import("./comment.js").CommentType} CommentType */
/** @typedef {import("./comment_fields.js").Written} Written */

/**
 * What the form is told of a place; a comment that came in a file may know its wording
 * in one language only.
 *
 * @typedef {Pick<Comment, "anchor" | "number" | "fingerprint" | "shown">} CommentPlace
 */

/**
 * Open the form for a new comment on a place, or to change one that was made there.
 *
 * @param {CommentPlace} place
 * @param {Comment} [comment]
 */
export async function openCommentForm(place, comment) {
  const dialog = element("dialog", { class: "comment-dialog" });
  const key = comment?.id || place.anchor;
  const draft = readDrafts()[key];
  const written = { ...(comment || firstWritten(place)), ...draft?.fields };
  const fields = commentFields(place.shown, written);
  const startAgain = async () => {
    await dropDraft(key);
    dialog.close();
    openCommentForm(place, comment);
  };
  const earlier = await earlierComments(place, dialog);
  const body = element(
    "div",
    { class: "dialog-body" },
    ...(isKeeping() ? [] : [keepsNothing()]),
    ...(comment ? [] : [earlier]),
    ...(draft ? [draftLine(startAgain)] : []),
    ...fields.nodes,
  );
  const save = element("button", { class: "tool strong" }, word("comment-save"));
  const form = element("form", { novalidate: "" }, body);
  const problem = element("div", { role: "alert" });
  form.append(element("div", { class: "dialog-foot" }, problem, save));
  form.addEventListener("input", () => keepWritten(key, place, fields.values()));
  const id = comment?.id || newId();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!fields.check() || save.disabled) {
      return;
    }
    save.disabled = true; // one comment is saved once, however often it is pressed
    const { isKept, told } = await putComment(id, fields.values(), place, comment);
    save.disabled = false;
    if (!isKept) {
      problem.replaceChildren(...refusal(told));
      return;
    }
    await dropDraft(key);
    dialog.close();
    tellSaved(place, told);
  });
  const title = comment ? "comment-edit-of" : "comment-on";
  showDialog(dialog, word(title, { number: place.number }), form);
  const heading = earlier.isConnected && earlier.querySelector("h3");
  (heading || fields).focus();
}

/**
 * Return why a comment was not saved, and where it is now.
 *
 * @param {import("./words.js").Told[]} told
 * @returns {HTMLElement[]}
 */
function refusal(told) {
  const reasons = told.map((one) => element("p", {}, toldIn(one)));
  return [element("p", { class: "fault" }, word("comment-not-saved")), ...reasons];
}

/**
 * Keep what is written so far as a draft, unless nothing is written.
 *
 * @param {string} key
 * @param {CommentPlace} place
 * @param {Written} written
 */
function keepWritten(key, { anchor, number }, written) {
  if (written.comment || written.proposed || written.reason) {
    keepDraft(key, { anchor, number, fields: written });
  } else {
    dropDraft(key);
  }
}

/**
 * Return a warning that nothing is kept, with the way out.
 *
 * @returns {HTMLElement}
 */
export function keepsNothing() {
  const text = element("p", {}, word("browser-keeps-nothing"));
  const save = dialogButton("save-csv", saveAsCsv);
  return element("div", { class: "keeps-nothing", role: "note" }, text, save);
}

/**
 * Take a comment away and offer to put it back.
 *
 * @param {Comment} comment
 */
export function removeComment(comment) {
  removeComments([comment], word("comment-deleted", { number: comment.number }));
}

/**
 * Take comments away and offer to put them back.
 *
 * @param {Comment[]} comments
 * @param {Node} text
 */
export async function removeComments(comments, text) {
  const ids = comments.map(({ id }) => id);
  const { isKept, told } = await changeComments((all) => withoutComments(all, ids));
  if (isKept) {
    const act = () => restore((all) => withComments(all, comments));
    showNotice(text, { key: "undo", act });
  } else {
    showTold(told);
  }
}

/**
 * Change comments back, and say why where that cannot be.
 *
 * @param {(comments: Comment[]) => Comment[]} change
 */
export async function restore(change) {
  const { told } = await changeComments(change);
  if (told.length) {
    showTold(told);
  }
}

/**
 * Keep a comment, new or changed.
 *
 * @param {string} id
 * @param {Written} written
 * @param {CommentPlace} place
 * @param {Comment} [comment]
 */
async function putComment(id, written, place, comment) {
  if (!comment) {
    keepCommenter(written.from);
  }
  return changeComments((all) => {
    const old = all.find((one) => one.id === id) || comment || newComment(id, place);
    return withComments(all, [/** @type {Comment} */ ({ ...old, ...written })]);
  });
}

/**
 * Say that a comment is saved, and what else there is to say.
 *
 * @param {CommentPlace} place
 * @param {import("./words.js").Told[]} told
 */
function tellSaved(place, told) {
  if (told.length) {
    showTold(told);
  } else if (isKeeping()) {
    showNotice(word("comment-saved", { number: place.number }));
  } else {
    showNotice(word("browser-keeps-nothing"), { key: "save-csv", act: saveAsCsv });
  }
}

/**
 * Return a comment on a place in which nothing is written yet.
 *
 * @param {string} id
 * @param {CommentPlace} place
 * @returns {Omit<Comment, keyof Written>}
 */
function newComment(id, { anchor, number, fingerprint, shown }) {
  const decided = { decision: "", decisionReason: "", decidedBy: "" };
  return { id, date: isoDate(), anchor, number, fingerprint, shown, ...decided };
}

/**
 * Return what a new comment begins with: it is about the text in view.
 *
 * @param {CommentPlace} place
 * @returns {Written}
 */
function firstWritten({ shown }) {
  const view = document.querySelector('input[name="view"]:checked');
  const tag = view instanceof HTMLInputElement ? view.value : "both";
  const text = tag.startsWith("zh") ? "zh" : tag === "both" ? "both" : "en";
  const known = shown.en && shown.zh ? text : shown.en ? "en" : "zh";
  const from = commenter();
  return { from, text: known, type: "", comment: "", proposed: "", reason: "" };
}

/**
 * Return the comments already made on a place, kept as they change.
 *
 * @param {CommentPlace} place
 * @param {HTMLDialogElement} dialog
 * @returns {Promise<HTMLElement>}
 */
async function earlierComments(place, dialog) {
  const section = element("section", { class: "earlier" });
  const show = async () => {
    const comments = (await readComments()).filter(({ anchor }) => anchor === place.anchor);
    const title = element("h3", { tabindex: "-1" }, word("comments-here"));
    const cards = comments.map((comment) => earlierCard(comment, dialog));
    const next = element("h3", {}, word("comment-new"));
    section.replaceChildren(...(cards.length ? [title, ...cards, next] : []));
  };
  await show();
  dialog.addEventListener("close", whenCommentsChange(show));
  return section;
}

/**
 * Return one of the comments already made on a place.
 *
 * @param {Comment} comment
 * @param {HTMLDialogElement} dialog
 * @returns {HTMLElement}
 */
function earlierCard(comment, dialog) {
  return commentCard(comment, {
    place: document.createDocumentFragment(),
    flags: [],
    edit: () => {
      dialog.close();
      openCommentForm(comment, comment);
    },
    remove: () => removeComment(comment),
  });
}

/**
 * Return the line that says where a restored draft comes from.
 *
 * @param {() => void} startAgain
 * @returns {HTMLElement}
 */
function draftLine(startAgain) {
  const text = element("p", {}, word("draft-restored"));
  const discard = dialogButton("draft-discard", startAgain);
  return element("div", { class: "draft-line", role: "note" }, text, discard);
}
