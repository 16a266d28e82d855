/** Draws the charts of chosen documents in place of the printed ones, and puts these back. Loaded with the first choice. */
import type { ChoiceRecord } from '../../domain/schema/shard.ts';
import { chartSource, chartSvg, chartWidths, isTall, type Chart, type ChartWidth, type Drawing } from '../../views/charts/chart.ts';
import { shardCharts, shardDrawing } from '../../views/charts/shard-charts.ts';
import { tableMarkup } from '../../views/tables/table-markup.ts';
import { Unscripted } from '../compare/load.ts';
import { toElement } from '../compare/nodes.ts';
import type * as annexes from './annexes.ts';
import type * as counts from './counts.ts';
import { drawWords } from './draw-words.ts';
import { countsOf, loadersOf, type DataSource } from './source.ts';
import { words } from './words.ts';

export interface DrawnCharts {
  /** What the site holds of what was asked for, in that order. */
  readonly documents: readonly Pick<ChoiceRecord, 'id' | 'short'>[];
  readonly unknown: readonly string[];
  /** In the order of the page. */
  readonly charts: readonly Chart[];
  readonly drawing: Drawing;
}

/** What draws the charts that count: they are as many again. */
async function loadCounts(): Promise<typeof counts> {
  try {
    return await import('./counts.ts');
  } catch (cause) {
    throw new Unscripted('counts.ts', { cause });
  }
}

/** What draws the charts of annexes: few documents have one. */
async function loadAnnexes(): Promise<typeof annexes> {
  try {
    return await import('./annexes.ts');
  } catch (cause) {
    throw new Unscripted('annexes.ts', { cause });
  }
}

/**
 * Loads the files of the documents and makes their charts.
 * @param annexed documents whose annexes the page prints: these charts stay as they are
 * @throws Outdated where the site was built anew; Unscripted; where a file cannot be loaded
 */
export async function drawChosen(source: DataSource, asked: readonly string[], annexed: readonly string[]): Promise<DrawnCharts> {
  const { targets, incentives } = loadersOf(source);
  const held = await targets.choice();
  const known = asked.flatMap((id) => held.find((r) => r.id === id) ?? []);
  const [{ rows, titles }, offers, drawn, shards, counted] = await Promise.all([
    targets.lists(),
    incentives.lists(),
    loadCounts(),
    Promise.all(known.map(({ id }) => targets.shard(id))),
    Promise.all(known.map(({ id }) => countsOf(source, id))),
  ]);
  // documents are held city by city, in the order of the registry
  const cities = [...new Map(held.map(({ city, city_zh }) => [city, { id: city, zh: city_zh }])).values()];
  const files = { words: drawWords, rows: [...rows, ...offers.rows], titles, cities, shards };
  const drawing = shardDrawing(files);
  const own = counted.filter(({ policy, districts, annexes: paired }) => !annexed.includes(policy.id) && (districts ?? paired) !== undefined);
  const ownCharts = own.length === 0 ? [] : (await loadAnnexes()).drawAnnexed(drawing, own);
  return {
    documents: known,
    unknown: asked.filter((id) => !held.some((r) => r.id === id)),
    charts: [...shardCharts(files, ownCharts), ...drawn.drawCounted(drawing, counted)],
    drawing,
  };
}

const WIDTHS = Object.keys(chartWidths) as ChartWidth[];

/** One chart of the page with all that stands round it. */
class Frame {
  readonly figure: HTMLElement;
  readonly bar: HTMLElement | null;
  private readonly twin: HTMLElement | null;
  private readonly link: HTMLElement | null;
  /** What changes with the documents, and what was printed there. */
  private readonly printed: readonly (readonly [place: Element, nodes: readonly Node[], className: string])[];
  private readonly base: string;
  chart: Chart | null = null;

  constructor(figure: HTMLElement, base: string) {
    const [bar, twin] = [figure.nextElementSibling, figure.nextElementSibling?.nextElementSibling];
    this.base = base;
    this.figure = figure;
    this.bar = bar instanceof HTMLElement && bar.matches('export-bar') ? bar : null;
    this.twin = twin instanceof HTMLElement && twin.matches('.chart-twin') ? twin : null;
    this.link = document.querySelector<HTMLElement>(`.chart-jump a[href="#${this.id}"]`);
    const places = [...figure.querySelectorAll('h2, figcaption > p, .chart-for, .figure-frame__source'), this.twin, this.link].filter((p) => p !== null);
    this.printed = places.map((place) => [place, [...place.childNodes], place.className]);
  }

  /** Room like its own for a chart that the page does not print, after that of another. */
  copy(id: string, after: Frame): Frame {
    const line = this.link?.parentElement;
    const copyOf = (part: HTMLElement) => {
      const copy = part.cloneNode(true) as HTMLElement;
      copy.hidden = false;
      for (const status of copy.querySelectorAll('[role="status"]')) status.replaceChildren();
      // its files are made when they are asked for
      for (const a of copy.querySelectorAll<HTMLAnchorElement>('a:not(svg *)')) a.href = `#${id}`;
      return copy;
    };
    const figure = copyOf(this.figure);
    figure.setAttribute('aria-labelledby', id);
    figure.querySelector('h2')?.setAttribute('id', id);
    (after.twin ?? after.bar ?? after.figure).after(figure, ...[this.bar, this.twin].flatMap((part) => (part === null ? [] : [copyOf(part)])));
    if (line != null) after.link?.parentElement?.after(copyOf(line));
    return new Frame(figure, this.base);
  }

