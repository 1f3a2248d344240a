/** What a JSON Schema allows at a place of a file. */

/** @typedef {Record<string, any>} Schema */

/** @typedef {{ name: string, help: string, isKey: boolean }} Choice */

/**
 * Return what may be written at a place: keys, or values.
 *
 * @param {Schema} root
 * @param {(string | number)[]} path the keys above the place, a number for an item
 * @param {boolean} isValue a value is wanted, behind a colon or a hyphen
 * @returns {Choice[]}
 */
export function choicesAt(root, path, isValue) {
  const found = new Map();
  for (const schema of schemasAt(root, path)) {
    for (const choice of isValue ? values(schema) : keys(root, schema)) {
      found.set(choice.name, choice);
    }
  }
  return [...found.values()];
}

/**
 * Return the schemas that hold at a path; a union gives several.
 *
 * @param {Schema} root
 * @param {(string | number)[]} path
 * @returns {Schema[]}
 */
function schemasAt(root, path) {
  let here = unfolded(root, root);
  for (const part of path) {
    here = here.flatMap((one) => below(one, part)).flatMap((one) => unfolded(root, one));
  }
  return here;
}

/**
 * Return the schemas under a key, or of an item.
 *
 * @param {Schema} schema
 * @param {string | number} part
 * @returns {Schema[]}
 */
function below(schema, part) {
  if (typeof part === "number") {
    return schema.items ? [schema.items] : [];
  }
  if (schema.properties?.[part]) {
    return [schema.properties[part]];
  }
  const others = Object.values(schema.patternProperties || {});
  if (typeof schema.additionalProperties === "object") {
    others.push(schema.additionalProperties);
  }
  return others;
}

/**
 * Return a schema with its references followed and its unions opened.
 *
 * @param {Schema} root
 * @param {Schema} schema
 * @returns {Schema[]}
 */
function unfolded(root, schema) {
  if (schema.$ref) {
    const names = String(schema.$ref).replace("#/", "").split("/");
    const target = names.reduce((one, name) => one?.[name], /** @type {any} */ (root));
    return target ? unfolded(root, { ...target, ...without(schema, "$ref") }) : [];
  }
  const union = schema.anyOf || schema.oneOf || schema.allOf;
  return union
    ? [schema, ...union.flatMap((/** @type {Schema} */ one) => unfolded(root, one))]
    : [schema];
}

/**
 * Return an object without one of its keys.
 *
 * @param {Schema} schema
 * @param {string} name
 * @returns {Schema}
 */
function without(schema, name) {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== name));
}

/**
 * Return the keys of a schema with what they are for.
 *
 * @param {Schema} root
 * @param {Schema} schema
 * @returns {Choice[]}
 */
function keys(root, schema) {
  return Object.entries(schema.properties || {}).map(([name, value]) => {
    const help = unfolded(root, value).find((one) => one.description)?.description;
    return { name, help: help || "", isKey: true };
  });
}

/**
 * Return the values that a schema lists.
 *
 * @param {Schema} schema
 * @returns {Choice[]}
 */
function values(schema) {
  const listed = schema.enum || ("const" in schema ? [schema.const] : []);
  const helps = schema.enumDescriptions || [];
  return listed.map((/** @type {unknown} */ one, /** @type {number} */ index) => ({
    name: String(one),
    help: helps[index] || schema.description || "",
    isKey: false,
  }));
}
