/** What is shown, as a sentence, and what makes it so, each part to be taken away. */
import { rowFacets, type RowFacet } from '../../domain/compare/query.ts';
import { withFacet, withoutQuery, type ComparisonSort, type ComparisonState } from '../../state/comparison-state.ts';
import { element } from '../element.ts';
import { setText } from './nodes.ts';
import type { Shown } from './sheet.ts';
import { words } from './words.ts';

const W = words.choose;

/** One thing that a reader asked for. */
export interface Asked {
  readonly label: string;
  /** The state without it. */
  readonly without: ComparisonState;
}

/**
 * What a state asks of the rows, in the order of its parameters.
 * @param valueName the name of a value of a facet; null where none is known
 * @param nameOf the name of a column
 * @param isOfRules rules have no order of size
 */
export function askedOf(
  state: ComparisonState,
  valueName: (facet: RowFacet, value: string) => string | null,
  nameOf: (policy: string) => string,
  isOfRules = false,
): Asked[] {
  const facets = rowFacets.flatMap((facet) =>
    state.facets[facet].map((value) => ({
      label: W.asks(W.facets[facet], valueName(facet, value) ?? value),
      without: withFacet(state, facet, value, false),
    })),
  );
  const switches = (['differ', 'all', 'figures', 'answered', 'alone'] as const).flatMap((name) =>
    state[name] ? [{ label: W.switches[name], without: { ...state, [name]: false } }] : [],
  );
  const texts = [
    ...(state.q === '' ? [] : [{ label: W.asks(W.rowsText, state.q), without: { ...state, q: '' } }]),
    ...(state.office === '' ? [] : [{ label: W.asks(W.office, state.office), without: { ...state, office: '' } }]),
  ];
  const { sort } = state;
  const orderOf = ({ policy, direction }: ComparisonSort) => (isOfRules ? W.grouped(nameOf(policy)) : W.sorted(nameOf(policy), direction));
  const order = sort === null ? [] : [{ label: orderOf(sort), without: { ...state, sort: null } }];
  return [...facets, ...switches, ...texts, ...order];
}

/** 显示 3 份文件、主题“技术改造”、只看有差异的 12 行（另有 …）. */
export const sentenceOf = (documents: number, asked: readonly Asked[], { rows, alone, filled }: Shown): string =>
  W.said(
    documents,
    asked.map((a) => a.label),
    rows,
    { alone, left: filled - rows - alone },
  );

export class Chips {
  readonly root = element('div', { class: 'asked' });
  private readonly sentence = element('p', { class: 'asked__said' });
  private readonly list = element('ul', { class: 'asked__chips' });

  constructor(private readonly go: (state: ComparisonState) => void) {
    this.root.append(this.sentence, this.list);
  }

  tell(state: ComparisonState, said: string, asked: readonly Asked[]): void {
    setText(this.sentence, said);
    const chips = asked.map(({ label, without }) => {
      const chip = element(
        'button',
        { type: 'button', class: 'chip', 'aria-label': W.takeAway(label) },
        label,
        element('span', { 'aria-hidden': 'true' }, W.cross),
      );
      chip.addEventListener('click', () => this.go(without));
      return element('li', {}, chip);
    });
    const clear = element('button', { type: 'button', class: 'chip chip--all' }, W.clear);
    clear.addEventListener('click', () => this.go(withoutQuery(state)));
    this.list.replaceChildren(...chips, ...(asked.length > 1 ? [element('li', {}, clear)] : []));
  }
}
