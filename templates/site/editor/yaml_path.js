/** Where in a YAML file a line stands, told by the spaces before it. */

const KEY = /^(\s*)((?:- +)*)(?:"([^"]+)"|([^\s:#][^:#]*?)) *:(?:\s|$)/;
const ITEM = /^(\s*)- /;

/**
 * Return the keys above a line that is being written.
 *
 * @param {string[]} lines the lines before it
 * @param {number} indent how many spaces stand before its first sign
 * @returns {(string | number)[]}
 */
export function pathAbove(lines, indent) {
  /** @type {(string | number)[]} */
  const path = [];
  let within = indent;
  for (let index = lines.length - 1; index >= 0 && within > 0; index -= 1) {
    const line = lines[index] || "";
    for (const { at, part } of openings(line).reverse()) {
      if (at < within) {
        path.unshift(part);
        within = at;
      }
    }
  }
  return path;
}

/**
 * Return what a line opens: items of a list and keys, with their columns.
 *
 * @param {string} line
 * @returns {{ at: number, part: string | number }[]}
 */
export function openings(line) {
  const found = [];
  let rest = line;
  let offset = 0;
  for (let item = ITEM.exec(rest); item; item = ITEM.exec(rest)) {
    const at = offset + (item[1] || "").length;
    found.push({ at, part: 0 });
    offset = at + 2;
    rest = rest.slice((item[1] || "").length + 2);
  }
  const key = KEY.exec(rest);
  if (key) {
    const at = offset + (key[1] || "").length;
    found.push({ at, part: key[3] || key[4] || "" });
  }
  return found;
}
