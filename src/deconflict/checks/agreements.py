"""What is marked agreed is agreed: nothing has changed since two people said so."""

from collections.abc import Iterator
from dataclasses import replace

from deconflict.checks.telling import told
from deconflict.findings import Code, Finding, Place
from deconflict.manual import (
    Entry,
    Manual,
    Standing,
    State,
    UnitStanding,
    Words,
    addressed_pairs,
    unit_standings,
)
from deconflict.schema import AGREED_ENDING, Agreement, DivisionShape
from deconflict.wording import written_redline

_CHANGED = {
    State.EN_CHANGED: Words("The English text has", "英文文本"),
    State.ZH_CHANGED: Words("The Chinese text has", "中文文本"),
    State.BOTH_CHANGED: Words("Both texts have", "两种文本"),
}
_AGREE_ANEW = Words(
    "Agree on the text again with `deconflict agree`, take the change back, "
    "or write 'status: draft'.",
    "请重新商定并运行deconflict agree，或撤回改动，或改写为“status: draft”。",
)


def check_agreements(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each change in what the file marks as agreed."""
    by_name = {entry.item.id: entry for entry in manual.divisions}
    for unit in unit_standings(manual):
        entry = by_name.get(unit.name)
        if entry is not None and entry.item.status == "agreed":
            yield from _unit(unit, entry)


def check_records(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each record that stands without its file."""
    paths = {pair.entry.source.path for pair in addressed_pairs(manual)}
    for path, record in manual.records.items():
        if path not in paths:
            yield told(
                Place(record.source.path),
                Code.CONCORDANCE_ORPHAN,
                Words(
                    f"This record belongs to no file: there is no {path}.",
                    f"此商定记录没有对应的文件：{path}不存在。",
                ),
                Words(
                    "If the file has a new name, rename the record with it; "
                    "if it is gone, delete the record.",
                    "文件改名的，记录随之改名；文件已删除的，删除此记录。",
                ),
            )


def _unit(unit: UnitStanding, entry: Entry[DivisionShape]) -> Iterator[Finding]:
    """Return the findings on one chapter or procedure that is marked agreed."""
    never = unit.count(State.NEVER)
    if never:
        yield _never(unit, entry, never)
    elif unit.is_frame_missing:
        yield told(
            entry.place("status"),
            Code.CONCORDANCE_NEVER,
            Words(
                f"The texts of {unit.name} are agreed, but its values and steps never "
                "were.",
                f"{unit.name}的文本均已商定，但量值和步骤从未商定。",
            ),
            Words(
                f"Agree on the whole: deconflict agree {unit.name} --by NAME "
                "--by NAME.",
                f"请整体商定：deconflict agree {unit.name} --by 姓名 --by 姓名。",
            ),
        )
    for standing in unit.changed:
        yield _changed(standing)
    place = entry.place("status")
    for address, agreement in unit.gone.items():
        yield _gone(place, address, agreement)
    for name, then, now in unit.figures:
        yield told(
            entry.key_place("facts", name),
            Code.CONCORDANCE_CHANGED,
            Words(
                f"The value of '{name}' has changed since it was agreed: "
                f"{then or 'none'} is now {now or 'none'}.",
                f"量值“{name}”在商定后有改动：{then or '无'}改为{now or '无'}。",
            ),
            _AGREE_ANEW,
        )
    if unit.is_frame_changed:
        yield told(
            place,
            Code.CONCORDANCE_CHANGED,
            Words(
                "Steps, signals or limits have changed since this was agreed.",
                "步骤、信号或时限在商定后有改动。",
            ),
            _AGREE_ANEW,
        )


def _never(unit: UnitStanding, entry: Entry[DivisionShape], never: int) -> Finding:
    """Return the finding that the file claims an agreement that nobody recorded."""
    total = len(unit.standings)
    record = entry.source.path.removesuffix(".yaml") + AGREED_ENDING
    first = next(one for one in unit.standings if one.state is State.NEVER)
    return told(
        entry.place("status"),
        Code.CONCORDANCE_NEVER,
        Words(
            f"{unit.name} is marked agreed, but {never} of its {total} texts never "
            f"were; the first is {first.pair.address}.",
            f"{unit.name}标为已商定，但{total}处文本中有{never}处从未商定，"
            f"第一处为{first.pair.address}。",
        ),
        Words(
            "When both sides have compared the texts, run: "
            f"deconflict agree {unit.name} --by NAME --by NAME. It writes {record}.",
            f"双方核对文本后运行：deconflict agree {unit.name} --by 姓名 --by 姓名，"
            f"记录写入{record}。",
        ),
    )


def _changed(standing: Standing) -> Finding:
    """Return the finding that a text is not the agreed one, with what changed."""
    agreement = standing.agreement
    assert agreement is not None  # noqa: S101 - it has changed since it was agreed
    words = _CHANGED[standing.state]
    names = {"en": " and ".join(agreement.by), "zh": "、".join(agreement.by)}
    placed = standing.pair.placed
    lines = tuple(
        f"{one}: {written_redline(getattr(agreement, one), now or '')}"
        for one in standing.changed
        for now in [getattr(standing.pair.pair, one)]
    )
    finding = told(
        standing.pair.entry.place(*placed.path, standing.changed[0]),
        Code.CONCORDANCE_CHANGED,
        Words(
            f"{words.en} changed since {names['en']} agreed on it on {agreement.date}.",
            f"{words.zh}经{names['zh']}于{agreement.date}商定后又有改动。",
        ),
        _AGREE_ANEW,
    )
    return replace(finding, story=lines)


def _gone(place: Place, address: str, agreement: Agreement) -> Finding:
    """Return the finding that an agreed text is not there any more."""
    return told(
        place,
        Code.CONCORDANCE_CHANGED,
        Words(
            f"The text {address}, agreed on {agreement.date}, is gone.",
            f"{agreement.date}商定的文本{address}已不存在。",
        ),
        _AGREE_ANEW,
    )
