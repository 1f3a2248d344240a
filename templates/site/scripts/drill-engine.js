/**
 * What can happen in a drill, by the rules that the checks follow; no page in here.
 *
 * It is src/deconflict/exploration/situations.py over again, one step at a time:
 *
 * - Calls reach a receiver in the order in which they are sent, or not at all.
 * - A receiver that waits takes a call up at once, or passes over it if the step
 *   does not listen for it (`Rules._rested`). One that is busy keeps it in mind
 *   until its next wait (`Rules._hear`); so does one that acts or decides, which
 *   the checks pass through in one go (exploration/play.py).
 * - A wait runs out only when nobody has anything else to do (`Rules.onward`).
 *
 * tests/browser/test_drill.py plays every procedure and holds the ends against
 * those of the exploration.
 */

/** @typedef {string | { text: string, language?: string, own?: boolean }} Run */

/** @typedef {{ language: string, runs: Run[], missing?: boolean }} Told */

/** @typedef {Told[]} Text */

/** @typedef {{ target: number, signal: string, label: Text }} Way */

/**
 * @typedef {object} Call
 * @property {string} signal
 * @property {Text} name
 * @property {Text} words
 * @property {boolean} spoken
 * @property {Text} channel
 * @property {number[]} receivers
 */

/**
 * @typedef {object} Step
 * @property {"do" | "say" | "wait" | "decide" | "end"} kind
 * @property {string} number
 * @property {string} href
 * @property {Text} label
 * @property {Text} text
 * @property {{ kind: string, label: Text, text: Text }[]} alerts
 * @property {Way[]} ways
 * @property {Call | null} call
 * @property {number | null} timeUp
 * @property {Text} limit
 * @property {number | null} seconds
 * @property {number[]} expected
 * @property {string} end
 */

/** @typedef {{ name: Text, side: Text, href: string, steps: Step[] }} Role */

/** @typedef {{ name: Text, text: Text, href: string, ends: string[][] }} Outcome */

/**
 * @typedef {object} Play
 * @property {string} id
 * @property {string} mark
 * @property {{ tag: string, name: string }[]} languages
 * @property {Role[]} roles
 * @property {Outcome[]} outcomes
 */

/**
 * One thing that a role does, or that happens to it.
 *
 * @typedef {object} Act
 * @property {"done" | "decide" | "send" | "time-up"} kind
 * @property {number} role
 * @property {number} clock When it happens, in seconds after the start.
 * @property {number} [branch]
 * @property {number[]} [unheard] The receivers that do not hear the call.
 */

/** @typedef {{ signal: string, role: number, step: number }} Heard */

/**
 * What happened, told once for each role that knows of it.
 *
 * @typedef {object} Happening
 * @property {"done" | "decides" | "sends" | "keeps" | "takes-up" | "passes-over"
 *   | "time-up" | "ends"} kind
 * @property {number} role
 * @property {number} step
 * @property {number} clock
 * @property {number} [branch]
 * @property {number[]} [unheard]
 * @property {Heard} [heard]
 */

/**
 * Where everything stands at one moment.
 *
 * @typedef {object} Situation
 * @property {number[]} at The step of each role.
 * @property {Heard[][]} heard What each role has heard and not taken up yet.
 * @property {number[]} since When each role came to its step.
 * @property {number} clock
 * @property {Happening[]} log
 */

/**
 * Return the step that a role is at.
 *
 * @param {Play} play
 * @param {Situation} now
 * @param {number} role
 * @returns {Step}
 */
export function stepOf(play, now, role) {
  return stepAt(play, role, now.at[role] ?? 0);
}

/**
 * Return a step of a role by its number.
 *
 * @param {Play} play
 * @param {number} role
 * @param {number} step
 * @returns {Step}
 */
export function stepAt(play, role, step) {
  const found = play.roles[role]?.steps[step];
  if (!found) {
    throw new RangeError(`no step ${step} of role ${role}`);
  }
  return found;
}

/**
 * Return how a drill begins: each role at its first step.
 *
 * @param {Play} play
 * @returns {Situation}
 */
export function begin(play) {
  const now = {
    at: play.roles.map(() => 0),
    heard: play.roles.map(() => []),
    since: play.roles.map(() => 0),
    clock: 0,
    log: [],
  };
  play.roles.forEach((_, role) => rest(play, now, role));
  return now;
}

/**
 * Tell whether a role has something to do: to act, to send or to decide.
 *
 * @param {Play} play
 * @param {Situation} now
 * @param {number} role
 */
export function isBusy(play, now, role) {
  const { kind } = stepOf(play, now, role);
  return kind !== "wait" && kind !== "end";
}

/**
 * Return the roles that have something to do.
 *
 * @param {Play} play
 * @param {Situation} now
 * @returns {number[]}
 */
export function busy(play, now) {
  return [...now.at.keys()].filter((role) => isBusy(play, now, role));
}

/**
 * Return the roles whose wait may run out: none while another has something to do.
 *
 * @param {Play} play
 * @param {Situation} now
 * @returns {number[]}
 */
export function runningOut(play, now) {
  return busy(play, now).length
    ? []
    : [...now.at.keys()].filter((role) => stepOf(play, now, role).timeUp !== null);
}

/**
 * Tell whether every role has ended.
 *
 * @param {Play} play
 * @param {Situation} now
 */
