/** What the role in view sees: its step, what it can do, and what it knows so far. */

import { actions, button } from "./drill-bars.js";
import { stepOf } from "./drill-engine.js";
import { ownLog } from "./drill-log.js";
import { clockTime, halves, joined, names, numberLink, sentence, told } from "./drill-text.js";
import { element, plainWord, word } from "./words.js";

/** @typedef {import("./drill-session.js").Session} Session */
/** @typedef {import("./drill-bars.js").Hands} Hands */
/** @typedef {import("./drill-engine.js").Step} Step */
/** @typedef {import("./drill-engine.js").Play} Play */

/**
 * Return the panel of a role.
 *
 * @param {Session} session
 * @param {number} role
 * @param {Hands} hands
 * @param {HTMLElement} languages The switch of the panel's language.
 * @returns {Node[]}
 */
export function panel(session, role, hands, languages) {
  const { play, now, settings } = session;
  const { name = [], side = [] } = play.roles[role] || {};
  const title = element("h2", {}, element("span", { class: "drill-role" }, told(name)));
  const about = element("div", { class: "soft" }, told(side));
  const head = element("div", { class: "drill-head-line" }, title, about, languages);
  const acting = settings.persons[role] ? [actions(session, role, hands)] : [];
  const log = element("section", { class: "drill-known" });
  log.append(element("h3", {}, word("drill-log")), ownLog(play, now.log, role));
  return [head, stepCard(session, role, acting), log];
}

/**
 * Return the step that a role is at, with its alerts, and what it can do.
 *
 * @param {Session} session
 * @param {number} role
 * @param {HTMLElement[]} acting
 * @returns {HTMLElement}
 */
function stepCard(session, role, acting) {
  const { play, now } = session;
  const step = stepOf(play, now, role);
  const alerts = step.alerts.map((alert) => {
    const attributes = { class: `alert ${alert.kind}`, role: "note" };
    const text = halves(alert.text, { label: alert.label, name: "word" });
    return element("div", attributes, text);
  });
  const heading = element("h3", { id: "drill-step", tabindex: "-1" });
  heading.append(word("drill-step"), " ", numberLink(step));
  const text = halves(step.text, { label: step.label, name: "act" });
  const card = element("section", { class: `drill-card ${step.kind}` });
  card.append(heading, ...alerts, text, ...details(session, role, step), ...acting);
  return card;
}

/**
 * Return what goes with a step: the call and its words, or what is awaited.
 *
 * @param {Session} session
 * @param {number} role
 * @param {Step} step
 * @returns {HTMLElement[]}
 */
function details(session, role, step) {
  const { play } = session;
  if (step.call) {
    return callDetails(play, step);
  }
  if (step.kind !== "wait") {
    return [];
  }
  const signals = joined(
    play,
    step.ways.map((way) => way.label),
  );
  const awaited = sentence(play, "drill-awaited", { signals });
  const left = element("p", { id: "drill-left" }, timeLeft(session, role));
  return [halves(awaited), left];
}

/**
 * Return to whom and by what a call is sent, and its words in every language.
 *
 * @param {Play} play
 * @param {Step} step
 * @returns {HTMLElement[]}
 */
function callDetails(play, step) {
  const { call } = step;
  if (!call) {
    return [];
  }
  const role = names(play, call.receivers);
  const parts = { signal: call.name, role, channel: call.channel };
  /** @type {HTMLElement[]} */
  const found = [halves(sentence(play, "say-line", parts))];
  const kind = call.spoken ? "drill-spoken" : "drill-spoken drill-meant";
  const words = call.words.map((one) => told([one], "always"));
  const spoken = words.map((one) => element("div", {}, one));
  const both = element("div", { class: "drill-halves" }, ...spoken);
  found.push(element("blockquote", { class: kind }, both));
  if (step.limit.length) {
    const within = sentence(play, "say-line-within", { time: step.limit });
    found.push(halves(within));
  }
  return found;
}

/**
 * Return how long the wait of a role still lasts.
 *
 * @param {Session} session
 * @param {number} role
 * @returns {DocumentFragment}
 */
export function timeLeft(session, role) {
  const left = session.deadline(role) - session.now.clock;
  if (left === Infinity) {
    return document.createDocumentFragment();
  }
  const time = clockTime(left);
  return told(sentence(session.play, "drill-left", { time }));
}

/**
 * Return the switch of the language of a panel.
 *
 * @param {Play} play
 * @param {string} chosen A tag, or "both".
 * @param {(language: string) => void} choose
 * @returns {HTMLElement}
 */
export function languageSwitch(play, chosen, choose) {
  const grouped = { role: "group", "aria-label": plainWord("language-view") };
  const group = element("div", { class: "drill-languages", ...grouped });
  /** @type {[string, Node][]} */
  const options = play.languages.map(({ tag, name }) => [
    tag,
    element("span", { lang: tag }, name),
  ]);
  options.push(["both", element("span", {}, word("view-both"))]);
  for (const [tag, content] of options) {
    const pressed = tag === chosen;
    group.append(
      button(`drill-language-${tag}`, content, () => choose(tag), { pressed }),
    );
  }
  return group;
}

/**
 * Show the texts of a panel in its own language, whatever the page is shown in.
 *
 * @param {HTMLElement} box
 * @param {string} language A tag, or "both".
 */
export function showIn(box, language) {
  for (const one of box.querySelectorAll(".t:not(.always)")) {
    const isShown = language === "both" || one.getAttribute("lang") === language;
    one.classList.toggle("always", isShown);
    one.toggleAttribute("hidden", !isShown);
  }
  for (const one of box.querySelectorAll(".gap")) {
    one.classList.toggle("gap", false);
    one.toggleAttribute("hidden", language !== "both");
  }
}
