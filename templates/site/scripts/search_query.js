/** What a reader asks for, and the places that answer, the best of them first. */

import { KIND } from "./search_index.js";
import { findWord, fold } from "./search_text.js";

/** @typedef {import("./search_index.js").Book} Book */
/** @typedef {import("./search_index.js").Place} Place */

/** @typedef {{ whole: string, words: string[] }} Query */

/** @typedef {{ words: string[], places: Place[] }} Answer */

const PARTS = /"([^"]*)"?|“([^”]*)”?|「([^」]*)」?|([^\s"“”「]+)/gu;
const SHORTEST_READING = 2;

const RANK = { key: 0, title: 1, inTitle: 2, inHeading: 3, inText: 4, inReading: 5 };

/**
 * Return the words of a query, folded; what stands in quotes is one word.
 *
 * @param {string} text
 * @returns {Query}
 */
export function parseQuery(text) {
  const words = [...fold(text).matchAll(PARTS)]
    .map(([, ...quoted]) => quoted.find((one) => one !== undefined) || "")
    .map((word) => word.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  return { whole: words.join(" "), words: [...new Set(words)] };
}

/**
 * Return the places that hold every word of a query, by rank, then in book order.
 *
 * @param {Book} book
 * @param {string} text
 * @returns {Answer}
 */
export function findPlaces(book, text) {
  const query = parseQuery(text);
  /** @type {Place[][]} */
  const ranked = Object.values(RANK).map(() => []);
  if (query.words.length) {
    const hits = query.words.map((word) => textsWith(book, word));
    for (const place of book.places) {
      ranked[rankOf(place, query, hits)]?.push(place);
    }
  }
  return { words: query.words, places: ranked.flat() };
}

/**
 * Mark the texts that hold a word in any language, by their numbers.
 *
 * @param {Book} book
 * @param {string} word
 * @returns {Uint8Array}
 */
function textsWith(book, word) {
  const hits = new Uint8Array(book.texts.length);
  for (const { text, starts } of book.columns) {
    let index = 0;
    let at = findWord(text, word, 0);
    while (at >= 0) {
      while ((starts[index + 1] ?? Infinity) <= at) {
        index += 1;
      }
      hits[index] = 1;
      const next = starts[index + 1];
      at = next === undefined ? -1 : findWord(text, word, next);
    }
  }
  return hits;
}

/**
 * Return how well a place answers: a rank, or -1 where it lacks a word.
 *
 * @param {Place} place
 * @param {Query} query
 * @param {Uint8Array[]} hits
 * @returns {number}
 */
function rankOf(place, query, hits) {
  if (place.keys.includes(query.whole)) {
    return RANK.key;
  }
  if (place.exactly.includes(query.whole)) {
    return RANK.title;
  }
  let inName = place.names > 0;
  let inReading = false;
  for (const [index, word] of query.words.entries()) {
    const at = place.texts.findIndex((text) => hits[index]?.[text]);
    const isIn = at >= 0 || isNamed(place, word) || isInside(place, query, word);
    if (!isIn && !isRead(place, word)) {
      return -1;
    }
    inReading ||= !isIn;
    inName &&= at < place.names;
  }
  if (inReading) {
    return RANK.inReading;
  }
  return inName ? nameRank(place) : RANK.inText;
}

/**
 * Return the rank of a place whose name holds all words.
 *
 * @param {Place} place
 * @returns {number}
 */
function nameRank(place) {
  const isTitle = place.kind === KIND.division || place.kind === KIND.term;
  return isTitle ? RANK.inTitle : RANK.inHeading;
}

/**
 * Tell whether another form of its name holds a word.
 *
 * @param {Place} place
 * @param {string} word
 * @returns {boolean}
 */
function isNamed(place, word) {
  return place.titles.some((title) => findWord(title, word, 0) >= 0);
}

/**
 * Tell whether a word names the division, and others are sought in it: "ENC-03 VHF".
 *
 * @param {Place} place
 * @param {Query} query
 * @param {string} word
 * @returns {boolean}
 */
function isInside(place, query, word) {
  return query.words.length > 1 && place.division.key === word;
}

/**
 * Tell whether a word is the beginning of a reading, or of its initials.
 *
 * @param {Place} place
 * @param {string} word
 * @returns {boolean}
 */
function isRead(place, word) {
  return (
    word.length >= SHORTEST_READING &&
    place.reading !== "" &&
    findWord(place.reading, word, 0) >= 0
  );
}
