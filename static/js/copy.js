// Buttons that copy the text whose id they name; a live region says that it is done. Where the
// clipboard is closed to pages, the text is selected for the reader to copy.
const copied = document.querySelector("[data-copied]");

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text.textContent);
    copied.textContent = "";
    copied.textContent = copied.dataset.copied;
  } catch {
    getSelection().selectAllChildren(text);
  }
};

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(document.getElementById(button.dataset.copy)));
}
