/** Makes elements, and finds those that the templates of a page have written. */

/**
 * Make an element. An attribute that is true stands without a value; one that is false or null is left out.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | boolean | null>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/**
 * The first element that a selector names, or null where there is none of that type.
 *
 * @template {Element} Type
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => Type} type
 * @returns {Type | null}
 */
export function find(parent, selector, type) {
  const found = parent.querySelector(selector);
  return found instanceof type ? found : null;
}

/**
 * The first element that a selector names, where the template always writes one.
 *
 * @template {Element} Type
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => Type} type
 * @returns {Type}
 */
export function need(parent, selector, type) {
  const found = find(parent, selector, type);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/**
 * Every element that a selector names.
 *
 * @template {Element} Type
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => Type} type
 * @returns {Type[]}
 */
export function findAll(parent, selector, type) {
  return [...parent.querySelectorAll(selector)].flatMap((found) => (found instanceof type ? [found] : []));
}

/**
 * The text of a node, empty where there is no node.
 *
 * @param {Node | null} node
 */
export function textOf(node) {
  return node?.textContent ?? "";
}
