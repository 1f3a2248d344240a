/** A comment as it is read: on the page of all comments, and in the form of a place. */

import { wordingOf } from "./comment.js";
import { areInProject } from "./kept_comments.js";
import { element, word } from "./words.js";

/** @typedef {import("./comment.js").Comment} Comment */

/**
 * @typedef {{
 *   place: Node,
 *   flags: string[],
 *   edit: () => void,
 *   remove: () => void,
 * }} CardContext
 */

const HAN_TEXT = /\p{Script=Han}/u;

/**
 * Return a card with a comment and the buttons that change it.
 *
 * @param {Comment} comment
 * @param {CardContext} context
 * @returns {HTMLElement}
 */
export function commentCard(comment, { place, flags, edit, remove }) {
  const type = comment.type.toLowerCase();
  const head = element(
    "div",
    { class: "card-head" },
    place,
    element("span", { class: `badge type-${type}` }, word(`type-${type}`)),
    element("span", { class: "badge" }, word(`text-${comment.text}`)),
    element("span", { class: "by" }, freeText(comment.from), " ", datum(comment.date)),
  );
  // What is decided is changed no more; a copy in the browser may go.
  const tools = [
    ...(comment.decision ? [] : [cardButton("edit", comment, edit)]),
    ...(comment.decision && areInProject() ? [] : [cardButton("delete", comment, remove)]),
  ];
  const buttons = element("div", { class: "card-buttons" }, ...tools);
  const flagged = flags.map((key) => element("div", { class: "flag" }, word(key)));
  const parts = [quotedWording(comment), ...saidParts(comment), ...decisionParts(comment)];
  const attributes = { class: "comment-card", "data-id": comment.id };
  return element("article", attributes, head, ...flagged, ...parts, buttons);
}

/**
 * Return the wording that a comment is about, each language on a line of its own.
 *
 * @param {Pick<Comment, "text" | "shown">} comment
 * @returns {HTMLElement}
 */
export function quotedWording(comment) {
  const lines = wordingOf(comment)
    .split("\n")
    .filter(Boolean)
    .map((line) => element("p", languageAttribute(line), line));
  return element("blockquote", { class: "wording" }, ...lines);
}

/**
 * Return the language of a text that somebody wrote, as far as its signs tell it.
 *
 * @param {string} text
 * @returns {{ lang: string }}
 */
export function languageAttribute(text) {
  return { lang: HAN_TEXT.test(text) ? "zh-Hans" : "en" };
}

/**
 * Return what the comment says, asks for and rests on.
 *
 * @param {Comment} comment
 * @returns {HTMLElement[]}
 */
function saidParts(comment) {
  return [
    ...labelled("comment", comment.comment),
    ...labelled("comment-proposed", comment.proposed),
    ...labelled("reason", comment.reason),
  ];
}

/**
 * Return what was decided, if it was.
 *
 * @param {Comment} comment
 * @returns {HTMLElement[]}
 */
function decisionParts({ decision, decisionReason, decidedBy }) {
  if (!decision) {
    return [];
  }
  const content = element("p", {}, word(`decision-${decision.toLowerCase()}`));
  const more = [decisionReason, decidedBy].filter(Boolean).map((text) => lineOf(text));
  return [partOf("comment-decision", content, ...more)];
}

/**
 * Return a text under its label, or nothing if it is empty.
 *
 * @param {string} key
 * @param {string} text
 * @returns {HTMLElement[]}
 */
function labelled(key, text) {
  return text ? [partOf(key, ...text.split("\n").filter(Boolean).map(lineOf))] : [];
}

/**
 * Return contents under a label.
 *
 * @param {string} key
 * @param {...Node} content
 * @returns {HTMLElement}
 */
function partOf(key, ...content) {
  const label = element("div", { class: "label" }, word(key));
  return element("div", { class: "part-of" }, label, ...content);
}

/**
 * Return a line that somebody wrote.
 *
 * @param {string} text
 * @returns {HTMLElement}
 */
function lineOf(text) {
  return element("p", languageAttribute(text), text);
}

/**
 * Return words that somebody wrote, inside a line.
 *
 * @param {string} text
 * @returns {HTMLElement}
 */
function freeText(text) {
  return element("span", languageAttribute(text), text);
}

/**
 * Return a day, whole on one line.
 *
 * @param {string} date
 * @returns {HTMLElement}
 */
function datum(date) {
  return element("time", { datetime: date, class: "figures" }, date);
}

/**
 * Return a button of a card; it says to a screen reader which place it is about.
 *
 * @param {"edit" | "delete"} key
 * @param {Comment} comment
 * @param {() => void} act
 * @returns {HTMLButtonElement}
 */
function cardButton(key, comment, act) {
  const which = element("span", { class: "unseen" }, ` ${comment.number}`);
  const attributes = { type: "button", class: "tool", id: `${key}-${comment.id}` };
  const button = element("button", attributes, word(key), which);
  button.addEventListener("click", act);
  return button;
}