export function isOver(play, now) {
  return now.at.every((_, role) => stepOf(play, now, role).kind === "end");
}

/**
 * Tell whether it makes a difference that a role hears a signal (`Rules._cares`).
 *
 * @param {Play} play
 * @param {Situation} now
 * @param {number} role
 * @param {string} signal
 */
export function cares(play, now, role, signal) {
  return (
    isBusy(play, now, role) ||
    stepOf(play, now, role).ways.some((way) => way.signal === signal)
  );
}

/**
 * Return the outcomes that the ends of all roles belong to (explorer.py, `belongs`).
 *
 * @param {Play} play
 * @param {Situation} now
 * @returns {Outcome[]}
 */
export function outcomes(play, now) {
  return play.outcomes.filter((outcome) =>
    outcome.ends.every((ends, role) => ends.includes(stepOf(play, now, role).end)),
  );
}

/**
 * Return the situation after an act; the one before stays as it was.
 *
 * @param {Play} play
 * @param {Situation} before
 * @param {Act} act
 * @returns {Situation}
 * @throws {RangeError} where the act cannot happen
 */
export function after(play, before, act) {
  const now = {
    at: [...before.at],
    heard: before.heard.map((calls) => [...calls]),
    since: [...before.since],
    clock: Math.max(before.clock, act.clock),
    log: [...before.log],
  };
  const step = stepOf(play, now, act.role);
  if (act.kind === "time-up") {
    runOut(play, now, act.role);
  } else if (act.kind === "send") {
    send(play, now, act);
  } else if (act.kind === "done" && step.kind === "do") {
    note(now, act.role, { kind: "done" });
    go(play, now, act.role, step.ways[0]?.target);
  } else if (act.kind === "decide" && step.kind === "decide") {
    const branch = act.branch ?? -1;
    note(now, act.role, { kind: "decides", branch });
    go(play, now, act.role, step.ways[branch]?.target);
  } else {
    throw new RangeError(`${act.kind} at a step of kind ${step.kind}`);
  }
  return now;
}

/**
 * Let the wait of a role run out (`Rules._time_up`).
 *
 * @param {Play} play
 * @param {Situation} now
 * @param {number} role
 */
function runOut(play, now, role) {
  if (!runningOut(play, now).includes(role)) {
    throw new RangeError(`the wait of role ${role} cannot run out`);
  }
  note(now, role, { kind: "time-up" });
  go(play, now, role, stepOf(play, now, role).timeUp);
}

/**
 * Send a call: all hear it at once but those that are not to (`Rules._send`).
 *
 * @param {Play} play
 * @param {Situation} now
 * @param {Act} act
 */
function send(play, now, act) {
  const step = stepOf(play, now, act.role);
  if (!step.call) {
    throw new RangeError(`role ${act.role} has no call to send`);
  }
  const { receivers, signal } = step.call;
  const unheard = receivers.filter((role) => act.unheard?.includes(role));
  const call = { signal, role: act.role, step: now.at[act.role] ?? 0 };
  note(now, act.role, { kind: "sends", unheard });
  go(play, now, act.role, step.ways[0]?.target);
  for (const role of receivers) {
    if (!unheard.includes(role)) {
      hear(play, now, role, call);
    }
  }
}

/**
 * Let a role hear a call.
 *
 * @param {Play} play
 * @param {Situation} now
 * @param {number} role
 * @param {Heard} call
 */
function hear(play, now, role, call) {
  now.heard[role]?.push(call);
  if (isBusy(play, now, role)) {
    note(now, role, { kind: "keeps", heard: call });
  } else {
    rest(play, now, role);
  }
}

/**
 * Bring a role to a step.
 *
 * @param {Play} play
 * @param {Situation} now
 * @param {number} role
 * @param {number | null | undefined} step
 */
function go(play, now, role, step) {
  if (step === null || step === undefined) {
    throw new RangeError(`nothing follows for role ${role}`);
  }
  now.at[role] = step;
  now.since[role] = now.clock;
  rest(play, now, role);
}

/**
 * Let a role that waits or has ended take up what it has heard (`Rules._rested`).
 *
 * @param {Play} play
 * @param {Situation} now
 * @param {number} role
 */
function rest(play, now, role) {
  const step = stepOf(play, now, role);
  if (step.kind === "end" && !hasEnded(now, role)) {
    note(now, role, { kind: "ends" });
  }
  const calls = now.heard[role] || [];
  while (calls.length && !isBusy(play, now, role)) {
    const heard = /** @type {Heard} */ (calls.shift());
    const way = step.ways.find((one) => one.signal === heard.signal);
    if (way) {
      note(now, role, { kind: "takes-up", heard });
      go(play, now, role, way.target);
      return;
    }
    note(now, role, { kind: "passes-over", heard });
  }
}

/**
 * Tell whether it is taken down that a role has ended.
 *
 * @param {Situation} now
 * @param {number} role
 */
function hasEnded(now, role) {
  return now.log.some((one) => one.role === role && one.kind === "ends");
}

/**
 * Take down what happened to a role at its step.
 *
 * @param {Situation} now
 * @param {number} role
 * @param {Omit<Happening, "role" | "step" | "clock">} what
 */
function note(now, role, what) {
  now.log.push({ role, step: now.at[role] ?? 0, clock: now.clock, ...what });
}
