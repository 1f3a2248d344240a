/** A zip archive with stored entries: enough for a workbook, and for nothing larger. */

/** @typedef {{ name: string, content: Uint8Array }} ZipEntry */

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});
const ZIP_VERSION = 20;
const UTF_8_NAMES = 0x0800;
const FIRST_DAY = 0x0021; // 1 January 1980: the same bytes from the same comments

/**
 * Return the CRC-32 of bytes, as ISO 3309 and zip have it.
 *
 * @param {Uint8Array} bytes
 * @returns {number}
 */
export function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = (value >>> 8) ^ (CRC_TABLE[(value ^ byte) & 0xff] || 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/**
 * Return texts by their paths as the bytes of a zip archive.
 *
 * @param {Record<string, string>} files
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(files) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array[]} */
  const parts = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = encoder.encode(path);
    const content = encoder.encode(text);
    const facts = entryFacts(name, content);
    const head = joinedBytes([byteFields([4, 0x04034b50]), facts, name]);
    directory.push(
      joinedBytes([
        byteFields([4, 0x02014b50], [2, ZIP_VERSION]),
        facts,
        byteFields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
        name,
      ]),
    );
    parts.push(head, content);
    offset += head.length + content.length;
  }
  const list = joinedBytes(directory);
  const count = directory.length;
  const end = byteFields(
    [4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count],
    [4, list.length], [4, offset], [2, 0],
  );
  return joinedBytes([...parts, list, end]);
}

/**
 * Return what the head of an entry and the directory both say of it.
 *
 * @param {Uint8Array} name
 * @param {Uint8Array} content
 * @returns {Uint8Array}
 */
function entryFacts(name, content) {
  return byteFields(
    [2, ZIP_VERSION], [2, UTF_8_NAMES], [2, 0], [2, 0], [2, FIRST_DAY],
    [4, crc32(content)], [4, content.length], [4, content.length],
    [2, name.length], [2, 0],
  );
}

/**
 * Return numbers as bytes, the lowest first; each is given with its size.
 *
 * @param {...[number, number]} values
 * @returns {Uint8Array}
 */
function byteFields(...values) {
  return Uint8Array.from(
    values.flatMap(([size, value]) =>
      Array.from({ length: size }, (_, index) => (value >>> (8 * index)) & 0xff),
    ),
  );
}

/**
 * Return bytes one behind another.
 *
 * @param {Uint8Array[]} parts
 * @returns {Uint8Array<ArrayBuffer>}
 */
function joinedBytes(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
