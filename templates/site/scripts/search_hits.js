/** How a place that was found is shown: where it is, and the sentence with the hit. */

import { KIND } from "./search_index.js";
import { findWord, fold, isSentence, rangesOf, sentencesOf } from "./search_text.js";
import { element, word } from "./words.js";

/** @typedef {import("./search_index.js").Book} Book */
/** @typedef {import("./search_index.js").Place} Place */

const MOST_TEXTS = 2;
const HAN = /(\p{Script=Han}+)/u;

/**
 * Return a place as an option of the list; it is a link too.
 *
 * @param {Book} book
 * @param {Place} place
 * @param {string[]} words
 * @param {string} id
 * @returns {HTMLAnchorElement}
 */
export function hitOption(book, place, words, id) {
  const attributes = {
    role: "option",
    id,
    href: place.href,
    class: "hit",
    tabindex: "-1",
    "aria-selected": "false",
  };
  const option = element("a", attributes, hitHead(book, place));
  const isNamed = place.kind !== KIND.text;
  if (isNamed) {
    const name = textAt(book, place.texts[0]);
    option.append(element("span", { class: "hit-name" }, pair(book, name, words)));
  }
  for (const text of shownTexts(book, place, words)) {
    option.append(element("span", { class: "hit-text" }, pair(book, text, words)));
  }
  return option;
}

/**
 * Return where a place is: its number, what it is, the title of its division.
 *
 * @param {Book} book
 * @param {Place} place
 * @returns {HTMLElement}
 */
function hitHead(book, place) {
  const head = element("span", { class: "hit-head" });
  const isHead = place.kind === KIND.division;
  if (place.number && !isHead) {
    head.append(element("span", { class: "figures" }, place.number));
  }
  if (place.kind === KIND.term) {
    head.append(element("span", { class: "hit-kind" }, word("term")));
  } else if (place.kind === KIND.signal) {
    head.append(element("span", { class: "hit-kind" }, word("signal")));
  }
  const title = isHead ? place.texts[1] : place.division.title;
  head.append(element("span", {}, inLine(book, textAt(book, title))));
  if (isHead && place.texts.length > 2) {
    head.append(element("span", { class: "hit-kind" }, place.division.id));
  }
  return head;
}

/**
 * Return a text by its number.
 *
 * @param {Book} book
 * @param {number | undefined} index
 * @returns {string[]}
 */
function textAt(book, index) {
  return book.texts[index ?? -1] || [];
}

/**
 * Return the texts to show: those that hold the words which the name does not hold,
 * and a sentence where these are mere labels.
 *
 * @param {Book} book
 * @param {Place} place
 * @param {string[]} words
 * @returns {string[][]}
 */
function shownTexts(book, place, words) {
  const isHead = place.kind === KIND.division;
  const first = isHead ? place.texts.length : place.kind === KIND.text ? 0 : 1;
  const name = place.kind === KIND.text ? [] : textAt(book, place.texts[0]);
  const rest = place.texts.slice(first).map((index) => textAt(book, index));
  let missing = lacking(name, words);
  /** @type {string[][]} */
  const shown = [];
  while (missing.length && shown.length < MOST_TEXTS) {
    const best = fullest(rest, missing);
    if (!best) {
      break;
    }
    shown.push(best);
    missing = lacking(best, missing);
  }
  const needsSentence = place.kind !== KIND.heading || shown.length > 0;
  if (needsSentence && !shown.some((text) => text.some(isSentence))) {
    const sentence = rest.find((text) => text.some(isSentence));
    return sentence ? [...shown, sentence] : shown.length ? shown : rest.slice(0, 1);
  }
  return shown;
}

/**
 * Return the words that a text does not hold in any language.
 *
 * @param {string[]} text
 * @param {string[]} words
 * @returns {string[]}
 */
function lacking(text, words) {
  const folded = text.map(fold);
  return words.filter((one) => folded.every((half) => findWord(half, one, 0) < 0));
}

