/** Search in both languages, without a server. */

/** Offer the search. */
export function startSearch() {}
