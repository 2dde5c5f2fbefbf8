"""What a person writes is shown as they meant it in every output, loses no letter and runs nothing."""

import re
import time
from collections import Counter
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from text_markdowns import letters, markdowns, without_styles

from elamani_tarinana.text import tree
from elamani_tarinana.text.clean import clean
from elamani_tarinana.text.markdown import parse
from elamani_tarinana.text.rules import parser
from elamani_tarinana.text.to_html import to_html
from elamani_tarinana.text.to_markdown import to_markdown
from elamani_tarinana.text.to_text import to_text

STORY = """\
# Lapsuus

Mummo *kutoi* ja **lauloi**, ~~ja itki~~.
Seuraava rivi on oma rivinsä.

1974. Muutimme Tampereelle
1976. Koulu alkoi
   - eka `a`
   - toka

> Lainaus
> kahdella rivillä

---

```
  runo
    sisennetty
```

Lue [lisää](https://fi.wikipedia.org/wiki/Tampere_(kaupunki)) tai <https://a.fi>.
"""


def test_a_story_becomes_a_clean_page():
    assert to_html(parse(STORY)) == (
        "<h1>Lapsuus</h1>\n"
        "<p>Mummo <em>kutoi</em> ja <strong>lauloi</strong>, <s>ja itki</s>.<br/>\n"
        "Seuraava rivi on oma rivinsä.</p>\n"
        '<ol>\n<li value="1974">Muutimme Tampereelle</li>\n'
        '<li value="1976">Koulu alkoi</li>\n</ol>\n'
        "<ul>\n<li>eka <code>a</code></li>\n<li>toka</li>\n</ul>\n"
        "<blockquote>\n<p>Lainaus<br/>\nkahdella rivillä</p>\n</blockquote>\n"
        "<hr/>\n"
        "<pre><code>  runo\n    sisennetty\n</code></pre>\n"
        '<p>Lue <a href="https://fi.wikipedia.org/wiki/Tampere_(kaupunki)" rel="noopener noreferrer nofollow">'
        "lisää</a>"
        ' tai <a href="https://a.fi" rel="noopener noreferrer nofollow">https://a.fi</a>.</p>\n'
    )


def test_a_story_becomes_plain_text():
    assert to_text(parse(STORY)) == (
        "Lapsuus\n\n"
        "Mummo kutoi ja lauloi, ~~ja itki~~.\nSeuraava rivi on oma rivinsä.\n\n"
        "1974. Muutimme Tampereelle\n1976. Koulu alkoi\n\n– eka a\n– toka\n\n"
        "> Lainaus\n> kahdella rivillä\n\n* * *\n\n"
        "      runo\n        sisennetty\n\n"
        "Lue lisää (https://fi.wikipedia.org/wiki/Tampere_(kaupunki)) tai https://a.fi.\n"
    )


def test_a_story_written_as_markdown_reads_back_the_same():
    assert parse(to_markdown(parse(STORY))) == parse(STORY)


@pytest.mark.parametrize(
    "prose",
    [
        "Hei! Mitä kuuluu?",
        "5 astetta – ja 100 % (ehkä)",
        "Isä & äiti",
        "klo 12.30; ”no niin”",
        "Rivi\ntoinen\n\nkolmas",
    ],
)
def test_ordinary_prose_is_written_as_markdown_without_a_single_mark(prose):
    assert to_markdown(parse(prose)) == f"{prose}\n"


@settings(max_examples=400, deadline=None)
@given(markdowns)
def test_no_letter_of_any_text_is_lost_and_their_order_stays(text):
    assert letters(to_text(parse(text))) == letters(clean(text))