/**
 * Return the text that holds most of the words, if any holds one.
 *
 * @param {string[][]} texts
 * @param {string[]} words
 * @returns {string[] | undefined}
 */
function fullest(texts, words) {
  let least = words.length;
  let best;
  for (const text of texts) {
    const count = lacking(text, words).length;
    if (count < least) {
      least = count;
      best = text;
    }
  }
  return best;
}

/**
 * Return the sentence with the hit, and under it the one that answers it.
 *
 * @param {Book} book
 * @param {string[]} text
 * @param {string[]} words
 * @returns {DocumentFragment}
 */
function pair(book, text, words) {
  const fragment = document.createDocumentFragment();
  for (const [index, half] of answering(book, text, words)) {
    const language = book.languages[index] || "";
    const line = element("span", { lang: language }, ...marked(half, words));
    if (!language.startsWith("zh")) {
      tellHan(line, book);
    }
    // what is the same in all languages is shown in all views
    line.classList.toggle("t", text.length > 1);
    fragment.append(line);
  }
  return fragment;
}

/**
 * Return the halves of a text with the number of their language, that with most hits
 * first, each cut down to the sentence of the hit where the sentences answer each other.
 *
 * @param {Book} book
 * @param {string[]} text
 * @param {string[]} words
 * @returns {[number, string][]}
 */
function answering(book, text, words) {
  const halves = text.map((half, index) =>
    sentencesOf(half, book.languages[index] || ""),
  );
  const counts = text.map((half) => words.length - lacking([half], words).length);
  const lead = counts.indexOf(Math.max(...counts));
  const order = [...text.keys()].sort((one, other) =>
    one === lead ? -1 : other === lead ? 1 : one - other,
  );
  const sentences = halves[lead] || [];
  const isParallel = halves.every((half) => half.length === sentences.length);
  const singles = sentences.map((sentence) => [sentence]);
  const best = isParallel ? fullest(singles, words)?.[0] : undefined;
  const chosen = best === undefined ? -1 : sentences.indexOf(best);
  return order
    .map((index) => {
      const half = halves[index]?.[chosen] ?? text[index] ?? "";
      return /** @type {[number, string]} */ ([index, half]);
    })
    .filter(([, half]) => half);
}

/**
 * Return a text for one line, a language behind the other.
 *
 * @param {Book} book
 * @param {string[]} text
 * @returns {DocumentFragment}
 */
function inLine(book, text) {
  const fragment = document.createDocumentFragment();
  text.forEach((half, index) => {
    if (index) {
      fragment.append(element("span", { class: "gap" }, " "));
    }
    const attributes = { class: "t", lang: book.languages[index] || "" };
    fragment.append(element("span", attributes, half));
  });
  return fragment;
}

/**
 * Put Chinese that stands in a line of another language into its own language.
 *
 * @param {HTMLElement} line
 * @param {Book} book
 */
function tellHan(line, book) {
  const lang = book.languages.find((one) => one.startsWith("zh")) || "zh";
  for (const run of [line, ...line.querySelectorAll("mark")]) {
    for (const node of [...run.childNodes]) {
      const text = node instanceof Text ? node.data : "";
      if (HAN.test(text)) {
        const parts = text.split(HAN).map((part) =>
          HAN.test(part) ? element("span", { lang }, part) : part,
        );
        node.replaceWith(...parts);
      }
    }
  }
}

/**
 * Return a text with the words in it marked.
 *
 * @param {string} text
 * @param {string[]} words
 * @returns {(Node | string)[]}
 */
function marked(text, words) {
  /** @type {(Node | string)[]} */
  const runs = [];
  let end = 0;
  for (const [from, to] of rangesOf(text, words)) {
    runs.push(text.slice(end, from), element("mark", {}, text.slice(from, to)));
    end = to;
  }
  return [...runs, text.slice(end)];
}
