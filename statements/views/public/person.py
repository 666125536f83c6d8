"""Who a speaker is, by the records alone."""

from datetime import date
from functools import cached_property

from statements.models.kept_records import KeptRecords
from statements.models.showing import ByWhatIsShown
from statements.models.speakers import Speaker, SpeakerName
from statements.models.tenures import Tenure
from statements.views.public.tenure_picture import TenurePicture, tenure_picture


class Person(ByWhatIsShown):
    """A speaker with the offices held until ``today``."""

    def __init__(self, speaker: Speaker, records: KeptRecords, today: date):
        self.speaker, self.records, self.today, self.pk = speaker, records, today, speaker.pk
        self.shown = (records.reading, speaker.pk, today)

    @property
    def names(self) -> list[SpeakerName]:
        """Other spellings."""
        return self.records.names_of(self.speaker)

    @cached_property
    def tenures(self) -> list[Tenure]:
        """Those of today first, the latest first."""
        held = self.records.tenures_of(self.speaker)
        return sorted(held, key=lambda tenure: tenure.ends_on is not None)

    @property
    def present(self) -> list[Tenure]:
        return [tenure for tenure in self.tenures if tenure.is_present]

    @property
    def picture(self) -> TenurePicture | None:
        return tenure_picture(self.tenures, "office", self.today)
