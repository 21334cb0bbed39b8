/*
 * Makes the plain link at each claim a button that copies the claim's address, adds one that copies the
 * reference to the page, and puts today's date into that. Where the browser lets nothing be copied, it shows
 * what to copy in a field, selected. What has happened is announced, and shown by the button.
 */
(() => {
  "use strict";

  const TOLD = 2500;
  const page = document.querySelector(".guide-page");
  if (!page) return;

  const status = document.createElement("div");
  status.className = "guide-hidden";
  status.setAttribute("role", "status");
  page.closest("main, body").append(status);

  const tell = (button, words) => {
    button.dataset.says = words;
    button.classList.add("guide-copy--done");
    /* The same words twice are announced twice only if something changes in between. */
    status.textContent = "";
    setTimeout(() => (status.textContent = words), 50);
    setTimeout(() => {
      button.dataset.says = button.dataset.does;
      button.classList.remove("guide-copy--done");
    }, TOLD);
  };

  /* The way of old, for a copy that is read from a folder or without a secure connection. */
  const copyOfOld = (text) => {
    const area = document.createElement("textarea");
    const focused = document.activeElement;
    area.value = text;
    area.className = "guide-hidden";
    page.append(area);
    area.select();
    let done = false;
    try {
      done = document.execCommand("copy");
    } catch {
      done = false;
    }
    area.remove();
    if (focused) focused.focus({ preventScroll: true });
    return done;
  };

  const offer = (button, text) => {
    let label = button.nextElementSibling;
    if (!label || !label.matches(".guide-copy-field")) {
      label = document.createElement("label");
      label.className = "guide-copy-field";
      const field = document.createElement("input");
      field.readOnly = true;
      label.append("Copy this: ", field);
      button.after(label);
    }
    const field = label.querySelector("input");
    field.value = text;
    field.focus();
    field.select();
  };

  const copy = async (button, text, done) => {
    let copied = false;
    try {
      await navigator.clipboard.writeText(text);
      copied = true;
    } catch {
      copied = copyOfOld(text);
    }
    if (copied) return tell(button, done);
    tell(button, "Not copied: copy it from the field");
    offer(button, text);
  };

  const makeButton = (words, does, name, onClick) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "guide-copy";
    button.textContent = words;
    button.dataset.does = button.dataset.says = does;
    button.setAttribute("aria-label", name);
    button.addEventListener("click", () => onClick(button));
    return button;
  };

  for (const link of page.querySelectorAll("a.guide-anchor")) {
    const address = new URL(link.getAttribute("href"), location.href);
    address.search = "";
    const button = makeButton("#", "Copy link", "Copy link to this claim", (it) =>
      copy(it, address.href, "Link copied"),
    );
    button.classList.add("guide-anchor");
    link.replaceWith(button);
  }

  const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  for (const reference of page.querySelectorAll(".guide-cite__text")) {
    for (const node of [...reference.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE)) {
      node.data = node.data.replace("(Accessed: day month year)", `(Accessed: ${today})`);
    }
    const button = makeButton("", "Copy reference", "Copy reference", (it) =>
      copy(it, reference.textContent.trim(), "Reference copied"),
    );
    button.classList.add("guide-copy--reference");
    reference.after(" ", button);
  }
})();
