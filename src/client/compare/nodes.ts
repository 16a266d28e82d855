import type { Markup, MarkupElement } from '../../views/markup.ts';

/** Markup as an element of the page: texts stay texts. */
export function toElement({ tag, attributes, children }: MarkupElement): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map(toNode));
  return made;
}
const toNode = (markup: Markup): Node | string => (typeof markup === 'string' ? markup : toElement(markup));
