/**
 * The entries of the results, each drawn by itself: those in sight with the answer, the others in the frames after it.
 * The results hold their shells, which say verdict and sum at once.
 */
import { ofEach } from '../../domain/of-each.ts';
import { remembering } from '../../domain/rules/remember.ts';
import type { Profile } from '../../domain/rules/profile.ts';
import type { Evaluation } from '../../domain/rules/verdict.ts';
import type { ResultContext } from '../../views/check/conditions.ts';
import type { MarkupElement } from '../../views/markup.ts';
import { make, patchContent } from './patch.ts';

/** Makes an entry with its content. */
type MakeContent = (context: ResultContext, e: Evaluation) => MarkupElement;

interface Drawn {
  readonly node: Element;
  /** null: it has no content yet. */
  readonly markup: MarkupElement | null;
}

/** Longest that a frame is held up by entries out of sight, in ms. */
const SLICE = 6;
/** Drawn at once where nobody knows yet what is in sight. */
const FIRST = 8;

export class Entries {
  private readonly drawn = new Map<string, Drawn>();
  private readonly inSight = new Set<string>();
  private readonly observer: IntersectionObserver;
  private made = this.remember();
  private due: Evaluation[] = [];
  private context: ResultContext | null = null;
  private ticket = 0;

  /**
   * @param nodeOf the shell of an incentive
   * @param onDrawn told when no entry is left to draw
   */
  constructor(
    private readonly nodeOf: (incentive: string) => Element | null,
    private readonly onDrawn: () => void,
  ) {
    this.observer = new IntersectionObserver((seen) => this.look(seen), { rootMargin: '25% 0px' });
  }

  /** Draws what stands in sight, and then the others. @param entryOf makes an entry with its content */
  draw(context: ResultContext, evaluations: readonly Evaluation[], entryOf: MakeContent): void {
    const isFirst = this.drawn.size === 0;
    this.context = context;
    this.makeContent = entryOf;
    for (const { incentive } of evaluations) this.settle(incentive.id);
    const now = isFirst ? evaluations.slice(0, FIRST) : evaluations.filter((e) => this.inSight.has(e.incentive.id));
    for (const e of now) this.drawOne(e);
    this.due = evaluations.filter((e) => !now.includes(e));
    this.drawLater();
  }

  /** Draws all that is left. */
  drawAll(): void {
    const { due } = this;
    this.due = [];
    for (const e of due) this.drawOne(e);
    this.ticket += 1;
    this.onDrawn();
  }

  /** Forgets what was made: other words or other documents stand behind it. */
  forget(): void {
    this.made = this.remember();
  }

  private makeContent: MakeContent | null = null;

  /** What an entry holds: made of each evaluation, again where an answer that it tells has changed. */
  private remember(): (e: Evaluation) => (profile: Profile) => MarkupElement | null {
    return ofEach((e) => remembering((profile) => this.context && (this.makeContent?.({ ...this.context, profile }, e) ?? null)));
  }

  /** An entry that moved to another place keeps its content. */
  private settle(incentive: string): void {
    const was = this.drawn.get(incentive);
    if (was?.node.isConnected === true) return;
    const node = this.nodeOf(incentive);
    if (node === null) {
      if (was !== undefined) this.observer.unobserve(was.node);
      this.drawn.delete(incentive);
      this.inSight.delete(incentive);
    } else if (was?.node !== node) {
      if (was !== undefined) {
        this.observer.unobserve(was.node);
        node.append(...was.node.childNodes);
      }
      this.drawn.set(incentive, { node, markup: was?.markup ?? null });
      this.observer.observe(node);
    }
  }

  private drawOne(e: Evaluation): void {
    const drawn = this.drawn.get(e.incentive.id);
    const markup = this.context && this.made(e)(this.context.profile);
    if (drawn === undefined || markup === null || markup === drawn.markup) return;
    if (drawn.markup === null) drawn.node.replaceChildren(...markup.children.map(make));
    else patchContent(drawn.node, drawn.markup.children, markup.children);
    this.drawn.set(e.incentive.id, { node: drawn.node, markup });
  }

  private look(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      const id = target instanceof HTMLElement ? target.dataset.incentive : undefined;
      if (id === undefined) continue;
      if (isIntersecting) this.inSight.add(id);
      else this.inSight.delete(id);
    }
    const shown = this.due.filter((e) => this.inSight.has(e.incentive.id));
    if (shown.length === 0) return;
    this.due = this.due.filter((e) => !shown.includes(e));
    for (const e of shown) this.drawOne(e);
  }

  /** A slice after each frame; where no frames are drawn, all at once. */
  private drawLater(): void {
    const ticket = (this.ticket += 1);
    if (document.visibilityState === 'hidden') {
      this.drawAll();
      return;
    }
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (ticket !== this.ticket) return;
        const end = performance.now() + SLICE;
        do {
          const e = this.due.shift();
          if (e === undefined) break;
          this.drawOne(e);
        } while (performance.now() < end);
        if (this.due.length > 0) this.drawLater();
        else this.onDrawn();
      }),
    );
  }
}
