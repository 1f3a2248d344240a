"""What a PDF page may load: the fonts and drawings of the manual."""

from collections.abc import Mapping

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from deconflict.render.addresses import SCHEME

_TYPES = {"svg": "image/svg+xml", "ttf": "font/ttf"}


class AssetFetcher(URLFetcher):  # type: ignore[misc]
    """Answers addresses such as `asset:fonts/NAME.ttf` from memory, and no others."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols={"asset"})
        self._assets = assets

    def fetch(
        self,
        url: str,
        headers: object = None,  # noqa: ARG002 - WeasyPrint's own signature
    ) -> URLFetcherResponse:
        """Return the asset, or stop the build: nothing else is ever loaded."""
        name = url.removeprefix(SCHEME)
        if not url.startswith(SCHEME) or name not in self._assets:
            message = f"The page asks for {url}, which is not part of the manual."
            raise FatalURLFetchingError(message)
        kind = _TYPES[name.rpartition(".")[2]]
        return URLFetcherResponse(url, self._assets[name], {"Content-Type": kind})
