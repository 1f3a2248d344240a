/** The open page takes on a change without losing the reader's place. */

/**
 * Fetch the page again and put in what has changed.
 *
 * @returns {Promise<void>}
 */
export async function renewPage() {
  const response = await fetch(location.pathname, { cache: "no-store" });
  if (!response.ok) {
    return;
  }
  const text = await response.text();
  const fresh = new DOMParser().parseFromString(text, "text/html");
  const place = topmost();
  document.title = fresh.title;
  // Buttons that other scripts put in are no part of the page; they come back after.
  document.querySelectorAll("main .comment-button").forEach((one) => one.remove());
  for (const selector of ["main", "nav.contents"]) {
    exchange(selector, fresh);
  }
  backTo(place);
  document.dispatchEvent(new CustomEvent("page-renewed"));
}

/**
 * Put the new children of an element in the place of those that are other.
 *
 * @param {string} selector
 * @param {Document} fresh
 */
function exchange(selector, fresh) {
  const [old, made] = [document.querySelector(selector), fresh.querySelector(selector)];
  if (old && made) {
    exchangeChildren(old, made);
  }
}

/**
 * Keep what is equal, so that focus, selection and open details stay where they are.
 *
 * @param {Element} old
 * @param {Element} made
 */
function exchangeChildren(old, made) {
  const [before, after] = [[...old.children], [...made.children]];
  if (before.length !== after.length || old.children.length === 0) {
    if (old.innerHTML !== made.innerHTML) {
      old.replaceChildren(...[...made.childNodes].map((one) => document.adoptNode(one)));
      flash(old);
    }
    return;
  }
  before.forEach((child, index) => {
    const other = after[index];
    if (!other || child.isEqualNode(other)) {
      return;
    }
    if (isContainer(child) && isContainer(other)) {
      exchangeChildren(child, other);
    } else {
      const adopted = document.adoptNode(other);
      child.replaceWith(adopted);
      flash(adopted);
    }
  });
}

/**
 * Tell whether an element only holds others, such as a table or an article.
 *
 * @param {Element} one
 * @returns {boolean}
 */
function isContainer(one) {
  return one.matches("article, section, nav, .table, table, tbody, .part, ul:not(.half)");
}

/**
 * Show for a moment what has changed.
 *
 * @param {Element} one
 */
function flash(one) {
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) {
    one.classList.add("just-changed");
    setTimeout(() => one.classList.remove("just-changed"), 2000);
  }
}

/** @typedef {{ id: string, top: number }} Place */

/**
 * Return the first named element in view and how far from the top it stands.
 *
 * @returns {Place | null}
 */
function topmost() {
  for (const one of document.querySelectorAll("main [id]")) {
    const { top, bottom } = one.getBoundingClientRect();
    if (bottom > 80) {
      return { id: one.id, top };
    }
  }
  return null;
}

/**
 * Scroll until an element stands where it stood.
 *
 * @param {Place | null} place
 */
function backTo(place) {
  const one = place && document.getElementById(place.id);
  if (one) {
    scrollBy({ top: one.getBoundingClientRect().top - place.top, behavior: "instant" });
  }
}
