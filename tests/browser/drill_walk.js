/** Plays a drill in every way that there is, for test_drill_engine.py. */

import { after, begin, busy, cares, isOver, runningOut, stepOf } from "./drill-engine.js";
import { Session } from "./drill-session.js";

const MOST_IN_MIND = 3;

/**
 * Return the ends that can be reached with no call lost, and after each lost call.
 *
 * Acts and decisions are taken at once, as the exploration does, or in any order
 * with what the others do, as people may.
 */
export function walk(play, isAtOnce) {
  const lost = {};
  const follow = (starts, lose) => ends(play, starts, { isAtOnce, lose });
  const sound = follow([begin(play)], (now, act) => {
    const step = now.at[act.role];
    (lost[`${act.role}.${step}`] ||= []).push(after(play, now, act));
  });
  const following = Object.entries(lost).map(([call, starts]) => [
    call,
    follow(starts, () => {}),
  ]);
  return { sound, lost: Object.fromEntries(following) };
}

/** Return the ends of a drill in which every role plays by itself. */
export function alone(play) {
  const session = new Session(play);
  session.settings.persons.fill(false);
  session.begin();
  for (let count = 0; session.next() && count < 1000; count++) {
    session.proceed();
  }
  return endsOf(play, session.now);
}

/** Return the ends that follow; tell of each call that can be lost on the way. */
function ends(play, starts, { isAtOnce, lose }) {
  const seen = new Map();
  const waiting = [];
  const found = new Map();
  const meet = (now) => {
    const key = JSON.stringify([now.at, now.heard.map((all) => all.map((one) => one.signal))]);
    if (!seen.has(key)) {
      seen.set(key, now);
      waiting.push({ ...now, log: [], clock: 0 });
    }
  };
  starts.forEach(meet);
  while (waiting.length) {
    const now = waiting.pop();
    if (isOver(play, now)) {
      found.set(endsOf(play, now).join(), endsOf(play, now));
    }
    for (const act of acts(play, now, isAtOnce)) {
      if (act.unheard?.length) {
        lose(now, act);
      } else {
        meet(after(play, now, act));
      }
    }
  }
  return [...found.values()];
}

/** Return everything that can happen; each call with everyone who might not hear it. */
function acts(play, now, isAtOnce) {
  const ready = busy(play, now);
  const own = ready.filter((role) => stepOf(play, now, role).kind !== "say");
  const first = isAtOnce && own.length ? own.slice(0, 1) : ready;
  const up = runningOut(play, now).map((role) => ({ kind: "time-up", role, clock: 0 }));
  return [...first.flatMap((role) => actsOf(play, now, role)), ...up];
}

/** Return what a role can do at its step. */
function actsOf(play, now, role) {
  const step = stepOf(play, now, role);
  const act = { role, clock: 0 };
  if (step.kind === "decide") {
    return step.ways.map((_, branch) => ({ ...act, kind: "decide", branch }));
  }
  if (step.kind === "do") {
    return [{ ...act, kind: "done" }];
  }
  const { receivers, signal } = step.call;
  if (receivers.some((one) => now.heard[one].length >= MOST_IN_MIND)) {
    return []; // the same is met where the receiver acts first
  }
  const caring = receivers.filter((one) => cares(play, now, one, signal));
  return subsets(caring).map((unheard) => ({ ...act, kind: "send", unheard }));
}

/** Return every choice of some of a list, the empty one among them. */
function subsets(list) {
  return list.reduce((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);
}

/** Return the words of the ends of the roles. */
function endsOf(play, now) {
  return now.at.map((_, role) => stepOf(play, now, role).end);
}
