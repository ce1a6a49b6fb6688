/** What an element holds: text is text, and is never read as markup. */
export type Child = Node | string;

/** An element with its attributes, those that are null left out, and its children. */
export function element(
  tag: string,
  attributes: Record<string, string | number | null>,
  children: Child[] = [],
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(name, String(value));
  }
  made.append(...children);
  return made;
}
