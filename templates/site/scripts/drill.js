/** The page that drills a procedure: what is shown, and what is kept. */

import {
  asks,
  button,
  clockBar,
  control,
  setup,
  switches,
  viewable,
  waitsFor,
} from "./drill-bars.js";
import { ending } from "./drill-end.js";
import { busy, isOver } from "./drill-engine.js";
import { words } from "./drill-log.js";
import { languageSwitch, panel, showIn, timeLeft } from "./drill-panel.js";
import { Session } from "./drill-session.js";
import { clockTime, told } from "./drill-text.js";
import { keep, kept } from "./store.js";
import { element, plainWord, word } from "./words.js";

/** @typedef {import("./drill-engine.js").Play} Play */

const BEAT = 250; // milliseconds between two looks at the clock

/** A drill on its page. */
class Drill {
  /**
   * @param {HTMLElement} place
   * @param {Play} play
   */
  constructor(place, play) {
    this.place = place;
    this.session = new Session(play);
    this.seen = 0;
    this.clock = { isRunning: false, speed: 1 };
    this.rest = 0; // the part of a second that has passed
    /** The language of each panel; empty for that of the page. */
    this.languages = play.roles.map(() => "");
    this.parts = frame(place);
    this.hands = {
      change: this.change.bind(this),
      see: this.see.bind(this),
      run: this.run.bind(this),
      hasten: this.hasten.bind(this),
    };
    this.resume();
    this.show();
    this.listen();
  }

  /** Follow the language of the page, and stop the clock where nobody looks. */
  listen() {
    for (const input of document.querySelectorAll('input[name="view"]')) {
      input.addEventListener("change", () => this.show());
    }
    document.addEventListener("visibilitychange", () => {
      if (document.hidden && this.clock.isRunning) {
        this.run();
      }
    });
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      this.pass((now - last) / 1000);
      last = now;
    }, BEAT);
  }

  /**
   * Do something, and show what came of it.
   *
   * @param {() => void} act
   */
  change(act) {
    const { moves, now } = this.session;
    const done = moves.length;
    const said = now.log.length;
    act();
    if (this.session.moves.length < done) {
      this.clock.isRunning = false; // something was undone
    }
    this.keepOn(said);
  }

  /**
   * Show another role.
   *
   * @param {number} role
   */
  see(role) {
    this.seen = role;
    this.show();
    focusOn("drill-step");
  }

  /** Start or stop the clock. */
  run() {
    this.clock.isRunning = !this.clock.isRunning;
    this.rest = 0;
    this.show();
  }

  /**
   * Let the clock run faster or slower.
   *
   * @param {number} speed
   */
  hasten(speed) {
    this.clock.speed = speed;
    this.show();
  }

  /**
   * Let some seconds pass, if the clock runs.
   *
   * @param {number} seconds
   */
  pass(seconds) {
    const { session, clock, parts } = this;
    if (!clock.isRunning || !session.hasBegun) {
      return;
    }
    this.rest += seconds * clock.speed;
    const whole = Math.floor(this.rest);
    this.rest -= whole;
    const said = session.now.log.length;
    if (session.tick(whole)) {
      this.keepOn(said);
      return;
    }
    const time = parts.bar.querySelector("#drill-time");
    time?.replaceChildren(clockTime(session.now.clock));
    const why = waitsFor(session, session.holding());
    parts.bar.querySelector("#drill-held")?.replaceChildren(...why);
    const left = parts.panel.querySelector("#drill-left");
    left?.replaceChildren(timeLeft(session, this.seen));
    this.speak();
  }

  /**
   * Keep what was played, show it, and say what the role in view has learnt.
   *
   * @param {number} said How much had happened before.
   */
  keepOn(said) {
    const { session } = this;
    const saved = { mark: session.play.mark, settings: session.settings };
    const text = JSON.stringify({ ...saved, moves: session.moves });
    keep(this.name, session.hasBegun ? text : "");
    this.show();
    const learnt = session.now.log
      .slice(said)
      .filter((one) => one.role === this.seen && (one.heard || one.kind === "time-up"))
      .map((one) => element("p", {}, told(words(session.play, session.now.log, one))));
    this.parts.status.replaceChildren(...learnt);
  }

  /** Go on with the drill that was left, unless the procedure has changed since. */
  resume() {
    const { session } = this;
    try {
      const saved = JSON.parse(kept(this.name) || "{}");
      if (saved.mark === session.play.mark) {
        session.settings = saved.settings;
        session.replay(saved.moves);
      }
    } catch {
      session.reset();
    }
  }

  /** The name under which the drill is kept. */
  get name() {
    return `drill-${this.session.play.id}`;
  }

  /** Show everything as it stands. */
  show() {
    const { session, parts, hands, clock } = this;
    const { play, now, hasBegun } = session;
    const over = hasBegun && isOver(play, now);
    clock.isRunning = clock.isRunning && hasBegun && !over;
    const seeable = viewable(session);
    if (!seeable.includes(this.seen)) {
      this.seen = seeable[0] ?? 0;
    }
    const focused = this.focused();
    parts.settings.replaceChildren(...setup(session, hands));
    parts.bar.replaceChildren(...(hasBegun ? clockBar(session, hands, clock) : []));
    parts.control.replaceChildren(...control(session, hands));
    parts.views.replaceChildren(...switches(session, this.seen, hands));
    parts.panel.replaceChildren(...(over ? ending(play, now, shownLanguages(play)) : this.panel()));
    parts.begin.hidden = hasBegun;
    parts.bar.hidden = parts.panel.hidden = !hasBegun;
    parts.views.hidden = !hasBegun || over || seeable.length < 2;
    parts.director.hidden = !hasBegun || over;
    parts.director.open ||= asks(session).length > 0;
    this.speak();
    this.refocus(focused);
  }

  /** Show the panels in their languages. */
  speak() {
    const own = this.languages[this.seen];
    if (own && !isOver(this.session.play, this.session.now)) {
      showIn(this.parts.panel, own);
    }
  }

  /** Return what the role in view sees. */
  panel() {
    const { session, seen } = this;
    const chosen = this.languages[seen] || pageLanguage();
    const languages = languageSwitch(session.play, chosen, (language) => {
      this.languages[seen] = language;
      this.show();
    });
    const found = panel(session, seen, this.hands, languages);
    if (busy(session.play, session.now).length || session.next()) {
      return found;
    }
    return [element("p", { class: "verdict apart" }, word("drill-stuck")), ...found];
  }

  /** Return the id of what has the focus in the drill, if anything has. */
  focused() {
    const active = document.activeElement;
    return active && this.place.contains(active) ? active.id || "drill-step" : "";
  }

  /**
   * Put the focus back; where a role acted, on the step that it came to.
   *
   * @param {string} id
   */
  refocus(id) {
    if (!id) {
      return;
    }
    const next = document.getElementById(id);
    const isGone = !next || next.matches(":disabled") || !next.getClientRects().length;
    if (isGone || id.startsWith("drill-act-")) {
      focusOn("drill-over") || focusOn("drill-step") || focusOn("drill-begin");
    } else {
      next.focus({ preventScroll: true });
    }
  }
}