class _Page(HTMLParser):
    """Everything that a page says: its words, its addresses, its numbers; and with which tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said = ""
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.said += "".join(value or "" for name, value in attrs if name in {"href", "value"})

    def handle_data(self, data):
        self.said += data


_TAGS = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "code", "hr", "br", "blockquote"),
    *("ul", "ol", "li", "strong", "em", "s", "a"),
}


@settings(max_examples=400, deadline=None)
@given(markdowns)
def test_a_page_holds_every_letter_and_only_harmless_tags(text):
    html = to_html(parse(text))
    page = _Page(html)
    assert not Counter(letters(clean(text))) - Counter(letters(page.said))
    for tag, attributes in page.tags:
        assert tag in _TAGS
        assert set(attributes) <= {"a": {"href", "rel"}, "li": {"value"}}.get(tag, set())
        assert re.match(r"(?i)https?://|mailto:", attributes.get("href", "https://"))


@settings(max_examples=400, deadline=None)
@given(markdowns)
def test_a_page_is_well_formed_so_that_it_stands_in_an_ebook(text):
    ElementTree.fromstring(f"<body>{to_html(parse(text))}</body>")


@settings(max_examples=400, deadline=None)
@given(markdowns)
def test_markdown_written_out_reads_back_with_the_same_shape_and_words(text):
    document = parse(text)
    again = parse(to_markdown(document))
    assert without_styles(to_html(again)) == without_styles(to_html(document))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "*a* **b** ~~c~~",
            "**a *b* c**",
            "***a** b*",
            "a*b*c",
            "**a**b",
            "*a*\n**b**",
            "`a``b`",
            "``a`b``",
            "` `` `",
        ),
        *(
            "# a #b#",
            "\\# a",
            "\\- a",
            "1\\. a",
            "1974.",
            "2 + 2",
            "a_b_c",
            "\\*a\\*",
            "[a]",
            "!\\[a](https://b.fi)",
        ),
        *(
            "![a](https://b.fi)",
            "[*a* b](https://b.fi)",
            "<a@b.fi>",
            "[a@b.fi](mailto:a@b.fi)",
            "<https://a.fi/(>",
        ),
        *(
            "- a\n\n\n- b\n* c",
            "1. a\n1) b",
            "- - - a",
            "- > a\n  > - b\n  >   c",
            "> a\n\n> b",
            "-\n- a",
            "> ```\n> a",
        ),
        *(
            "~~~\n```\n~~~",
            "- ```\n  a\n\n  b\n  ```",
            "a\\\nb",
            "\\\na",
            "<b>a</b>",
            "&amp; &#65;",
            "a\\\\",
            "---\n***",
        ),
    ],
)
def test_everything_people_mark_up_reads_back_to_the_letter(text):
    assert parse(to_markdown(parse(text))) == parse(text)


def test_an_unclosed_tag_swallows_nothing():
    text = "Alku <math>…<style> loppu <script>alert(1)</script> <!-- piilo"
    assert to_text(parse(text)) == f"{text}\n"
    assert "<math" not in to_html(parse(text))
    assert "<script" not in to_html(parse(text))


@pytest.mark.parametrize(
    "text",
    [
        *("![kuva](https://x.fi/seuraa.png)", "<img src=x onerror=alert(1)>", "[paina](javascript:alert(1))"),
        *(
            "[paina](data:text/html,x)",
            "[kirje](file:///etc/passwd)",
            "[kotiin](../index.html)",
            "[ref]: https://x.fi 'y'",
        ),
        *("&lt;script&gt; &nbsp; &#x61;", '[a](https://x.fi "otsikko")', "[a][b]", "<javascript:alert(1)>"),
    ],
)
def test_what_could_call_out_or_vanish_stays_visible_as_it_was_typed(text):
    assert to_text(parse(text)) == f"{text}\n"
    assert "<a" not in to_html(parse(text))
    assert "<img" not in to_html(parse(text))


def test_an_address_cannot_break_out_of_its_link():
    html = to_html(parse('[a](https://x.fi/"onclick="alert(1))'))
    assert [set(attributes) for tag, attributes in _Page(html).tags if tag == "a"] == [{"href", "rel"}]


def test_an_address_stands_beside_its_words_where_nothing_can_be_clicked():
    assert to_text(parse("[pankki](https://a.fi)")) == "pankki (https://a.fi)\n"
    assert to_text(parse("<a@b.fi>")) == "a@b.fi\n"


def test_the_years_a_person_gives_to_a_list_stay_their_own():
    (numbered,) = parse("1974. Muutto\n1990. Työ\n\n1980) Koulu").blocks[:1]
    assert [item.number for item in numbered.items] == [1974, 1990]
    assert to_text(parse("15. kesäkuuta synnyin")) == "15. kesäkuuta synnyin\n"


def test_an_indented_paragraph_is_a_paragraph():
    assert parse("     Oli kerran\n\n\tpieni tyttö") == parse("Oli kerran\n\npieni tyttö")


def test_a_line_of_dashes_below_a_line_makes_no_heading():
    assert to_html(parse("Rakas päiväkirja\n---\nTänään")) == "<p>Rakas päiväkirja</p>\n<hr/>\n<p>Tänään</p>\n"


def test_what_stands_beside_a_fence_is_kept():
    assert parse("``` mummo sanoi\nhei") == tree.Document((tree.CodeBlock("mummo sanoi\nhei\n"),))


def test_no_heading_skips_a_level_so_that_every_book_can_be_read_aloud():
    html = to_html(parse("### a\n\n###### b\n\n> ###### c\n\n# d\n\n### e"))
    assert re.findall(r"<h(\d)", html) == ["1", "2", "3", "1", "2"]
    assert re.findall(r"<h(\d)", to_html(parse("# a\n\n## b\n\n### c"), top_level=5)) == ["5", "6", "6"]


def test_headings_stand_in_the_outputs_without_empty_ones():
    assert parse("#\n\n# \n\n>\n\n") == tree.Document()
    assert to_text(parse("")) == to_html(parse("")) == to_markdown(parse("")) == ""


def test_the_preview_parser_tells_the_same_line_breaks_and_links_as_the_export():
    """The app's preview is handed ``parser()``: nothing but what the tree knows may come out of it."""
    types = {
        child.type
        for token in parser().parse(f"{STORY}\n![a](https://b.fi)\n<b>")
        for child in token.children or ()
    }
    assert "softbreak" not in types
    assert types <= {
        *("text", "hardbreak", "code_inline", "link_open", "link_close"),
        *(f"{name}_{end}" for name in ("em", "strong", "s") for end in ("open", "close")),
    }


