// Where htmx puts a part in the place of the one with the focus, the focus goes to what came, if
// nothing of the same id took it over: the next Tab goes on from there and not from the page's end.
{
  let isTaken = false;

  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    isTaken = detail.target.contains(document.activeElement);
  });
  document.addEventListener("htmx:afterSettle", ({ target }) => {
    if (!isTaken) return;
    isTaken = false; // One answer settles in each of its parts: the first takes the focus.
    if (document.activeElement !== document.body) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  });
}
