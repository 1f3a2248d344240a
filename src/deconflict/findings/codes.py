"""The codes of findings; each carries what, why and how to mend."""

from enum import StrEnum
from typing import Self


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


_ERROR, _WARNING = Severity.ERROR, Severity.WARNING


class Code(StrEnum):
    """A kind of problem: `<stage>-<problem>`, never renamed and never reused."""

    severity: Severity
    explanation: str

    def __new__(cls, word: str, severity: Severity, explanation: str) -> Self:
        """Return the member for `word` with its severity and its explanation."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.severity = severity
        member.explanation = explanation
        return member

    SOURCE_ENCODING = (
        "source-encoding",
        _ERROR,
        """The file is not written in UTF-8.

Chinese text saved in another encoding, such as GBK, would be printed as wrong
characters.

Mend: in the editor choose "Save with encoding", then UTF-8.""",
    )
    SOURCE_BYTE_ORDER_MARK = (
        "source-byte-order-mark",
        _ERROR,
        """The file begins with an invisible byte-order mark.

Some tools take the mark for a part of the first key.

Mend: in the editor choose "Save with encoding", then UTF-8 without BOM.""",
    )
    SOURCE_SIZE = (
        "source-size",
        _ERROR,
        """The file is larger than 1 MiB.

A procedure is a few pages. A larger file is most likely something else that was
put in this folder by mistake.

Mend: move the file away, or split it.""",
    )
    SOURCE_EMPTY = (
        "source-empty",
        _ERROR,
        """The file holds nothing, or only comments.

Mend: write the procedure, or delete the file.""",
    )
    SOURCE_CONTROL_CHARACTER = (
        "source-control-character",
        _ERROR,
        """The file holds an invisible character that no text needs.

Such characters come with text that was copied from other programs. They cannot be
printed and can break a line where nobody sees it.

Mend: delete the character at the place named and type the text again.""",
    )
    SOURCE_TAB = (
        "source-tab",
        _ERROR,
        """A tab stands where spaces show how deep a line belongs.

Editors draw a tab at different widths, so two people would see two structures.

Mend: replace the tab by spaces, two for each level.

Wrong:
    rules:
    <tab>- id: no-aiming
Right:
    rules:
      - id: no-aiming""",
    )
    SOURCE_SYNTAX = (
        "source-syntax",
        _ERROR,
        """The file cannot be read as YAML: a colon, a quote, a comma, a bracket or an
indent is not as it should be.

Nothing else in the file can be judged until it can be read.

Mend: look at the place named and at the line above it. The hint names the likely
slip.

Wrong:
    en:The ship shall wait.
Right:
    en: The ship shall wait.""",
    )
    SOURCE_LOOK_ALIKE = (
        "source-look-alike",
        _ERROR,
        """A full-width sign from a Chinese input method stands where YAML needs the
half-width one.

「：」 and 「:」 look alike, but only the half-width sign, followed by a space, parts a
key from its value. Inside a Chinese text the full-width sign is right.

Mend: switch the input method to English and type the sign again.

Wrong:
    id：ENC-01
Right:
    id: ENC-01""",
    )
    SOURCE_NESTING = (
        "source-nesting",
        _ERROR,
        """The file is nested more than 20 levels deep.

No file of the manual needs more than eight.

Mend: look for brackets that are opened and never closed.""",
    )
    SOURCE_DUPLICATE_KEY = (
        "source-duplicate-key",
        _ERROR,
        """The same key stands twice under one heading.

Other programs would take the last one in silence and the first text would be lost.

Mend: keep one of the two, or rename one.""",
    )
    SOURCE_KEY = (
        "source-key",
        _ERROR,
        """A key is a list or a group, where it should be a single word.

