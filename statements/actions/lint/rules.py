"""All rules in the order in which an editor reads their warnings: what blocks comes first."""

from collections.abc import Callable, Iterable, Iterator

from statements.actions.lint.checked import Checked, load_checked
from statements.actions.lint.cuts import cut_at_condition, cut_in_word, unbalanced_marks
from statements.actions.lint.days import no_office, said_after_published
from statements.actions.lint.duplicates import duplicates
from statements.actions.lint.gaps import gaps
from statements.actions.lint.people import (
    read_otherwise,
    same_words_elsewhere,
    speaker_not_near,
)
from statements.actions.lint.warning import StatementWarning
from statements.actions.lint.wordings import (
    direct_without_marks,
    translated_as_original,
    two_originals,
)
from statements.models import Statement

type Rule = Callable[[Checked], Iterator[StatementWarning]]

RULES: tuple[Rule, ...] = (
    gaps,
    said_after_published,
    duplicates,
    same_words_elsewhere,
    read_otherwise,
    speaker_not_near,
    no_office,
    cut_at_condition,
    cut_in_word,
    unbalanced_marks,
    direct_without_marks,
    translated_as_original,
    two_originals,
)


def warnings_in(checked: Checked, rules: Iterable[Rule] = RULES) -> list[StatementWarning]:
    """What all rules, or only these, say of a statement that is loaded."""
    return [warning for rule in rules for warning in rule(checked)]


def warnings_of(statement: Statement) -> list[StatementWarning]:
    """What all rules say of a statement as it stands in the database."""
    return warnings_in(load_checked(statement))