  private get parts(): (HTMLElement | null | undefined)[] {
    return [this.figure, this.bar, this.twin, this.link?.parentElement];
  }

  remove(): void {
    for (const part of this.parts) part?.remove();
  }

  get id(): string {
    return this.figure.querySelector('h2')?.id ?? '';
  }

  set isHidden(isHidden: boolean) {
    for (const part of this.parts) if (part != null) part.hidden = isHidden;
  }

  restore(): void {
    if (this.chart !== null)
      for (const [place, nodes, className] of this.printed) {
        place.replaceChildren(...nodes);
        place.className = className;
      }
    this.chart = null;
  }

  show(chart: Chart, edition: string): void {
    this.chart = chart;
    const href = (path: string) => (path.startsWith('#') ? path : this.base + path.slice(1));
    const say = (selector: string, said: string) => this.figure.querySelector(selector)?.replaceChildren(said);
    say('h2', chart.title);
    say('figcaption > p', chart.lead);
    say('.figure-frame__source', chartSource(drawWords, edition, chart));
    this.link?.replaceChildren(chart.title);
    for (const width of WIDTHS) {
      const place = this.figure.querySelector(`.chart-for--${width}`);
      if (place === null) continue;
      place.innerHTML = chartSvg(href, chart, width);
      place.classList.toggle('chart-for--tall', isTall(chart.place(chartWidths[width])));
    }
    const summary = this.twin?.querySelector('summary');
    if (summary != null) this.twin?.replaceChildren(summary, toElement(tableMarkup(chart.twin(), href)));
  }
}

/** What became of the charts that are not drawn anew. */
export interface Settled {
  /** Charts of one document that is chosen. */
  readonly own: number;
  /** Hidden: the chosen documents have nothing to draw there. */
  readonly empty: number;
  /** Hidden: how many belong to one document that is not chosen, by its id. */
  readonly others: ReadonlyMap<string, number>;
}

/** All charts of the page. */
export class Frames {
  private readonly printed: readonly Frame[];
  /** Of charts that the page does not print. */
  private added: readonly Frame[] = [];
  private readonly host: HTMLElement;
  private drawing: Drawing | null = null;

  constructor(host: HTMLElement) {
    this.host = host;
    this.printed = [...host.querySelectorAll<HTMLElement>('.figure-frame')].map((f) => new Frame(f, document.body.dataset.base ?? '/'));
    host.addEventListener('click', (event) => this.give(event), { capture: true });
  }

  show({ charts, drawing }: DrawnCharts): void {
    this.restore();
    this.drawing = drawing;
    let [before] = this.printed;
    for (const chart of charts) {
      const frame: Frame | undefined =
        this.printed.find((f) => f.id === chart.id) ?? (before === undefined ? undefined : this.printed[0]?.copy(chart.id, before));
      if (frame === undefined) continue;
      before = frame;
      frame.show(chart, this.host.dataset.edition ?? '');
      if (!this.printed.includes(frame)) this.added = [...this.added, frame];
    }
  }

  restore(): void {
    for (const frame of this.printed) frame.restore();
    for (const frame of this.added) frame.remove();
    this.added = [];
  }

  /**
   * Shows the charts that were drawn anew, and of the others those of one document that is chosen; hides the rest.
   * @param chosen null: all
   * @param documentsIn documents that the marks of a printed chart lead to
   */
  settle(chosen: readonly string[] | null, documentsIn: (figure: HTMLElement) => readonly string[]): Settled {
    const others = new Map<string, number>();
    let [own, empty] = [0, 0];
    for (const frame of [...this.printed, ...this.added]) {
      const of = chosen === null || frame.chart !== null ? [] : documentsIn(frame.figure);
      const [only = ''] = of.length === 1 ? of : [];
      const isPrinted = chosen !== null && frame.chart === null;
      const isOwn = isPrinted && chosen.includes(only);
      frame.isHidden = isPrinted && !isOwn;
      if (isOwn) own++;
      else if (isPrinted && only !== '') others.set(only, (others.get(only) ?? 0) + 1);
      else if (isPrinted) empty++;
    }
    return { own, empty, others };
  }

  /** The files of a chart drawn anew are made when they are asked for; those of the printed ones stand ready. */
  private give(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-export]') : null;
    const bar = button?.closest<HTMLElement>('export-bar') ?? null;
    const chart = [...this.printed, ...this.added].find((f) => bar !== null && f.bar === bar)?.chart ?? null;
    const { drawing, host } = this;
    if (button === null || bar === null || chart === null || drawing === null) return;
    event.preventDefault();
    event.stopPropagation();
    import('./give-chart.ts')
      .then(({ giveChart }) => giveChart({ chart, kind: button.dataset.export ?? '', bar, host, drawing }))
      .catch((error: unknown) => {
        console.warn(error);
        bar.querySelector('[role="status"]')?.replaceChildren(words.chartChoice.unmade);
      });
  }
}
