/** The numbered places of the manual; their data are loaded when first needed. */

import { element } from "./words.js";

/**
 * As assets/places.js has it: a place is the end of its anchor, its number, and its
 * fingerprints in the order of `languages`.
 *
 * @typedef {{
 *   file: string,
 *   id: string,
 *   label: Record<string, string>,
 *   title: Record<string, string>,
 *   places: [string, string, string][],
 * }} Division
 */

/**
 * @typedef {{
 *   title: Record<string, string>,
 *   edition: Record<string, string>,
 *   date: Record<string, string>,
 *   languages: Record<string, string>,
 *   divisions: Division[],
 * }} PlacesData
 */

/**
 * @typedef {{
 *   anchor: string,
 *   number: string,
 *   fingerprints: Record<string, string>,
 *   division: Division,
 *   order: number,
 * }} Place
 */

/** @typedef {{ data: PlacesData, byAnchor: Map<string, Place> }} Places */

/** @type {PlacesData} */
const NO_PLACES = {
  title: {},
  edition: {},
  date: {},
  languages: { en: "en", zh: "zh-Hans" },
  divisions: [],
};

/** @type {Promise<Places> | null} */
let placesLoading = null;

/**
 * Return the places, after their script has run.
 *
 * @returns {Promise<Places>}
 */
export function loadPlaces() {
  placesLoading ??= new Promise((resolve) => {
    const script = element("script", { src: "assets/places.js" });
    const done = () => resolve(readPlaces(/** @type {any} */ (window).PLACES));
    script.addEventListener("load", done);
    script.addEventListener("error", done);
    document.head.append(script);
  });
  return placesLoading;
}

/**
 * Return the fingerprints of a place as the matrix of comments has them.
 *
 * @param {Place | undefined} place
 * @returns {string}
 */
export function fingerprintOf(place) {
  const marks = Object.entries(place ? place.fingerprints : {});
  return marks.map(([language, mark]) => `${language}=${mark}`).join(";");
}

/**
 * Return the data with each place found by its anchor.
 *
 * @param {PlacesData} [data]
 * @returns {Places}
 */
function readPlaces(data = NO_PLACES) {
  /** @type {Map<string, Place>} */
  const byAnchor = new Map();
  for (const division of data.divisions) {
    for (const [end, number, marks] of division.places) {
      const anchor = end.startsWith(".") ? division.id + end : end;
      const fingerprints = readMarks(marks, Object.values(data.languages));
      const order = byAnchor.size;
      byAnchor.set(anchor, { anchor, number, fingerprints, division, order });
    }
  }
  return { data, byAnchor };
}

/**
 * Return fingerprints by the tag of their language.
 *
 * @param {string} marks
 * @param {string[]} tags
 * @returns {Record<string, string>}
 */
function readMarks(marks, tags) {
  const each = marks.split(" ");
  return Object.fromEntries(tags.map((tag, index) => [tag, each[index] || ""]));
}
