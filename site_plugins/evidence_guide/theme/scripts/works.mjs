/**
 * Leads an address such as references/#cameron2012 on to the page of the list on which the work now stands.
 * Links of the site lead there by themselves; this is for addresses that were kept elsewhere.
 */

import { find } from "./elements.mjs";
import { loadScript, pageAddress } from "./site.mjs";

/** Lead on from a page of the references to another. */
export function startWorks() {
  if (!find(document, "[data-guide-works]", HTMLElement)) return;
  addEventListener("hashchange", () => void leadOn());
  void leadOn();
}

async function leadOn() {
  const key = decodeURIComponent(location.hash.slice(1));
  if (!key || document.getElementById(key)) return;
  try {
    await loadScript("assets/works.js");
  } catch (problem) {
    console.info(problem);
    return;
  }
  const page = window.guideWorks.find(([, works]) => works.split(" ").includes(key));
  if (page) location.replace(`${pageAddress(page[0])}#${key}`);
}
