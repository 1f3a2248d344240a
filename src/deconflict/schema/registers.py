"""The registers: signals, channels, forms, terms, references, units, verbs."""

from typing import Annotated, Literal

from pydantic import Field

from deconflict.schema.shape import (
    Citation,
    Count,
    Date,
    Elements,
    Pair,
    Quantity,
    Shape,
    SignalId,
    Size,
    Slug,
    Text,
)
from deconflict.schema.steps import Force

SignalKind = Literal["voice", "code-group", "single-letter", "light", "sound", "shape"]
Marker = Literal[
    "question", "answer", "request", "intention", "information", "warning", "advice"
]
ChannelKind = Literal["vhf", "mf-hf", "air", "visual", "sound", "line"]
ReferenceKind = Literal["treaty", "regulation", "code", "doctrine", "standard", "other"]


class Signal(Shape):
    """Something said or shown with one agreed meaning. / 有一个商定含义的信号。"""

    kind: SignalKind
    """voice 话音 · code-group 码组 · single-letter 单字母 · light 灯光 · sound 声号 ·
    shape 号型。"""

    name: Pair
    """The short name, or the code as it is written. / 简称或码组。"""

    marker: Marker | None = None
    """question 询问 · answer 回答 · request 请求 · intention 意图 ·
    information 信息 · warning 警告 · advice 建议。"""

    phrase: Pair | None = None
    """What is said on the net, and its Chinese. … stands for what the sender
    puts in. / 通话用语及其中文，……处由发话者填入。"""

    meaning: Pair
    """What it means. / 含义。"""

    by_code: tuple[SignalId, ...] = ()
    """Signals of the same meaning by flag, light or sound. / 含义相同的旗灯声信号。"""

    pattern: Elements | None = None
    """What is heard or seen, element by element: "short short", "red white red".
    / 声号或号灯、号型的组成，逐一列出。"""

    alike: dict[SignalId, Pair] = {}
    """Signals that are easily taken for this one, and how they are told apart.
    / 易与本信号混淆的信号，及其区分方法。"""

    references: tuple[Citation, ...] = ()
    """Where the signal comes from. / 出处。"""


class SignalFile(Shape):
    """One file of the register of signals. / 信号表的一个文件。"""

    signals: Annotated[dict[SignalId, Signal], Field(min_length=1)]
    """The signals by id. / 各信号。"""


class Channel(Shape):
    """A way to send a signal. / 通信手段。"""

    kind: ChannelKind
    """vhf 甚高频 · mf-hf 中高频 · air 航空 · visual 目视 · sound 声音 · line 专线。"""

    name: Pair
    """As it is written in running text. / 在正文中的写法。"""

    frequency: Quantity | None = None
    """The frequency: 156.8 MHz. / 频率。"""

    use: Pair
    """What it is used for. / 用途。"""

    references: tuple[Citation, ...] = ()
    """Where it is laid down. / 出处。"""


class ChannelFile(Shape):
    """The register of channels. / 频道表。"""

    channels: Annotated[dict[Slug, Channel], Field(min_length=1)]
    """The channels by id. / 各频道。"""


class FormLine(Shape):
    """One line of a message format. / 报文格式的一行。"""

    id: Annotated[str, Field(pattern=r"^[A-Z0-9]{1,3}$")]
    """The letter or figure that is sent. / 行标。"""

    label: Pair
    """What the line is. / 项目。"""

    content: Pair
    """What is put in. / 填写内容。"""

    example: Pair | None = None
    """How it may look. / 示例。"""


class Form(Shape):
    """A message format. / 报文格式。"""

    title: Pair
    """The name of the message. / 报文名称。"""

    use: Pair
    """When it is sent and to whom. / 何时发给谁。"""

    lines: Annotated[tuple[FormLine, ...], Field(min_length=1)]
    """The lines in the order sent. / 按发送顺序。"""

    references: tuple[Citation, ...] = ()
    """Where the format comes from. / 出处。"""


class FormFile(Shape):
    """One file of the register of forms. / 报文格式表的一个文件。"""

    forms: Annotated[dict[Slug, Form], Field(min_length=1)]
    """The forms by id. / 各报文格式。"""


class TermForms(Shape):
    """Forms of a term in each language. / 术语在各语言中的写法。"""

    en: tuple[Text, ...] = ()
    """English forms; regular plurals, "my" for "her", hyphens and capital letters are
    allowed for. / 英文写法，规则复数、人称、连字符和大小写不必另列。"""

    zh: tuple[Text, ...] = ()
    """Chinese forms. / 中文写法。"""


