/**
 * What all pages of a folder keep together, where each file has a storage of its own.
 *
 * The storage is that of one small file. It stands in a frame of every page, is asked by
 * messages, and tells its page also what the others change. Its script is keeper.js.
 */

import { element } from "./words.js";

/**
 * A text to be kept under a name, if what is kept there is still what it was.
 *
 * @typedef {{ id: number, name: string, was: string, text: string }} Question
 */

/**
 * @typedef {{
 *   kept: Record<string, string>,
 *   isKeeping: boolean,
 *   answer?: { id: number, isDone: boolean },
 * }} Told
 */

const PATIENCE = 3_000; // milliseconds; nobody answers where the file is missing

/** The storage of a folder, as one of its pages sees it. */
export class FolderStore {
  /** @type {Record<string, string>} */
  #kept = {};
  #isKeeping = false;
  #frame = element("iframe", { src: "assets/keeper.html", hidden: "" });
  /** @type {Map<number, (isDone: boolean) => void>} */
  #asked = new Map();
  #lastId = 0;
  /** @type {{ name: string, listener: () => void }[]} */
  #listeners = [];

  /**
   * Put the frame into the page, and wait until it has told what is kept.
   *
   * @returns {Promise<void>}
   */
  open() {
    return new Promise((resolve) => {
      addEventListener("message", ({ data, source }) => {
        if (source === this.#frame.contentWindow) {
          this.#hear(data);
          resolve();
        }
      });
      document.body.append(this.#frame);
      setTimeout(resolve, PATIENCE);
    });
  }

  /** Whether anything is kept when the page is left. */
  get isKeeping() {
    return this.#isKeeping;
  }

  /**
   * Return what is kept under a name, or an empty text.
   *
   * @param {string} name
   * @returns {string}
   */
  kept(name) {
    return this.#kept[name] || "";
  }

  /**
   * Change what is kept under a name, anew where another page was faster; tell whether
   * it is kept.
   *
   * @param {string} name
   * @param {(text: string) => string} change
   * @returns {Promise<boolean>}
   */
  async change(name, change) {
    const was = this.kept(name);
    const text = change(was);
    if (!this.#isKeeping) {
      return false;
    }
    const isDone = await this.#ask(name, was, text);
    const wasFaster = !isDone && this.kept(name) !== was;
    return wasFaster ? this.change(name, change) : isDone;
  }

  /**
   * Call a listener when another page has changed what is kept under a name.
   *
   * @param {string} name
   * @param {() => void} listener
   */
  whenChanged(name, listener) {
    this.#listeners.push({ name, listener });
  }

  /**
   * Ask for a text to be kept; tell whether that was done.
   *
   * @param {string} name
   * @param {string} was
   * @param {string} text
   * @returns {Promise<boolean>}
   */
  #ask(name, was, text) {
    this.#lastId += 1;
    /** @type {Question} */
    const question = { id: this.#lastId, name, was, text };
    return new Promise((resolve) => {
      this.#asked.set(question.id, resolve);
      this.#frame.contentWindow?.postMessage(question, "*");
    });
  }

  /**
   * Take in what the frame tells.
   *
   * @param {Told} told
   */
  #hear({ kept, isKeeping, answer }) {
    const before = this.#kept;
    this.#kept = kept;
    this.#isKeeping = isKeeping;
    if (answer) {
      this.#asked.get(answer.id)?.(answer.isDone);
      this.#asked.delete(answer.id);
      return;
    }
    for (const { name, listener } of this.#listeners) {
      if (before[name] !== kept[name]) {
        listener();
      }
    }
  }
}
