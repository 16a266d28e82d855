import { h, type MarkupElement } from './markup.ts';

/** Parts of a title between which a line may break. */
export const phrasedMarkup = (parts: readonly string[]): MarkupElement =>
  h(
    'span',
    { class: 'phrased' },
    parts.flatMap((part, i) => (i === 0 ? [part] : [h('wbr'), part])),
  );
