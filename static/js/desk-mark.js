// Marking words by keys alone: m starts at the current passage, the arrows move by a word or a line,
// with Shift they extend, Enter quotes what is marked, Esc ends. Browsers select in a text that
// nobody can edit only by the pointer, or where caret browsing is on.
{
  const text = document.querySelector("[data-text]");
  const hint = document.querySelector("[data-marking]");
  const announce = document.getElementById("announce");
  const STEPS = {
    ArrowRight: ["forward", "word"],
    ArrowLeft: ["backward", "word"],
    ArrowDown: ["forward", "line"],
    ArrowUp: ["backward", "line"],
  };
  const FIELDS = "input:not([type=checkbox]), select, textarea";

  const firstLine = () => {
    const passage = text.querySelector(".passage[data-active]");
    const frame = text.getBoundingClientRect();
    const lines = [...text.querySelectorAll("[data-start]")];
    const seen = lines.find((line) => line.getBoundingClientRect().bottom > Math.max(frame.top, 0));
    return passage?.closest("[data-start]") ?? seen ?? lines[0];
  };

  const begin = () => {
    const line = firstLine();
    if (!line) return;
    text.focus({ preventScroll: true });
    const selection = getSelection();
    selection.setPosition(line, 0);
    selection.modify("extend", "forward", "word");
    hint.hidden = false;
    announce.textContent = hint.textContent;
  };

  const end = () => {
    hint.hidden = true;
    getSelection().removeAllRanges();
  };

  const move = (key, extends_) => {
    const selection = getSelection();
    const [direction, unit] = STEPS[key];
    if (!extends_) {
      direction === "forward" ? selection.collapseToEnd() : selection.collapseToStart();
      if (unit === "line" || direction === "backward") selection.modify("move", direction, unit);
    }
    const [way, by] = extends_ ? [direction, unit] : ["forward", "word"];
    // Between paragraphs there are steps without a word.
    for (let tries = 0; tries < 4; tries += 1) {
      selection.modify("extend", way, by);
      if (extends_ || /[\p{L}\p{N}]/u.test(selection.toString())) break;
    }
    const node = selection.focusNode;
    (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.scrollIntoView({ block: "nearest" });
    announce.textContent = selection.toString().trim();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches?.(FIELDS)) return;
    if (event.key === "m" && hint.hidden && getSelection().isCollapsed) begin();
    else if (hint.hidden) return;
    else if (event.key in STEPS) move(event.key, event.shiftKey);
    else if (event.key === "Escape") end();
    else if (event.key === "Enter") document.querySelector("[data-page-key=m]").click();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  document.addEventListener("htmx:afterRequest", ({ target }) => {
    if (target.matches?.("[data-selection]")) hint.hidden = true;
  });
}
