"""What the desk's select boxes offer, the likeliest first."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from statements.models import Meeting, Speaker, Statement, Tenure, Topic
from statements.models.dates import partial_date
from statements.models.folding import fold
from statements.readers import LANGUAGES

# Languages that articles around NATO are printed in, beside those that detection reads.
FURTHER_LANGUAGES = [
    "bg",
    "cs",
    "da",
    "el",
    "es",
    "et",
    "fi",
    "hr",
    "hu",
    "is",
    "it",
    "lt",
    "lv",
    "mk",
    "nb",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sk",
    "sl",
    "sq",
    "sv",
    "tr",
    "uk",
]

type Choices = list[tuple[str | int, str]]
type GroupedChoices = list[tuple[str, str | Choices]]


def speaker_choices(likely: list[Speaker], day: date, chosen: object = "") -> GroupedChoices:
    """Nobody, then the likely ones and the one chosen (a key) with their office of that day, then
    all by family name."""
    rows = list(Speaker.objects.by_name())
    likely = likely + [row for row in rows if str(row.pk) == str(chosen) and row not in likely]
    offices = Tenure.objects.shown_on(day, likely)
    everyone: Choices = [(row.pk, name_in_list(row)) for row in rows]
    choices: GroupedChoices = [("", _("— not sure yet —"))]
    if likely:
        choices.append((_("Suggested"), [(row.pk, with_office(row, offices)) for row in likely]))
    return [*choices, (_("All speakers"), everyone)]


def with_office(speaker: Speaker, offices: dict[int, Tenure]) -> str:
    tenure = offices.get(speaker.pk)
    return f"{speaker.name}, {tenure.office.title(speaker.gender)}" if tenure else speaker.name


def name_in_list(speaker: Speaker) -> str:
    """ "Brandt, Ada", so that typing the family name in a select box finds it."""
    given = speaker.name.removesuffix(speaker.family_name).strip()
    is_last = given != speaker.name and given
    return f"{speaker.family_name}, {given}" if is_last else speaker.name


def meeting_choices(day: date) -> GroupedChoices:
    """None, then the meetings within some days, then all, newest first."""
    near: Choices = [(row.pk, row.name) for row in Meeting.objects.around(day).newest_first()]
    rows: Choices = [(row.pk, dated(row)) for row in Meeting.objects.newest_first()]
    choices: GroupedChoices = [("", _("— none —"))]
    if near:
        choices.append((_("Around that day"), near))
    return [*choices, (_("All meetings"), rows)]


def dated(meeting: Meeting) -> str:
    return f"{partial_date(meeting.starts_on, meeting.starts_precision)} {meeting.name}"


def topic_choices() -> GroupedChoices:
    """The tree of topics as groups: a top-level topic with all below it."""
    topics = sorted(Topic.objects.all(), key=lambda topic: fold(topic.name))
    children: dict[int | None, list[Topic]] = {}
    for topic in topics:
        children.setdefault(topic.parent_id, []).append(topic)

    def below(topic: Topic) -> list[Topic]:
        return [topic, *(row for child in children.get(topic.pk, ()) for row in below(child))]

    groups = [
        (root.name, [(row.pk, row.name) for row in below(root)]) for root in children.get(None, ())
    ]
    return [("", _("— no topic —")), *groups]


def language_choices() -> Choices:
    """The languages that detection reads first."""
    others = sorted((_language(code), code) for code in FURTHER_LANGUAGES)
    read: Choices = [(code, _language(code)) for code in LANGUAGES]
    return [*read, *((code, name) for name, code in others)]


def _language(code: str) -> str:
    return str(get_language_info(code)["name_translated"])


def statement_choices(statements: Iterable[Statement]) -> Choices:
    """A new statement, or one of those (of ``for_cards()``) of which this is another wording."""
    rows: Choices = [("", _("— no, a new statement —"))]
    return rows + [(row.public_id, in_a_line(row)) for row in statements]


def in_a_line(statement: Statement) -> str:
    who = statement.speaker.name if statement.speaker else statement.attribution
    day = partial_date(statement.said_on, statement.said_precision)
    words = statement.leading_quote.text if statement.shown_quotes else ""
    short = words[:70] + "…" if len(words) > 70 else words
    return ", ".join(filter(None, (who, day))) + f": {short}"
