import type { Markup, MarkupElement } from '../../views/markup.ts';

/** An element of the page as markup. */
export function toMarkup(e: Element): MarkupElement {
  const attributes = Object.fromEntries(Array.from(e.attributes, ({ name, value }) => [name, value]));
  const children = Array.from(e.childNodes).flatMap((node): Markup[] => {
    if (node instanceof Element) return [toMarkup(node)];
    return node instanceof Text ? [node.data] : [];
  });
  return { tag: e.localName, attributes, children };
}
