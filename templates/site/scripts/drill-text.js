/** Texts of a drill as elements, one a language, as the pages of the manual have them. */

import { element, wordIn } from "./words.js";

/** @typedef {import("./drill-engine.js").Text} Text */
/** @typedef {import("./drill-engine.js").Run} Run */
/** @typedef {import("./drill-engine.js").Step} Step */
/** @typedef {import("./drill-engine.js").Play} Play */

/**
 * Return a text as elements.
 *
 * @param {Text} text
 * @param {string} [kind] A class for each language besides t.
 * @returns {DocumentFragment}
 */
export function told(text, kind = "") {
  const fragment = document.createDocumentFragment();
  text.forEach((one, index) => {
    if (index) {
      fragment.append(element("span", { class: "gap" }, " "));
    }
    const missing = one.missing ? "missing" : "";
    const names = ["t", kind, missing].filter(Boolean).join(" ");
    const attributes = { class: names, lang: one.language };
    fragment.append(element("span", attributes, ...one.runs.map(run)));
  });
  return fragment;
}

/**
 * Return a text whose languages stand side by side, or below one another.
 *
 * @param {Text} text
 * @param {{ label?: Text, name?: string }} [lead] What stands before it, and its class.
 * @returns {HTMLDivElement}
 */
export function halves(text, { label = [], name = "" } = {}) {
  const parts = text.map((one) => {
    const missing = one.missing ? " missing" : "";
    const half = element("div", { class: `t${missing}`, lang: one.language });
    const runs = label.find((each) => each.language === one.language)?.runs;
    if (runs) {
      half.append(element("span", { class: name }, ...runs.map(run)), " ");
    }
    half.append(...one.runs.map(run));
    return half;
  });
  return element("div", { class: "drill-halves" }, ...parts);
}

/**
 * Return a run of text, with its own language or mark where it has one.
 *
 * @param {Run} one
 * @returns {Node | string}
 */
function run(one) {
  if (typeof one === "string") {
    return one;
  }
  return one.own
    ? element("sup", { class: "own" }, one.text)
    : element("span", { lang: one.language || "" }, one.text);
}

/**
 * Return a word of the interface as a text, its {names} replaced by texts.
 *
 * @param {Play} play
 * @param {string} key
 * @param {Record<string, Text | string>} [parts]
 * @returns {Text}
 */
export function sentence(play, key, parts = {}) {
  return play.languages.map(({ tag }) => ({
    language: tag,
    runs: wordIn(key, tag)
      .split(/(\{[a-z-]+\})/)
      .flatMap((piece) => {
        const part = piece.startsWith("{") ? parts[piece.slice(1, -1)] : piece;
        return typeof part === "string" ? [part] : runsIn(part || [], tag);
      })
      .filter((one) => one !== ""),
  }));
}

/**
 * Return several texts as one list, parted as each language parts lists.
 *
 * @param {Play} play
 * @param {Text[]} texts
 * @returns {Text}
 */
export function joined(play, texts) {
  return play.languages.map(({ tag }) => ({
    language: tag,
    runs: texts.flatMap((text, index) => [
      ...(index ? [wordIn("list-separator", tag)] : []),
      ...runsIn(text, tag),
    ]),
  }));
}

/**
 * Return a text behind the name of the role that it is about.
 *
 * @param {Play} play
 * @param {number} role
 * @param {Text} text
 * @returns {Text}
 */
export function about(play, role, text) {
  const name = play.roles[role]?.name || [];
  return play.languages.map(({ tag }) => ({
    language: tag,
    runs: [
      ...runsIn(name, tag),
      wordIn("label-separator", tag),
      ...runsIn(text, tag),
    ],
  }));
}

/**
 * Return a text in one language without its marks.
 *
 * @param {Text} text
 * @param {string} language
 * @returns {string}
 */
export function plain(text, language) {
  return runsIn(text, language)
    .map((one) => (typeof one === "string" ? one : one.text))
    .join("");
}

/**
 * Return the names of roles as a list.
 *
 * @param {Play} play
 * @param {number[]} roles
 * @returns {Text}
 */
export function names(play, roles) {
  return joined(
    play,
    roles.map((role) => play.roles[role]?.name || []),
  );
}

/**
 * Return the number of a step as a link to it in the procedure.
 *
 * @param {Step} step
 * @returns {HTMLAnchorElement}
 */
export function numberLink(step) {
  return element("a", { class: "figures", href: step.href }, step.number);
}

/**
 * Return a time as hours, minutes and seconds.
 *
 * @param {number} seconds
 * @returns {string}
 */
export function clockTime(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(whole / 3600);
  const rest = [Math.floor(whole / 60) % 60, whole % 60];
  return [hours, ...rest.map((one) => String(one).padStart(2, "0"))].join(":");
}

/**
 * Return the runs of a text in one language.
 *
 * @param {Text} text
 * @param {string} language
 * @returns {Run[]}
 */
function runsIn(text, language) {
  return text.find((one) => one.language === language)?.runs || [];
}
