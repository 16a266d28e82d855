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
type Child = Markup | null | false;

/** An element. An attribute that is null, undefined or false is left out, true is empty; null and false are no children. */
export function h(tag: string, attributes: Readonly<Record<string, Attribute>> = {}, ...children: readonly (Child | readonly Child[])[]): MarkupElement {
  const flat: readonly Child[] = children.flat();
  return {
    tag,
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([name, value]) =>
        value === null || value === undefined || value === false ? [] : [[name, value === true ? '' : String(value)]],
      ),
    ),
    children: flat.filter((child) => child !== null && child !== false),
  };
}

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
