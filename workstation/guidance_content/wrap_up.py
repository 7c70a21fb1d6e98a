"""The file ``wrap_up.toml``: labels of after-call work (F5)."""

from collections.abc import Iterator

from workstation.guidance_content.table import FileContent, Gap, Table, each_once
from workstation.wrap_up import Disposition, SelfReview


class DispositionContent(Table, frozen=True):
    disposition: Disposition
    label: str
    hint: str


class ReviewContent(Table, frozen=True):
    review: SelfReview
    label: str


class WrapUpContent(FileContent, frozen=True):
    """Labels of after-call work (F5)."""

    dispositions: tuple[DispositionContent, ...]
    review_question: str
    reviews: tuple[ReviewContent, ...]
    internal_causes: tuple[str, ...]

    def gaps(self) -> Iterator[Gap]:
        given = (c.disposition for c in self.dispositions)
        yield from each_once("dispositions", Disposition, given, "disposition")
        yield from each_once("reviews", SelfReview, (c.review for c in self.reviews), "review")
