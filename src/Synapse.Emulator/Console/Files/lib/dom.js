import { plain } from './text.js';

/** Makes an element. What is not an element among the children becomes text, never markup. */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) set(element, name, value);
  element.append(...nodes(children));
  return element;
}

/** Replaces what an element holds. */
export const fill = (element, ...children) => element.replaceChildren(...nodes(children));

/** Sets an attribute, or adds a listener for a name such as onclick; false and null leave it out. */
export function set(element, name, value) {
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (value === false || value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : value);
}

const isPresent = child => child !== null && child !== undefined && child !== false;

const nodes = children => children.flat(Infinity).filter(isPresent).map(child => child instanceof Node ? child : plain(String(child)));
