// Keys for reviewing: J and K go along the queue's rows; any other leads to what carries its letter
// in data-key. They move the focus and unfold, so that Enter decides and no key publishes by itself.
const isTyping = (element) => element.matches("input, textarea, select, [contenteditable]");

const along = (step) => {
  const rows = [...document.querySelectorAll("[data-row]")];
  const here = rows.indexOf(document.activeElement);
  rows[here < 0 ? 0 : Math.min(Math.max(here + step, 0), rows.length - 1)]?.focus();
};

const goTo = (element) => {
  const place = element.hash ? document.querySelector(element.hash) : element;
  element.closest("details")?.setAttribute("open", "");
  (place?.querySelector("textarea") ?? element).focus();
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const key = event.key.toLowerCase();
  const element = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (key === "j" || key === "k") along(key === "j" ? 1 : -1);
  else if (element) goTo(element);
  else return;
  event.preventDefault();
});
