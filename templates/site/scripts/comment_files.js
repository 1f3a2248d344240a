/** Comments saved as files and read from them, in the order of the manual. */

import { writeCsv, readCsv } from "./csv.js";
import { safeName, saveFile, textOfFile } from "./files.js";
import { wordingOf } from "./comment.js";
import { changeComments, noteFile, readComments, withComments } from "./kept_comments.js";
import {
  DECISION_VALUES,
  MATRIX_COLUMNS,
  matrixRows,
  readMatrix,
  TEXT_VALUES,
  TYPE_VALUES,
} from "./matrix.js";
import { loadPlaces } from "./places.js";
import { keep, kept } from "./store.js";
import { plainWord } from "./words.js";
import { writeWorkbook } from "./workbook.js";

/** @typedef {import("./comment.js").Comment} Comment */
/** @typedef {import("./places.js").Places} Places */

/**
 * What came of a file: new comments, those replaced as they were before, how many were
 * the same, the numbers of rows that held none, and what the project says of it.
 *
 * @typedef {{
 *   fresh: Comment[],
 *   replaced: Comment[],
 *   same: number,
 *   unread: number[],
 *   keeping: import("./kept_comments.js").Keeping,
 * }} Loaded
 */

const FROM_KEY = "comment-from";
const XLSX_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

let lastFrom = "";

/**
 * Return who comments here, or an empty text if nobody has said it yet.
 *
 * @returns {string}
 */
export function commenter() {
  return lastFrom || kept(FROM_KEY);
}

/**
 * Keep who comments here.
 *
 * @param {string} from
 */
export function keepCommenter(from) {
  lastFrom = from;
  keep(FROM_KEY, from);
}

/**
 * Return a day as ISO 8601 has it, by the clock of the reader.
 *
 * @param {Date} [day]
 * @returns {string}
 */
export function isoDate(day = new Date()) {
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/**
 * Return comments in the order of their places; those without a place come last.
 *
 * @param {Comment[]} comments
 * @param {Places} places
 * @returns {Comment[]}
 */
export function inOrder(comments, { byAnchor }) {
  const order = (/** @type {Comment} */ { anchor }) =>
    byAnchor.get(anchor)?.order ?? Infinity;
  return [...comments].sort(
    (one, other) =>
      order(one) - order(other) || one.date.localeCompare(other.date) || 0,
  );
}

/** Save all comments as CSV. */
export async function saveAsCsv() {
  const comments = inOrder(await readComments(), await loadPlaces());
  saveFile(fileName(comments, "csv"), "text/csv", writeCsv(matrixRows(comments)));
  noteFile();
}

/** Save all comments as a workbook. */
export async function saveAsWorkbook() {
  const comments = inOrder(await readComments(), await loadPlaces());
  const book = writeWorkbook({
    name: "Comments 意见",
    rows: matrixRows(comments),
    widths: MATRIX_COLUMNS.map(([, width]) => width),
    choices: [
      { column: 2, values: TYPE_VALUES },
      { column: 4, values: TEXT_VALUES },
      { column: 9, values: DECISION_VALUES },
    ],
  });
  saveFile(fileName(comments, "xlsx"), XLSX_KIND, book);
  noteFile();
}

/**
 * Return comments as plain text for a letter, under the name of the manual.
 *
 * @param {Comment[]} comments
 * @param {Places} places
 * @returns {string}
 */
export function asText(comments, places) {
  const { title, edition, date } = places.data;
  const names = Object.keys(title).map((tag) =>
    [title[tag], edition[tag], date[tag]].join(tag.startsWith("zh") ? "，" : ", "),
  );
  return [names.join("\n"), ...inOrder(comments, places).map(commentText)].join("\n\n");
}

/**
 * Take in the comments of a file; those that are here already are changed, not doubled.
 *
 * A decision that is here is kept where the file has none. Nothing is returned if the
 * file is no comment matrix.
 *
 * @param {File} file
 * @returns {Promise<Loaded | null>}
 */
export async function loadComments(file) {
  const matrix = readMatrix(readCsv(await textOfFile(file)));
  if (!matrix) {
    return null;
  }
  const known = new Map((await readComments()).map((one) => [one.id, one]));
  const found = withComments([], matrix.comments);
  /** @type {Omit<Loaded, "keeping">} */
  const loaded = { fresh: [], replaced: [], same: 0, unread: matrix.unread };
  /** @type {Comment[]} */
  const put = [];
  for (const comment of found) {
    const old = known.get(comment.id);
    const merged = mergedComment(comment, old);
    if (old && isSame(old, merged)) {
      loaded.same += 1;
    } else {
      put.push(merged);
      (old ? loaded.replaced : loaded.fresh).push(old || merged);
    }
  }
  const keeping = await changeComments((comments) => withComments(comments, put));
  return { ...loaded, keeping };
}

/**
 * Tell whether two comments make the same row of the matrix.
 *
 * @param {Comment} one
 * @param {Comment} other
 * @returns {boolean}
 */
function isSame(one, other) {
  return JSON.stringify(matrixRows([one])) === JSON.stringify(matrixRows([other]));
}

/**
 * Return a comment of a file with what is known of it here and not said there.
 *
 * @param {Comment} comment
 * @param {Comment} [old]
 * @returns {Comment}
 */
function mergedComment(comment, old) {
  if (!old) {
    return comment;
  }
  const { decision, decisionReason, decidedBy } = comment.decision ? comment : old;
  const shown = {
    en: comment.shown.en || old.shown.en,
    zh: comment.shown.zh || old.shown.zh,
  };
  return { ...comment, shown, decision, decisionReason, decidedBy };
}

/**
 * Return the name of a file of comments: from whom, and the day.
 *
 * @param {Comment[]} comments
 * @param {string} ending
 * @returns {string}
 */
function fileName(comments, ending) {
  const from = safeName(commenter() || comments[0]?.from || "");
  return `${["comments", from, isoDate()].filter(Boolean).join("-")}.${ending}`;
}

/**
 * Return a comment in words.
 *
 * @param {Comment} comment
 * @returns {string}
 */
function commentText(comment) {
  const type = plainWord(`type-${comment.type.toLowerCase()}`);
  const text = plainWord(`text-${comment.text}`);
  const lines = [
    `${comment.number}  ${comment.type} ${type}  ${text}  ${comment.from}  ${comment.date}`,
    `> ${wordingOf(comment).replace(/\n/g, "\n> ")}`,
    `${plainWord("comment")}: ${comment.comment}`,
    comment.proposed && `${plainWord("comment-proposed")}: ${comment.proposed}`,
    comment.reason && `${plainWord("reason")}: ${comment.reason}`,
  ];
  return lines.filter(Boolean).join("\n");
}
