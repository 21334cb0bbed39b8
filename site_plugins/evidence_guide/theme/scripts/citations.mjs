/**
 * Opens a citation in place: the reference as it stands at the foot of the page, the study behind it, the
 * work it was read through, and the place in the work. By keyboard and to a screen reader the citation is a
 * button that unfolds what follows it. Without this script it is a link to the foot of the page.
 */

import { element, find, findAll, textOf } from "./elements.mjs";

const CITATIONS = '.guide-page a[href^="#ref-"]:not(.guide-cited a)';
const GAP = 8;

/** Let each citation whose reference is on the page open it in place. */
export function startCitations() {
  const shown = new ShownReference();

  document.addEventListener("click", (event) => {
    const link = citationAt(event);
    const entry = link && entryOf(link);
    if (entry && isPlainClick(event)) {
      event.preventDefault();
      if (shown.isOf(link)) shown.close(true);
      else shown.open(link, entry);
    } else if (!shown.holds(event.target) || leadsWithinThePage(event)) {
      shown.close(false);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown.isOpen) {
      event.preventDefault();
      shown.close(true);
    } else if (event.key === " " && citationAt(event) && event.target instanceof HTMLElement) {
      event.preventDefault();
      event.target.click();
    }
  });

  /* What has the focus must not lie under the panel. */
  document.addEventListener("focusin", (event) => {
    if (!shown.holds(event.target) && !shown.isOf(event.target)) shown.close(false);
  });

  window.addEventListener("resize", () => shown.place());

  const links = findAll(document, CITATIONS, HTMLAnchorElement).filter((link) => entryOf(link));
  beButtons(links);
  /* On paper, and in a PDF made of it, they are links to the list of references. */
  addEventListener("beforeprint", () => beLinks(links));
  addEventListener("afterprint", () => beButtons(links));
}

/** @param {HTMLAnchorElement[]} links */
function beButtons(links) {
  for (const link of links) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
  }
}

/** @param {HTMLAnchorElement[]} links */
function beLinks(links) {
  for (const link of links) {
    link.removeAttribute("role");
    link.removeAttribute("aria-expanded");
  }
}

/** The panel that shows a reference below its citation; there is one at a time. */
class ShownReference {
  constructor() {
    /** @type {HTMLElement | null} */
    this.panel = null;
    /** @type {HTMLAnchorElement | null} */
    this.citation = null;
    this.width = 0;
  }

  get isOpen() {
    return this.panel !== null;
  }

  /** @param {EventTarget | null} target */
  isOf(target) {
    return this.citation !== null && target === this.citation;
  }

  /** @param {EventTarget | null} target */
  holds(target) {
    return this.panel !== null && target instanceof Node && this.panel.contains(target);
  }

  /**
   * @param {HTMLAnchorElement} citation
   * @param {HTMLElement} entry its reference at the foot of the page
   */
  open(citation, entry) {
    this.close(false);
    const content = contentOf(citation, entry, () => this.close(true));
    const panel = element("div", { class: "guide-cited" }, ...content);
    panel.id = "guide-cited";
    panel.setAttribute("role", "group");
    panel.setAttribute("aria-label", `Reference: ${citation.textContent}`);
    /* In the top layer no frame that scrolls cuts it off; it still follows its citation for the keyboard. */
    const inTopLayer = "showPopover" in panel;
    if (inTopLayer) panel.popover = "manual";
    citation.after(panel);
    if (inTopLayer) panel.showPopover();
    [this.panel, this.citation] = [panel, citation];
    this.width = 24 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    citation.setAttribute("aria-expanded", "true");
    citation.setAttribute("aria-controls", panel.id);
    this.place();
    panel.scrollIntoView({ block: "nearest" });
  }

  /** Put the panel under the last line of the citation, and never wider than the window. */
  place() {
    if (!this.panel || !this.citation) return;
    const root = document.documentElement;
    const lines = this.citation.getClientRects();
    const line = lines[lines.length - 1];
    const width = Math.min(this.width, root.clientWidth - 2 * GAP);
    const left = Math.max(GAP, Math.min(line.left, root.clientWidth - width - GAP));
    this.panel.style.width = `${width}px`;
    this.panel.style.left = `${left + window.scrollX}px`;
    this.panel.style.top = `${line.bottom + window.scrollY + GAP / 2}px`;
  }

