/** Search in both languages, without a server: the dialog and its keys. */

import { hitOption } from "./search_hits.js";
import { loadBook } from "./search_index.js";
import { findPlaces } from "./search_query.js";
import { keep, kept } from "./store.js";
import { element, plainWord, word } from "./words.js";

/** @typedef {import("./search_index.js").Book} Book */
/** @typedef {import("./search_query.js").Answer} Answer */

const AT_ONCE = 50;
const QUERY = "deconflict-query";
const SLASH = "search-slash";
const OPTION = "search-hit-";
const TYPED_IN =
  "input:not([type=radio], [type=checkbox], [type=button], [type=submit])," +
  " textarea, select, [contenteditable]:not([contenteditable=false])";

/** Offer the search: a button at the head, two keys, and q in the address. */
export function startSearch() {
  const tools = document.querySelector(".tools");
  if (!tools) {
    return;
  }
  const search = new SearchDialog();
  tools.append(openButton(search));
  document.addEventListener("keydown", (event) => {
    if (isForSearch(event)) {
      event.preventDefault();
      search.open(lastQuery());
    }
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) {
    search.open(asked);
  }
}

/**
 * Return the button at the head of the page.
 *
 * @param {SearchDialog} search
 * @returns {HTMLButtonElement}
 */
function openButton(search) {
  const attributes = {
    type: "button",
    class: "tool search-open",
    "aria-haspopup": "dialog",
    "aria-keyshortcuts": "/ Control+K",
  };
  const button = element("button", attributes, word("search"));
  button.append(element("kbd", { "aria-hidden": "true" }, "/"));
  button.addEventListener("click", () => search.open(lastQuery()));
  return button;
}

/**
 * Tell whether a key opens the search: "/" or Ctrl+K, while nobody types in a field.
 *
 * @param {KeyboardEvent} event
 * @returns {boolean}
 */
function isForSearch(event) {
  const target = event.target;
  const isTyping = target instanceof Element && target.closest(TYPED_IN) !== null;
  if (event.defaultPrevented || isTyping || document.querySelector("dialog[open]")) {
    return false;
  }
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === "k" && !event.altKey && !event.shiftKey;
  }
  return event.key === "/" && !event.altKey && kept(SLASH) !== "off";
}

/** Return what was last asked for since the browser was opened. */
function lastQuery() {
  try {
    return sessionStorage.getItem(QUERY) || "";
  } catch {
    return "";
  }
}

/**
 * Keep a query for the next page.
 *
 * @param {string} query
 */
function keepQuery(query) {
  try {
    sessionStorage.setItem(QUERY, query);
  } catch {
    // private windows may forbid it
  }
}

/** The dialog: a field, a line that counts, the list of what was found. */
class SearchDialog {
  /** @type {Book | null} */
  #book = null;
  /** @type {Answer} */
  #answer = { words: [], places: [] };
  #shown = AT_ONCE;
  #active = -1;
  /** @type {Element | null} */
  #opener = null;

