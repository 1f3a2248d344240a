/**
 * Rows as CSV: UTF-8 with a byte order mark, commas, all fields quotedField, CRLF.
 *
 * A spreadsheet runs a field that begins with = + - or @ as a formula, so the writer
 * puts an apostrophe before it and the reader takes it away again. The same is done
 * where such a sign already stands behind apostrophes; so each text comes back as it was.
 */

const BYTE_ORDER_MARK = "\ufeff";
const FORMULA = /^(?='*[=+\-@])/;
const GUARDED = /^'(?='*[=+\-@])/;

/**
 * Return rows as the text of a CSV file.
 *
 * @param {string[][]} rows
 * @returns {string}
 */
export function writeCsv(rows) {
  const lines = rows.map((row) => row.map(quotedField).join(","));
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join("");
}

/**
 * Return the rows of a CSV file, quotedField or not; empty lines are left out.
 *
 * The sign between fields is the one that stands most often in the first line:
 * spreadsheets of some countries write semicolons or tabs.
 *
 * @param {string} text
 * @returns {string[][]}
 */
export function readCsv(text) {
  const bare = text.replace(BYTE_ORDER_MARK, "").replace(/\r\n?/g, "\n");
  const between = fieldSeparator(bare.split("\n", 1)[0] || "");
  const inQuotes = '"([^"]*(?:""[^"]*)*)"';
  const field = new RegExp(`(?:${inQuotes}|([^${between}\n]*))(${between}|\n|$)`, "y");
  /** @type {string[][]} */
  const rows = [[]];
  while (field.lastIndex < bare.length) {
    const [, inside, plain, end] = field.exec(bare) || [];
    const value = inside === undefined ? plain || "" : inside.replace(/""/g, '"');
    rows.at(-1)?.push(value.replace(GUARDED, ""));
    if (end === "\n") {
      rows.push([]);
    }
  }
  return rows.filter((row) => row.some((value) => value !== ""));
}

/**
 * Return a field in quotation marks, harmless to a spreadsheet.
 *
 * @param {string} value
 * @returns {string}
 */
function quotedField(value) {
  return `"${value.replace(FORMULA, "'").replace(/"/g, '""')}"`;
}

/**
 * Return the sign that parts the fields of a line.
 *
 * @param {string} line
 * @returns {string}
 */
function fieldSeparator(line) {
  const count = (/** @type {string} */ sign) => line.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
