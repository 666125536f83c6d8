"""What the six ways to cite a statement are made of: they are strings alone, and the floor's."""

from django.utils import timezone

from benchmarks.floor.citations import Cited
from statements.models import Statement


def cited(statement: Statement, home: str) -> Cited:
    """Of a statement of :func:`benchmarks.days_work.reading.records`."""
    quote, speaker = statement.leading_quote, statement.speaker
    article, office = quote.snapshot.article, statement.tenure and statement.tenure.office
    return Cited(
        public_id=statement.public_id,
        home=home,
        name=speaker.name if speaker else statement.attribution,
        family=speaker.family_name if speaker else "",
        offices={"en": office.title_en, "de": office.title_de} if office else {},
        said_on=statement.said_on,
        text=quote.text,
        language=quote.language,
        form=quote.form,
        outlet=article.outlet.name,
        title=article.title,
        title_language=article.language,
        url=article.url,
        published_on=article.published_on,
        kept_on=timezone.localdate(quote.snapshot.taken_at),
    )
