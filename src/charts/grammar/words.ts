/** What the charts print in words; an edition hands its own in. */
import type { NumberWords } from '../../domain/number/format.ts';
import type { eaches, Basis, Operator } from '../../domain/vocabulary.ts';

export type Each = keyof typeof eaches;

export interface ChartWords {
  readonly bases: Readonly<Record<Basis, string>>;
  readonly eaches: Readonly<Record<Each, string>>;
  readonly operators: Readonly<Record<Operator, string>>;
  /** What stands with a number: 约. */
  readonly number: NumberWords;
  /** 〔推定〕, beside a basis the document does not print. */
  readonly inferred: string;
  /** Under 新增: the years counted together. */
  readonly span: (years: number) => string;
  /** What the axis counts, and its scale. */
  readonly axis: string;
  /** Units that count firms and so may stand on one axis. */
  readonly firms: readonly string[];
  /** Reading key: what the forms mean. */
  readonly key: Readonly<Record<'goal' | 'draft' | 'open' | 'least' | 'about' | 'range', string>>;
  readonly nothing: string;
  readonly draft: string;
  readonly basisOf: (basis: string) => string;
  readonly yearOf: (year: string) => string;
  /** Above one of several charts on one scale. */
  readonly part: (part: number, parts: number) => string;
  readonly names: (items: readonly string[]) => string;
  /** Parts of one statement. */
  readonly list: (items: readonly string[]) => string;
  readonly labelled: (label: string, text: string) => string;
  readonly bracketed: (text: string) => string;
}
