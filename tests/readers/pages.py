"""Fictional pages for the readers' tests, put together from a head and a body."""

LAMP = "Der Leuchtturm von Nirgendhafen bleibt beleuchtet, teilte das Ministerium mit."
QUOTED = "„Er leuchtet, solange ich hier bin“, sagte Außenministerin Ada Brandt am Montag."
HARBOUR = (
    "Im Hafen hatten Fischer aus Freedonien und Ruritanien wochenlang um eine zweite Lampe "
    "gestritten, bis die beiden Länder sich auf gemeinsame Wachen einigten."
)
PARAGRAPHS = f"<p>{LAMP}</p><p>{QUOTED}</p><p>{HARBOUR}</p>"
BODY = f"{LAMP}\n\n{QUOTED}\n\n{HARBOUR}"
URL = "https://gazette.example/politik/lampe"


def page(body: str = PARAGRAPHS, head: str = "", lang: str = "de") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8">{head}</head>'
        f"<body>{body}</body></html>"
    )


def article(inner: str = PARAGRAPHS, head: str = "", lang: str = "de") -> str:
    return page(f"<article>{inner}</article>", head, lang)


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'
