/** The bars round a drill: who plays, the clock, the exercise control, whose turn. */

import { busy, isBusy, stepOf } from "./drill-engine.js";
import { clockTime, halves, names, sentence, told } from "./drill-text.js";
import { element, plainWord, word } from "./words.js";

/** @typedef {import("./drill-session.js").Session} Session */

/**
 * What the page does when something is chosen in it.
 *
 * @typedef {object} Hands
 * @property {(act: () => void) => void} change Do something and show what came of it.
 * @property {(role: number) => void} see
 * @property {() => void} run Start or stop the clock.
 * @property {(speed: number) => void} hasten
 */

export const SPEEDS = [1, 10, 60];

/**
 * Return a button.
 *
 * @param {string} id
 * @param {Node | string} content
 * @param {() => void} press
 * @param {{ kind?: string, pressed?: boolean, disabled?: boolean }} [state]
 * @returns {HTMLButtonElement}
 */
export function button(id, content, press, state = {}) {
  const made = element("button", { type: "button", id, class: "tool" }, content);
  if (state.kind) {
    made.classList.add(state.kind);
  }
  if (state.pressed !== undefined) {
    made.setAttribute("aria-pressed", String(state.pressed));
  }
  made.disabled = state.disabled || false;
  made.addEventListener("click", press);
  return made;
}

/**
 * Return the choice of who plays which role, and how the others act.
 *
 * @param {Session} session
 * @param {Hands} hands
 * @returns {Node[]}
 */
export function setup(session, hands) {
  const { play, settings } = session;
  const roles = play.roles.map((role, at) => {
    const legend = element("span", {});
    legend.append(told(role.name), " ", element("small", {}, told(role.side)));
    const options = { true: "drill-person", false: "drill-self" };
    return choice(`role-${at}`, legend, options, String(settings.persons[at]), (value) =>
      hands.change(() => {
        const persons = [...settings.persons];
        persons[at] = value === "true";
        session.choose({ persons });
      }),
    );
  });
  const asks = {
    nothing: "drill-asks-nothing",
    decisions: "drill-asks-decisions",
    calls: "drill-asks-calls",
  };
  const order = { clock: "drill-order-clock", any: "drill-order-any" };
  const asking = choice("asks", word("drill-asks"), asks, settings.asks, (value) =>
    hands.change(() =>
      session.choose({ asks: /** @type {typeof settings.asks} */ (value) }),
    ),
  );
  const ordering = choice("order", word("drill-order"), order, settings.order, (value) =>
    hands.change(() => session.choose({ order: value === "any" ? "any" : "clock" })),
  );
  return [element("div", { class: "drill-roles" }, ...roles), asking, ordering];
}

/**
 * Return one choice as radio buttons.
 *
 * @param {string} name
 * @param {Node} legend
 * @param {Record<string, string>} options The interface word of each value.
 * @param {string} chosen
 * @param {(value: string) => void} choose
 * @returns {HTMLFieldSetElement}
 */
function choice(name, legend, options, chosen, choose) {
  const labels = Object.entries(options).map(([value, key]) => {
    const id = `drill-${name}-${value}`;
    const input = element("input", { type: "radio", name: `drill-${name}`, id, value });
    input.checked = value === chosen;
    input.addEventListener("change", () => choose(value));
    return element("label", {}, input, element("span", {}, word(key)));
  });
  const title = element("legend", {}, legend);
  return element("fieldset", { class: "drill-choice" }, title, ...labels);
}

/**
 * Return the bar of the clock: its time, and what moves the drill on or back.
 *
 * @param {Session} session
 * @param {Hands} hands
 * @param {{ isRunning: boolean, speed: number }} clock
 * @returns {Node[]}
 */
export function clockBar(session, hands, clock) {
  const time = element("span", { class: "figures", id: "drill-time", role: "timer" });
  time.append(clockTime(session.now.clock));
  const label = element("span", { class: "drill-clock" }, word("drill-clock"), " ", time);
  const run = word(clock.isRunning ? "drill-stop" : "drill-go");
  const speeds = SPEEDS.map((speed) =>
    button(`drill-speed-${speed}`, `${speed}×`, () => hands.hasten(speed), {
      pressed: speed === clock.speed,
    }),
  );
  const grouped = { role: "group", "aria-label": plainWord("drill-speed") };
  const speed = element("span", { class: "drill-speed", ...grouped });
  speed.append(element("span", { class: "soft" }, word("drill-speed")), " ", ...speeds);
  /** @param {() => void} act */
  const change = (act) => () => hands.change(act);
  const next = button("drill-next", word("drill-next"), change(() => session.proceed()), {
    kind: "strong",
    disabled: !session.next(),
  });
  const undo = button("drill-undo", word("drill-undo"), change(() => session.undo()), {
    disabled: !session.canUndo,
  });
  const again = word("drill-restart");
  const restart = button("drill-restart", again, change(() => session.reset()));
  const start = button("drill-run", run, hands.run);
  return [label, next, start, speed, undo, restart, held(session)];
}

