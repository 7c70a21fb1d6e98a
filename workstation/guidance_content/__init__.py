"""What stands in the guidance files of one language: their shape, and how they are read.

The files are content that an organisation may rewrite; the README of resources/guidance names
the fields. Each file has a module of its own here, named after it; ``files`` joins them. Reading
checks everything that can be wrong with them, so that nothing is found out in the middle of a
call.
"""

from workstation.guidance_content.callbacks import CallbacksContent, OutcomeContent, WayContent
from workstation.guidance_content.callers import CallerContent, Callers
from workstation.guidance_content.checking import (
    Problem,
    ReadLanguage,
    content_troubles,
    problems_of,
    read_language,
)
from workstation.guidance_content.closing import ClosingContent, ClosingItemContent
from workstation.guidance_content.files import FILES, GuidanceContent, line_of_table, read_text
from workstation.guidance_content.greetings import (
    DayPart,
    DayPartContent,
    GreetingContent,
    Greetings,
    Occasion,
)
from workstation.guidance_content.hold import HoldContent, HoldReason
from workstation.guidance_content.promises import DelayReason, PromiseKind, PromisesContent
from workstation.guidance_content.questions import (
    QuestionContent,
    QuestionScripts,
    TopicContent,
)
from workstation.guidance_content.spoken import SpokenWords
from workstation.guidance_content.stages import StageContent, Stages
from workstation.guidance_content.table import FileContent, GuidanceError, PhraseContent, Table
from workstation.guidance_content.times import TimesContent
from workstation.guidance_content.wrap_up import (
    DispositionContent,
    ReviewContent,
    WrapUpContent,
)

__all__ = [
    "FILES",
    "CallbacksContent",
    "CallerContent",
    "Callers",
    "ClosingContent",
    "ClosingItemContent",
    "DayPart",
    "DayPartContent",
    "DelayReason",
    "DispositionContent",
    "FileContent",
    "GreetingContent",
    "Greetings",
    "GuidanceContent",
    "GuidanceError",
    "HoldContent",
    "HoldReason",
    "Occasion",
    "OutcomeContent",
    "PhraseContent",
    "PromiseKind",
    "PromisesContent",
    "QuestionContent",
    "QuestionScripts",
    "TopicContent",
    "Problem",
    "ReadLanguage",
    "ReviewContent",
    "SpokenWords",
    "StageContent",
    "Stages",
    "Table",
    "WayContent",
    "TimesContent",
    "WrapUpContent",
    "content_troubles",
    "line_of_table",
    "problems_of",
    "read_language",
    "read_text",
]
