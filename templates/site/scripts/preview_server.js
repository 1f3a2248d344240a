/** What the server of the preview is asked, and what it tells by itself. */

/**
 * @typedef {object} Finding
 * @property {string} path
 * @property {number} line
 * @property {number} column
 * @property {[number, number]} end
 * @property {"error" | "warning" | "hint"} weight
 * @property {string} code
 * @property {string} message
 * @property {string} hint
 * @property {{ message: string, hint: string } | null} zh
 * @property {string} source
 */

/**
 * @typedef {object} Report
 * @property {Finding[]} findings
 * @property {boolean} shown the pages show the files as they are
 * @property {boolean} whole the words were checked too
 * @property {number} agreed
 * @property {number} texts
 * @property {string[]} [pages] the files of the site that have changed
 * @property {string} [editor]
 */

/** @typedef {{ keys: (string | number)[], name: string, en: string, zh: string }} Pair */

/** @typedef {{ path: string, line: number, pairs: Pair[] }} Spot */

/** @typedef {{ saved: boolean, problem: string, content: string }} Saved */

/** @typedef {{ content: string, mark: string, findings: Finding[] }} EditedFile */

/**
 * Return the answer to a question, or null if there is none.
 *
 * @param {string} name
 * @param {Record<string, string>} [about]
 * @returns {Promise<any>}
 */
export async function ask(name, about = {}) {
  const response = await fetch(`/_preview/${name}?${new URLSearchParams(about)}`);
  return response.ok ? response.json() : null;
}

/**
 * Send a wish; the answer says whether it was met.
 *
 * @param {string} name
 * @param {object} wish
 * @returns {Promise<any>}
 */
export async function send(name, wish) {
  const response = await fetch(`/_preview/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(wish),
  });
  return response.json();
}

/**
 * Listen to the news: how the manual stands now, each change, and a lost server.
 *
 * @param {(report: Report) => void} onReport
 * @param {(isLost: boolean) => void} onLost
 */
export function listen(onReport, onLost) {
  const source = new EventSource("/_preview/events");
  for (const kind of ["state", "change"]) {
    source.addEventListener(kind, (event) => {
      onLost(false);
      onReport(JSON.parse(/** @type {MessageEvent} */ (event).data));
    });
  }
  source.addEventListener("error", () => onLost(true));
  addEventListener("pagehide", () => source.close());
}
