/** Light or dark colours: those of the reader's system until the reader chooses; the choice is remembered. */

import { find, need } from "./elements.mjs";

/* A script in the frame of every page reads this before the page is painted. */
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
      /* the browser stores nothing: the choice lasts until the page is left */
    }
    nameButton();
  });
  system.addEventListener("change", nameButton);
  button.hidden = false;
  nameButton();
}
