/** The fields of a comment: who, which text, what kind, what, and why. */

import { quotedWording } from "./comment_card.js";
import { wordingOf } from "./comment.js";
import { dialogButton } from "./dialogs.js";
import { choiceField, textField } from "./form_fields.js";
import { element, word } from "./words.js";

/** @typedef {import("./form_fields.js").Field} Field */
/** @typedef {import("./comment.js").CommentText} CommentText */
/** @typedef {import("./comment.js").CommentType} CommentType */

/**
 * What a reviewer writes; each field has the name of the property that it fills.
 *
 * @typedef {{
 *   from: string,
 *   text: CommentText,
 *   type: CommentType | "",
 *   comment: string,
 *   proposed: string,
 *   reason: string,
 * }} Written
 */

/** @typedef {{ en: string, zh: string }} Shown */

const TYPES = ["C", "M", "S", "A"];
const TEXTS = ["en", "zh", "both"];
const NEED_REASON = ["C", "M"];

/**
 * Return the fields, filled.
 *
 * `check` tells whether all is there, and says what is missing at the first field
 * that lacks it.
 *
 * @param {Shown} shown
 * @param {Written} written
 */
export function commentFields(shown, written) {
  const from = fromField(written.from);
  const text = textChoice(shown, written.text);
  const about = () => /** @type {CommentText} */ (text.value());
  const type = typeChoice(written.type);
  const comment = textField({
    name: "comment",
    label: "comment",
    value: written.comment,
    lines: 4,
    isRequired: true,
  });
  const proposal = proposalField(shown, about, written.proposed);
  const reason = textField({
    name: "reason",
    label: "reason",
    value: written.reason,
    lines: 2,
    hint: "comment-reason-hint",
  });
  text.node.addEventListener("input", proposal.follow);
  const values = () => ({
    from: from.value(),
    text: about(),
    type: /** @type {CommentType | ""} */ (type.value()),
    comment: comment.value(),
    proposed: proposal.value(),
    reason: reason.value(),
  });
  const nodes = [from, text, proposal.wording, type, comment, proposal, reason];
  return {
    nodes: nodes.map((field) => field.node),
    values,
    check: () => checkFields({ from, type, comment, reason }, values()),
    focus: () => (written.from ? text : from).focus(),
  };
}

/**
 * Say at each field what it lacks, go to the first such, and tell whether there is none.
 *
 * @param {Record<"from" | "type" | "comment" | "reason", Field>} fields
 * @param {Written} written
 * @returns {boolean}
 */
function checkFields(fields, written) {
  const needsReason = NEED_REASON.includes(written.type);
  /** @type {[Field, string][]} */
  const faults = [
    [fields.from, written.from ? "" : "comment-from-needed"],
    [fields.type, written.type ? "" : "comment-type-needed"],
    [fields.comment, written.comment ? "" : "comment-needed"],
    [fields.reason, needsReason && !written.reason ? "comment-reason-needed" : ""],
  ];
  faults.forEach(([field, key]) => field.fail(key));
  const first = faults.find(([, key]) => key);
  first?.[0].focus();
  return !first;
}

/**
 * Return the field that says who comments: asked once, then a line that can be changed.
 *
 * @param {string} from
 * @returns {Field}
 */
function fromField(from) {
  const field = textField({
    name: "from",
    label: "comment-from",
    value: from,
    lines: 1,
    isRequired: true,
  });
  if (!from) {
    return field;
  }
  const label = element("span", {}, word("comment-from"));
  const name = element("strong", {}, from);
  const change = dialogButton("comment-from-change", () => {
    line.replaceWith(field.node);
    field.focus();
  });
  const line = element("div", { class: "from-line" }, label, name, change);
  return { ...field, node: line };
}

/**
 * Return the choice of a text; a wording that is not known here cannot be chosen.
 *
 * @param {Shown} shown
 * @param {CommentText} chosen
 * @returns {Field}
 */
function textChoice(shown, chosen) {
  const isKnown = (/** @type {string} */ text) =>
    (text === "zh" || shown.en) && (text === "en" || shown.zh);
  const options = TEXTS.map((value) => ({
    value,
    label: word(`text-${value}`),
    isDisabled: value !== chosen && !isKnown(value),
  }));
  return choiceField({ name: "text", label: "comment-text", value: chosen, options });
}

/**
 * Return the choice of a type, with what each means.
 *
 * @param {string} chosen
 * @returns {Field}
 */
function typeChoice(chosen) {
  const options = TYPES.map((value) => {
    const key = `type-${value.toLowerCase()}`;
    const label = document.createDocumentFragment();
    label.append(
      element("strong", {}, word(key)),
      element("span", { class: "meaning" }, word(`${key}-means`)),
    );
    return { value, label };
  });
  const field = choiceField({ name: "type", label: "comment-type", value: chosen, options });
  field.node.classList.add("type-choice");
  return field;
}

/**
 * Return the field of a proposed text: it begins as the wording, and that is no proposal.
 *
 * `follow` shows the wording of the text now chosen, and puts it into the field unless
 * somebody has written there.
 *
 * @param {Shown} shown
 * @param {() => CommentText} about
 * @param {string} proposed
 */
function proposalField(shown, about, proposed) {
  const field = textField({
    name: "proposed",
    label: "comment-proposed",
    value: proposed,
    lines: 4,
    hint: "comment-proposed-hint",
  });
  const wording = element("div", { class: "field" });
  const current = () => wordingOf({ text: about(), shown }).trim();
  let filled = "";
  const value = () => ([current(), filled].includes(field.value()) ? "" : field.value());
  const follow = () => {
    if (["", filled].includes(field.value())) {
      filled = current();
      field.input.value = filled;
    }
    const label = element("div", { class: "label" }, word("comment-wording"));
    wording.replaceChildren(label, quotedWording({ text: about(), shown }));
  };
  follow();
  return { ...field, value, follow, wording: { node: wording } };
}
