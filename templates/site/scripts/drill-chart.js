/** The course of a drill as a sequence diagram: a line for each role, time downwards. */

import { stepAt } from "./drill-engine.js";
import { clockTime, plain, sentence } from "./drill-text.js";
import { plainWord } from "./words.js";

/** @typedef {import("./drill-engine.js").Play} Play */
/** @typedef {import("./drill-engine.js").Text} Text */
/** @typedef {import("./drill-engine.js").Happening} Happening */

const NAMESPACE = "http://www.w3.org/2000/svg";
const MARGIN = 62; // for the times at the left
const COLUMN = 250;
const BOX = 180;
const SIZE = 12;
const LEADING = 16;
const PAD = 7;
const BETWEEN = 9; // two arrows of one call lie so far apart
const PIECES = /[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g;
const SHOWN = ["done", "decides", "sends", "time-up", "ends"];

/** @typedef {{ play: Play, log: Happening[], languages: string[] }} Course */

/**
 * Return the diagram of a course.
 *
 * @param {Play} play
 * @param {Happening[]} log
 * @param {string[]} languages Those that are shown; there is room for no other.
 * @returns {SVGSVGElement}
 */
export function sequenceDiagram(play, log, languages) {
  const course = { play, log, languages };
  const svg = shape("svg", { role: "img", "aria-label": plainWord("drill-course-alt") });
  const width = MARGIN + COLUMN * play.roles.length;
  const head = heads(course);
  let y = head.height + 14;
  const rows = log
    .filter((one) => SHOWN.includes(one.kind))
    .map((one) => {
      const drawn = one.kind === "sends" ? call(course, one, y) : act(course, one, y);
      y += drawn.height + 12;
      return drawn.group;
    });
  const lines = play.roles.map((_, role) =>
    shape("path", { class: "soft", d: `M${middle(role)} ${head.height}V${y}` }),
  );
  svg.append(...lines, head.group, ...rows);
  svg.setAttribute("viewBox", `0 0 ${width} ${y + 4}`);
  return svg;
}

/** @typedef {{ group: SVGGElement, height: number }} Drawn */

/**
 * Draw the name of each role over its line.
 *
 * @param {Course} course
 * @returns {Drawn}
 */
function heads({ play, languages }) {
  const group = shape("g", {});
  const texts = play.roles.map((role) => broken(languages, role.name, COLUMN - 40));
  const height = Math.max(...texts.map((lines) => lines.length)) * LEADING + 2 * PAD;
  texts.forEach((lines, role) => {
    const x = middle(role) - COLUMN / 2 + 8;
    group.append(box(x, 1, COLUMN - 16, height - 1, "strong"));
    const top = (height - lines.length * LEADING) / 2;
    group.append(...written(lines, middle(role), top, { "font-weight": "bold" }));
  });
  return { group, height };
}

/**
 * Draw what a role does by itself: a box on its line.
 *
 * @param {Course} course
 * @param {Happening} one
 * @param {number} y
 * @returns {Drawn}
 */
function act({ play, languages }, one, y) {
  const group = shape("g", { class: one.kind });
  const step = stepAt(play, one.role, one.step);
  const time = sentence(play, "drill-time-up", { time: step.limit });
  const label = one.kind === "time-up" ? time : step.label;
  const lines = broken(languages, label, BOX - 20, `${step.number} `);
  const height = lines.length * LEADING + PAD;
  const left = middle(one.role) - BOX / 2;
  group.append(when(one, y + height / 2));
  group.append(box(left, y, BOX, height, one.kind === "ends" ? "strong" : "plain"));
  group.append(...written(lines, middle(one.role), y + PAD / 2));
  return { group, height };
}

/**
 * Draw a call: an arrow to each receiver; to one that did not hear it, a broken line.
 *
 * @param {Course} course
 * @param {Happening} one
 * @param {number} y
 * @returns {Drawn}
 */
function call({ play, log, languages }, one, y) {
  const group = shape("g", { class: "sends" });
  const step = stepAt(play, one.role, one.step);
  const receivers = step.call?.receivers || [];
  const lines = broken(languages, step.call?.name || [], COLUMN - 20, `${step.number} `);
  const below = y + lines.length * LEADING + 4;
  const side = Math.sign((receivers[0] ?? one.role) - one.role) || 1;
  group.append(when(one, below));
  group.append(...written(lines, middle(one.role) + (side * COLUMN) / 2, y));
  receivers.forEach((receiver, index) => {
    const at = below + index * BETWEEN;
    const isLost = (one.unheard || []).includes(receiver);
    const isIdle = !isLost && isPassedOver(log, one, receiver);
    group.append(...arrow(one.role, receiver, at, { isLost, isIdle }));
  });
  const height = below - y + Math.max(0, receivers.length - 1) * BETWEEN + 4;
  return { group, height };
}

/**
 * Tell whether a receiver heard a call and nothing followed from it.
 *
 * @param {Happening[]} log
 * @param {Happening} sent
 * @param {number} receiver
 */
function isPassedOver(log, sent, receiver) {
  const from = log.indexOf(sent);
  const first = log
    .slice(from + 1)
    .find(
      (one) =>
        one.role === receiver &&
        one.heard?.role === sent.role &&
        one.heard.step === sent.step &&
        one.kind !== "keeps",
    );
  return first?.kind === "passes-over";
}

/**
 * Return the line of a call from one role to another.
 *
 * @param {number} sender
 * @param {number} receiver
 * @param {number} y
 * @param {{ isLost: boolean, isIdle: boolean }} how
 * @returns {SVGElement[]}
 */
function arrow(sender, receiver, y, { isLost, isIdle }) {
  const way = Math.sign(receiver - sender);
  const start = middle(sender);
  const end = middle(receiver) - way * (isLost ? 26 : 2);
  const name = isLost ? "lost" : isIdle ? "idle" : "heard";
  const line = shape("path", { class: name, d: `M${start} ${y}H${end}` });
  if (isLost) {
    const cross = `M${end - 5} ${y - 5}l10 10m0-10l-10 10`;
    return [line, shape("path", { class: "cross", d: cross })];
  }
  const point = `M${end} ${y}l${-8 * way}-4v8z`;
  return [line, shape("path", { class: "head", d: point })];
}

/**
 * Return the time of what happened, at the left edge.
 *
 * @param {Happening} one
 * @param {number} y
 */
function when(one, y) {
  const text = shape("text", { x: "2", y: String(y + 4), class: "code time" });
  text.setAttribute("font-size", "11");
  text.append(clockTime(one.clock));
  return text;
}

/** @typedef {{ language: string, text: string }} Line */

/**
 * Break a text into lines, language after language.
 *
 * @param {string[]} languages
 * @param {Text} text
 * @param {number} room
 * @param {string} [before]
 * @returns {Line[]}
 */
function broken(languages, text, room, before = "") {
  return languages.flatMap((tag) =>
    wrapped(before + plain(text, tag), room).map((line) => ({
      language: tag,
      text: line,
    })),
  );
}

/**
 * Break a text where a line is full: at spaces, and between Chinese characters.
 *
 * @param {string} text
 * @param {number} room
 * @returns {string[]}
 */
function wrapped(text, room) {
  const pieces = text.match(PIECES);
  const lines = [""];
  for (const piece of pieces || []) {
    const line = lines.at(-1) || "";
    if (line && reckoned(line + piece.trimEnd()) > room) {
      lines.push(piece);
    } else {
      lines[lines.length - 1] = line + piece;
    }
  }
  return lines.map((line) => line.trim());
}

/**
 * Return about how wide a text is; rather too much, so that it stays in its box.
 *
 * @param {string} text
 */
function reckoned(text) {
  return [...text].reduce(
    (width, sign) => width + SIZE * (sign > "\u2e80" ? 1 : 0.49),
    0,
  );
}

/**
 * Return lines of text, centred.
 *
 * @param {Line[]} lines
 * @param {number} x
 * @param {number} top
 * @param {Record<string, string>} [more]
 * @returns {SVGElement[]}
 */
function written(lines, x, top, more = {}) {
  return lines.map((line, index) => {
    const y = top + index * LEADING + 12;
    const text = shape("text", { class: "t", lang: line.language, ...more });
    text.setAttribute("x", String(x));
    text.setAttribute("y", String(y));
    text.setAttribute("font-size", String(SIZE));
    text.setAttribute("text-anchor", "middle");
    text.append(line.text);
    return text;
  });
}

/**
 * Return a box.
 *
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {string} tone
 */
function box(x, y, width, height, tone) {
  const rect = shape("rect", { class: tone, rx: "2" });
  Object.entries({ x, y, width, height }).forEach(([name, value]) =>
    rect.setAttribute(name, String(value)),
  );
  return rect;
}

/**
 * Return where the line of a role stands.
 *
 * @param {number} role
 */
function middle(role) {
  return MARGIN + COLUMN * (role + 0.5);
}

/**
 * Return an element of a drawing.
 *
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @returns {SVGElementTagNameMap[Name]}
 */
function shape(name, attributes) {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}
