/* What unfolds: open where a link leads into it, open on paper, and a table of contents beside the page. */
(function () {
  "use strict";

  /* Where the address leads; what is no code of a character in it (“#100%”) stands for itself, as browsers have it. */
  function anchored() {
    const anchor = location.hash.slice(1);
    try {
      return document.getElementById(decodeURIComponent(anchor));
    } catch {
      return document.getElementById(anchor);
    }
  }

  function openAround(target) {
    let element = target;
    let opened = false;
    for (; element; element = element.parentElement) {
      if (element.tagName === "DETAILS" && !element.open) opened = element.open = true;
    }
    if (opened) target.scrollIntoView();
  }

  addEventListener("hashchange", () => openAround(anchored()));
  openAround(anchored());

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("main details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });

  const contents = document.querySelector(".guide-toc details");
  if (contents) {
    const wide = matchMedia("(min-width: 68em)");
    const fit = () => (contents.open = wide.matches);
    wide.addEventListener("change", fit);
    fit();
  }

  const address = document.querySelector(".guide-address");
  if (address && !address.textContent) address.textContent = location.href.split("#")[0];
})();
