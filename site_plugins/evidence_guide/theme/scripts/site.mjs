/** The addresses of the site's pages and files, and loading a file when it is needed. */

import { element, find } from "./elements.mjs";

/** The address of the site's first page, as every search form knows it; null on a page without one. */
export function siteRoot() {
  const form = find(document, "[data-guide-search]", HTMLElement);
  return form ? new URL("../", new URL(form.getAttribute("action") ?? "", location.href)) : null;
}

/**
 * The full address of something on the site.
 *
 * @param {string} path from the site's first page
 */
export function urlOf(path) {
  return new URL(path, siteRoot() ?? undefined);
}

/**
 * The full address of a page; where there is no server, a folder's page must be named.
 *
 * @param {string} path from the site's first page
 */
export function pageAddress(path) {
  const url = urlOf(path);
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
}

/**
 * The query of what a script loads: the letters of its own name that say which edition of it this is. A browser
 * may hold files that an earlier edition loaded, which another one cannot read.
 *
 * @param {string} address the script's
 * @returns {string} “?” and the letters; empty where the file is not named by its content
 */
export function editionOf(address) {
  const letters = /\.([0-9a-f]{8})\.js$/.exec(address);
  return letters ? `?${letters[1]}` : "";
}

const own = typeof document === "undefined" ? null : document.currentScript;
const edition = editionOf(own?.getAttribute("src") ?? "");

/**
 * The full address of a file that this script loads.
 *
 * @param {string} path from the site's first page
 */
export function fileAddress(path) {
  return urlOf(path + edition).href;
}

/** @type {Map<string, Promise<void>>} */
const loading = new Map();

/**
 * Load a script of the site, once. It may be asked for again where it did not load.
 *
 * @param {string} path from the site's first page
 * @returns {Promise<void>}
 */
export function loadScript(path) {
  const begun = loading.get(path);
  if (begun) return begun;
  /** @type {Promise<void>} */
  const loaded = new Promise((done, failed) => {
    const script = element("script", { src: fileAddress(path) });
    script.onload = () => done();
    script.onerror = () => {
      loading.delete(path);
      failed(new Error(`${path} did not load`));
    };
    document.head.append(script);
  });
  loading.set(path, loaded);
  return loaded;
}

/**
 * Load a part of a file that is too large to be loaded at once. It is kept by whoever asks for it.
 *
 * @param {string} path from the site's first page
 * @returns {Promise<any>} what the part holds
 */
export async function loadPart(path) {
  await loadScript(path);
  return window.guideParts[path];
}

/**
 * Put a state into the address.
 *
 * @param {URLSearchParams} parameters
 * @param {"pushState" | "replaceState"} [how] whether Back leads to what was before
 */
export function writeAddress(parameters, how = "replaceState") {
  const query = parameters.toString();
  try {
    history[how](null, "", query ? `?${query}` : location.pathname);
  } catch {
    /* a browser may forbid it to a page from a folder; what is shown is right all the same */
  }
}