/**
 * Return why the clock does not go on, if so.
 *
 * @param {Session} session
 * @returns {HTMLElement}
 */
function held(session) {
  const why = waitsFor(session, session.holding());
  return element("span", { id: "drill-held", class: "soft" }, ...why);
}

/**
 * Return that no wait runs out before some roles have acted, if they are to act.
 *
 * @param {Session} session
 * @param {number[]} roles
 * @returns {Node[]}
 */
export function waitsFor({ play }, roles) {
  const role = names(play, roles);
  return roles.length ? [told(sentence(play, "drill-held", { role }))] : [];
}

/**
 * Return what the exercise control may choose: who does not hear the next call, and
 * what roles do that play by themselves where it is to be asked.
 *
 * @param {Session} session
 * @param {Hands} hands
 * @returns {Node[]}
 */
export function control(session, hands) {
  const boxes = session.play.roles.map((role, at) => {
    const input = element("input", { type: "checkbox", id: `drill-deaf-${at}` });
    input.checked = session.deaf[at] || false;
    input.addEventListener("change", () => {
      session.deaf[at] = input.checked;
    });
    return element("label", {}, input, element("span", {}, told(role.name)));
  });
  const legend = element("legend", {}, word("drill-deaf"));
  const deaf = element("fieldset", { class: "drill-choice" }, legend, ...boxes);
  const asked = asks(session).map((role) => {
    const name = session.play.roles[role]?.name || [];
    const title = told(sentence(session.play, "drill-chooses", { role: name }));
    const { call, text } = stepOf(session.play, session.now, role);
    const line = element("p", {}, title);
    const what = halves(call ? call.name : text);
    return element("div", { class: "drill-ask" }, line, what, actions(session, role, hands));
  });
  return [deaf, ...asked];
}

/**
 * Return the roles for which the exercise control is to act.
 *
 * @param {Session} session
 * @returns {number[]}
 */
export function asks(session) {
  const { play, now, settings, hasBegun } = session;
  return hasBegun ? busy(play, now).filter((role) => !settings.persons[role]) : [];
}

/**
 * Return the buttons for what a role can do at its step.
 *
 * @param {Session} session
 * @param {number} role
 * @param {Hands} hands
 * @returns {HTMLElement}
 */
export function actions(session, role, hands) {
  const { play, now } = session;
  const step = stepOf(play, now, role);
  const { clock } = now;
  /** @type {[Node, () => void][]} */
  const found = [];
  if (step.kind === "do") {
    const done = () => session.take({ kind: "done", role, clock });
    found.push([word("drill-done"), done]);
  } else if (step.kind === "say") {
    found.push([word("say"), () => session.take(session.call(role))]);
  } else if (step.kind === "decide") {
    step.ways.forEach((way, branch) => {
      const decide = () => session.take({ kind: "decide", role, clock, branch });
      found.push([told(way.label), decide]);
    });
  } else if (step.timeUp !== null) {
    found.push([word("drill-run-out"), () => session.letRunOut(role)]);
  }
  const buttons = found.map(([content, act], index) =>
    button(`drill-act-${role}-${index}`, content, () => hands.change(act), {
      kind: step.kind === "wait" ? "" : "strong",
      disabled: step.kind === "wait" && busy(play, now).length > 0,
    }),
  );
  const why = step.kind === "wait" ? waitsFor(session, busy(play, now)) : [];
  const reason = element("span", { class: "soft" }, ...why);
  return element("div", { class: "drill-actions" }, ...buttons, reason);
}

/**
 * Return the buttons that switch from one role in view to another.
 *
 * @param {Session} session
 * @param {number} seen
 * @param {Hands} hands
 * @returns {Node[]}
 */
export function switches(session, seen, hands) {
  return viewable(session).map((role) => {
    const name = session.play.roles[role]?.name || [];
    const content = element("span", {});
    content.append(told(sentence(session.play, "drill-now", { role: name })));
    if (session.settings.persons[role] && isBusy(session.play, session.now, role)) {
      const badge = element("small", { class: "drill-badge" }, word("drill-to-act"));
      content.append(" ", badge);
    }
    return button(`drill-see-${role}`, content, () => hands.see(role), {
      kind: "big",
      pressed: role === seen,
    });
  });
}

/**
 * Return the roles that can be seen: those that persons play; where all play by
 * themselves, all.
 *
 * @param {Session} session
 * @returns {number[]}
 */
export function viewable(session) {
  const every = [...session.settings.persons.keys()];
  const played = every.filter((role) => session.settings.persons[role]);
  return played.length ? played : every;
}
