/** Light or dark colours: as the reader's system has them, until the reader says otherwise, which is remembered. */

import { find, need } from "./elements.mjs";

/* The frame of every page reads this before it is painted. */
const KEY = "guide-scheme";

/** Let the button in the header switch between light and dark. */
export function startColourScheme() {
  const root = document.documentElement;
  const button = find(document, ".guide-scheme", HTMLElement);
  const system = matchMedia("(prefers-color-scheme: dark)");
  if (!button) return;
  const words = need(button, ".guide-scheme__words", HTMLElement);

  const shown = () => root.dataset.scheme || (system.matches ? "dark" : "light");
  const other = () => (shown() === "dark" ? "light" : "dark");

  const nameButton = () => {
    const colours = other() === "dark" ? "Dark colours" : "Light colours";
    words.textContent = colours;
    button.title = `Switch to ${colours.toLowerCase()}`;
  };

  button.addEventListener("click", () => {
    const scheme = other();
    root.dataset.scheme = scheme;
    try {
      localStorage.setItem(KEY, scheme);
    } catch {
      /* a browser that keeps nothing: the choice lasts as long as the page */
    }
    nameButton();
  });
  system.addEventListener("change", nameButton);
  button.hidden = false;
  nameButton();
}
