"""Tell what a code means."""

from deconflict.findings import Code, suggest


def explain_code(word: str) -> str | None:
    """Return the explanation of a code, or None if there is no such code."""
    code = next((code for code in Code if code.value == word), None)
    if code is None:
        return None
    return f"{code.value} ({code.severity.value})\n\n{code.explanation}\n"


def suggest_code(word: str) -> str:
    """Return the code that was most likely meant, as a sentence."""
    return suggest(word, [code.value for code in Code])


def list_codes() -> str:
    """Return every code with its first sentence, one a line."""
    rows = []
    for code in Code:
        first = " ".join(code.explanation.split("\n\n")[0].split())
        rows.append(f"{code.value:26}{first}\n")
    return "".join(rows)
