// A selection in the article's text, as offsets: UTF-16 units from the text's beginning, and the
// words for the server to compare. A small button over the selection makes a passage of it.
{
  const bar = document.querySelector("[data-selection]");
  const text = document.querySelector("[data-text]");

  const lines = (range) =>
    [...text.querySelectorAll("[data-start]")].filter((line) => range.intersectsNode(line));

  // The part of a line that a range covers, as a range of its own.
  const within = (range, line) => {
    const part = document.createRange();
    part.selectNodeContents(line);
    if (line.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset);
    if (line.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset);
    return part;
  };

  const startOf = (part, line) => {
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(part.startContainer, part.startOffset);
    return Number(line.dataset.start) + before.toString().length;
  };

  const placeOf = (range) => {
    const parts = lines(range)
      .map((line) => ({ line, part: within(range, line) }))
      .filter(({ part }) => part.toString().trim());
    if (!parts.length) return null;
    const [first, last] = [parts[0], parts.at(-1)];
    return {
      start: startOf(first.part, first.line),
      end: startOf(last.part, last.line) + last.part.toString().length,
      words: parts.map(({ part }) => part.toString()).join("\n"),
    };
  };

  const fill = (place) => {
    for (const [name, value] of Object.entries(place)) {
      for (const field of document.getElementsByName(`selection-${name}`)) field.value = value;
    }
  };

  const showBar = (range) => {
    const box = range.getBoundingClientRect();
    const below = box.bottom + bar.offsetHeight < innerHeight;
    bar.hidden = false;
    bar.style.setProperty("inset-block-start", `${scrollY + (below ? box.bottom : box.top - bar.offsetHeight)}px`);
    bar.style.setProperty("inset-inline-start", `${scrollX + Math.max(0, Math.min(box.left, innerWidth - bar.offsetWidth))}px`);
  };

  // Fills in what is selected in the text; returns its range, or null.
  const read = () => {
    const selection = getSelection();
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const place = range && text.contains(range.commonAncestorContainer) ? placeOf(range) : null;
    if (place) fill(place);
    return place && range;
  };

  document.addEventListener("selectionchange", () => {
    const range = read();
    if (range) {
      showBar(range);
    } else if (!bar.contains(document.activeElement)) {
      bar.hidden = true;
    }
  });

  // Browsers tell of a selection a moment later: quick keys would send the one before.
  bar.addEventListener("submit", read, { capture: true });
  // The button must not take the selection away before it is sent.
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  bar.addEventListener("htmx:afterRequest", () => {
    getSelection().removeAllRanges();
    bar.hidden = true;
  });
}
