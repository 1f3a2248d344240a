/** What happened in a drill, in words: for the role that knows of it, and for all. */

import { stepAt } from "./drill-engine.js";
import { about, clockTime, halves, names, numberLink, sentence } from "./drill-text.js";
import { element, word } from "./words.js";

/** @typedef {import("./drill-engine.js").Play} Play */
/** @typedef {import("./drill-engine.js").Text} Text */
/** @typedef {import("./drill-engine.js").Happening} Happening */

/**
 * Return the log of one role as it knows it, the newest first.
 *
 * @param {Play} play
 * @param {Happening[]} log
 * @param {number} role
 * @returns {HTMLElement}
 */
export function ownLog(play, log, role) {
  const own = log.filter((one) => one.role === role).reverse();
  if (!own.length) {
    return element("p", { class: "soft" }, word("drill-log-empty"));
  }
  const lines = own.map((one) => {
    const line = logLine(play, one, words(play, log, one));
    if (one.heard && (one.kind === "keeps" || !wasKept(log, one))) {
      const { call } = stepAt(play, one.heard.role, one.heard.step);
      const spoken = element("div", { class: "soft" }, halves(call?.words || []));
      line.lastElementChild?.append(spoken);
    }
    return line;
  });
  return element("ol", { class: "drill-log" }, ...lines);
}

/**
 * Return the whole course in words, with who did each thing and who did not hear it.
 *
 * That a call was heard and taken up at once is not told again.
 *
 * @param {Play} play
 * @param {Happening[]} log
 * @returns {HTMLElement}
 */
export function wholeLog(play, log) {
  const lines = log
    .filter((one) => one.kind !== "takes-up" || wasKept(log, one))
    .map((one) => {
      const text = about(play, one.role, words(play, log, one));
      const line = logLine(play, one, text);
      if (one.unheard?.length) {
        const lost = element("div", { class: "lost" }, halves(lostWords(play, one)));
        line.lastElementChild?.append(lost);
      }
      return line;
    });
  return element("ol", { class: "drill-log" }, ...lines);
}

/**
 * Return what happened as a sentence, without who it happened to.
 *
 * @param {Play} play
 * @param {Happening[]} log
 * @param {Happening} one
 * @returns {Text}
 */
export function words(play, log, one) {
  const step = stepAt(play, one.role, one.step);
  switch (one.kind) {
    case "done":
      return sentence(play, "drill-did", { text: step.text });
    case "ends":
      return sentence(play, "drill-ended", { text: step.text });
    case "decides": {
      const condition = step.ways[one.branch ?? 0]?.label || [];
      return sentence(play, "drill-decided", { condition });
    }
    case "time-up":
      return sentence(play, "drill-time-up", { time: step.limit });
    case "sends": {
      const receivers = names(play, step.call?.receivers || []);
      const signal = step.call?.name || [];
      return sentence(play, "drill-sent", { receivers, signal });
    }
    default:
      return heardWords(play, log, one);
  }
}

/**
 * Return what became of a call that a role heard, as a sentence.
 *
 * @param {Play} play
 * @param {Happening[]} log
 * @param {Happening} one
 * @returns {Text}
 */
function heardWords(play, log, one) {
  const { heard } = one;
  if (!heard) {
    return [];
  }
  const role = play.roles[heard.role]?.name || [];
  const signal = stepAt(play, heard.role, heard.step).call?.name || [];
  const heardNow = wasKept(log, one) ? "drill-took-up" : "drill-heard";
  const key = { keeps: "drill-kept", "passes-over": "drill-passed-over" }[
    /** @type {string} */ (one.kind)
  ];
  return sentence(play, key || heardNow, { role, signal });
}

/**
 * Tell whether a role heard a call while it was busy.
 *
 * @param {Happening[]} log
 * @param {Happening} one
 */
function wasKept(log, one) {
  return log.some(
    (each) =>
      each.kind === "keeps" && each.heard === one.heard && each.role === one.role,
  );
}

/**
 * Return who did not hear a call.
 *
 * @param {Play} play
 * @param {Happening} one
 * @returns {Text}
 */
export function lostWords(play, one) {
  const signal = stepAt(play, one.role, one.step).call?.name || [];
  const roles = names(play, one.unheard || []);
  return sentence(play, "drill-lost-by", { signal, roles });
}

/**
 * Return a line of a log: when, at which step, what.
 *
 * @param {Play} play
 * @param {Happening} one
 * @param {Text} text
 * @returns {HTMLElement}
 */
function logLine(play, one, text) {
  const line = element("li", { class: one.kind });
  line.append(element("span", { class: "figures soft" }, clockTime(one.clock)));
  line.append(numberLink(stepAt(play, one.role, one.step)));
  line.append(element("div", {}, halves(text)));
  return line;
}