Mend: write a word, a colon, a space and the value. A text that begins with { or [ is
put in quotes.

Wrong:
    en: {reply-time} have passed.
Right:
    en: "{reply-time} have passed.\"""",
    )
    SOURCE_ANCHOR = (
        "source-anchor",
        _ERROR,
        """An anchor (&name) or an alias (*name) is used.

A text that stands in one place and shows in another cannot be reviewed where it is
read. A text that begins with & or * is taken for one.

Mend: write the text out, or put it in quotes.""",
    )
    SOURCE_TAG = (
        "source-tag",
        _ERROR,
        """A tag (a word that begins with !) is used.

Tags tell YAML programs to run or to convert something; the manual needs none.

Mend: delete the tag. A text that begins with ! is put in quotes.""",
    )
    SOURCE_DOCUMENTS = (
        "source-documents",
        _ERROR,
        """The file holds more than one document, parted by a line of three hyphens.

Only the first would be read.

Mend: give each its own file, or delete the line.""",
    )
    SOURCE_FOLDED_CHINESE = (
        "source-folded-chinese",
        _ERROR,
        """A Chinese text goes over two lines in a way that puts a space into it.

The style > and a text without | both do that, and Chinese has no space there.

Mend: write the text on one line, or use the style | instead.

Wrong:
    zh: >
      呼叫舰应等待，
      并保持航向。
Right:
    zh: |
      呼叫舰应等待，
      并保持航向。""",
    )
    SOURCE_COMMENT = (
        "source-comment",
        _ERROR,
        """Words after a # are cut off from a text.

A space and a # begin a comment, so that the rest of the line is not read.

Mend: put the text in quotes, or write the comment on a line of its own.

Wrong:
    en: Change to channel #6 and wait.
Right:
    en: "Change to channel #6 and wait.\"""",
    )
    SCHEMA_MISSING_KEY = (
        "schema-missing-key",
        _ERROR,
        """A key that this kind of entry always has is not there.

Mend: add the key, or see `deconflict new` for a whole skeleton.""",
    )
    SCHEMA_UNKNOWN_KEY = (
        "schema-unknown-key",
        _ERROR,
        """A key is not known here.

It may be misspelt, stand one level too deep, or come from a comma inside { }.

Mend: correct the spelling, or move the key to where it belongs.""",
    )
    SCHEMA_TYPE = (
        "schema-type",
        _ERROR,
        """The entry has the wrong form: a text where a list or a group of keys is
wanted, or the other way round.

Mend: a list has one line for each item, begun with a hyphen and a space. A group has
one line for each key.""",
    )
    SCHEMA_CHOICE = (
        "schema-choice",
        _ERROR,
        """The value is not one of those that are allowed here.

Mend: take one of the values that the message lists.""",
    )
    SCHEMA_EMPTY = (
        "schema-empty",
        _ERROR,
        """A key has no value, or a list has too few items.

Mend: write the value, or delete the key where it is not needed.""",
    )
    SCHEMA_FORM = (
        "schema-form",
        _ERROR,
        """An id, quantity, time, position or citation is not written in its fixed form.

Ids are links, so they keep to plain small letters, figures and hyphens. Quantities
are a number, a space and a unit, so that both languages can print them.

Mend: write it as the message shows.""",
    )
    SCHEMA_STEP = (
        "schema-step",
        _ERROR,
        """A step has none of the keys do, say, wait, decide and end, or two of them.

A step is one act, so that it can be exercised and judged by itself.

Mend: give the step exactly one of the five keys; make two steps of a step with two
acts.""",
    )
    SCHEMA_ONE_OF = (
        "schema-one-of",
        _ERROR,
        """An entry must hold exactly one of several keys and holds none, or two.

Mend: keep the one that is meant.""",
    )
    FILE_MISSING = (
        "file-missing",
        _ERROR,
        """A file that the manual needs is not there.

Mend: create it, or correct the name that asks for it. `deconflict init` makes a
project with every file.""",
    )
    FILE_UNKNOWN = (
        "file-unknown",
        _WARNING,
        """A file lies in a folder where nothing reads it.

What it says would not be in the manual.

Mend: move it to its place, give it the ending .yaml, or delete it.""",
    )
    FILE_NAME = (
        "file-name",
        _ERROR,
        """The id in the file and the name or folder of the file do not agree.

Readers look for ENC-03 in procedures/<family>/ENC-03.yaml.

Mend: rename or move the file, or correct the id or the family.""",
    )
    ID_DUPLICATE = (
        "id-duplicate",
        _ERROR,
        """Two entries have the same id.

An id is a link, and a link leads to one place only.

Mend: give one of them another id. An id that was ever published is not used again.""",
    )
    ID_PREFIX = (
        "id-prefix",
        _ERROR,
        """A procedure id does not begin with the letters of its family.

Mend: use the prefix that manual.yaml gives for the family, or correct the family.""",
    )
    REF_MISSING = (
        "ref-missing",
        _ERROR,
        """Something is named that does not exist: a signal, channel, role, step, fact,
form, reference, article, unit or paragraph.

A ship that follows the step would look for it in vain.

Mend: correct the spelling, or add the entry to its register.""",
    )
    REF_UNUSED = (
        "ref-unused",
        _WARNING,
        """An entry is defined and nothing uses it.

Either a procedure forgot it, or it is a left-over that would confuse a reader.

Mend: use it where it belongs, or delete it.""",
    )
    FAMILY_EMPTY = (
        "family-empty",
        _WARNING,
        """A family of manual.yaml has no procedure, or no part of the book holds it.

Mend: write a procedure with `deconflict new procedure`, give the family a part, or
delete the family.""",
    )
    PAIR_INCOMPLETE = (
        "pair-incomplete",
        _WARNING,
        """A text stands in one language only.

Neither language is the master. In a draft this is a warning; in a file whose status
is agreed it is an error.

Mend: write the other half, together with those who read it.""",
    )
    PAIR_PLACEHOLDER = (
        "pair-placeholder",
        _ERROR,
        """The two halves of a pair do not use the same placeholders.

One reader would be given a time, distance or channel that the other is not given.

Mend: use each {name} in both halves.""",
    )
    TEXT_BRACE = (
        "text-brace",
        _ERROR,
        """A brace in a text is not part of a placeholder.

{reply-time} is replaced by the value of the fact; any other brace is most likely a
slip.

Mend: close the brace, or take it away.""",
    )
    TEXT_MARKUP = (
        "text-markup",
        _ERROR,
        """A text uses a mark that the manual does not know, for example HTML, a
picture, a web link or a list inside a sentence.

Mend: use only *emphasis*, **strong**, `code`, {fact} and [reference].""",
    )
    TEXT_BLANK = (
        "text-blank",
        _WARNING,
        """A text still holds the blank … of the skeleton that it was made from.

It would be printed as it stands.

Mend: write the text in both languages.""",
    )
    TEXT_CHARACTER = (
        "text-character",
        _ERROR,
        """A character of the text is not in the fonts of the manual.

It would be printed as an empty box.

Mend: replace the character. A rare Chinese character that is needed can be added to
the fonts; docs/decisions/0003-fonts-shipped.md tells how.""",
    )
    TABLE_SHAPE = (
        "table-shape",
        _ERROR,
        """A row of a table has more or fewer cells than the table has columns.

Mend: give each row one cell for each column.""",
    )
    OUTCOME_MISMATCH = (
        "outcome-mismatch",
        _ERROR,
        """The ends of the ladders and the outcomes do not fit: an end belongs to no
outcome, or an outcome names an end that no step reaches.

Outcomes say which ends of the two sides belong together.

Mend: name each end of each role in at least one outcome, in the same spelling.""",
    )
    PDF_WARNING = (
        "pdf-warning",
        _ERROR,
        """The program that lays out the PDF gave a warning, for example that a
drawing cannot be read.

The page would not look as it should.

Mend: look at the file that the message names. If the message does not tell what to
do, please report it as CONTRIBUTING.md says.""",
    )
