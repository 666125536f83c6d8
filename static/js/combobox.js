// A select box of hundreds of names becomes a field that finds names while one types: the combobox
// of the WAI-ARIA practices. The select box stays and carries the value; htmx brings the options.
{
  const STEPS = { ArrowDown: 1, ArrowUp: -1 };
  const OPTION = "[role=option]:not([aria-disabled])"; // Disabled is the sentence that nothing was found.
  const optionsOf = (input) => [...input.parentElement.querySelectorAll(OPTION)];
  const selectOf = (input) => input.closest("[data-combobox]").querySelector("select");
  const activeOf = (input) => optionsOf(input).find((option) => option.getAttribute("aria-selected") === "true");
  const shown = (select) => (select.value ? select.selectedOptions[0].label : "");
  const open = (input, isOpen) => {
    const list = input.parentElement.querySelector("[role=listbox]");
    const hasOptions = isOpen && list.children.length > 0;
    list.hidden = !hasOptions;
    input.setAttribute("aria-expanded", String(hasOptions));
    if (!hasOptions) input.removeAttribute("aria-activedescendant");
  };
  const activate = (input, option) => {
    for (const one of optionsOf(input)) one.setAttribute("aria-selected", String(one === option));
    if (option) input.setAttribute("aria-activedescendant", option.id);
    option?.scrollIntoView({ block: "nearest" });
  };

  const choose = (input, option) => {
    const select = selectOf(input);
    const { value, label } = option.dataset;
    for (const one of [...select.options]) if (one.value === value) one.remove();
    select.add(new Option(label, value, true, true));
    input.value = label;
    open(input, false);
  };

  // What stands in the field when it is left is what the select box holds; emptied, it is nobody.
  const leave = (input) => {
    if (!input.value.trim()) selectOf(input).value = "";
    input.value = shown(selectOf(input));
    open(input, false);
  };

  const upgrade = (box) => {
    const select = box.querySelector("select");
    const input = box.querySelector("[role=combobox]");
    if (!input || select.hidden) return;
    const { activeElement, body } = document;
    for (const name of ["aria-describedby", "aria-invalid"].filter((name) => select.hasAttribute(name))) {
      input.setAttribute(name, select.getAttribute(name));
    }
    input.id = select.id;
    select.removeAttribute("id");
    select.hidden = true;
    input.parentElement.hidden = false;
    input.value = shown(select);
    if (activeElement === select || (select.autofocus && activeElement === body)) input.focus();
  };

  document.querySelectorAll("[data-combobox]").forEach(upgrade);
  document.addEventListener("htmx:load", ({ target }) => target.querySelectorAll("[data-combobox]").forEach(upgrade));
  document.addEventListener("htmx:afterSwap", ({ target, detail }) => {
    if (!target.matches?.("[role=listbox]")) return;
    const input = target.parentElement.querySelector("[role=combobox]");
    [...target.children].forEach((option, number) => (option.id = `${target.id}_${number}`));
    open(input, document.activeElement === input);
    activate(input, input.value.trim() ? optionsOf(input)[0] : null);
    if (detail.requestConfig.parameters.q !== input.value) return;
    if (input.dataset.asks === "entered" && activeOf(input)) choose(input, activeOf(input));
    delete input.dataset.asks;
  });

  document.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.matches?.("[role=combobox]") || event.isComposing) return;
    const isOpen = input.getAttribute("aria-expanded") === "true";
    const options = optionsOf(input);
    const place = options.indexOf(activeOf(input));
    if (event.key in STEPS && options.length) {
      open(input, true);
      activate(input, options[(place + STEPS[event.key] + options.length) % options.length]);
    } else if (event.key === "Enter" && input.dataset.asks) {
      input.dataset.asks = "entered"; // What it finds is not here yet: the first of it is meant.
    } else if (event.key === "Enter" && isOpen && place >= 0) {
      choose(input, options[place]);
    } else if (event.key === "Enter") {
      const isChosen = !input.value.trim() || input.value === shown(selectOf(input));
      leave(input);
      if (isChosen) selectOf(input).form.requestSubmit();
    } else if (event.key === "Escape" && isOpen) {
      leave(input);
    } else return;
    event.preventDefault();
  });

  document.addEventListener("input", ({ target }) => target.matches("[role=combobox]") && (target.dataset.asks = "typed"));
  document.addEventListener("mousedown", (event) => {
    const option = event.target.closest?.(OPTION);
    if (!option) return;
    event.preventDefault();
    choose(option.closest(".combobox").querySelector("[role=combobox]"), option);
  });
  document.addEventListener("focusout", ({ target }) => target.matches?.("[role=combobox]") && leave(target));
  document.addEventListener("focusin", ({ target }) => target.matches?.("[role=combobox]") && target.select());
}
