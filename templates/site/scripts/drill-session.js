/**
 * A drill as it is played: who plays, what was done, what happens of itself.
 *
 * The course is a list of acts; what they lead to is worked out anew, so an act can
 * be undone and a drill goes on after the page was left.
 */

import { after, begin, busy, runningOut, stepOf } from "./drill-engine.js";

/** @typedef {import("./drill-engine.js").Play} Play */
/** @typedef {import("./drill-engine.js").Situation} Situation */
/** @typedef {import("./drill-engine.js").Act} Act */

/**
 * @typedef {object} Settings
 * @property {boolean[]} persons Which roles a person plays.
 * @property {"nothing" | "decisions" | "calls"} asks When the director is asked.
 * @property {"clock" | "any"} order Which wait may run out first.
 */

/** @typedef {{ act: Act, starts: boolean }} Move An act, and whether undo ends there. */

const MOST_OF_ITSELF = 500; // more would be an endless ladder, which checks refuse
const USUAL_VISITS = 3; // a decision met more often leads on by its other branches

/** One drill of a procedure. */
export class Session {
  /** @param {Play} play */
  constructor(play) {
    this.play = play;
    /** @type {Settings} */
    this.settings = {
      persons: play.roles.map((_, role) => role === 0),
      asks: "nothing",
      order: "clock",
    };
    /** @type {Move[]} */
    this.moves = [];
    this.now = begin(play);
    /** The roles that are not to hear the next call to them. */
    this.deaf = play.roles.map(() => false);
    this.hasBegun = false;
  }

  /**
   * Choose how the drill is played.
   *
   * @param {Partial<Settings>} change
   */
  choose(change) {
    Object.assign(this.settings, change);
    if (this.hasBegun) {
      this.settle(true);
    }
  }

  /** Begin anew. */
  begin() {
    this.reset();
    this.hasBegun = true;
    this.settle(false);
  }

  /** Go back to before the beginning. */
  reset() {
    this.moves = [];
    this.now = begin(this.play);
    this.deaf.fill(false);
    this.hasBegun = false;
  }

  /**
   * Let something happen, and all that follows of itself.
   *
   * @param {Act} act
   */
  take(act, starts = true) {
    this.move(act, starts);
    this.settle(false);
  }

  /**
   * Let the roles that play by themselves act.
   *
   * @param {boolean} starts Whether undo ends at the first of these acts.
   */
  settle(starts) {
    for (let count = 0; count < MOST_OF_ITSELF; count++) {
      const act = this.ofItself();
      if (!act) {
        return;
      }
      this.move(act, starts && !count);
    }
  }

  /**
   * Take back the last act that somebody chose, with all that followed from it.
   *
   * Whoever was not to hear a call that is taken back is again not to hear it.
   */
  undo() {
    const at = this.moves.map((move) => move.starts).lastIndexOf(true);
    if (at < 0) {
      return;
    }
    const undone = this.moves.slice(at);
    this.replay(this.moves.slice(0, at));
    for (const receiver of undone.flatMap(({ act }) => act.unheard || [])) {
      this.deaf[receiver] = true;
    }
  }

  /** Tell whether an act can be undone. */
  get canUndo() {
    return this.moves.some((move) => move.starts);
  }

  /**
   * Play a list of acts from the beginning.
   *
   * @param {Move[]} moves
   */
  replay(moves) {
    let now = begin(this.play);
    for (const { act } of moves) {
      now = after(this.play, now, act);
    }
    this.now = now;
    this.moves = moves;
    this.hasBegun = true;
  }

  /**
   * Return the call that a role sends now, as far as the director lets it be heard.
   *
   * @param {number} role
   * @returns {Act}
   */
  call(role) {
    const receivers = stepOf(this.play, this.now, role).call?.receivers || [];
    const unheard = receivers.filter((one) => this.deaf[one]);
    return { kind: "send", role, clock: this.now.clock, unheard };
  }

  /**
   * Return when the wait of a role runs out, in seconds after the start.
   *
   * @param {number} role
   */
  deadline(role) {
    const { timeUp, seconds } = stepOf(this.play, this.now, role);
    return timeUp === null || seconds === null
      ? Infinity
      : (this.now.since[role] ?? 0) + seconds;
  }

  /** Return what happens next if no person acts: an act of itself, or a time limit. */
  next() {
    return this.ofItself() || this.firstRunningOut();
  }

