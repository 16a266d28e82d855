/** The words of a figure, opened in its place: the sentence with the figure's words marked, and how to cite them. */
import { copyText } from '../clipboard.ts';
import type { EvidenceShard } from '../../domain/schema/shard.ts';
import type { Direction } from '../../domain/table/sort.ts';
import { element } from '../element.ts';
import { words } from './words.ts';

const W = words.choose;
/** Below it a row is a card, and evidence stands in its cell (CSS `48rem`). */
const NARROW = '(max-width: 47.99rem)';

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

/** What a reader may do from the words of a figure with the row in which it stands. */
export interface RowOrder {
  /** The ways to put the documents in the order of a row; none for fewer than two of them. */
  readonly ways: () => readonly Direction[];
  readonly nameOf: (way: Direction) => string;
  readonly order: (row: string, way: Direction, fact: string) => void;
}

export class Evidence {
  private card: HTMLElement | null = null;
  private opener: HTMLAnchorElement | null = null;
  private turn = 0;

  /**
   * @param table whose figures open
   * @param load the file with the words of a policy
   */
  constructor(
    table: HTMLElement,
    private readonly load: (policy: string) => Promise<EvidenceShard>,
    private readonly href: (path: string) => string,
    private readonly row: RowOrder,
  ) {
    table.addEventListener('click', (e) => {
      const link = e.target instanceof Element ? e.target.closest<HTMLAnchorElement>('a[data-fact]') : null;
      if (link === null || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey || e.button !== 0 || this.card?.contains(link) === true) return;
      e.preventDefault();
      if (this.opener === link) this.close(true);
      else void this.open(link);
    });
    table.addEventListener('keydown', (e) => {
      if (e.key === 'Escape' && this.card !== null) this.close(true);
    });
  }

  /** Closes what stands open. */
  close(isBack: boolean): void {
    this.turn++;
    this.card?.remove();
    this.card = null;
    const { opener } = this;
    this.opener = null;
    opener?.removeAttribute('aria-expanded');
    if (isBack) opener?.focus();
  }

  private async open(link: HTMLAnchorElement): Promise<void> {
    this.close(false);
    const turn = ++this.turn;
    const fact = link.dataset.fact ?? '';
    const policy = /\/policies\/([a-z0-9-]+)\//.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
    try {
      const shard = await this.load(policy);
      const proof = shard.proofs.find((p) => p.facts.some((f) => f.fact === fact));
      if (proof === undefined) throw new RangeError(`no evidence for "${fact}"`);
      if (turn === this.turn) this.show(link, this.made(shard, proof, fact, link.closest('tr')?.id ?? ''));
    } catch {
      // the reading page has the same words
      location.assign(link.href);
    }
  }

  private made({ policy }: EvidenceShard, proof: EvidenceShard['proofs'][number], fact: string, row: string): HTMLElement {
    const { clause, place, sentence, facts } = proof;
    const { quote = sentence } = facts.find((f) => f.fact === fact) ?? {};
    const cited = W.cited(policy.title, policy.doc_number, place);
    const close = element('button', { type: 'button', class: 'evidence__close', 'aria-label': W.close }, W.cross);
    close.addEventListener('click', () => this.close(true));
    const copy = element('button', { type: 'button', class: 'evidence__copy' }, W.copy);
    const link = element('a', { href: this.href(`/policies/${policy.id}/#fact-${fact}`) }, W.inText);
    copy.addEventListener('click', () => {
      void copyText(W.citation(sentence, cited, link.href)).then((isCopied) => (copy.textContent = isCopied ? W.copied : W.notCopied));
    });
    const orders = this.row.ways().map((way) => {
      const order = element('button', { type: 'button', class: 'evidence__copy' }, this.row.nameOf(way));
      order.addEventListener('click', () => this.row.order(row, way, fact));
      return order;
    });
    return element(
      'div',
      { class: 'evidence', role: 'region', 'aria-label': W.evidence(policy.short), tabindex: -1 },
      element('blockquote', {}, ...marked(sentence, quote)),
      element('p', { class: 'evidence__cite' }, W.dash, element('a', { href: this.href(`/policies/${policy.id}/#${clause}`) }, cited)),
      ...officeLines(proof).map((line) => element('p', { class: 'evidence__offices' }, line)),
      element('p', { class: 'evidence__acts' }, link, copy, ...orders),
      close,
    );
  }

  private show(link: HTMLAnchorElement, card: HTMLElement): void {
    const cell = link.closest('td');
    const row = link.closest('tr');
    if (cell === null || row === null) return;
    if (matchMedia(NARROW).matches) {
      cell.append(card);
      this.card = card;
    } else {
      const line = element('tr', { class: 'evidence-line', 'data-added': true }, element('td', { colspan: row.children.length }, card));
      row.after(line);
      this.card = line;
    }
    this.opener = link;
    link.setAttribute('aria-expanded', 'true');
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
  }
}
