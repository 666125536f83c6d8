"""Where no mail server is set."""

import logging
from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

logger = logging.getLogger(__name__)


class EmailBackend(BaseEmailBackend):
    """Sends nothing, and says so in the log."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        logger.warning("EMAIL_URL is not set: %d letters are not sent.", len(email_messages))
        return 0
