/** The page of all comments: read, found, changed, saved and handed in. */

import { commentCard } from "./comment_card.js";
import {
  asText,
  inOrder,
  loadComments,
  saveAsCsv,
  saveAsWorkbook,
} from "./comment_files.js";
import {
  keepsNothing,
  openCommentForm,
  removeComment,
  removeComments,
  restore,
} from "./comment_form.js";
import { askFirst, dialogButton, showDialog } from "./dialogs.js";
import { readDrafts } from "./drafts.js";
import { copyText } from "./files.js";
import {
  areInProject,
  isKeeping,
  readComments,
  whenCommentsChange,
  withComments,
  withoutComments,
} from "./kept_comments.js";
import { showNotice, showTold } from "./notices.js";
import { loadPlaces } from "./places.js";
import { isAlone } from "./store.js";
import { element, word } from "./words.js";

/** @typedef {import("./comment.js").Comment} Comment */
/** @typedef {import("./places.js").Place} Place */
/** @typedef {import("./places.js").Places} Places */

/** @typedef {{ type: string, text: string }} Filter */

/** Fill the page of all comments, if this is it. */
export function startCommentPage() {
  const page = document.getElementById("comments");
  if (!page) {
    return;
  }
  const filter = { type: "", text: "" };
  const warning = element("div", {});
  const list = element("div", { class: "comment-list" });
  const count = element("p", { class: "count", role: "status" });
  const bar = fileButtons();
  const show = () => showList({ warning, list, count, bar, filter });
  page.append(warning, bar, filterBar(filter, show), count, list);
  whenCommentsChange(show);
  addEventListener("pageshow", show);
  show();
}

/**
 * Return the buttons that save, copy, load and delete all comments.
 *
 * @returns {HTMLElement}
 */
function fileButtons() {
  const input = element("input", { type: "file", accept: ".csv,text/csv", hidden: "" });
  input.addEventListener("change", async () => {
    const [file] = input.files || [];
    if (file) {
      await loadFile(file);
      input.value = "";
    }
  });
  return element(
    "div",
    { class: "file-buttons" },
    forComments(dialogButton("save-csv", saveAsCsv)),
    forComments(dialogButton("save-xlsx", saveAsWorkbook)),
    forComments(dialogButton("copy-text", copyAll)),
    dialogButton("load-file", () => input.click()),
    ...(areInProject() ? [] : [forComments(dialogButton("delete-all", deleteAll))]),
    input,
  );
}

/**
 * Mark a button that is of no use without comments.
 *
 * @param {HTMLButtonElement} button
 * @returns {HTMLButtonElement}
 */
function forComments(button) {
  button.classList.add("for-comments");
  return button;
}

/**
 * Return the choices of what is shown.
 *
 * @param {Filter} filter
 * @param {() => void} show
 * @returns {HTMLElement}
 */
function filterBar(filter, show) {
  const types = ["", "c", "m", "s", "a"].map((type) => [type.toUpperCase(), `type-${type}`]);
  const texts = ["", "en", "zh", "both"].map((text) => [text, `text-${text}`]);
  return element(
    "div",
    { class: "filters" },
    filterChoice("filter-type", types, (value) => {
      filter.type = value;
      show();
    }),
    filterChoice("filter-text", texts, (value) => {
      filter.text = value;
      show();
    }),
  );
}

/**
 * Return a choice of one among some values; the empty one stands for all.
 *
 * @param {string} name
 * @param {string[][]} values
 * @param {(value: string) => void} choose
 * @returns {HTMLElement}
 */
function filterChoice(name, values, choose) {
  const labels = values.map(([value = "", key = ""]) => {
    const input = element("input", { type: "radio", name, value });
    input.checked = !value;
    input.addEventListener("change", () => choose(value));
    return element("label", {}, input, element("span", {}, word(value ? key : "filter-all")));
  });
  const legend = element("legend", {}, word(name));
  return element("fieldset", { class: "views" }, legend, ...labels);
}

/**
 * Show the comments that the filter lets through, and what there is to say of them.
 *
 * @param {{ warning: HTMLElement, list: HTMLElement, count: HTMLElement,
 *   bar: HTMLElement, filter: Filter }} parts
 */
async function showList({ warning, list, count, bar, filter }) {
  const places = await loadPlaces();
  const comments = await readComments();
  const shown = inOrder(comments, places).filter(
    ({ type, text }) =>
      (!filter.type || type === filter.type) && (!filter.text || text === filter.text),
  );
  for (const button of bar.querySelectorAll(".for-comments")) {
    button.toggleAttribute("disabled", !comments.length);
  }
  const held = document.activeElement?.id;
  warning.replaceChildren(...whatIsKept(), ...draftLinks(places));
  list.replaceChildren(...groups(shown, places));
  if (held) {
    document.getElementById(held)?.focus();
  }
  const numbers = { shown: shown.length, count: comments.length };
  count.replaceChildren(
    comments.length ? word("comments-shown", numbers) : word("comments-none"),
  );
}

/**
 * Return what there is to say of where the comments are kept: mostly nothing.
 *
 * @returns {HTMLElement[]}
 */