  /** @param {boolean} andReturn whether the focus goes back to the citation, wherever it is now */
  close(andReturn) {
    const { panel, citation } = this;
    if (!panel || !citation) return;
    this.panel = this.citation = null;
    const hadFocus = panel.contains(document.activeElement);
    citation.setAttribute("aria-expanded", "false");
    citation.removeAttribute("aria-controls");
    panel.remove();
    if (andReturn || hadFocus) citation.focus({ preventScroll: true });
  }
}

/** @param {Event} event */
function citationAt(event) {
  const link = event.target instanceof Element ? event.target.closest(CITATIONS) : null;
  return link instanceof HTMLAnchorElement ? link : null;
}

/** @param {Event} event */
function leadsWithinThePage(event) {
  return event.target instanceof Element && event.target.closest('a[href^="#"]') !== null;
}

/** @param {MouseEvent} event */
function isPlainClick({ button, ctrlKey, metaKey, shiftKey, altKey }) {
  return !button && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

/** @param {HTMLAnchorElement} link */
function entryOf(link) {
  return document.getElementById(decodeURIComponent(link.hash.slice(1)));
}

/**
 * The words of a reference, without the links that follow it in the list.
 *
 * @param {HTMLElement} entry
 */
function wordsOf(entry) {
  const copy = /** @type {HTMLElement} */ (entry.cloneNode(true));
  for (const links of copy.querySelectorAll(".guide-refs-links")) links.remove();
  return [...copy.childNodes];
}

/**
 * What the panel says of a citation.
 *
 * @param {HTMLAnchorElement} citation
 * @param {HTMLElement} entry
 * @param {() => void} close
 */
function contentOf(citation, entry, close) {
  const facts = [...placeIn(citation), ...studyBehind(entry), ...worksReadThrough(citation)];
  const closing = element("button", { class: "guide-cited__close" }, "Close");
  closing.type = "button";
  closing.addEventListener("click", close);
  const list = element("a", {}, "Show in the list");
  list.href = citation.hash;
  return [
    element("p", { class: "guide-cited__work" }, ...wordsOf(entry)),
    ...(facts.length ? [element("dl", {}, ...facts)] : []),
    element("p", { class: "guide-cited__links" }, list, closing),
  ];
}

/**
 * @param {string} name
 * @param {...(Node | string)} content
 */
function fact(name, ...content) {
  return element("div", {}, element("dt", {}, name), element("dd", {}, ...content));
}

/** @param {HTMLAnchorElement} citation */
function placeIn(citation) {
  return citation.dataset.at ? [fact("Where in it", citation.dataset.at)] : [];
}

/** @param {HTMLElement} entry */
function studyBehind(entry) {
  const study = find(entry, '.guide-refs-links a[href*="studies/"]', HTMLElement);
  if (!study) return [];
  const [label, title] = textOf(study).split(/:\s(.*)/s);
  const link = element("a", {}, title || label);
  link.href = study.getAttribute("href") ?? "";
  return [fact(label === "The study" ? "The study behind it" : label, link)];
}

/**
 * The works through which the cited one was read, each with the place in it where that is known.
 *
 * @param {HTMLAnchorElement} citation
 */
function worksReadThrough(citation) {
  const keys = (citation.dataset.via || "").split(" ").filter(Boolean);
  return keys.flatMap((key) => {
    const work = document.getElementById(`ref-${key}`);
    if (!work) return [];
    const around = citation.closest(".cite") || citation;
    const links = findAll(around, `a[href="#ref-${key}"]`, HTMLElement);
    const place = links.map((link) => link.dataset.at).find(Boolean);
    const at = place ? [element("span", { class: "guide-cited__at" }, `At: ${place}`)] : [];
    return [fact("Read through", ...wordsOf(work), ...at)];
  });
}
