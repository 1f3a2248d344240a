/** Texts as the search reads them: one width, one case, words that begin somewhere. */

/** @typedef {[number, number]} Range A stretch of a text: where it begins and ends. */

const FIRST_HAN = 0x2e80;
const ENDS = /[.!?…。！？][”’"'）)]*$/u;
const ENGLISH = /.+?(?:[.!?]+[”’"')]*(?=\s+[\p{Lu}\p{N}“"(…])|$)/gsu;
const CHINESE = /[^。！？]+(?:[。！？]+[”’）]*|$)/gu;

/**
 * Return a text in half width and small letters, with one kind of hyphen.
 *
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  const narrow = text.normalize("NFKC").toLowerCase();
  return narrow.replace(/[‘’ʼ]/g, "'").replace(/[‐-―]/g, "-");
}

/**
 * Return where a word next occurs in a folded text, or -1.
 *
 * A Latin word or a figure has to stand at the start of a word: "respond" is not
 * found in "corresponding". Chinese has no gaps between words and is found anywhere.
 *
 * @param {string} text
 * @param {string} word
 * @param {number} from
 * @returns {number}
 */
export function findWord(text, word, from) {
  const beginsWord = isWordSign(word.charCodeAt(0));
  let at = text.indexOf(word, from);
  while (beginsWord && at > 0 && isWordSign(text.charCodeAt(at - 1))) {
    at = text.indexOf(word, at + 1);
  }
  return at;
}

/**
 * Return the stretches of a printed text in which words occur, in order and apart.
 *
 * @param {string} text
 * @param {string[]} words
 * @returns {Range[]}
 */
export function rangesOf(text, words) {
  const { folded, starts, ends } = foldedWithPlaces(text);
  /** @type {Range[]} */
  const ranges = [];
  for (const word of words) {
    let at = findWord(folded, word, 0);
    while (at >= 0) {
      ranges.push([starts[at] ?? 0, ends[at + word.length - 1] ?? 0]);
      at = findWord(folded, word, at + word.length);
    }
  }
  return joined(ranges.sort((one, other) => one[0] - other[0]));
}

/**
 * Return the sentences of a text in a language.
 *
 * @param {string} text
 * @param {string} language
 * @returns {string[]}
 */
export function sentencesOf(text, language) {
  const sentences = text.match(language.startsWith("zh") ? CHINESE : ENGLISH) || [];
  return sentences.map((sentence) => sentence.trim());
}

/**
 * Tell whether a text ends as a sentence does.
 *
 * @param {string} text
 * @returns {boolean}
 */
export function isSentence(text) {
  return ENDS.test(text);
}

/**
 * Tell whether a sign is a letter or a figure that words are made of, and not Han.
 *
 * @param {number} code
 * @returns {boolean}
 */
function isWordSign(code) {
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  }
  return code < FIRST_HAN && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

/** @type {Map<string, string>} */
const foldedSigns = new Map();

/**
 * Return a sign folded; most have been seen before.
 *
 * @param {string} sign
 * @returns {string}
 */
function foldedSign(sign) {
  let folded = foldedSigns.get(sign);
  if (folded === undefined) {
    folded = fold(sign);
    foldedSigns.set(sign, folded);
  }
  return folded;
}

/**
 * Fold a text sign by sign, and note where each folded sign comes from.
 *
 * @param {string} text
 */
function foldedWithPlaces(text) {
  let folded = "";
  let place = 0;
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const ends = [];
  for (const sign of text) {
    const narrow = foldedSign(sign);
    for (let index = 0; index < narrow.length; index += 1) {
      starts.push(place);
      ends.push(place + sign.length);
    }
    folded += narrow;
    place += sign.length;
  }
  return { folded, starts, ends };
}

/**
 * Return ranges with those that touch made one.
 *
 * @param {Range[]} ranges
 * @returns {Range[]}
 */
function joined(ranges) {
  /** @type {Range[]} */
  const apart = [];
  for (const [start, end] of ranges) {
    const last = apart.at(-1);
    if (last && start <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      apart.push([start, end]);
    }
  }
  return apart;
}
