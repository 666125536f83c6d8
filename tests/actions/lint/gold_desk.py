"""The own gold articles at the desk: every quotation whose speaker the article tells, entered
right. The people, the words and the outlets are invented."""

from collections.abc import Iterator
from dataclasses import replace

from statements.actions.lint.checked import Checked, load_checked
from statements.actions.sayings import Saying, columns_of
from statements.detection import detect
from statements.detection.records import Candidate as Proposal
from statements.models import (
    Candidate,
    Office,
    Quote,
    Snapshot,
    Speaker,
    Statement,
    Tenure,
    Topic,
    User,
)
from statements.models.passages import ranges
from tests import factories
from tests.detection.gold.gold_articles import OwnArticle, OwnQuote, read_articles
from tests.detection.gold.world import WORLD


def enter_all(editor: User) -> list[Statement]:
    """A draft for each of the quotations, with what detection proposes in the same articles."""
    speakers = store_world()
    lamps = factories.topic()
    outlet = factories.outlet()
    return [
        _enter(editor, speakers[quote.speaker], snapshot, quote, lamps)
        for article in read_articles()
        for snapshot in [_keep(article, outlet, speakers)]
        for quote in article.quotes
        if quote.speaker and quote.is_resolvable
    ]


def store_world() -> dict[str, Speaker]:
    """The people of the gold articles with their offices, by slug."""
    countries = {row.code: factories.organisation(row.code[:8]) for row in WORLD.organisations}
    offices = {}
    for row in WORLD.offices:
        columns = {"slug": row.slug, "role": row.role, "title_en": row.role, "is_shared": True}
        organisation = countries[row.organisation]
        offices[row.slug] = Office.objects.create(organisation=organisation, **columns)
    speakers = {}
    for row in WORLD.persons:
        columns = {"slug": row.slug, "name": row.name, "gender": row.gender}
        family_name = (row.family_names or (row.name,))[0]
        speaker = Speaker.objects.create(family_name=family_name, **columns)
        speakers[row.slug] = speaker
        for term in row.tenures:
            days = {"starts_on": term.starts_on, "ends_on": term.ends_on}
            Tenure.objects.create(office=offices[term.office], speaker=speaker, **days)
    return speakers


def _keep(article: OwnArticle, outlet, speakers: dict[str, Speaker]) -> Snapshot:
    columns = {"published_on": article.published_on, "language": article.language, "title": ""}
    snapshot = factories.snapshot(article.text, article=factories.article(outlet=outlet, **columns))
    found = detect(article.text, WORLD, article.published_on, article.language)
    Candidate.objects.bulk_create(_proposed(snapshot, row, speakers) for row in found)
    return snapshot


def _proposed(snapshot: Snapshot, row: Proposal, speakers: dict[str, Speaker]) -> Candidate:
    return Candidate(
        snapshot=snapshot,
        spans=ranges(row.spans),
        form=row.form.value,
        language=row.language,
        speaker=speakers.get(row.speaker),
        mention=row.mention,
        rule=row.rule,
        why=row.why,
        confidence=row.confidence,
    )


def _enter(
    editor: User, speaker: Speaker, snapshot: Snapshot, quote: OwnQuote, topic: Topic
) -> Statement:
    saying = Saying(speaker=speaker, said_on=snapshot.article.published_on)
    columns = {"entered_by": editor, "changed_by": editor, "entered_at": factories.NOW}
    statement = Statement.objects.create(**columns, **columns_of(saying))
    Quote.objects.create(
        statement=statement,
        snapshot=snapshot,
        spans=ranges(quote.spans),
        form=quote.form.value,
        language=snapshot.article.language,
        is_leading=True,
    )
    factories.position(statement, topic=topic)
    return statement


def checked(statement: Statement) -> Checked:
    return replace(load_checked(statement), knowledge=lambda: WORLD)


def others(statement: Statement, speakers: list[Speaker]) -> Iterator[Speaker]:
    return (row for row in speakers if row.pk != statement.speaker_id)
