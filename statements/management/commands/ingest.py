"""``manage.py ingest``: an article's text in, its candidates out."""

import json
import mimetypes
import os
import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError
from django.utils import timezone

from statements.actions.articles import NoOutletError
from statements.actions.refusal import Refusal
from statements.forms.days import check_published_on
from statements.imports.articles import (
    ArticleFacts,
    ImportedArticle,
    NoDayError,
    import_article,
)
from statements.models import Meeting, Tenure
from statements.readers import LANGUAGES, MAX_PAGE_BYTES, UnreadableError
from statements.representations.articles import (
    ArticleWithCandidates,
    CandidateShape,
    article_shape,
    candidate_shape,
    snapshot_shape,
)


class Command(BaseCommand):
    help = "Take an article in from an HTML or text file and print its candidates."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", help="an HTML or UTF-8 text file, or - for standard input")
        told = "else what the page tells"
        parser.add_argument("--outlet", default="", help=f"such as tagesschau.de; {told}")
        parser.add_argument("--published-on", default=None, help=f"such as 2024-12-04; {told}")
        parser.add_argument("--url", default="", help=told)
        parser.add_argument("--title", default="", help=f"{told}, or the text's headline")
        parser.add_argument("--byline", default="", help=told)
        parser.add_argument("--language", default="", choices=LANGUAGES, help=f"{told}, or guessed")
        parser.add_argument("--meeting", help="the meeting it reports, such as 2024-12-fm")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: object, **options: Any) -> None:
        at = timezone.now()
        published_on = day(options["published_on"], timezone.localdate(at))
        data = self.read(options["path"])
        content_type = mimetypes.guess_type(options["path"])[0] or ""
        facts = ArticleFacts(
            outlet=options["outlet"],
            published_on=published_on,
            url=options["url"],
            title=options["title"],
            byline=options["byline"],
            language=options["language"],
            meeting=find_meeting(options["meeting"], published_on),
        )
        try:
            imported = import_article(data, facts, at=at, content_type=content_type)
        except NoDayError as error:
            raise CommandError(f"{error} Add --published-on.") from error
        except NoOutletError as error:
            hint = "" if facts.outlet else " Add --outlet."
            raise CommandError(f"{error}{hint}") from error
        except (UnreadableError, Refusal) as error:
            raise CommandError(str(error)) from error
        except OperationalError as error:
            raise CommandError("The database is busy or away; nothing is stored.") from error
        try:
            self.print(imported, as_json=options["json"])
        except BrokenPipeError:
            # Whoever reads has enough ("| head"); Python writes what is left when it ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.stdout.fileno())

    def print(self, imported: ImportedArticle, *, as_json: bool) -> None:
        shape = shape_of(imported)
        if as_json:
            self.stdout.write(json.dumps(shape, ensure_ascii=False, indent=2))
        else:
            self.print_for_people(imported, shape)
        self.stdout.flush()

    def read(self, path: str) -> bytes:
        """At most one byte more than an article may have, so that a huge file is not read."""
        if path == "-":
            return sys.stdin.buffer.read(MAX_PAGE_BYTES + 1)
        try:
            with Path(path).open("rb") as file:
                return file.read(MAX_PAGE_BYTES + 1)
        except OSError as error:
            raise CommandError(f"{path} cannot be read: {error.strerror}.") from error

    def print_for_people(self, imported: ImportedArticle, shape: ArticleWithCandidates) -> None:
        taken_in = imported.taken_in
        article = "New article" if taken_in.is_new_article else "Known article"
        snapshot = "new snapshot" if taken_in.is_new_snapshot else "known snapshot"
        count = len(shape["candidates"])
        self.stdout.write(
            f"{article} {shape['article']['id']} of {shape['article']['outlet']}, {snapshot}; "
            f"{count} candidates, {imported.new_candidates} of them new."
        )
        for number, candidate in enumerate(shape["candidates"], start=1):
            self.stdout.write(f"\n{number}. {candidate_lines(candidate)}")


def day(value: str | None, today: date) -> date | None:
    if value is None:
        return None
    try:
        published_on = date.fromisoformat(value)
        check_published_on(published_on, today)
    except ValueError:
        raise CommandError(f"{value!r} is no day like 2024-12-04.") from None
    except ValidationError as error:
        raise CommandError(f"{value}: {error.message}") from None
    return published_on


def find_meeting(slug: str | None, published_on: date | None) -> Meeting | None:
    if not slug:
        return None
    meeting = Meeting.objects.filter(slug=slug).first()
    if meeting is None:
        near = Meeting.objects.around(published_on or timezone.localdate(), days=31).newest_first()
        known = ", ".join(near.values_list("slug", flat=True)) or "none"
        raise CommandError(f"There is no meeting {slug!r}; those around that day: {known}.")
    return meeting


def shape_of(imported: ImportedArticle) -> ArticleWithCandidates:
    taken_in = imported.taken_in
    candidates = list(taken_in.snapshot.candidates.in_text_order().for_cards())
    speakers = [candidate.speaker for candidate in candidates if candidate.speaker]
    tenures = Tenure.objects.shown_on(taken_in.article.published_on, speakers)
    titles: dict[int | None, str] = {key: tenure.office.title_en for key, tenure in tenures.items()}
    shapes = [candidate_shape(row, titles.get(row.speaker_id)) for row in candidates]
    return ArticleWithCandidates(
        article=article_shape(taken_in.article),
        snapshot=snapshot_shape(taken_in.snapshot),
        candidates=shapes,
    )


def candidate_lines(candidate: CandidateShape) -> str:
    spans = ", ".join(f"{start}-{end}" for start, end in candidate["spans"])
    speaker = candidate["speaker"] or "open"
    office = f", {candidate['office']}" if candidate["office"] else ""
    others = ", ".join(candidate["alternatives"]) or "none"
    topics = ", ".join(f"{topic} ({word})" for topic, word in candidate["triggers"].items())
    return (
        f"[{spans}] {candidate['form']}: {candidate['text']}\n"
        f"   speaker: {speaker}{office}; alternatives: {others}\n"
        f"   topics: {topics or 'none'}\n"
        f"   rule: {candidate['rule']}, confidence {candidate['confidence']:.2f}\n"
        f"   why: {candidate['why']}"
    )
