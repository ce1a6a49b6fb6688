/** Reads elements of a page that wants to harm: no name given inside a form can stand in the way. */

/** The element's name in lower case, prefix included, such as `p` or `o:p`. */
export function nameOf(element: Element): string {
  return element instanceof HTMLFormElement ? "form" : element.nodeName.toLowerCase();
}

/** An attribute; empty when it is not there. */
export function attribute(element: Element, name: string): string {
  return element instanceof HTMLFormElement ? "" : (element.getAttribute(name) ?? "");
}

/** Whether an attribute is there. */
export function hasAttribute(element: Element, name: string): boolean {
  return !(element instanceof HTMLFormElement) && element.hasAttribute(name);
}

/** The classes of an element, the first few of them. */
export function classesOf(element: Element): string[] {
  const names = attribute(element, "class");
  return names === "" ? [] : names.slice(0, LONGEST_LIST).split(/\s+/u, MOST_CLASSES).filter((name) => name !== "");
}

const LONGEST_LIST = 1000;
const MOST_CLASSES = 12;
