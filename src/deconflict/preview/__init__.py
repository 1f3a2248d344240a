"""The preview: the site of a manual while it is written, served to its own machine."""

from deconflict.preview.server import HOST, Settings, is_free, make_app, serve

__all__ = ["HOST", "Settings", "is_free", "make_app", "serve"]
