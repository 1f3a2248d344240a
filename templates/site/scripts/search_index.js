/**
 * The index of the search: loaded when it is first asked for, then made ready.
 *
 * It is written by render/search_index.py. A text stands in it once, however often it
 * is printed; places name their texts by number.
 */

import { fold } from "./search_text.js";
import { element } from "./words.js";

const INDEX = "assets/search-index.js";

/** The kinds of places, as numbers in the index. */
export const KIND = { text: 0, heading: 1, division: 2, term: 3, signal: 4 };

/**
 * A place as it is written: kind, division, anchor (from "." on where it begins with
 * the id of the division), number, texts; then, where there are any: how many texts
 * are its name, its ids and codes, its titles, its pinyin.
 *
 * @typedef {[number, number, string, string, number[],
 *   number?, string[]?, string[]?, string?]} Row
 */

/**
 * @typedef {object} Written The index as it is written.
 * @property {string[]} languages
 * @property {[string, string, string, number][]} divisions id, number, file, title
 * @property {Row[]} places
 * @property {string[][]} texts each in all languages, or once where they are the same
 */

/**
 * @typedef {object} Division
 * @property {string} id
 * @property {string} key its id, folded
 * @property {string} number
 * @property {string} file
 * @property {number} title
 */

/**
 * @typedef {object} Place What an anchor leads to.
 * @property {number} kind
 * @property {Division} division
 * @property {string} anchor
 * @property {string} href
 * @property {string} number
 * @property {number[]} texts
 * @property {number} names how many of the texts, from the first on, are its name
 * @property {string[]} keys ids, codes and numbers, folded
 * @property {string[]} titles what it is called, folded
 * @property {string[]} exactly titles, and readings of the whole term
 * @property {string} reading its pinyin and initials from each syllable on
 */

/** @typedef {{ text: string, starts: number[] }} Column All texts of a language, folded. */

/**
 * @typedef {object} Book
 * @property {string[]} languages
 * @property {string[][]} texts
 * @property {Place[]} places
 * @property {Column[]} columns
 */

/** @type {Promise<Book> | null} */
let loading = null;

/**
 * Return the index, which is loaded once a page; fails where the file is missing.
 *
 * @returns {Promise<Book>}
 */
export function loadBook() {
  loading ||= new Promise((resolve, reject) => {
    const script = element("script", { src: INDEX });
    script.addEventListener("load", () => {
      const written = /** @type {any} */ (window).SEARCH_INDEX;
      resolve(bookOf(written));
    });
    script.addEventListener("error", () => reject(new Error(INDEX)));
    document.head.append(script);
  });
  return loading;
}

/**
 * Make the index ready for queries.
 *
 * @param {Written} written
 * @returns {Book}
 */
export function bookOf(written) {
  const divisions = written.divisions.map(([id, number, file, title]) => {
    return { id, key: fold(id), number, file, title };
  });
  const places = written.places.map((row) => placeOf(row, divisions));
  const columns = written.languages.map((_, index) =>
    columnOf(written.texts.map((text) => text[index] || "")),
  );
  return { languages: written.languages, texts: written.texts, places, columns };
}

/**
 * @param {Row} row
 * @param {Division[]} divisions
 * @returns {Place}
 */
function placeOf(row, divisions) {
  const [kind, index, written, number = "", texts = []] = row;
  const [, , , , , names = 0, keys = [], titles = [], pinyin = ""] = row;
  const division = /** @type {Division} */ (divisions[index]);
  const anchor = written.startsWith(".") ? division.id + written : written;
  const isHead = kind === KIND.division;
  return {
    kind,
    division,
    anchor,
    href: isHead ? division.file : `${division.file}#${anchor}`,
    number,
    texts,
    names,
    keys: [anchor, number, ...keys].filter(Boolean).map(fold),
    titles: titles.map(fold),
    exactly: [...titles.map(fold), ...exactReadings(pinyin)],
    reading: readings(pinyin),
  };
}

/**
 * Return what a reader may type for the whole of a reading; two letters are too few.
 *
 * @param {string} pinyin
 * @returns {string[]}
 */
function exactReadings(pinyin) {
  if (!pinyin) {
    return [];
  }
  const syllables = plainSyllables(pinyin);
  const initials = initialsOf(syllables);
  const whole = [syllables.join(" "), syllables.join("")];
  return initials.length > 2 ? [...whole, initials] : whole;
}

/**
 * Return a reading and its initials, each from every syllable on: "hujiao jiao hj j".
 *
 * @param {string} pinyin
 * @returns {string}
 */
function readings(pinyin) {
  const syllables = plainSyllables(pinyin);
  const tails = syllables.map((_, index) => syllables.slice(index));
  return [...tails.map((tail) => tail.join("")), ...tails.map(initialsOf)].join(" ");
}

/**
 * Return the syllables as they are typed: without tones, v for ü.
 *
 * @param {string} pinyin
 * @returns {string[]}
 */
function plainSyllables(pinyin) {
  return fold(pinyin).replaceAll("ü", "v").split(" ").filter(Boolean);
}

/**
 * @param {string[]} syllables
 * @returns {string}
 */
function initialsOf(syllables) {
  return syllables.map((syllable) => syllable[0]).join("");
}

/**
 * Return texts as one long text, and where in it each begins.
 *
 * @param {string[]} texts
 * @returns {Column}
 */
function columnOf(texts) {
  const text = fold(texts.join("\n"));
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    starts.push(at + 1);
  }
  return { text, starts };
}