class Term(Shape):
    """A term of the lexicon. / 术语。"""

    term: Pair
    """The approved form. / 规定用语。"""

    abbreviation: Text | None = None
    """The abbreviation used in both texts. / 缩略语。"""

    also: TermForms = TermForms()
    """Further approved forms: short forms, irregular plurals. One of these answers
    the term in the other text and asks for no answer by itself.
    / 其他可用写法（如简称），可与另一文本的术语对应，单独出现时不要求对应。"""

    not_used: TermForms = TermForms()
    """Forms that the manual does not use for this. / 本手册不用的写法。"""

    part_of: TermForms = TermForms()
    """Longer words that hold one of the forms and are not this term.
    / 含有上述写法、但并非本术语的较长词语。"""

    matching: Literal["strict", "loose"] = "strict"
    """strict 两种文本均应使用该术语 · loose 用词普通，不作比较。"""

    definition: Pair
    """What it means in this manual. / 在本手册中的定义。"""

    pinyin: Text
    """The reading of the Chinese term, for its index order. / 汉语拼音，供排序。"""

    source: Literal["this-publication"] | Citation
    """Where the term is from, or this-publication. / 出处；本手册自定写
    this-publication。"""


class TermFile(Shape):
    """The register of terms. / 术语表。"""

    terms: Annotated[dict[Slug, Term], Field(min_length=1)]
    """The terms by id. / 各术语。"""


class Reference(Shape):
    """A document that the manual rests on. / 参考文件。"""

    kind: ReferenceKind
    """treaty 条约 · regulation 规则 · code 守则 · doctrine 条令 · standard 标准 ·
    other 其他。"""

    title: Pair
    """The full title. / 全称。"""

    short: Pair
    """How it is cited. / 引用时的简称。"""

    date: Date | None = None
    """When it was made: 1972-05-25. / 日期。"""

    note: Pair | None = None
    """Its standing, in one sentence. / 一句话说明其地位。"""

    articles: dict[Text, Pair] = {}
    """The parts that are cited, each with what it says, in our own words.
    / 所引条目及其大意（用我们自己的话）。"""


class ReferenceFile(Shape):
    """The register of references. / 参考文件表。"""

    references: Annotated[dict[Slug, Reference], Field(min_length=1)]
    """The references by id. / 各参考文件。"""


class UnitName(Shape):
    """How a unit is written after a number. / 单位在数字后的写法。"""

    one: Text
    """In English after 1. / 英文单数。"""

    many: Text
    """In English otherwise. / 英文复数。"""

    zh: Text
    """In Chinese. / 中文。"""

    measures: Literal["time", "distance", "speed", "frequency", "angle", "number"]
    """What it measures; only a time can limit a wait.
    / 所计量的量，等待时限只用time。"""

    size: Size | None = None
    """How many seconds, metres, knots, hertz or degrees one of it is, so that two
    units can be compared; left out where it varies, as with months.
    / 折合秒、米、节、赫或度的数值，供比较；不固定的（如月）不填。"""


class UnitFile(Shape):
    """The units in both languages. / 单位表。"""

    units: Annotated[dict[Text, UnitName], Field(min_length=1)]
    """The units by the sign used in facts. / 各单位。"""


class VerbalForm(Shape):
    """A word of binding force and its meaning. / 情态词及其含义。"""

    force: Force
    """shall 应 · shall-not 不得 · should 宜 · should-not 不宜 · may 可 ·
    need-not 不必 · can 能。"""

    word: Pair
    """The word in each language. / 两种语言的用词。"""

    meaning: Pair
    """What it binds to. / 含义。"""


class SentenceLimits(Shape):
    """The longest sentence in each language. / 各语言中句子的长度上限。"""

    en: Count = "20"
    """In words. / 英文词数。"""

    zh: Count = "40"
    """In characters. / 中文字数。"""


class VerbalFormFile(Shape):
    """The verbal forms and the words that are not used. / 情态词表及禁用词。"""

    verbal_forms: Annotated[tuple[VerbalForm, ...], Field(min_length=1)]
    """One row a force. / 每种约束程度一行。"""

    not_used_en: Annotated[tuple[Text, ...], Field(min_length=1)]
    """English words that the manual does not use as a duty. / 不用的英文词。"""

    not_used_zh: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Chinese words that the manual does not use. / 不用的中文词。"""

    longest_sentence: SentenceLimits = SentenceLimits()
    """How long a sentence may be. / 句子长度上限。"""

    kept_latin: tuple[Text, ...] = ()
    """Latin words that stay as they are in Chinese texts: UTC, SOLAS.
    / 中文文本中保留原文的拉丁字母词。"""
