/** The menu of narrow windows: Escape closes it and gives the focus back; so does leaving it. */

import { find, need } from "./elements.mjs";

/** Let the menu close where a reader turns to something else. */
export function startMenu() {
  const menu = find(document, ".guide-menu", HTMLDetailsElement);
  if (!menu) return;
  const opener = need(menu, "summary", HTMLElement);

  /** @param {EventTarget | null} target */
  const holds = (target) => target instanceof Node && menu.contains(target);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      opener.focus();
    }
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !holds(event.relatedTarget)) menu.open = false;
  });
  document.addEventListener("click", (event) => {
    if (!holds(event.target)) menu.open = false;
  });
}
