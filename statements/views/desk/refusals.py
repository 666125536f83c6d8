"""Why an action was refused, in the language of the page."""

from django.utils.translation import gettext_lazy as _

from statements.actions.acknowledgements import NothingAcknowledgedError, OpenWarningsError
from statements.actions.amendments import (
    AmendmentDecidedError,
    AmendmentWaitsError,
    LostRowError,
    NothingAmendedError,
    NotYoursError,
)
from statements.actions.articles import ArticleConflictError, NoAddressError, NoOutletError
from statements.actions.candidates import CandidateDecidedError
from statements.actions.comments import MissingCommentError
from statements.actions.corrections import MissingNoteError
from statements.actions.fetches import FetchStateError
from statements.actions.invitations import ClosedInvitationError, KnownAddressError
from statements.actions.merges import (
    StanceConflictError,
    StatementGoneError,
    TwoSayingsError,
)
from statements.actions.refusal import Refusal
from statements.actions.speakers import SpeakerKnownError, SpeakerNameError
from statements.actions.statements import FourEyesError, IncompleteStatementError
from statements.actions.translations import (
    OwnLanguageError,
    OwnTranslationError,
    StaleTranslationError,
    TranslationGoneError,
    TranslationKnownError,
)
from statements.actions.users import LastAdministratorError
from statements.actions.versions import StaleVersionError, StatementStateError
from statements.actions.wordings import PassageError
from statements.imports.articles import NoDayError

SENTENCES = {
    AmendmentDecidedError: _("Someone decided on this amendment in the meantime."),
    AmendmentWaitsError: _("An amendment of this statement waits for review already."),
    ArticleConflictError: _("This address belongs to an article of another outlet."),
    CandidateDecidedError: _("Someone decided on this passage in the meantime."),
    ClosedInvitationError: _("This invitation was accepted or withdrawn in the meantime."),
    FetchStateError: _("Someone was quicker: this address is settled or under way."),
    FourEyesError: _("You entered or changed this statement: another person must publish it."),
    IncompleteStatementError: _(
        "A public statement needs a speaker, a day, a quote and a topic. One of them is missing."
    ),
    KnownAddressError: _("Somebody with this e-mail address has an account already."),
    LastAdministratorError: _(
        "This is the last administrator: nobody could let people in. Name another one first."
    ),
    LostRowError: _("What this amendment names is no longer there: propose it anew."),
    MissingCommentError: _("Say in a comment what is to be mended."),
    MissingNoteError: _("A public statement changes only with a note that readers see."),
    NoAddressError: _("This is no address of the web, or too long a one."),
    NoDayError: _("Say when it was published: the day that the page tells cannot be."),
    NoOutletError: _("This is no outlet's domain, such as tagesschau.de."),
    NothingAmendedError: _("This amendment changes nothing."),
    NotYoursError: _("Only the one who proposed an amendment withdraws it."),
    NothingAcknowledgedError: _("Tick at least one warning that is right so."),
    OpenWarningsError: _("Look at the warnings first: mend them, or tick what is right so."),
    OwnLanguageError: _("A quote is not translated into its own language."),
    OwnTranslationError: _("You wrote this translation: another person must review it."),
    PassageError: _("The text has no such passage, or the statement quotes it already."),
    SpeakerKnownError: _("A speaker of this name is here already, and chosen now."),
    SpeakerNameError: _("This is no name of a person, or too long a one."),
    StaleTranslationError: _("The quote changed since it was translated: amend the translation."),
    StaleVersionError: _("Someone changed this statement in the meantime."),
    StatementGoneError: _("One of the two statements is no longer there."),
    StatementStateError: _("The state of the statement does not allow this."),
    TranslationGoneError: _("Someone removed this translation in the meantime."),
    TranslationKnownError: _("There is such a translation into this language: amend that one."),
    TwoSayingsError: _(
        "These cannot be one: their speakers differ, or one was said after the other one's article"
        " was published. Amend one of them first."
    ),
}


def in_words(refusal: Refusal) -> str:
    """A sentence for a person; the action's own where the desk has none."""
    if isinstance(refusal, StanceConflictError):
        sentence = _("They take different stances on %(topic)s: amend one of them first.")
        return sentence % {"topic": refusal.topic.name}
    return str(SENTENCES.get(type(refusal), refusal))
