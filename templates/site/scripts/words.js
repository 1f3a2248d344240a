/**
 * Words of the page that scripts need, in each language of the manual.
 *
 * They come from manual/interface.yaml through assets/words.js, so that a script
 * holds no sentence of its own.
 */

/** @typedef {{ language: string, text: string }} Passage */

/** @typedef {{ manual: string, words: Record<string, Passage[]> }} Data */

/** @type {Data} */
const DATA = /** @type {any} */ (window).DECONFLICT || { manual: "", words: {} };

/** The id of the manual: two manuals opened from disk share what the browser keeps. */
export const MANUAL = DATA.manual;

/**
 * Return a word in one language, with its {names} filled in.
 *
 * @param {Passage} passage
 * @param {Record<string, string | number>} parts
 * @returns {string}
 */
function filled(passage, parts) {
  return passage.text.replace(/\{([a-z-]+)\}/g, (whole, name) =>
    name in parts ? String(parts[name]) : whole,
  );
}

/**
 * Return a word in all languages as text for an attribute or a plain field.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [parts]
 * @returns {string}
 */
export function plainWord(key, parts = {}) {
  return (DATA.words[key] || []).map((one) => filled(one, parts)).join(" / ");
}

/**
 * Return a word in the language of a tag.
 *
 * @param {string} key
 * @param {string} language
 * @param {Record<string, string | number>} [parts]
 * @returns {string}
 */
export function wordIn(key, language, parts = {}) {
  const passage = (DATA.words[key] || []).find((one) => one.language === language);
  return passage ? filled(passage, parts) : "";
}

/**
 * Return a word as elements, one a language; the language view hides the others.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [parts]
 * @returns {DocumentFragment}
 */
export function word(key, parts = {}) {
  const passages = DATA.words[key] || [];
  return inTurn(passages.map((one) => ({ ...one, text: filled(one, parts) })));
}

/**
 * Return texts as elements, one a language, in their order.
 *
 * @param {Passage[]} passages
 * @returns {DocumentFragment}
 */
function inTurn(passages) {
  const fragment = document.createDocumentFragment();
  passages.forEach(({ language, text }, index) => {
    if (index) {
      fragment.append(element("span", { class: "gap" }, " "));
    }
    fragment.append(element("span", { class: "t", lang: language }, text));
  });
  return fragment;
}

/** @typedef {{ en: string, zh: string }} Told */

/**
 * Return what the program says in English and Chinese, as `word` returns a word.
 *
 * @param {Told} told
 * @returns {DocumentFragment}
 */
export function toldIn({ en, zh }) {
  const passages = [
    { language: "en", text: en },
    { language: "zh-Hans", text: zh },
  ];
  const [first] = Object.values(DATA.words)[0] || [];
  return inTurn(first?.language === "en" ? passages : passages.reverse());
}

/**
 * Return an element with attributes and content.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} content
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...content);
  return made;
}
