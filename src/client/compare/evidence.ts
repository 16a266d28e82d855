/** The words of a figure, opened in its place: the sentence with the figure's words marked, and how to cite them. */
import type { EvidenceShard } from '../../domain/schema/shard.ts';
import type { Direction } from '../../domain/table/sort.ts';
import { element } from '../element.ts';

/** Below it a row is a card, and evidence stands in its cell (CSS `48rem`). */
const NARROW = '(max-width: 47.99rem)';

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
      const [shard, { makeCard }] = await Promise.all([this.load(policy), import('./evidence-card.ts')]);
      const { row, href } = this;
      const card = makeCard(shard, fact, link.closest('tr')?.id ?? '', { row, href, close: () => this.close(true) });
      if (turn === this.turn) this.show(link, card);
    } catch {
      // the reading page has the same words
      location.assign(link.href);
    }
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
