"""What is printed, as somebody with a phone in hand sees it: pages as pictures, and what their QR codes say."""

from collections.abc import Iterator

import pypdfium2
import zxingcpp
from PIL.Image import Image

SCALE = 2.5  # of 72 dots an inch: a cheap printer, an ordinary camera


def pages(content: bytes) -> Iterator[Image]:
    """Every page of a PDF."""
    document = pypdfium2.PdfDocument(content)
    try:
        for page in document:
            yield page.render(scale=SCALE).to_pil()
    finally:
        document.close()


def words(content: bytes) -> list[str]:
    """The text of every page, line by line as it stands."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [page.get_textpage().get_text_range().replace("\r", "") for page in document]
    finally:
        document.close()


def links(content: bytes) -> list[list[str]]:
    """What the QR codes of each page say, from the top down."""
    found = []
    for page in pages(content):
        seen = zxingcpp.read_barcodes(page)
        found.append([one.text for one in sorted(seen, key=lambda one: one.position.top_left.y)])
    return found
