/* The menu of narrow windows: Escape closes it and gives the focus back; so does leaving it. */
(function () {
  "use strict";
  const menu = document.querySelector(".guide-menu");
  if (!menu) return;
  const opener = menu.querySelector("summary");

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      opener.focus();
    }
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
})();