  #field = element("input", {
    type: "search",
    role: "combobox",
    "aria-label": plainWord("search"),
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    "aria-controls": "search-list",
    "aria-expanded": "false",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "go",
  });
  #status = element("p", { class: "search-status", role: "status" });
  #list = element("div", {
    class: "search-list",
    id: "search-list",
    role: "listbox",
    "aria-label": plainWord("search-found"),
  });
  #more = element("button", { type: "button", class: "tool" }, word("search-more"));
  #dialog = element("dialog", { class: "search", "aria-label": plainWord("search") });

  constructor() {
    const close = element("button", { type: "button", class: "tool" });
    close.append(word("search-close"));
    close.addEventListener("click", () => this.close());
    this.#more.addEventListener("click", () => this.#showMore());
    this.#dialog.append(
      element("div", { class: "search-head" }, this.#field, close),
      this.#status,
      element("div", { class: "search-body" }, this.#list, this.#more),
      element("div", { class: "search-foot" }, word("search-keys"), slashChoice()),
    );
    this.#dialog.addEventListener("keydown", (event) => this.#press(event));
    this.#dialog.addEventListener("click", (event) => this.#click(event));
    this.#field.addEventListener("input", (event) => {
      // while a Chinese word is being put together its letters are no query
      if (!(event instanceof InputEvent && event.isComposing)) {
        this.#ask();
      }
    });
    this.#field.addEventListener("compositionend", () => this.#ask());
    document.body.append(this.#dialog);
  }

  /**
   * Open the dialog with a query.
   *
   * @param {string} query
   */
  async open(query) {
    this.#opener = document.activeElement;
    this.#field.value = query;
    this.#dialog.showModal();
    this.#field.focus();
    this.#field.select();
    this.#say("search-loading");
    try {
      this.#book = await loadBook();
      this.#ask();
    } catch {
      this.#say("search-failed");
    }
  }

  /** Close the dialog; who opened it goes on where he was. */
  close() {
    this.#dialog.close();
    if (this.#opener instanceof HTMLElement) {
      this.#opener.focus();
    }
  }

  /** Look up what stands in the field. */
  #ask() {
    if (!this.#book) {
      return;
    }
    keepQuery(this.#field.value);
    this.#answer = findPlaces(this.#book, this.#field.value);
    this.#shown = AT_ONCE;
    this.#draw();
    this.#list.parentElement?.scrollTo(0, 0);
    this.#choose(this.#answer.places.length ? 0 : -1);
  }

  /** Show what was found. */
  #draw() {
    const book = /** @type {Book} */ (this.#book);
    const { words, places } = this.#answer;
    const options = places
      .slice(0, this.#shown)
      .map((place, index) => hitOption(book, place, words, `${OPTION}${index}`));
    this.#list.replaceChildren(...options);
    this.#list.hidden = !options.length;
    this.#more.hidden = places.length <= this.#shown;
    this.#field.setAttribute("aria-expanded", String(options.length > 0));
    this.#count(options.length);
  }

  /**
   * Say how many places were found.
   *
   * @param {number} shown
   */
  #count(shown) {
    const count = this.#answer.places.length;
    if (!this.#answer.words.length) {
      this.#say("search-hint");
    } else if (!count) {
      this.#say("search-none");
    } else if (shown < count) {
      this.#say("search-first", { count, shown });
    } else {
      this.#say("search-count", { count });
    }
  }

  /**
   * @param {string} key
   * @param {Record<string, number>} [parts]
   */
  #say(key, parts = {}) {
    this.#status.replaceChildren(word(key, parts));
  }

  /** Show the next places too, and go to the first of them. */
  #showMore() {
    const first = this.#shown;
    this.#shown += AT_ONCE;
    this.#draw();
    this.#choose(first);
    this.#field.focus();
  }

  /**
   * Make a place the one that Enter opens.
   *
   * @param {number} index
   */
  #choose(index) {
    this.#active = index;
    const before = this.#list.querySelector("[aria-selected=true]");
    before?.setAttribute("aria-selected", "false");
    const option = this.#list.children[index];
    if (option) {
      option.setAttribute("aria-selected", "true");
      this.#field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.#field.removeAttribute("aria-activedescendant");
    }
  }

  /**
   * @param {KeyboardEvent} event
   */
  #press(event) {
    if (event.isComposing) {
      return; // the key is for the word that is being put together
    }
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.target === this.#field) {
      this.#pressInField(event);
    }
  }

  /**
   * @param {KeyboardEvent} event
   */
  #pressInField(event) {
    const count = this.#list.children.length;
    const ways = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };
    const way = ways[/** @type {keyof ways} */ (event.key)];
    if (event.key === "Enter") {
      event.preventDefault();
      const option = this.#list.children[this.#active];
      if (option instanceof HTMLElement) {
        option.click();
      }
    } else if (way && count) {
      event.preventDefault();
      const next = this.#active + way;
      const isOne = Math.abs(way) === 1;
      this.#choose(
        isOne ? (next + count) % count : Math.max(0, Math.min(count - 1, next)),
      );
    }
  }

  /**
   * Close the dialog where a place is opened, or where the page behind is clicked.
   *
   * @param {MouseEvent} event
   */
  #click(event) {
    const target = event.target;
    if (target === this.#dialog) {
      this.close();
      return;
    }
    const hit = target instanceof Element ? target.closest(".hit") : null;
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (hit instanceof HTMLAnchorElement && !isElsewhere) {
      this.#dialog.close();
      letTakeFocus(decodeURIComponent(hit.hash.slice(1)));
    }
  }
}

/**
 * Let a place of this page take the focus when it is gone to, so that the keyboard goes
 * on from there. A browser may go there at once or only after the click.
 *
 * @param {string} anchor
 */
function letTakeFocus(anchor) {
  document.getElementById(anchor)?.setAttribute("tabindex", "-1");
}

/** Return the choice whether "/" opens the search: some speak to their browser. */
function slashChoice() {
  const box = element("input", { type: "checkbox" });
  box.checked = kept(SLASH) !== "off";
  box.addEventListener("change", () => keep(SLASH, box.checked ? "on" : "off"));
  return element("label", {}, box, element("span", {}, word("search-slash")));
}
