/**
 * HTML as plain data: the server writes it as text, a script makes nodes of it. What both print comes from one
 * description, so that it cannot differ.
 */
export type Markup = string | MarkupElement;

export interface MarkupElement {
  readonly tag: string;
  /** As written, before escaping; an empty value is printed as the bare name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

type Attribute = string | number | boolean | null | undefined;
export type Child = Markup | null | false;

/** An element. An attribute that is null, undefined or false is left out, true is empty; null and false are no children. */
export function h(tag: string, attributes: Readonly<Record<string, Attribute>> = {}, ...children: readonly (Child | readonly Child[])[]): MarkupElement {
  // by hand: a page of results makes thousands of these with each answer
  const set: Record<string, string> = {};
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value !== null && value !== undefined && value !== false) set[name] = value === true ? '' : String(value);
  }
  const flat: Markup[] = [];
  const add = (child: Child) => {
    if (child !== null && child !== false) flat.push(child);
  };
  for (const child of children) {
    if (isList(child)) child.forEach(add);
    else add(child);
  }
  return { tag, attributes: set, children: flat };
}
const isList = (child: Child | readonly Child[]): child is readonly Child[] => Array.isArray(child);

/** A class attribute of the names that hold; null for none. */
export const classes = (...names: readonly (string | false | null)[]): string | null => names.filter(Boolean).join(' ') || null;

/** Elements that hold nothing and have no end tag. */
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** The markup as HTML text: whatever stands in a text or an attribute, it stays text. */
export function toHtml(markup: Markup): string {
  if (typeof markup === 'string') return escape(markup);
  const { tag, attributes, children } = markup;
  const set = Object.entries(attributes).map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escape(value)}"`));
  const open = `<${tag}${set.join('')}>`;
  return VOID.has(tag) ? open : `${open}${children.map(toHtml).join('')}</${tag}>`;
}
