/**
 * Brings what stands on the page from one description to the next: only what differs is touched, so that focus, the
 * caret and opened details stay as the reader left them.
 */
import type { Markup, MarkupElement } from '../../views/markup.ts';

/** What markup names an element by among its siblings; a number where it has no name. */
const keyOf = (markup: Markup, i: number): string =>
  typeof markup === 'string' ? `#${i}` : (markup.attributes['data-key'] ?? markup.attributes['data-incentive'] ?? `${markup.tag}#${i}`);

/** Whether two descriptions say the same. */
export function isSame(a: Markup, b: Markup): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string') return false;
  const names = Object.keys(a.attributes);
  return (
    a.tag === b.tag &&
    names.length === Object.keys(b.attributes).length &&
    names.every((n) => a.attributes[n] === b.attributes[n]) &&
    a.children.length === b.children.length &&
    a.children.every((c, i) => isSame(c, b.children[i] ?? ''))
  );
}

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

function patchElement(node: Element, before: MarkupElement, after: MarkupElement): void {
  for (const name of Object.keys(before.attributes)) if (!(name in after.attributes)) node.removeAttribute(name);
  for (const [name, value] of Object.entries(after.attributes)) if (before.attributes[name] !== value) node.setAttribute(name, value);
  patchChildren(node, before.children, after.children);
  setShown(node, after);
}

function patchChildren(parent: Element, before: readonly Markup[], after: readonly Markup[]): void {
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
      patchNode(node, was.markup, markup);
    } else {
      if (node !== undefined) {
        if (node === next) next = node.nextSibling;
        node.remove();
      }
      parent.insertBefore(make(markup), next);
    }
  });
}

const isPatchable = (before: Markup, after: Markup): boolean =>
  typeof before === 'string' ? typeof after === 'string' : typeof after !== 'string' && before.tag === after.tag;

function patchNode(node: ChildNode, before: Markup, after: Markup): void {
  if (typeof after === 'string') {
    if (before !== after) node.textContent = after;
  } else if (typeof before !== 'string' && node instanceof Element) {
    // one that is remembered holds no control
    if (before === after) return;
    if (isSame(before, after)) syncControls(node, after);
    else patchElement(node, before, after);
  }
}

/** A reader may have changed a control whose description is as before: a form reset, a value taken back. */
function syncControls(node: Element, markup: MarkupElement): void {
  if (node.querySelector('input, option') === null && !(node instanceof HTMLInputElement)) return;
  setShown(node, markup);
  let at = node.firstChild;
  for (const child of markup.children) {
    if (typeof child !== 'string' && at instanceof Element) syncControls(at, child);
    at = at?.nextSibling ?? null;
  }
}

/** A place on the page that shows one description after another. */
export interface Place {
  readonly show: (markup: MarkupElement) => void;
}

/** @param host its content is replaced at the first showing */
export function makePlace(host: Element): Place {
  let shown: MarkupElement | null = null;
  return {
    show: (markup) => {
      if (shown === null) host.replaceChildren(make(markup));
      else if (host.firstElementChild !== null) {
        if (shown.tag === markup.tag) patchNode(host.firstElementChild, shown, markup);
        else host.replaceChildren(make(markup));
      }
      shown = markup;
    },
  };
}
