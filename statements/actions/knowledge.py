"""What detection is told: the database's facts as its frozen records."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from statements.detection import records
from statements.models import (
    Office,
    OfficeNoun,
    Organisation,
    OrganisationWord,
    RuleRecord,
    Speaker,
    SpeakerName,
    Tenure,
    Topic,
)
from statements.models.dates import last_day
from statements.models.versions import site_version


def load_knowledge() -> records.Knowledge:
    """All speakers, offices, organisations and topics: a few thousand rows in eleven queries."""
    confidences = {
        records.Footing(record.rule, record.is_taken_over): record.confidence
        for record in RuleRecord.objects.by_rule()
    }
    return replace(load_people(), topics=tuple(_topics()), confidences=confidences)


_kept: tuple[int, records.Knowledge] | None = None


def known_people() -> records.Knowledge:
    """Who there is, and what their offices are called, as it is now: one query, and eight more
    after a change. The same object as long as nothing changed, so that it is compiled once."""
    global _kept  # noqa: PLW0603 - one for the process
    version, kept = site_version().records, _kept
    if kept is None or kept[0] != version:
        kept = _kept = version, load_people()
    return kept[1]


def load_people() -> records.Knowledge:
    """The same without topics and confidences: who there is, and what their offices are called."""
    nouns = list(OfficeNoun.objects.select_related("office").order_by("pk"))
    role_nouns: dict[str, list[records.Word]] = defaultdict(list)
    for noun in nouns:
        if noun.office is None:
            role_nouns[noun.role].append(_word(noun))
    return records.Knowledge(
        persons=tuple(_persons()),
        offices=tuple(_offices(nouns)),
        organisations=tuple(_organisations()),
        role_nouns={role: tuple(words) for role, words in role_nouns.items()},
    )


def _word(row: OfficeNoun | OrganisationWord) -> records.Word:
    return records.Word(text=row.text, language=row.language, gender=row.gender)


def _persons() -> Iterable[records.Person]:
    for speaker in Speaker.objects.prefetch_related("names", "tenures__office").order_by("pk"):
        spellings = speaker.names.all()
        family = SpeakerName.Kind.FAMILY
        yield records.Person(
            slug=speaker.slug,
            name=speaker.name,
            names=_unique([speaker.name, *(n.text for n in spellings if n.kind != family)]),
            family_names=_unique(
                [speaker.family_name, *(n.text for n in spellings if n.kind == family)]
            ),
            gender=speaker.gender,
            tenures=tuple(_tenure(tenure) for tenure in speaker.tenures.all()),
        )


def _tenure(tenure: Tenure) -> records.Tenure:
    ends_on = tenure.ends_on and last_day(tenure.ends_on, tenure.ends_precision)
    return records.Tenure(office=tenure.office.slug, starts_on=tenure.starts_on, ends_on=ends_on)


def _offices(nouns: list[OfficeNoun]) -> Iterable[records.Office]:
    for office in Office.objects.select_related("organisation").order_by("pk"):
        yield records.Office(
            slug=office.slug,
            organisation=office.organisation.code,
            role=office.role,
            nouns=tuple(_word(noun) for noun in nouns if noun.office_id == office.pk),
        )


def _organisations() -> Iterable[records.Organisation]:
    kinds = OrganisationWord.Kind
    for organisation in Organisation.objects.prefetch_related("words").order_by("pk"):
        words: dict[str, list[records.Word]] = defaultdict(list)
        for language in ("en", "de", "fr"):
            if name := getattr(organisation, f"name_{language}"):
                words[kinds.NAME].append(records.Word(text=name, language=language))
        for word in organisation.words.all():
            words[word.kind].append(_word(word))
        yield records.Organisation(
            code=organisation.code,
            names=tuple(words[kinds.NAME]),
            adjectives=tuple(words[kinds.ADJECTIVE]),
            demonyms=tuple(words[kinds.DEMONYM]),
        )


def _topics() -> Iterable[records.Topic]:
    for topic in Topic.objects.select_related("parent").prefetch_related("terms").order_by("pk"):
        yield records.Topic(
            slug=topic.slug,
            parent=topic.parent.slug if topic.parent else "",
            terms=tuple(
                records.Term(
                    text=term.text,
                    language=term.language,
                    only_with=tuple(filter(None, term.only_with.split(";"))),
                )
                for term in topic.terms.all()
            ),
        )


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, names)))
