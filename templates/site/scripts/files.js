/** Files that leave the page and come back, also where it was opened from a folder. */

import { element } from "./words.js";

const KEPT_FOR = 60_000; // some browsers ask first where a file is to go

/**
 * Give the reader a file to keep.
 *
 * @param {string} name
 * @param {string} kind
 * @param {string | Uint8Array<ArrayBuffer>} content
 */
export function saveFile(name, kind, content) {
  const address = URL.createObjectURL(new Blob([content], { type: kind }));
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}

/**
 * Return the text of a file: UTF-8, or else GB 18030, as Chinese spreadsheets write it.
 *
 * @param {File} file
 * @returns {Promise<string>}
 */
export async function textOfFile(file) {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/**
 * Copy a text; tell whether the browser did it.
 *
 * @param {string} text
 * @returns {Promise<boolean>}
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Return words as a part of a file name: letters and digits, and hyphens between.
 *
 * @param {string} text
 * @returns {string}
 */
export function safeName(text) {
  const safe = text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "-");
  return safe.replace(/^-+|-+$/g, "").slice(0, 60);
}
