"""The file ``wrap_up.toml``: labels of after-call work (F5)."""

from workstation.guidance_content.table import Table
from workstation.wrap_up import Disposition, SelfReview


class DispositionContent(Table, frozen=True):
    disposition: Disposition
    label: str
    hint: str


class ReviewContent(Table, frozen=True):
    review: SelfReview
    label: str


class WrapUpContent(Table, frozen=True):
    """Labels of after-call work (F5)."""

    dispositions: tuple[DispositionContent, ...]
    review_question: str
    reviews: tuple[ReviewContent, ...]
    internal_causes: tuple[str, ...]
