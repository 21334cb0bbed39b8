/**
 * Makes the plain link at each claim a button that copies the claim's address, adds one that copies the
 * reference to the page, and puts today's date into that, and the address where the guide knows none of its own. Where the browser lets nothing be copied, it shows
 * what to copy in a field, selected. What has happened is announced, and shown by the button.
 */

import { element, find, findAll, need, textOf } from "./elements.mjs";
import { urlOf } from "./site.mjs";

/* How long a button says what it has done, in milliseconds. */
const SAID_FOR = 2500;

/** Let the addresses of claims and the reference to the page be copied. */
export function startCopying() {
  const page = find(document, ".guide-page", HTMLElement);
  if (!page) return;
  const status = element("div", { class: "guide-hidden", role: "status" });
  page.closest("main, body")?.append(status);

  for (const link of findAll(page, "a.guide-anchor", HTMLElement)) {
    const address = new URL(link.getAttribute("href") ?? "", location.href);
    address.search = "";
    const button = copyButton("#", "Copy link", "Copy link to this claim");
    button.addEventListener("click", () => copy(button, address.href, "Link copied", status));
    button.classList.add("guide-anchor");
    link.replaceWith(button);
  }

  const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  for (const reference of findAll(page, ".guide-cite__text", HTMLElement)) {
    for (const node of reference.childNodes) {
      if (!(node instanceof Text)) continue;
      node.data = node.data.replace("(Accessed: day month year)", `(Accessed: ${today})`);
    }
    putAddress(reference, today);
    const button = copyButton("", "Copy reference", "Copy reference");
    button.addEventListener("click", () =>
      copy(button, textOf(reference).trim(), "Reference copied", status),
    );
    button.classList.add("guide-copy--reference");
    reference.after(" ", button);
  }
}

/**
 * Put an address into a reference that has none, since a site may not know where it is published; the browser does.
 *
 * @param {HTMLElement} reference
 * @param {string} today
 */
function putAddress(reference, today) {
  const named = find(reference, "code", HTMLElement);
  const path = named ? textOf(named) : "";
  const isWhole = reference.hasAttribute("data-whole");
  if (!(named || isWhole) || !location.protocol.startsWith("http")) return;
  const words = named?.previousSibling;
  if (words instanceof Text) words.data = words.data.replace(/Page $/, "");
  named?.nextSibling?.remove();
  named?.remove();
  const where = `Available at: ${urlOf(path).href} (Accessed: ${today}).`;
  reference.append(named ? "" : " ", element("span", { class: "guide-with-js" }, where));
}

/**
 * @param {string} words what stands on the button
 * @param {string} does what the style sheet shows beside it: what it does, and later what it has done
 * @param {string} name what a screen reader calls it
 */
function copyButton(words, does, name) {
  const button = element("button", { type: "button", class: "guide-copy", "aria-label": name }, words);
  button.dataset.does = button.dataset.says = does;
  return button;
}

/**
 * Copy a text, in the best way that the browser allows.
 *
 * @param {HTMLButtonElement} button
 * @param {string} text
 * @param {string} done what is said afterwards
 * @param {HTMLElement} status where it is announced
 */
async function copy(button, text, done, status) {
  let copied = false;
  try {
    await navigator.clipboard.writeText(text);
    copied = true;
  } catch {
    copied = copyFromField(text);
  }
  say(button, copied ? done : "Not copied: copy it from the field", status);
  if (!copied) offer(button, text);
}

/**
 * Copy in the old way, for a page that is read from a folder or without a secure connection.
 *
 * @param {string} text
 */
function copyFromField(text) {
  const field = element("textarea", { class: "guide-hidden" });
  const focused = document.activeElement;
  field.value = text;
  need(document, ".guide-page", HTMLElement).append(field);
  field.select();
  let copied = false;
  try {
    copied = document.execCommand("copy");
  } catch {
    copied = false;
  }
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

/**
 * Show what to copy in a field after the button.
 *
 * @param {HTMLButtonElement} button
 * @param {string} text
 */
function offer(button, text) {
  let label = button.nextElementSibling;
  if (!label?.matches(".guide-copy-field")) {
    const made = element("input");
    made.readOnly = true;
    label = element("label", { class: "guide-copy-field" }, "Copy this: ", made);
    button.after(label);
  }
  const field = need(label, "input", HTMLInputElement);
  field.value = text;
  field.focus();
  field.select();
}

/**
 * @param {HTMLButtonElement} button
 * @param {string} words
 * @param {HTMLElement} status
 */
function say(button, words, status) {
  button.dataset.says = words;
  button.classList.add("guide-copy--done");
  /* The same words twice are announced twice only if something changes in between. */
  status.textContent = "";
  setTimeout(() => (status.textContent = words), 50);
  setTimeout(() => {
    button.dataset.says = button.dataset.does;
    button.classList.remove("guide-copy--done");
  }, SAID_FOR);
}