/**
 * Put the focus on an element; tell whether it is there and seen.
 *
 * @param {string} id
 */
function focusOn(id) {
  const found = document.getElementById(id);
  if (!found?.getClientRects().length) {
    return false;
  }
  found.focus();
  return true;
}

/** Return the language that the page is shown in: a tag, or "both". */
function pageLanguage() {
  const checked = document.querySelector('input[name="view"]:checked');
  return /** @type {HTMLInputElement | null} */ (checked)?.value || "both";
}

/**
 * Return the languages that the page is shown in.
 *
 * @param {Play} play
 * @returns {string[]}
 */
function shownLanguages(play) {
  const tags = play.languages.map((one) => one.tag);
  const shown = pageLanguage();
  return tags.includes(shown) ? [shown] : tags;
}

/**
 * Put the parts of the page in their places.
 *
 * @param {HTMLElement} place
 */
function frame(place) {
  const settings = element("div", {});
  const summary = element("summary", {}, word("drill-setup"));
  const details = element("details", { class: "drill-setup" }, summary, settings);
  const begin = element("p", {});
  const control = element("div", {});
  const title = element("summary", {}, word("drill-control"));
  const director = element("details", { class: "drill-director" }, title, control);
  const bar = element("div", { class: "drill-bar" });
  const grouped = { role: "group", "aria-label": plainWord("role") };
  const views = element("div", { class: "drill-views", ...grouped });
  const panel = element("div", { class: "drill-panel" });
  const status = element("div", { class: "drill-status", role: "status" });
  place.replaceChildren(details, begin, bar, director, views, panel, status);
  return { details, settings, begin, bar, director, control, views, panel, status };
}

const place = document.getElementById("drill");
const play = /** @type {Play | undefined} */ (/** @type {any} */ (window).DRILL);
if (place && play) {
  const drill = new Drill(place, play);
  const { details, begin } = drill.parts;
  details.open = !drill.session.hasBegun;
  begin.append(
    button(
      "drill-begin",
      word("drill-begin"),
      () => {
        details.open = false;
        drill.change(() => drill.session.begin());
      },
      { kind: "big" },
    ),
  );
}