function whatIsKept() {
  if (!isKeeping()) {
    return [keepsNothing()];
  }
  return isAlone ? [element("p", { class: "of-folder" }, word("comments-of-folder"))] : [];
}

/**
 * Return links to the places where a comment was begun and not saved.
 *
 * @param {Places} places
 * @returns {HTMLElement[]}
 */
function draftLinks(places) {
  const links = Object.values(readDrafts()).map(({ anchor, number }) =>
    placeLink(anchor, number, places.byAnchor.get(anchor)),
  );
  if (!links.length) {
    return [];
  }
  return [element("p", { class: "draft-line" }, word("drafts-left"), ...links)];
}

/**
 * Return the comments in sections, one a division; those without a place come last.
 *
 * @param {Comment[]} comments
 * @param {Places} places
 * @returns {HTMLElement[]}
 */
function groups(comments, places) {
  /** @type {Map<string, HTMLElement>} */
  const sections = new Map();
  for (const comment of comments) {
    const place = places.byAnchor.get(comment.anchor);
    const id = place?.division.id || "";
    const section = sections.get(id) || divisionSection(place);
    sections.set(id, section);
    section.append(listedCard(comment, place));
  }
  return [...sections.values()];
}

/**
 * Return an empty section under the title of a division.
 *
 * @param {Place} [place]
 * @returns {HTMLElement}
 */
function divisionSection(place) {
  const title = element("h2", {}, place ? divisionTitle(place) : word("not-in-edition"));
  return element("section", {}, title);
}

/**
 * Return the label and title of a division in each language.
 *
 * @param {Place} place
 * @returns {DocumentFragment}
 */
function divisionTitle({ division }) {
  const fragment = document.createDocumentFragment();
  Object.entries(division.title).forEach(([lang, title], index) => {
    if (index) {
      fragment.append(element("span", { class: "gap" }, " "));
    }
    const text = `${division.label[lang] || ""} ${title}`;
    fragment.append(element("span", { class: "t", lang }, text));
  });
  return fragment;
}

/**
 * Return a comment with a link to its place.
 *
 * @param {Comment} comment
 * @param {Place} [place]
 * @returns {HTMLElement}
 */
function listedCard(comment, place) {
  const flag = place ? (isOlder(comment, place) ? "older-wording" : "") : "place-gone";
  return commentCard(comment, {
    place: placeLink(comment.anchor, place?.number || comment.number, place),
    flags: flag ? [flag] : [],
    edit: () => openCommentForm(comment, comment),
    remove: () => removeComment(comment),
  });
}

/**
 * Return a link to a place, or its number where the place is no more.
 *
 * @param {string} anchor
 * @param {string} number
 * @param {Place} [place]
 * @returns {HTMLElement}
 */
function placeLink(anchor, number, place) {
  const attributes = { class: "figures place" };
  const href = place ? `${place.division.file}#${anchor}` : "";
  return href
    ? element("a", { ...attributes, href }, number)
    : element("span", attributes, number);
}

/**
 * Tell whether the words that a comment is about have changed since it was made.
 *
 * @param {Comment} comment
 * @param {Place} place
 * @returns {boolean}
 */
function isOlder({ fingerprint, text }, { fingerprints }) {
  const made = Object.fromEntries(fingerprint.split(";").map((one) => one.split("=")));
  return Object.entries(fingerprints).some(([tag, mark]) => {
    const isAbout = text === "both" || tag.startsWith(text);
    return isAbout && Boolean(made[tag]) && made[tag] !== mark;
  });
}

/** Copy the comments as text, or show the text where the browser forbids it. */
async function copyAll() {
  const comments = await readComments();
  const text = asText(comments, await loadPlaces());
  if (await copyText(text)) {
    showNotice(word("copied", { count: comments.length }));
    return;
  }
  const field = element("textarea", { rows: "16", readonly: "" });
  field.value = text;
  const label = element("label", { class: "field" }, word("not-copied"), field);
  const body = element("div", { class: "dialog-body" }, label);
  showDialog(element("dialog", { class: "comment-dialog" }), word("copy-text"), body);
  field.select();
}

/**
 * Take in the comments of a file, and say what came of it.
 *
 * @param {File} file
 */
async function loadFile(file) {
  const loaded = await loadComments(file);
  if (!loaded) {
    showNotice(word("file-not-comments"));
    return;
  }
  const { fresh, replaced, same, unread, keeping } = loaded;
  if (keeping.told.length) {
    showTold(keeping.told);
    return;
  }
  const counts = { new: fresh.length, changed: replaced.length, same };
  const text = document.createDocumentFragment();
  text.append(word("file-loaded", counts));
  if (unread.length) {
    text.append(" ", word("file-unread", { rows: unread.join(", ") }));
  }
  const ids = fresh.map(({ id }) => id);
  const act = () =>
    restore((all) => withComments(withoutComments(all, ids), replaced));
  showNotice(text, fresh.length || replaced.length ? { key: "undo", act } : undefined);
}

/** Delete all comments, after a question. */
async function deleteAll() {
  const comments = await readComments();
  const count = comments.length;
  askFirst(word("delete-all-asked", { count }), "delete-all", () =>
    removeComments(comments, word("comments-deleted", { count })),
  );
}
