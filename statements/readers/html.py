"""A web page as an article."""

from lxml.html import HTMLParser, document_fromstring
from trafilatura import bare_extraction

from statements.readers.plain_text import EmptyError
from statements.readers.records import ReadArticle


def read_html(data: bytes, content_type: str = "", url: str = "") -> ReadArticle:
    page = document_fromstring(data, parser=HTMLParser(no_network=True))
    found = bare_extraction(page, url=url, include_comments=False, with_metadata=True)
    if found is None:
        raise EmptyError("The page holds no article.")
    document = found if isinstance(found, dict) else found.as_dict()
    return ReadArticle(
        text=f"{document['title']}\n\n{document['text']}",
        title=document["title"] or "",
        byline=document["author"] or "",
        outlet=document["hostname"] or "",
        outlet_name=document["sitename"] or "",
        url=document["url"] or url,
    )
