/*
 * Opens a citation in place: the reference as it stands at the foot of the page, the study behind it, the
 * work it was read through, and the place in the work. By keyboard and to a screen reader the citation is a
 * button that unfolds what follows it. Without this script it is a link to the foot of the page.
 */
(() => {
  "use strict";

  const CITATIONS = '.guide-page a[href^="#ref-"]:not(.guide-cited a)';
  const GAP = 8;
  let panel = null;
  let opener = null;

  const make = (tag, name, ...content) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...content);
    return element;
  };

  const entryOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

  /* The words of a reference, without the links that follow it in the list. */
  const wordsOf = (entry) => {
    const copy = entry.cloneNode(true);
    copy.querySelectorAll(".guide-refs-links").forEach((links) => links.remove());
    return [...copy.childNodes];
  };

  const row = (rows, name, ...content) =>
    rows.append(make("div", "", make("dt", "", name), make("dd", "", ...content)));

  /* What the panel says of a citation. */
  const contentOf = (link, entry) => {
    const rows = make("dl", "");
    const through = (link.dataset.via || "").split(" ").filter(Boolean);
    const study = entry.querySelector('.guide-refs-links a[href*="studies/"]');
    if (link.dataset.at) row(rows, "Where in it", link.dataset.at);
    if (study) {
      const [label, title] = study.textContent.split(/:\s(.*)/s);
      const to = make("a", "", title || label);
      to.href = study.getAttribute("href");
      row(rows, label === "The study" ? "The study behind it" : label, to);
    }
    for (const key of through) {
      const work = document.getElementById(`ref-${key}`);
      if (!work) continue;
      const there = [...(link.closest(".cite") || link).querySelectorAll(`a[href="#ref-${key}"]`)];
      const at = there.map((one) => one.dataset.at).find(Boolean);
      row(rows, "Read through", ...wordsOf(work), ...(at ? [make("span", "guide-cited__at", `At: ${at}`)] : []));
    }
    const close = make("button", "guide-cited__close", "Close");
    close.type = "button";
    close.addEventListener("click", () => shut(true));
    const list = make("a", "", "Show in the list");
    list.href = link.hash;
    return [
      make("p", "guide-cited__work", ...wordsOf(entry)),
      ...(rows.children.length ? [rows] : []),
      make("p", "guide-cited__links", list, close),
    ];
  };

  /* Under the last line of the citation, and never wider than the window. */
  const place = () => {
    const root = document.documentElement;
    const lines = opener.getClientRects();
    const line = lines[lines.length - 1];
    const width = Math.min(panel.dataset.width, root.clientWidth - 2 * GAP);
    const left = Math.max(GAP, Math.min(line.left, root.clientWidth - width - GAP));
    panel.style.width = `${width}px`;
    panel.style.left = `${left + window.scrollX}px`;
    panel.style.top = `${line.bottom + window.scrollY + GAP / 2}px`;
  };

  const shut = (back) => {
    if (!panel) return;
    const [old, link] = [panel, opener];
    panel = opener = null;
    const inside = old.contains(document.activeElement);
    link.setAttribute("aria-expanded", "false");
    link.removeAttribute("aria-controls");
    old.remove();
    if (back || inside) link.focus({ preventScroll: true });
  };

  const open = (link, entry) => {
    shut(false);
    opener = link;
    panel = make("div", "guide-cited", ...contentOf(link, entry));
    panel.id = "guide-cited";
    panel.setAttribute("role", "group");
    panel.setAttribute("aria-label", `Reference: ${link.textContent}`);
    /* In the top layer no frame that scrolls cuts it off; it still follows its citation for the keyboard. */
    if (panel.showPopover) panel.popover = "manual";
    link.after(panel);
    if (panel.showPopover) panel.showPopover();
    panel.dataset.width = 24 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", panel.id);
    place();
    panel.scrollIntoView({ block: "nearest" });
  };

  const citationAt = (event) => (event.target instanceof Element ? event.target.closest(CITATIONS) : null);

  document.addEventListener("click", (event) => {
    const link = citationAt(event);
    const entry = link && entryOf(link);
    if (entry && !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      if (link === opener) shut(true);
      else open(link, entry);
    } else if (panel && !panel.contains(event.target)) shut(false);
    else if (panel && event.target.closest('a[href^="#"]')) shut(false);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel) {
      event.preventDefault();
      shut(true);
    } else if (event.key === " " && citationAt(event)) {
      event.preventDefault();
      event.target.click();
    }
  });

  /* What has the focus must not lie under the panel. */
  document.addEventListener("focusin", (event) => {
    if (panel && !panel.contains(event.target) && event.target !== opener) shut(false);
  });

  window.addEventListener("resize", () => panel && place());

  for (const link of document.querySelectorAll(CITATIONS)) {
    if (!entryOf(link)) continue;
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
  }
})();
