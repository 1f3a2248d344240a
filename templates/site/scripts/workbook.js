/** Rows as a workbook of one sheet (ECMA-376), with headings, widths and choices. */

import { zip } from "./zip.js";

/**
 * A column that offers a choice of values, by its place from 0.
 *
 * @typedef {{ column: number, values: readonly string[] }} Choice
 */

/**
 * @typedef {{
 *   name: string,
 *   rows: string[][],
 *   widths: readonly number[],
 *   choices: readonly Choice[],
 * }} Sheet
 */

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OPEN_PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MORE_ROWS = 200; // below the last one, for those who add some by hand

const CONTENT_TYPES =
  `${XML_HEAD}<Types xmlns="${OPEN_PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_KIND}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_KIND}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_KIND}.styles+xml"/></Types>`;

/** Style 0 is what the format asks for; 1 is a cell of text, 2 a heading. */
const SHEET_STYLES =
  `${XML_HEAD}<styleSheet xmlns="${SPREADSHEET}"><fonts count="2">` +
  `<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill>` +
  `<fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor rgb="FFE6EDF4"/></patternFill></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  cellStyle(0, 0) +
  cellStyle(1, 2) +
  `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * Return the bytes of a workbook.
 *
 * @param {Sheet} sheet
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function writeWorkbook(sheet) {
  return zip({
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": partRelations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `${XML_HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATION}"><sheets>` +
      `<sheet name="${xmlText(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": partRelations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/worksheets/sheet1.xml": sheetXml(sheet),
    "xl/styles.xml": SHEET_STYLES,
  });
}

/**
 * Return the sheet; its first row stays in sight and is printed on each page.
 *
 * All cells are text, so that 0301 keeps its nought and nothing becomes a formula.
 *
 * @param {Sheet} sheet
 * @returns {string}
 */
function sheetXml({ rows, widths, choices }) {
  const last = `${columnName(widths.length - 1)}${rows.length}`;
  const cols = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/>` +
    `<sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews><cols>${cols.join("")}</cols>` +
    `<sheetData>${rows.map(rowXml).join("")}</sheetData>` +
    choicesXml(choices, rows.length + MORE_ROWS) +
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>` +
    `<ignoredErrors><ignoredError sqref="A1:${last}" numberStoredAsText="1"/></ignoredErrors>` +
    `</worksheet>`
  );
}

/**
 * Return a row.
 *
 * @param {string[]} row
 * @param {number} index
 * @returns {string}
 */
function rowXml(row, index) {
  const style = index ? 1 : 2;
  const cells = row.map(
    (value, column) =>
      `<c r="${columnName(column)}${index + 1}" s="${style}" t="inlineStr">` +
      `<is><t xml:space="preserve">${xmlText(value)}</t></is></c>`,
  );
  return `<row r="${index + 1}">${cells.join("")}</row>`;
}

/**
 * Return the choices that a spreadsheet offers in the rows below the headings.
 *
 * @param {readonly Choice[]} choices
 * @param {number} lastRow
 * @returns {string}
 */
function choicesXml(choices, lastRow) {
  const each = choices.map(({ column, values }) => {
    const name = columnName(column);
    return (
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ` +
      `sqref="${name}2:${name}${lastRow}">` +
      `<formula1>"${xmlText(values.join(","))}"</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`;
}

/**
 * Return a style of cells: at the top, lines broken.
 *
 * @param {number} font
 * @param {number} fill
 * @returns {string}
 */
function cellStyle(font, fill) {
  return (
    `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" ` +
    `applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">` +
    `<alignment vertical="top" wrapText="1"/></xf>`
  );
}

/**
 * Return what leads from one file of a workbook to others.
 *
 * @param {[string, string][]} targets
 * @returns {string}
 */
function partRelations(targets) {
  const each = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE_RELATION}/${kind}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${OPEN_PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

/**
 * Return the letter of a column, of which there are at most 26.
 *
 * @param {number} index
 * @returns {string}
 */
function columnName(index) {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

/**
 * Return a text for XML, without the signs that XML 1.0 forbids.
 *
 * @param {string} text
 * @returns {string}
 */
function xmlText(text) {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
