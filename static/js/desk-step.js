// A card and its passage take the same tint while the pointer or the focus is on either; a card in
// focus also brings its passage into sight, where the text scrolls beside the cards.
const activate = (candidate) => {
  for (const element of document.querySelectorAll("[data-candidate]")) {
    element.toggleAttribute("data-active", element.dataset.candidate === candidate);
  }
};

const bringIntoSight = (candidate) => {
  const frame = document.querySelector("[data-text]");
  const passage = frame?.querySelector(`[data-candidate="${candidate}"]`);
  if (!passage || getComputedStyle(frame).overflowY !== "auto") return;
  const outer = frame.getBoundingClientRect();
  const inner = passage.getBoundingClientRect();
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    frame.scrollTop += inner.top - outer.top - outer.height / 3;
  }
};

const candidateOf = (event) => event.target.closest?.("[data-candidate]")?.dataset.candidate;

document.addEventListener("pointerover", (event) => activate(candidateOf(event)));
document.addEventListener("focusin", (event) => {
  const candidate = candidateOf(event);
  activate(candidate);
  if (candidate && !event.target.closest("[data-text]")) bringIntoSight(candidate);
});
