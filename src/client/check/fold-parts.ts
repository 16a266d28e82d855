/** The folded parts of the entries: made when they are opened, brought up to date while they are open, else emptied. */
import type { Evaluation } from '../../domain/rules/verdict.ts';
import type { ResultContext } from '../../views/check/conditions.ts';
import { h, type Markup, type MarkupElement } from '../../views/markup.ts';
import { make, patchContent } from './patch.ts';

export class Folds {
  /** Parts that were filled, with what stands in each; null: still being loaded. */
  private readonly filled = new Map<HTMLDetailsElement, MarkupElement | null>();

  /**
   * @param contextOf what is shown now; null: nothing
   * @param conditionsOf the conditions of an incentive: they are there at once, so that paper shows them
   * @param onFailed told when a part could not be loaded
   */
  constructor(
    private readonly contextOf: () => ResultContext | null,
    private readonly evaluationOf: (incentive: string) => Evaluation | undefined,
    private readonly conditionsOf: (context: ResultContext, e: Evaluation) => MarkupElement | null,
    private readonly onFailed: () => void,
  ) {}

  /** Fills a part with what the answers make of it now. */
  fill(details: HTMLDetailsElement): void {
    const { fold } = details.dataset;
    const evaluation = this.evaluationOf(details.closest<HTMLElement>('[data-incentive]')?.dataset.incentive ?? '');
    const context = this.contextOf();
    if (evaluation === undefined || context === null || (fold !== 'conditions' && fold !== 'question' && fold !== 'citation')) return;
    this.filled.set(details, this.filled.get(details) ?? null);
    delete details.dataset.empty;
    if (fold !== 'conditions') void this.load(details, context, evaluation, fold);
    else this.show(details, this.conditionsOf(context, evaluation));
  }

  /** After other answers. */
  refill(): void {
    for (const [details] of this.filled) {
      if (details.isConnected && details.open) this.fill(details);
      else {
        this.filled.delete(details);
        empty(details);
        details.dataset.empty = '';
      }
    }
  }

  private async load(details: HTMLDetailsElement, context: ResultContext, e: Evaluation, fold: 'question' | 'citation'): Promise<void> {
    try {
      const { fill } = await import('./folded.ts');
      // another answer may have come meanwhile: it fills the part anew
      if (this.evaluationOf(e.incentive.id) === e && this.filled.has(details)) this.show(details, ...fill(context, e, fold));
    } catch {
      this.filled.delete(details);
      details.dataset.empty = '';
      details.open = false;
      this.onFailed();
    }
  }

  private show(details: HTMLDetailsElement, ...parts: readonly (Markup | null)[]): void {
    // its summary, of which the entry tells, comes first
    const content = h('details', {}, h('summary'), parts);
    const was = this.filled.get(details) ?? null;
    this.filled.set(details, content);
    if (was === null) details.append(...content.children.slice(1).map(make));
    else patchContent(details, was.children, content.children);
  }
}

function empty(details: HTMLDetailsElement): void {
  while (details.lastElementChild !== null && details.lastElementChild.tagName !== 'SUMMARY') details.lastElementChild.remove();
}
