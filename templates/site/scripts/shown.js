/** The wording of a numbered place as the page shows it. */

const PASSED_OVER = [
  ".cited",
  ".own",
  ".changed",
  ".no",
  ".gap",
  ".comment-button",
  "a.figures",
  "thead",
  "caption",
].join(",");
const WORDING_BLOCKS = "div, li, ul, p, br, td, th, h2, strong, .act";

/**
 * Return what a place says in one language, on one line.
 *
 * The items of a list go with the paragraph before them, as in the fingerprints.
 *
 * @param {Element} place
 * @param {string} language
 * @returns {string}
 */
export function shownWording(place, language) {
  const next = place.nextElementSibling;
  const items = next?.matches(".paragraph + .items") ? ` ${saidIn(next, language)}` : "";
  const text = saidIn(place, language) + items;
  const tight = language.startsWith("zh")
    ? text.replace(/([，。：；？！、）]) +/g, "$1")
    : text;
  return tight.replace(/\s+/g, " ").trim();
}

/**
 * Return the words in a node, with a space where a block begins or ends.
 *
 * @param {Node} node
 * @param {string} language
 * @returns {string}
 */
function saidIn(node, language) {
  if (!(node instanceof Element)) {
    return node.nodeType === Node.TEXT_NODE ? String(node.nodeValue) : "";
  }
  const isOther = node.matches(".t") && node.getAttribute("lang") !== language;
  if (isOther || node.matches(PASSED_OVER)) {
    return "";
  }
  const words = [...node.childNodes].map((child) => saidIn(child, language)).join("");
  if (node.matches(".lead")) {
    return words + (language.startsWith("zh") ? "：" : "."); // as site.css shows it
  }
  return node.matches(WORDING_BLOCKS) ? ` ${words} ` : words;
}
