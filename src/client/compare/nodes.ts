import type { Markup, MarkupElement } from '../../views/markup.ts';

/** Sets a text where it is another one: the same words laid out anew cost as much as others. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Markup as an element of the page: texts stay texts. */
export function toElement({ tag, attributes, children }: MarkupElement): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map(toNode));
  return made;
}
const toNode = (markup: Markup): Node | string => (typeof markup === 'string' ? markup : toElement(markup));
