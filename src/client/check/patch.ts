/**
 * Brings what stands on the page from one description to the next: only what differs is touched, so that focus, the
 * caret and opened details stay as the reader left them.
 */
import type { Markup, MarkupElement } from '../../views/markup.ts';

/** What markup names an element by among its siblings; a number where it has no name. */
const keyOf = (markup: Markup, i: number): string =>
  typeof markup === 'string' ? `#${i}` : (markup.attributes['data-key'] ?? markup.attributes['data-incentive'] ?? `${markup.tag}#${i}`);

/** Whether two descriptions are of one node, whatever it says. */
const isOfOne = (a: Markup, b: Markup, i: number): boolean => isPatchable(a, b) && keyOf(a, i) === keyOf(b, i);

/** Makes nodes; texts stay texts. */
export function make(markup: Markup): Node {
  if (typeof markup === 'string') return document.createTextNode(markup);
  const made = document.createElement(markup.tag);
  for (const [name, value] of Object.entries(markup.attributes)) made.setAttribute(name, value);
  made.append(...markup.children.map(make));
  return made;
}

/** What a control shows is its property, not its attribute, once a reader has touched it. */
function setShown(node: Element, { attributes }: MarkupElement): void {
  if (node instanceof HTMLInputElement) {
    const { value = '' } = attributes;
    if (node.type === 'checkbox' || node.type === 'radio') node.checked = 'checked' in attributes;
    else if (node.value !== value) node.value = value;
  } else if (node instanceof HTMLOptionElement) node.selected = 'selected' in attributes;
}

/** Where a reader may have changed a control since it was described: its description is held up to what it shows. */
type Changed = Element | null;
const touches = (node: Node, changed: Changed): boolean => changed !== null && (changed.contains(node) || node.contains(changed));

function patchElement(node: Element, before: MarkupElement, after: MarkupElement, changed: Changed): void {
  for (const name of Object.keys(before.attributes)) if (!(name in after.attributes)) node.removeAttribute(name);
  for (const name of Object.keys(after.attributes)) {
    const { [name]: value = '' } = after.attributes;
    if (before.attributes[name] !== value) node.setAttribute(name, value);
  }
  // of one described without content another script keeps the content
  if (before.children.length + after.children.length > 0) patchChildren(node, before.children, after.children, changed);
  setShown(node, after);
}

const isPatchable = (before: Markup, after: Markup): boolean =>
  typeof before === 'string' ? typeof after === 'string' : typeof after !== 'string' && before.tag === after.tag;

function patchChildren(parent: Element, before: readonly Markup[], after: readonly Markup[], changed: Changed): void {
  // most often the same nodes say something else
  if (before.length === after.length && before.every((markup, i) => isOfOne(markup, after[i] ?? '', i))) {
    let node = parent.firstChild;
    for (let i = 0; node !== null && i < after.length; i++) {
      const { nextSibling } = node;
      patchNode(node, before[i] ?? '', after[i] ?? '', changed);
      node = nextSibling;
    }
    return;
  }
  const nodes = [...parent.childNodes];
  const old = new Map(before.map((markup, i) => [keyOf(markup, i), { markup, node: nodes[i] }]));
  const kept = new Set(after.map(keyOf));
  for (const [key, { node }] of old) if (!kept.has(key)) node?.remove();
  let next: ChildNode | null = parent.firstChild;
  after.forEach((markup, i) => {
    const was = old.get(keyOf(markup, i));
    const node = was?.node;
    if (node !== undefined && was !== undefined && isPatchable(was.markup, markup)) {
      if (node === next) next = node.nextSibling;
      else parent.insertBefore(node, next);
      patchNode(node, was.markup, markup, changed);
    } else {
      if (node !== undefined) {
        if (node === next) next = node.nextSibling;
        node.remove();
      }
      parent.insertBefore(make(markup), next);
    }
  });
}

function patchNode(node: ChildNode, before: Markup, after: Markup, changed: Changed): void {
  if (typeof after === 'string') {
    if (before !== after) node.textContent = after;
    return;
  }
  if (typeof before === 'string' || !(node instanceof Element) || (before === after && !touches(node, changed))) return;
  patchElement(node, before, after, changed);
}

/** Brings an element from one description of its content to the next. */
export const patchContent = (element: Element, before: readonly Markup[], after: readonly Markup[]): void => {
  patchChildren(element, before, after, null);
};

/** A place on the page that shows one description after another. */
export interface Place {
  /** @param changed where a reader may have changed a control: everywhere, if not told */
  readonly show: (markup: MarkupElement, changed?: Changed) => void;
}

/** @param host its content is replaced at the first showing */
export function makePlace(host: Element): Place {
  let shown: MarkupElement | null = null;
  return {
    show: (markup, changed = host) => {
      if (shown === null) host.replaceChildren(make(markup));
      else if (host.firstElementChild !== null) {
        if (shown.tag === markup.tag) patchNode(host.firstElementChild, shown, markup, changed);
        else host.replaceChildren(make(markup));
      }
      shown = markup;
    },
  };
}
