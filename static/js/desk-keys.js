// One letter does what the button that carries it does: in the current card (data-key) or on the
// page (data-page-key). Never while someone writes, and never with Ctrl, Alt or the Meta key.
{
  const FIELDS = "input:not([type=checkbox]), select, textarea, [contenteditable]";
  const WORDS = "input[type=text], textarea";

  const current = () =>
    document.activeElement?.closest(".desk-card") ?? document.querySelector(".desk-card[data-current]");

  const carrier = (key) => {
    const quoted = CSS.escape(key);
    const group = document.activeElement?.closest("[data-keys]");
    return (
      group?.querySelector(`[data-key="${quoted}"]`) ??
      current()?.querySelector(`[data-key="${quoted}"]`) ??
      document.querySelector(`[data-page-key="${quoted}"]`)
    );
  };

  const act = (key) => {
    if (key === "j" || key === "k") {
      const detail = key === "j" ? 1 : -1;
      document.dispatchEvent(new CustomEvent("desk:step", { detail }));
      return true;
    }
    const button = carrier(key);
    if (!button || button.closest("[hidden]")) return false;
    button.click();
    return true;
  };

  // Keys that come while an answer is on its way wait until it is on the page and the focus has
  // moved; where it brings a field to write in, they are written there, up to Enter.
  const ENTER = "\n";
  const waiting = [];
  let underWay = 0;

  const release = () => {
    const field = document.activeElement;
    if (!field?.matches(FIELDS)) {
      while (waiting.length && !underWay) act(waiting.shift());
      return;
    }
    const [typed, ...entered] = waiting.splice(0).join("").split(ENTER);
    if (!typed || !field.matches(WORDS)) return;
    field.setRangeText(typed, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    if (entered.length) field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  };

  document.addEventListener("htmx:beforeRequest", ({ target, detail: { xhr } }) => {
    if (target.matches("[role=combobox]")) return;
    underWay += 1;
    // What an answer brings is settled at once (htmx-config): here it is on the page.
    xhr.addEventListener("loadend", () => {
      if (!xhr.status || xhr.status >= 400) waiting.length = 0;
      underWay -= 1;
      release();
    });
  });
  // Who writes somewhere else by then goes on writing there.
  document.addEventListener("htmx:afterSwap", ({ target }) => {
    if (!document.activeElement?.matches(FIELDS)) return;
    for (const field of target.querySelectorAll("[autofocus]")) field.autofocus = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const isWriting = event.target.matches?.(FIELDS);
    if (event.key === "Escape" && isWriting) return event.target.closest(".desk-card")?.focus();
    if (isWriting || event.isComposing || document.querySelector("[popover]:popover-open")) return;
    const isEnter = event.key === "Enter" && underWay;
    if (event.key.length !== 1 && !isEnter) return;
    if (underWay) waiting.push(isEnter ? ENTER : event.key);
    else if (!act(event.key)) return;
    event.preventDefault();
  });
}
