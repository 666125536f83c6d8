// What htmx asked for and did not get is said in the page's live region, in the words that the
// region itself holds for each kind of trouble; the next answer takes the sentence away.
const region = document.querySelector("[data-trouble]");

const say = (kind) => {
  region.textContent = region.dataset[kind] ?? region.dataset.failed;
};

const kinds = { 403: "forbidden", 404: "missing", 503: "away" };

document.addEventListener("htmx:responseError", (event) => say(kinds[event.detail.xhr.status]));
document.addEventListener("htmx:sendError", () => say("unreachable"));
document.addEventListener("htmx:timeout", () => say("unreachable"));
document.addEventListener("htmx:afterSwap", () => {
  region.textContent = "";
});
