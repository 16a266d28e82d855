/** Draws the charts of chosen documents in place of the printed ones, and puts these back. Loaded with the first choice. */
import type { ChoiceRecord } from '../../domain/schema/shard.ts';
import { chartSource, chartSvg, chartWidths, isTall, type Chart, type ChartWidth, type Drawing } from '../../views/charts/chart.ts';
import { shardCharts, shardDrawing } from '../../views/charts/shard-charts.ts';
import { tableMarkup } from '../../views/tables/table-markup.ts';
import { toElement } from '../compare/nodes.ts';
import { drawWords } from './draw-words.ts';
import { loadersOf, type DataSource } from './source.ts';
import { words } from './words.ts';

export interface DrawnCharts {
  /** What the site holds of what was asked for, in that order. */
  readonly documents: readonly Pick<ChoiceRecord, 'id' | 'short'>[];
  readonly unknown: readonly string[];
  readonly charts: readonly Chart[];
  readonly drawing: Drawing;
}

/**
 * Loads the files of the documents and makes their charts.
 * @throws Outdated where the site was built anew; where a file cannot be loaded
 */
export async function drawChosen(source: DataSource, asked: readonly string[]): Promise<DrawnCharts> {
  const { targets, incentives } = loadersOf(source);
  const held = await targets.choice();
  const known = asked.flatMap((id) => held.find((r) => r.id === id) ?? []);
  const [{ rows, titles }, offers, ...shards] = await Promise.all([targets.lists(), incentives.lists(), ...known.map(({ id }) => targets.shard(id))]);
  // documents are held city by city, in the order of the registry
  const cities = [...new Map(held.map(({ city, city_zh }) => [city, { id: city, zh: city_zh }])).values()];
  const files = { words: drawWords, rows: [...rows, ...offers.rows], titles, cities, shards };
  return {
    documents: known,
    unknown: asked.filter((id) => !held.some((r) => r.id === id)),
    charts: shardCharts(files),
    drawing: shardDrawing(files),
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

  get id(): string {
    return this.figure.querySelector('h2')?.id ?? '';
  }

  set isHidden(isHidden: boolean) {
    for (const part of [this.figure, this.bar, this.twin, this.link?.parentElement]) if (part != null) part.hidden = isHidden;
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
    const say = (selector: string, text: string) => this.figure.querySelector(selector)?.replaceChildren(text);
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

/** All charts of the page. */
export class Frames {
  private readonly frames: readonly Frame[];
  private readonly host: HTMLElement;
  private drawing: Drawing | null = null;

  constructor(host: HTMLElement) {
    this.host = host;
    this.frames = [...host.querySelectorAll<HTMLElement>('.figure-frame')].map((f) => new Frame(f, document.body.dataset.base ?? '/'));
    host.addEventListener('click', (event) => this.give(event), { capture: true });
  }

  /** How many charts stay as printed. */
  get kept(): number {
    return this.frames.filter((f) => f.chart === null).length;
  }

  show({ charts, drawing }: DrawnCharts): void {
    this.drawing = drawing;
    for (const frame of this.frames) {
      const chart = charts.find((c) => c.id === frame.id);
      if (chart !== undefined) frame.show(chart, this.host.dataset.edition ?? '');
      else frame.restore();
    }
  }

  restore(): void {
    for (const frame of this.frames) frame.restore();
  }

  /** Hides the charts that have nothing to show. @returns how many */
  leaveOut(isEmpty: (figure: HTMLElement) => boolean): number {
    let hidden = 0;
    for (const frame of this.frames) {
      const isHidden = isEmpty(frame.figure);
      frame.isHidden = isHidden;
      hidden += Number(isHidden);
    }
    return hidden;
  }

  /** The files of a chart drawn anew are made when they are asked for; those of the printed ones stand ready. */
  private give(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-export]') : null;
    const bar = button?.closest<HTMLElement>('export-bar') ?? null;
    const chart = this.frames.find((f) => bar !== null && f.bar === bar)?.chart ?? null;
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
