// Which passage is the current one. j and k go through the cards; a card in focus, or one that is
// scrolled to, brings its passage into sight, and both take the same tint. After a decision the
// focus moves to the next open card, after a refusal to what was refused.
{
  let current = null;
  let isByKeys = false;
  let decided = null;

  const cards = () => [...document.querySelectorAll(".desk-card[data-candidate]")];
  const cardOf = (candidate) => document.getElementById(`candidate-${candidate}`);
  const candidateOf = (element) => element.closest?.("[data-candidate]")?.dataset.candidate;

  const tint = (candidate) => {
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

  const choose = (candidate) => {
    current = candidate;
    for (const card of cards()) card.toggleAttribute("data-current", card.dataset.candidate === current);
    tint(current);
  };

  const step = (by) => {
    const all = cards();
    const place = all.findIndex((card) => card.dataset.candidate === current);
    const next = place < 0 ? all[by > 0 ? 0 : all.length - 1] : all[place + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };

  const settle = () => {
    const focused = document.activeElement;
    if (focused && focused !== document.body && !focused.matches(".desk-card")) return;
    const trouble = document.querySelector("#tally [role=alert]");
    const all = cards();
    const place = all.findIndex((card) => card.dataset.candidate === current);
    const card = all[place];
    const refused =
      card?.querySelector("[aria-invalid=true]:not([hidden])") ?? card?.querySelector("[role=alert]");
    const moves = decided && !refused && !["open", "editing"].includes(card?.dataset.state);
    const next = moves && [...all.slice(place + 1), ...all].find((one) => one.dataset.state === "open");
    const target = trouble ?? (refused?.matches("[aria-invalid]") ? refused : next || card);
    decided = null; // One answer settles in several places, but moves on once.
    target?.focus({ preventScroll: true });
    if (isByKeys || refused) (trouble ?? refused ?? target)?.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", () => (isByKeys = true), true);
  document.addEventListener("pointerdown", () => (isByKeys = false), true);
  document.addEventListener("pointerover", (event) => tint(candidateOf(event.target) ?? current));
  document.addEventListener("focusin", ({ target }) => {
    const candidate = candidateOf(target);
    if (!candidate) return;
    choose(candidate);
    if (!target.closest("[data-text]")) bringIntoSight(candidate);
  });
  document.addEventListener("desk:step", (event) => step(event.detail));
  document.addEventListener("htmx:beforeRequest", ({ target }) => {
    if (target.matches("[role=combobox]")) return;
    const card = target.closest(".desk-card");
    const isDecision = target.matches("form") && card?.dataset.state !== "accepted";
    decided = isDecision || target.closest("#tally") ? true : null;
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (current && !cardOf(current)?.hasAttribute("data-current")) choose(current);
    settle();
  });

  const watcher = new IntersectionObserver(
    (entries) => {
      const seen = entries.find((entry) => entry.isIntersecting);
      if (seen && !document.querySelector("[data-text]:hover")) bringIntoSight(seen.target.dataset.candidate);
    },
    { rootMargin: "-15% 0px -70% 0px" },
  );
  for (const card of cards()) watcher.observe(card);
}