  /** Let happen what happens next. */
  proceed() {
    const act = this.next();
    if (act) {
      this.take(act);
    }
  }

  /**
   * Let the wait of a role run out; by the clock, others may run out before, and
   * the role may hear of it.
   *
   * @param {number} role
   */
  letRunOut(role) {
    if (this.settings.order === "any") {
      this.take(this.timeUp(role));
      return;
    }
    const since = this.now.since[role];
    const told = this.toldOf(role);
    let act = this.firstRunningOut();
    for (let starts = true; act; starts = false) {
      this.take(act, starts);
      const isSame = this.now.since[role] === since && this.toldOf(role) === told;
      act = isSame ? this.firstRunningOut() : null;
    }
  }

  /**
   * Move the clock on; return whether a wait ran out.
   *
   * @param {number} seconds
   */
  tick(seconds) {
    const first = Math.max(this.now.clock, this.firstDeadline());
    const clock = Math.min(this.now.clock + seconds, first);
    this.now = { ...this.now, clock };
    const act = clock === first ? this.firstRunningOut() : null;
    if (act) {
      this.take(act);
    }
    return act !== null;
  }

  /** Return the roles that keep the clock from going on. */
  holding() {
    return this.now.clock >= this.firstDeadline() ? busy(this.play, this.now) : [];
  }

  /** @private */
  firstDeadline() {
    return Math.min(...this.now.at.map((_, role) => this.deadline(role)));
  }

  /** @private */
  firstRunningOut() {
    const [first, ...more] = runningOut(this.play, this.now);
    if (first === undefined) {
      return null;
    }
    const role = more.reduce(
      (best, one) => (this.deadline(one) < this.deadline(best) ? one : best),
      first,
    );
    return this.timeUp(role);
  }

  /**
   * @private
   * @param {number} role
   * @returns {Act}
   */
  timeUp(role) {
    const due = this.deadline(role);
    const clock = due === Infinity ? this.now.clock : Math.max(this.now.clock, due);
    return { kind: "time-up", role, clock };
  }

  /**
   * How often something happened to a role.
   *
   * @private
   * @param {number} role
   */
  toldOf(role) {
    return this.now.log.filter((one) => one.role === role).length;
  }

  /**
   * Let one act happen. Whoever did not hear a call hears the next one again.
   *
   * @private
   * @param {Act} act
   * @param {boolean} starts
   */
  move(act, starts) {
    this.now = after(this.play, this.now, act);
    this.moves.push({ act, starts });
    for (const receiver of act.unheard || []) {
      this.deaf[receiver] = false;
    }
  }

  /**
   * Return what a role that plays by itself does next, if nobody is to be asked.
   *
   * @private
   * @returns {Act | null}
   */
  ofItself() {
    const { persons, asks } = this.settings;
    const ready = busy(this.play, this.now).filter((role) => !persons[role]);
    /** @param {number} role */
    const kind = (role) => stepOf(this.play, this.now, role).kind;
    const first =
      ready.find((role) => kind(role) === "do") ??
      ready.find((role) => kind(role) === "decide" && asks === "nothing") ??
      ready.find((role) => kind(role) === "say" && asks !== "calls");
    return first === undefined ? null : this.usual(first);
  }

  /**
   * Return the usual act of a role at its step.
   *
   * @private
   * @param {number} role
   * @returns {Act}
   */
  usual(role) {
    const { clock } = this.now;
    switch (stepOf(this.play, this.now, role).kind) {
      case "decide":
        return { kind: "decide", role, clock, branch: this.branch(role) };
      case "say":
        return this.call(role);
      default:
        return { kind: "done", role, clock };
    }
  }

  /**
   * Return the branch of the expected course, else the first; in a loop without
   * end, the one that was taken least.
   *
   * @private
   * @param {number} role
   */
  branch(role) {
    const { expected, ways } = stepOf(this.play, this.now, role);
    const taken = this.now.log.filter(
      (one) =>
        one.kind === "decides" && one.role === role && one.step === this.now.at[role],
    );
    if (taken.length < USUAL_VISITS) {
      return expected[taken.length] ?? expected.at(-1) ?? 0;
    }
    const counts = ways.map((_, at) => taken.filter((one) => one.branch === at).length);
    return counts.indexOf(Math.min(...counts));
  }
}
