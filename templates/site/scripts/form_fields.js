/** Fields of a form that say at themselves what is wrong with them. */

import { element, word } from "./words.js";

/**
 * @typedef {{
 *   node: HTMLElement,
 *   value: () => string,
 *   fail: (key: string) => void,
 *   focus: () => void,
 * }} Field
 */

/**
 * @typedef {{ value: string, label: Node, isDisabled?: boolean }} Option
 */

/**
 * Return a choice of one among a few.
 *
 * @param {{ name: string, label: string, value: string, options: Option[] }} what
 * @returns {Field}
 */
export function choiceField({ name, label, value, options }) {
  const fault = faultLine(name);
  const inputs = options.map((option) => {
    const input = element("input", { type: "radio", name, value: option.value });
    input.checked = option.value === value;
    input.disabled = Boolean(option.isDisabled);
    return input;
  });
  const labels = options.map((option, index) =>
    element("label", {}, inputs[index] || "", element("span", {}, option.label)),
  );
  const legend = element("legend", {}, word(label));
  const choices = element("div", { class: "choices" }, ...labels);
  const attributes = { class: "field", role: "radiogroup", "aria-required": "true" };
  const node = element("fieldset", attributes, legend, choices, fault);
  return {
    node,
    value: () => inputs.find((input) => input.checked)?.value || "",
    fail: (key) => showFault(node, fault, key),
    focus: () => (inputs.find((input) => input.checked) || inputs[0])?.focus(),
  };
}

/**
 * Return a field for a text, and its input.
 *
 * @param {{ name: string, label: string, value: string, lines: number, hint?: string,
 *   isRequired?: boolean }} what
 * @returns {Field & { input: HTMLTextAreaElement | HTMLInputElement }}
 */
export function textField({ name, label, value, lines, hint = "", isRequired = false }) {
  const fault = faultLine(name);
  const attributes = { id: name, name, maxlength: "8000", dir: "auto" };
  const input =
    lines > 1
      ? element("textarea", { ...attributes, rows: String(lines) })
      : element("input", { ...attributes, type: "text", autocomplete: "organization" });
  input.value = value;
  input.required = isRequired;
  const title = element("label", { for: name }, word(label));
  const parts = hint ? [hintLine(name, hint)] : [];
  const node = element("div", { class: "field" }, title, ...parts, input, fault);
  if (hint) {
    input.setAttribute("aria-describedby", `${name}-hint`);
  }
  return {
    node,
    input,
    value: () => input.value.trim(),
    fail: (key) => showFault(input, fault, key),
    focus: () => input.focus(),
  };
}

/**
 * Return the line that helps with a field.
 *
 * @param {string} name
 * @param {string} key
 * @returns {HTMLElement}
 */
function hintLine(name, key) {
  return element("div", { class: "hint", id: `${name}-hint` }, word(key));
}

/**
 * Return the line that says what is wrong with a field.
 *
 * @param {string} name
 * @returns {HTMLElement}
 */
function faultLine(name) {
  return element("p", { class: "fault", id: `${name}-fault` });
}

/**
 * Say what is wrong with a field; with an empty key, that nothing is.
 *
 * @param {HTMLElement} control
 * @param {HTMLElement} fault
 * @param {string} key
 */
function showFault(control, fault, key) {
  fault.replaceChildren(...(key ? [word(key)] : []));
  const hint = (control.getAttribute("aria-describedby") || "").split(" ");
  const others = hint.filter((id) => id && id !== fault.id);
  const ids = key ? [...others, fault.id] : others;
  control.toggleAttribute("aria-describedby", ids.length > 0);
  if (ids.length) {
    control.setAttribute("aria-describedby", ids.join(" "));
  }
  control.setAttribute("aria-invalid", String(Boolean(key)));
}
