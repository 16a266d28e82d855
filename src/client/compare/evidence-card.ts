/** The card of a figure's words: the sentence with the figure's words marked, how to cite it, and what to do from here. */
import { copyText } from '../clipboard.ts';
import type { EvidenceShard } from '../../domain/schema/shard.ts';
import { element } from '../element.ts';
import type { RowOrder } from './evidence.ts';
import { words } from './words.ts';

const W = words.choose;

/** The sentence, with the quote marked where it stands in it. */
function marked(sentence: string, quote: string): (string | HTMLElement)[] {
  const at = sentence.indexOf(quote);
  return at < 0 ? [sentence] : [sentence.slice(0, at), element('mark', {}, quote), sentence.slice(at + quote.length)];
}

/** Who is responsible, as printed beside the words and for all of their kind. */
const officeLines = ({ offices, inherited }: EvidenceShard['proofs'][number]): string[] => [
  ...(offices === undefined ? [] : [words.marks.labelled(W.office, offices)]),
  ...(inherited === undefined ? [] : [words.marks.labelled(W.inherited, inherited)]),
];

/** What a card does with what stands round it. */
export interface CardEvents {
  readonly row: RowOrder;
  readonly href: (path: string) => string;
  readonly close: () => void;
}

/**
 * The words of a fact.
 * @param row id of the row in which its figure stands
 * @throws RangeError where the file has no words of it
 */
export function makeCard({ policy, proofs }: EvidenceShard, fact: string, row: string, { row: order, href, close }: CardEvents): HTMLElement {
  const proof = proofs.find((p) => p.facts.some((f) => f.fact === fact));
  if (proof === undefined) throw new RangeError(`no evidence for "${fact}"`);
  const { clause, place, sentence, facts } = proof;
  const { quote = sentence } = facts.find((f) => f.fact === fact) ?? {};
  const cited = W.cited(policy.title, policy.doc_number, place);
  const shut = element('button', { type: 'button', class: 'evidence__close', 'aria-label': W.close }, W.cross);
  shut.addEventListener('click', close);
  const copy = element('button', { type: 'button', class: 'evidence__copy' }, W.copy);
  const link = element('a', { href: href(`/policies/${policy.id}/#fact-${fact}`) }, W.inText);
  copy.addEventListener('click', () => {
    void copyText(W.citation(sentence, cited, link.href)).then((isCopied) => (copy.textContent = isCopied ? W.copied : W.notCopied));
  });
  const orders = order.ways().map((way) => {
    const button = element('button', { type: 'button', class: 'evidence__copy' }, order.nameOf(way));
    button.addEventListener('click', () => order.order(row, way, fact));
    return button;
  });
  return element(
    'div',
    { class: 'evidence', role: 'region', 'aria-label': W.evidence(policy.short), tabindex: -1 },
    element('blockquote', {}, ...marked(sentence, quote)),
    element('p', { class: 'evidence__cite' }, W.dash, element('a', { href: href(`/policies/${policy.id}/#${clause}`) }, cited)),
    ...officeLines(proof).map((line) => element('p', { class: 'evidence__offices' }, line)),
    element('p', { class: 'evidence__acts' }, link, copy, ...orders),
    shut,
  );
}
