/** The end of a drill: what each role knows, side by side, and the course of it. */

import { sequenceDiagram } from "./drill-chart.js";
import { outcomes, stepAt, stepOf } from "./drill-engine.js";
import { lostWords, wholeLog } from "./drill-log.js";
import { halves, numberLink, sentence, told } from "./drill-text.js";
import { element, plainWord, word } from "./words.js";

/** @typedef {import("./drill-engine.js").Play} Play */
/** @typedef {import("./drill-engine.js").Text} Text */
/** @typedef {import("./drill-engine.js").Situation} Situation */

/**
 * Return what is shown when all roles have ended.
 *
 * @param {Play} play
 * @param {Situation} now
 * @param {string[]} languages Those in which the diagram is drawn.
 * @returns {Node[]}
 */
export function ending(play, now, languages) {
  const heading = element(
    "h2",
    { id: "drill-over", tabindex: "-1" },
    word("drill-over"),
  );
  return [heading, ...verdict(play, now), table(play, now), course(play, now, languages)];
}

/**
 * Return whether the ends belong together, and what is then true at sea.
 *
 * @param {Play} play
 * @param {Situation} now
 * @returns {HTMLElement[]}
 */
function verdict(play, now) {
  const found = outcomes(play, now);
  if (!found.length) {
    const apart = element("p", { class: "verdict apart" }, word("drill-apart"));
    return [apart];
  }
  return found.map((outcome) => {
    const together = sentence(play, "drill-together", { outcome: outcome.name });
    const link = element("a", { href: outcome.href }, told(together));
    const heading = element("b", {}, link);
    return element("div", { class: "verdict" }, heading, halves(outcome.text));
  });
}

/**
 * Return the table of the roles: how each ended, what it heard, what went unheard.
 *
 * @param {Play} play
 * @param {Situation} now
 * @returns {HTMLElement}
 */
function table(play, now) {
  const keys = ["role", "drill-how-ended", "drill-knows", "drill-lost"];
  const heads = keys.map((key) => element("th", { scope: "col" }, word(key)));
  const rows = play.roles.map((role, at) => {
    const end = stepOf(play, now, at);
    const cells = [
      element("th", { scope: "row" }, element("div", {}, told(role.name))),
      element("td", {}, numberLink(end), halves(end.text)),
      element("td", {}, listed(heardCalls(play, now, at))),
      element("td", {}, listed(lostCalls(play, now, at))),
    ];
    cells.forEach((cell, index) => {
      if (index) {
        const label = element("div", { class: "drill-head soft" }, word(keys[index] || ""));
        cell.prepend(label);
      }
    });
    return element("tr", {}, ...cells);
  });
  const head = element("thead", {}, element("tr", {}, ...heads));
  const body = element("tbody", {}, ...rows);
  return element("div", { class: "table drill-ends" }, element("table", {}, head, body));
}

/**
 * Return the calls that a role heard, each once, in order.
 *
 * @param {Play} play
 * @param {Situation} now
 * @param {number} role
 * @returns {Text[]}
 */
function heardCalls(play, now, role) {
  const heard = now.log
    .filter((one) => one.role === role)
    .flatMap((one) => (one.heard ? [one.heard] : []));
  return [...new Set(heard)].map(
    (call) => stepAt(play, call.role, call.step).call?.name || [],
  );
}

/**
 * Return the calls of a role that somebody did not hear.
 *
 * @param {Play} play
 * @param {Situation} now
 * @param {number} role
 * @returns {Text[]}
 */
function lostCalls(play, now, role) {
  return now.log
    .filter((one) => one.role === role && one.unheard?.length)
    .map((one) => lostWords(play, one));
}

/**
 * Return texts as a list, or a dash.
 *
 * @param {Text[]} texts
 * @returns {Node}
 */
function listed(texts) {
  if (!texts.length) {
    return word("none");
  }
  return element("ul", {}, ...texts.map((text) => element("li", {}, halves(text))));
}

/**
 * Return the course as a diagram, with the same in words.
 *
 * @param {Play} play
 * @param {Situation} now
 * @param {string[]} languages
 * @returns {HTMLElement}
 */
function course(play, now, languages) {
  const label = plainWord("drill-course");
  const focusable = { role: "group", tabindex: "0", "aria-label": label };
  const canvas = element("div", { class: "canvas", ...focusable });
  canvas.append(sequenceDiagram(play, now.log, languages));
  const caption = element("figcaption", {}, word("drill-course"));
  const summary = element("summary", {}, word("in-words"));
  const inWords = element("details", { open: "" }, summary, wholeLog(play, now.log));
  const attributes = { class: `chart drill-course roles-${play.roles.length}` };
  return element("figure", attributes, canvas, caption, inWords);
}
