/** Comments of a reviewer: a button at each numbered place, and all of them in a list. */

import { openCommentForm } from "./comment_form.js";
import { areInDanger, readComments, whenCommentsChange } from "./kept_comments.js";
import { startNotices } from "./notices.js";
import { fingerprintOf, loadPlaces } from "./places.js";
import { shownWording } from "./shown.js";
import { element, plainWord, word } from "./words.js";

/** @typedef {{ link: HTMLAnchorElement, place: HTMLElement, button: HTMLButtonElement }} Commentable */

/** Offer a comment at each numbered place, and the way to all comments. */
export function startComments() {
  startNotices();
  const tool = element("a", { class: "tool", href: "comments.html" });
  document.querySelector(".tools")?.append(tool);
  let places = commentablePlaces();
  const show = async () => showCounts(tool, places);
  document.addEventListener("page-renewed", () => {
    places = commentablePlaces();
    void show();
  });
  whenCommentsChange(show);
  addEventListener("pageshow", show); // also when the page comes back as it was left
  show();
  addEventListener("beforeunload", (event) => {
    if (areInDanger()) {
      event.preventDefault();
    }
  });
}

/**
 * Put a button behind each number that links to its own place.
 *
 * @returns {Map<string, Commentable>}
 */
function commentablePlaces() {
  /** @type {Map<string, Commentable>} */
  const found = new Map();
  const links = document.querySelectorAll('main a.figures[href^="#"]');
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (links)) {
    const anchor = (link.getAttribute("href") || "").slice(1);
    const place = document.getElementById(anchor);
    if (place) {
      const button = commentButton(anchor, place, link);
      link.after(button);
      found.set(anchor, { link, place, button });
    }
  }
  return found;
}

/**
 * Return the button that opens the form for a place.
 *
 * @param {string} anchor
 * @param {HTMLElement} place
 * @param {HTMLAnchorElement} link
 * @returns {HTMLButtonElement}
 */
function commentButton(anchor, place, link) {
  const title = plainWord("comment");
  const button = element("button", { type: "button", class: "comment-button", title });
  labelButton(button, link, 0);
  button.addEventListener("click", async () => {
    const places = await loadPlaces();
    const { en = "en", zh = "zh-Hans" } = places.data.languages;
    await openCommentForm({
      anchor,
      number: link.textContent || "",
      fingerprint: fingerprintOf(places.byAnchor.get(anchor)),
      shown: { en: shownWording(place, en), zh: shownWording(place, zh) },
    });
  });
  return button;
}

/**
 * Say on a button how many comments there are.
 *
 * @param {HTMLButtonElement} button
 * @param {HTMLAnchorElement} link
 * @param {number} count
 */
function labelButton(button, link, count) {
  const number = link.textContent || "";
  const spoken = count
    ? word("comments-on", { number, count })
    : word("comment-on", { number });
  const sign = count ? String(count) : "+";
  button.classList.toggle("has", count > 0);
  button.replaceChildren(
    element("span", { class: "bubble", "aria-hidden": "true" }, sign),
    element("span", { class: "unseen" }, spoken),
  );
}

/**
 * Show how many comments there are, in all and at each place.
 *
 * @param {HTMLAnchorElement} tool
 * @param {Map<string, Commentable>} places
 */
async function showCounts(tool, places) {
  const comments = await readComments();
  const count = comments.length;
  tool.replaceChildren(count ? word("comments-count", { count }) : word("comments"));
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { anchor } of comments) {
    counts.set(anchor, (counts.get(anchor) || 0) + 1);
  }
  for (const [anchor, { link, button }] of places) {
    const here = counts.get(anchor) || 0;
    if (here || button.classList.contains("has")) {
      labelButton(button, link, here);
    }
  }
}