_HOSTILE = {
    "quotes": ">" * 10_000,
    "quotes on every line": (">" * 1000 + "a\n") * 200,
    "lists": "- " * 50_000,
    "deeper and deeper lists": "".join(" " * depth + "- a\n" for depth in range(600)),
    "brackets": "[" * 100_000,
    "links": "[a](http://" * 20_000,
    "images": "![" * 50_000,
    "styles": "*a **b _c ~~d " * 12_000,
    "styles in styles": "**a " * 5000 + "b** " * 5000,
    "stars": "*" * 200_000,
    "underscores": "_a*" * 50_000,
    "ticks": "".join("`" * count + "a" for count in range(600)),
    "addresses": "<http://" * 20_000,
    "backslashes": "\\" * 200_000,
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_a_text_made_to_hang_or_crash_the_program_does_neither(name):
    text = _HOSTILE[name]
    start = time.process_time()
    document = parse(text)
    assert letters(to_text(document)) == letters(text)
    to_html(document)
    to_markdown(document)
    assert time.process_time() - start < 10


def test_a_megabyte_of_story_is_read_in_seconds():
    text = "Mummo sanoi, että *kesällä* oli **hyvä**.\nToinen rivi.\n\n" * 17_000
    start = time.process_time()
    assert to_html(parse(text)).count("<br/>") == 17_000
    assert time.process_time() - start < 20


def test_a_text_too_long_for_marks_is_shown_as_it_was_typed():
    line = "**vahva** rivi\n"
    shown = to_text(parse(line * 20_000))
    assert shown.count("**vahva** rivi") == 20_000
