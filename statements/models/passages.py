"""Passages: stretches of a snapshot, whose text only the database writes."""

from collections.abc import Iterable

import pgtrigger
from django.contrib.postgres.fields import ArrayField, IntegerRangeField
from django.db import models
from django.db.backends.postgresql.psycopg_any import NumericRange
from django.utils.translation import gettext_lazy as _

from statements.models.articles import Snapshot

# Stands between the pieces of a passage, in the database's function too.
PIECES_JOINT = " … "


class Form(models.TextChoices):
    """How an article prints what was said; the values are detection's."""

    DIRECT = "direct", _("in the speaker's words")
    INDIRECT = "indirect", _("in indirect speech")
    PARTIAL = "partial", _("partly in the speaker's words")


def ranges(spans: Iterable[tuple[int, int]]) -> list[NumericRange]:
    """Pairs of code-point offsets ``[start, end)`` as the column ``spans`` takes them."""
    return [NumericRange(start, end) for start, end in spans]


def write_text_from_spans() -> pgtrigger.Trigger:
    """Cuts a passage's text out of its snapshot; nobody types it.

    Spans must be in order, inside the text, not empty and not overlapping; their texts are joined
    by " … ".
    """
    return pgtrigger.Trigger(
        name="write_text",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func="NEW.text := passage_text(NEW.snapshot_id, NEW.spans); RETURN NEW;",
    )


class Passage(models.Model):
    """A stretch of a snapshot that prints what someone said."""

    snapshot = models.ForeignKey(Snapshot, models.PROTECT, related_name="%(class)ss")
    spans = ArrayField(IntegerRangeField())
    text = models.TextField(editable=False, blank=True)
    form = models.CharField(max_length=8, choices=Form)

    class Meta:
        abstract = True

    @property
    def offsets(self) -> list[tuple[int, int]]:
        """The spans as pairs of code-point offsets ``[start, end)``."""
        return [(span.lower, span.upper) for span in self.spans]

    @property
    def pieces(self) -> list[str]:
        """The text of each span, as the database joined them."""
        pieces, start = [], 0
        for first, last in self.offsets:
            end = start + last - first
            pieces.append(self.text[start:end])
            start = end + len(PIECES_JOINT)
        return pieces

    @property
    def is_verbatim(self) -> bool:
        return self.form != Form.INDIRECT
