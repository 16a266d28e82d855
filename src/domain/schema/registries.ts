/** The lists all policies share, under `content/`. */
import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import type { Duty } from './duty.ts';
import type { EventSection } from './event.ts';
import { nullable, oneOf, provinceName, slug, text, titleIds } from './field.ts';
import { remedied } from './shape.ts';
import type { Title } from './title.ts';

export const cityShape = z.strictObject({
  /** All homophones take the province: `suzhou-ah` and `suzhou-js`, so that none is the other's beginning. */
  id: slug,
  /** Short name, unique: 芜湖, 昆山, 浦东新区; places of one name take the city before them: 南京鼓楼. */
  zh: text,
  /** Name as printed: 芜湖市, 恩施土家族苗族自治州. Left out where it is the short name and 市. */
  name: text.optional(),
  /** What kind of place it is: prefecture-level cities need not say so. */
  level: oneOf(vocabulary.placeLevels).default('prefecture'),
  /** GB/T 2260 code, six digits: 340200; null for a new area or development zone, which has none. */
  code: nullable(z.string().regex(/^\d{6}$/, 'a GB/T 2260 code of six digits')),
  /** Its province in full: 安徽省. */
  province: provinceName,
  /** The city it belongs to, as printed: 通化市; null for what stands under the province itself. */
  parent: nullable(text),
});
/** 芜湖 → 芜湖市; null where the level gives names no pattern. */
function nameOfPlace(zh: string, id: keyof typeof vocabulary.placeLevels): string | null {
  const level = vocabulary.placeLevels[id];
  return 'suffix' in level ? zh + level.suffix : null;
}
/** A place, its printed name given or made. */
export const cityEntry = cityShape.transform(({ name, ...city }, context) => {
  if (city.code === null && city.level !== 'new_area') {
    context.addIssue({ code: 'custom', path: ['code'], message: remedied('it has no code', 'give its GB/T 2260 code, six digits; only a new area has none') });
    return z.NEVER;
  }
  const printed = name ?? nameOfPlace(city.zh, city.level);
  if (printed !== null) return { ...city, name: printed };
  const { zh } = vocabulary.placeLevels[city.level];
  context.addIssue({
    code: 'custom',
    path: ['name'],
    message: remedied(`a name of the level ${zh} follows no pattern`, 'give `name` as printed: 恩施土家族苗族自治州'),
  });
  return z.NEVER;
});

/** One row of the comparison of titled or pooled firms. */
export const indicatorRow = z.strictObject({
  /** Global and permanent: `row-municipal`. */
  id: slug,
  /** Its name, Chinese. */
  zh: text,
  /** Titles whose facts show in it. */
  titles: titleIds,
  /** Words whose presence in a text forbids the blank 原文未提. */
  words: z.array(text).default([]),
});

export const indicatorShape = z.strictObject({
  /** Global and permanent: `titled-firms`. */
  id: slug,
  /** Its name, Chinese. */
  zh: text,
  /** Its name, English. */
  en: text,
  /** The subject it belongs to. */
  topic: oneOf(vocabulary.topics),
  /** The unit most documents print; null: they differ. */
  unit: nullable(text),
  /** Words whose presence in a text forbids the blank 原文未提. */
  words: z.array(text).default([]),
  /** Which titles of a target choose its row: those it counts, or those its pool prepares for. null: one row of its own. */
  rows_by: nullable(z.enum(['tiers', 'pool_for'])),
  /** An indicator of titled or pooled firms has one comparison row a title or rung, each with its own words. */
  rows: z.array(indicatorRow).default([]),
});
export const indicatorEntry = indicatorShape.refine((i) => (i.rows_by === null) === (i.rows.length === 0), {
  path: ['rows_by'],
  error: remedied('rows and rows_by go together', 'say which titles choose the row'),
});

/** Editor's knowledge of a later reorganisation; never taken from the documents, always shown as 未核实. */
export const successorEntry = z.strictObject({
  /** The office that took over. */
  name: text,
  /** Always unverified. */
  status: z.literal('unverified'),
});

export const unitEntry = z.strictObject({
  /** Global and permanent: `wuhu-industry`. */
  id: slug,
  /** Its name in full, Chinese. */
  zh: text,
  /** What it does, so that offices of different names and cities can be joined. */
  function: oneOf(vocabulary.unitFunctions),
  /** Id of its city. */
  city: slug,
  /** The office that took over later, where the editor knows of one. */
  successor: nullable(successorEntry),
});

export const citiesInput = z.array(cityEntry);
export const indicatorsInput = z.array(indicatorEntry);
export const unitsInput = z.array(unitEntry);
export type City = z.output<typeof cityEntry>;
export type Indicator = z.output<typeof indicatorEntry>;
export type UnitEntry = z.output<typeof unitEntry>;

/** What all policies share. */
export interface Registries {
  readonly cities: readonly City[];
  readonly units: readonly UnitEntry[];
  readonly indicators: readonly Indicator[];
  readonly titles: readonly Title[];
  readonly events: readonly EventSection[];
  readonly duties: readonly Duty[];
}
