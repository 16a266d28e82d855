import { h, type MarkupElement } from './markup.ts';

/** Browsers part numbers at a hyphen. */
const HYPHENED = /\d-\d/;
const part = (text: string) => (HYPHENED.test(text) ? h('span', { class: 'nb' }, text) : text);

/** Parts of a title between which a line may break. */
export const phrasedMarkup = (parts: readonly string[]): MarkupElement =>
  h(
    'span',
    { class: 'phrased' },
    parts.flatMap((text, i) => (i === 0 ? [part(text)] : [h('wbr'), part(text)])),
  );
