/* What unfolds: open where a link leads into it, open on paper, and a table of contents beside the page. */
(function () {
  "use strict";

  function openAround(anchor) {
    let element = anchor && document.getElementById(decodeURIComponent(anchor));
    const target = element;
    let opened = false;
    for (; element; element = element.parentElement) {
      if (element.tagName === "DETAILS" && !element.open) opened = element.open = true;
    }
    if (opened) target.scrollIntoView();
  }

  addEventListener("hashchange", () => openAround(location.hash.slice(1)));
  openAround(location.hash.slice(1));

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
