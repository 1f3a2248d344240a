/** Comments of a reviewer, kept in the browser until they are saved as a file. */

/** Offer a comment at each paragraph. */
export function startComments() {}
