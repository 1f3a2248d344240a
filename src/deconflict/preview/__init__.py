"""The preview: the site of a manual while it is written, served to its own machine."""

from deconflict.preview.server import HOST, Server, Settings, is_free, serve

__all__ = ["HOST", "Server", "Settings", "is_free", "serve"]
