"""English as everywhere on the site: 4 December 2024."""

DATE_FORMAT = "j F Y"
