"""Tables, constraints and querysets, a module per noun group."""

from statements.models.acknowledgements import Acknowledgement
from statements.models.amendments import Amendment
from statements.models.articles import Article, Snapshot
from statements.models.candidates import Candidate, CandidateAlternative, CandidateTopic
from statements.models.comments import Comment
from statements.models.corrections import Correction
from statements.models.dates import Precision
from statements.models.empty_searches import EmptySearch
from statements.models.fetches import Fetch
from statements.models.invitations import Invitation
from statements.models.languages import Gender
from statements.models.limits import CacheEntry, SpentTries
from statements.models.meetings import Attendance, Meeting
from statements.models.offices import Office, OfficeNoun, Role
from statements.models.organisations import Organisation, OrganisationWord
from statements.models.outlets import Outlet
from statements.models.passages import Form
from statements.models.positions import Position, Stance
from statements.models.published_positions import PublishedPosition
from statements.models.quotes import Quote
from statements.models.rule_records import RuleRecord
from statements.models.searched_statements import SearchedStatement, Word
from statements.models.site_policy import SitePolicy
from statements.models.speakers import Speaker, SpeakerName
from statements.models.statements import Statement
from statements.models.tallies import StanceTally, StatementTally
from statements.models.tenures import Tenure
from statements.models.topics import Topic, TopicTerm
from statements.models.translations import Translation
from statements.models.users import User
from statements.models.versions import Version

__all__ = [
    "Acknowledgement",
    "Amendment",
    "Article",
    "Attendance",
    "CacheEntry",
    "Candidate",
    "CandidateAlternative",
    "CandidateTopic",
    "Comment",
    "Correction",
    "EmptySearch",
    "Fetch",
    "Form",
    "Gender",
    "Invitation",
    "Meeting",
    "Office",
    "OfficeNoun",
    "Organisation",
    "OrganisationWord",
    "Outlet",
    "Position",
    "Precision",
    "PublishedPosition",
    "Quote",
    "Role",
    "RuleRecord",
    "SearchedStatement",
    "SitePolicy",
    "Snapshot",
    "Speaker",
    "SpeakerName",
    "SpentTries",
    "Stance",
    "StanceTally",
    "Statement",
    "StatementTally",
    "Tenure",
    "Topic",
    "TopicTerm",
    "Translation",
    "User",
    "Version",
    "Word",
]
