/* Light or dark colours: as the reader's system has them, until the reader says otherwise, which is remembered. */
(function () {
  "use strict";
  const KEY = "guide-scheme";
  const root = document.documentElement;
  const button = document.querySelector(".guide-scheme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  if (!button) return;

  const shown = () => root.dataset.scheme || (system.matches ? "dark" : "light");
  const other = () => (shown() === "dark" ? "light" : "dark");

  function name() {
    const words = other() === "dark" ? "Dark colours" : "Light colours";
    button.querySelector(".guide-scheme__words").textContent = words;
    button.title = `Switch to ${words.toLowerCase()}`;
  }

  button.addEventListener("click", () => {
    root.dataset.scheme = other();
    try {
      localStorage.setItem(KEY, root.dataset.scheme);
    } catch {
      /* a browser that keeps nothing: the choice lasts as long as the page */
    }
    name();
  });
  system.addEventListener("change", name);
  button.hidden = false;
  name();
})();
