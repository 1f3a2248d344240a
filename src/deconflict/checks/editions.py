"""Released editions are as they were released."""

from collections.abc import Iterator

from deconflict.checks.telling import told
from deconflict.findings import Code, Finding
from deconflict.manual import Manual, Words, edition_path, seal_of


def check_editions(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each edition that was changed or has another's name."""
    for number, entry in manual.editions.items():
        path = entry.source.path
        if path != edition_path(number):
            yield Finding(
                entry.place("number"),
                Code.FILE_NAME,
                f"Edition {number} is in the file {path.rpartition('/')[2]}.",
                f"Rename the file to {number}.json; the number in it is as released.",
            )
        if entry.item.seal != seal_of(entry.source.text):
            yield told(
                entry.place("seal"),
                Code.EDITION_CHANGED,
                Words(
                    f"The file of edition {number} is not what was released.",
                    f"第{number}版的文件与发布时不同。",
                ),
                Words(
                    "Bring back the file as `deconflict release` wrote it; an edition "
                    "is never changed. What is wrong in it is mended in the next one.",
                    "请恢复deconflict release写入的原文件。已发布的版次不得改动，"
                    "其中的错误在下一版中改正。",
                ),
            )
