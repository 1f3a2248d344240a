/**
 * The comment matrix: the one form in which comments leave and enter the browser.
 *
 * The command line reads and writes exactly these columns, so headings and values in
 * both languages stand here and not among the words of the page.
 */

import { shownIn, wordingOf } from "./comment.js";

/** @typedef {import("./comment.js").Comment} Comment */

/** Heading and width, in signs, of each column. */
export const MATRIX_COLUMNS = /** @type {const} */ ([
  ["No. 序号", 6],
  ["From 提出单位", 16],
  ["Type 类别", 16],
  ["Place 条款编号", 10],
  ["Text 文本", 8],
  ["Wording 原文", 44],
  ["Comment 意见", 44],
  ["Proposed text 建议修改", 44],
  ["Reason 理由", 34],
  ["Decision 处理意见", 18],
  ["Decision reason 处理理由", 28],
  ["Decided by 决定人", 16],
  ["Anchor 标识", 26],
  ["Fingerprint 指纹", 20],
  ["Comment id 意见标识", 20],
  ["Date 日期", 12],
]);

/** A reader goes by the first letter. */
export const TYPE_VALUES = [
  "C critical 关键",
  "M major 重要",
  "S substantive 实质",
  "A administrative 文字",
];
export const TEXT_VALUES = ["en", "zh", "both"];
export const DECISION_VALUES = [
  "A accepted 采纳",
  "M modified 修改后采纳",
  "R rejected 不采纳",
  "N noted 留档",
];

const HEADINGS = MATRIX_COLUMNS.map(([heading]) => heading);

/**
 * Return comments as the rows of the matrix, headings first.
 *
 * @param {Comment[]} comments
 * @returns {string[][]}
 */
export function matrixRows(comments) {
  return [HEADINGS, ...comments.map((comment, index) => matrixRow(comment, index + 1))];
}

/**
 * Return one comment as a row.
 *
 * @param {Comment} comment
 * @param {number} number
 * @returns {string[]}
 */
function matrixRow(comment, number) {
  return [
    String(number),
    comment.from,
    byLetter(TYPE_VALUES, comment.type),
    comment.number,
    comment.text,
    wordingOf(comment),
    comment.comment,
    comment.proposed,
    comment.reason,
    byLetter(DECISION_VALUES, comment.decision),
    comment.decisionReason,
    comment.decidedBy,
    comment.anchor,
    comment.fingerprint,
    comment.id,
    comment.date,
  ];
}

/**
 * Return the comments in rows, and the numbers of those rows that hold none.
 *
 * Nothing is returned if the first row has not the headings of the matrix; their
 * order is free, and columns that somebody has added are passed over.
 *
 * @param {string[][]} rows
 * @returns {{ comments: Comment[], unread: number[] } | null}
 */
export function readMatrix(rows) {
  const [headings = [], ...others] = rows;
  const places = HEADINGS.map((heading) =>
    headings.findIndex((one) => one.trim() === heading),
  );
  if (places.includes(-1)) {
    return null;
  }
  /** @type {Comment[]} */
  const comments = [];
  /** @type {number[]} */
  const unread = [];
  others.forEach((row, index) => {
    const comment = readMatrixRow(places.map((place) => (row[place] || "").trim()));
    if (comment) {
      comments.push(comment);
    } else {
      unread.push(index + 2);
    }
  });
  return { comments, unread };
}

/**
 * Return the comment in a row, or nothing if what makes it one is missing.
 *
 * @param {string[]} cells
 * @returns {Comment | null}
 */
function readMatrixRow(cells) {
  const [, from, typed, number, about, wording, said, proposed, reason] = cells;
  const [decided, decisionReason, decidedBy, anchor, marks, id, date] = cells.slice(9);
  const type = firstLetter(TYPE_VALUES, typed);
  const text = TEXT_VALUES.find((one) => one === about?.toLowerCase());
  if (!type || !text || !said || !anchor || !id || !/^[0-9a-f]{16}$/i.test(id)) {
    return null;
  }
  return /** @type {Comment} */ ({
    id: id.toLowerCase(),
    date,
    from,
    type,
    number,
    anchor,
    fingerprint: marks,
    text,
    shown: shownIn(text, wording || ""),
    comment: said,
    proposed,
    reason,
    decision: firstLetter(DECISION_VALUES, decided),
    decisionReason,
    decidedBy,
  });
}

/**
 * Return the value that begins with a letter, or an empty text.
 *
 * @param {string[]} values
 * @param {string} letter
 * @returns {string}
 */
function byLetter(values, letter) {
  return (letter && values.find((value) => value.startsWith(letter))) || "";
}

/**
 * Return the first letter of a value if one of the known values begins with it.
 *
 * @param {string[]} values
 * @param {string} [value]
 * @returns {string}
 */
function firstLetter(values, value = "") {
  const letter = value.charAt(0).toUpperCase();
  return byLetter(values, letter) && letter;
}
