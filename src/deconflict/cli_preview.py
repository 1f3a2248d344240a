"""The command `serve`: the site of a manual while it is written."""

import webbrowser
from typing import Annotated, Literal

import typer

from deconflict.terminal import Project, WrongUseError, project_folder, say

_PORT = 8010
_EDITOR = (
    "The address that opens a line in your editor, such as "
    "vscode://file/{path}:{line}; {path} is the whole path."
)


def preview(
    *,
    project: Project = None,
    first: Annotated[
        Literal["en", "zh"],
        typer.Option("--first", help="The language that stands first."),
    ] = "en",
    port: Annotated[
        int, typer.Option("--port", min=1024, max=65535, help="Where it listens.")
    ] = _PORT,
    editor: Annotated[
        str, typer.Option("--editor", envvar="DECONFLICT_EDITOR", help=_EDITOR)
    ] = "",
    opens: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the page in the browser.")
    ] = True,
) -> None:
    """Show the site in the browser, and each change as it is saved; end with Ctrl-C."""
    from deconflict.preview import HOST, Settings, is_free, serve

    folder = project_folder(project)
    if not is_free(port):
        raise WrongUseError(
            f"Port {port} is in use, perhaps by another preview. "
            f"Close that one, or write --port {port + 1}."
        )
    address = f"http://{HOST}:{port}/"
    say(f"{address}  (this machine only; end with Ctrl-C)")
    if opens:
        webbrowser.open(address)
    root = f"{folder.resolve().as_posix()}/"
    serve(folder, Settings(first, port, editor.replace("{path}", f"{root}{{path}}")))
