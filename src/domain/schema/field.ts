/** The kinds of field that schemas are made of, each with the words for what is wrong with it. */
import { z } from 'astro/zod';
import { provinces } from '../vocabulary.ts';
import { noneOf, remedied } from './shape.ts';

type Ids<T> = [keyof T & string, ...(keyof T & string)[]];
/** The ids of a closed list, in its order. */
export const idsOf = <T extends Record<string, unknown>>(terms: T): Ids<T> => Object.keys(terms) as Ids<T>;

/** One id of a closed list. */
export const oneOf = <T extends Record<string, unknown>>(terms: T) => z.enum(idsOf(terms));

/** The id of a fact, policy, city, row …: `wuhu-2022-t-municipal-srdi`. */
export const slug = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens');
/** The id of a clause, made from its printed number: `c3-2-5`, `a1`, `c2-p1`. */
export const clauseId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a clause id such as c3-2-5, a1 or c2-p1');
/** Words; white space around them is dropped. */
export const text = z.string().trim().min(1, 'must not be empty');
export const year = z.int().min(1990, 'year outside 1990–2100').max(2100, 'year outside 1990–2100');
/** Quoted in YAML, which else reads a date as a time. */
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a quoted date 'YYYY-MM-DD'");
/** A printed figure, in the printed unit. */
export const figure = z.number().nonnegative();
/** Counts from 1 the places where a quote stands in its clause. */
export const nth = z.int().positive().optional();

const PROVINCE_NAMES: ReadonlySet<string> = new Set(Object.values(provinces).map((p) => p.zh));
/** A province by its full name: 安徽省. */
export const provinceName = text.refine((name) => PROVINCE_NAMES.has(name), {
  error: remedied('no province has this name', 'write its full name as in GB/T 2260: 安徽省, 广西壮族自治区'),
});

/** A field that may be left out: it is then null, and published as null. */
export const nullable = <T extends z.ZodType>(type: T) => type.nullable().default(null);

/** A field of a published file that is left out where it is null, empty or the usual. */
export const lean = <T extends z.ZodType>(type: T) => z.exactOptional(type);

/** Ids of `content/titles.yaml`; the check holds that they stand there. */
export const titleIds = z.array(slug).default([]);

/** What to say of a field that is needed and is not there; other faults of it keep their own words. */
const missing = (message: string, remedy: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined || input === null ? remedied(message, remedy) : undefined),
});
export const neededFigure = (message: string, remedy: string) => z.number(missing(message, remedy)).nonnegative();
export const neededText = (message: string, remedy: string) => z.string(missing(message, remedy)).trim().min(1, 'must not be empty');
export const neededId = <T extends Record<string, unknown>>(terms: T, message: string, remedy: string) => z.enum(idsOf(terms), missing(message, remedy));

export const neededList = <T extends z.ZodType>(item: T, message: string, remedy: string) =>
  z.array(item, missing(message, remedy)).min(1, remedied(message, remedy));

/** A field that this kind of record cannot have. */
export const absent = (message: string, remedy: string) => z.null({ error: remedied(message, remedy) }).default(null);
/** The null of a discriminator that may also be left out. */
export const nullOrAbsent = z
  .null()
  .optional()
  .transform(() => null);

/** The error of a union whose discriminator names none of its kinds. */
export const kindsOf = (kinds: readonly string[]) => ({
  error: ({ code, input, discriminator = '' }: { code: string; input?: unknown; discriminator?: string | undefined }) => {
    if (code !== 'invalid_union') return undefined;
    const { message, remedy } = noneOf((input as Readonly<Record<string, unknown>> | null | undefined)?.[discriminator], kinds);
    return remedied(message, remedy);
  },
});

/** A passage: the shortest contiguous words of one clause; `nth` counts from 1 where they occur more than once. */
export const passage = {
  /** Clause that holds the words, e.g. `c3-2-5`. */
  clause: clauseId,
  /** Words as printed; white space is ignored when they are looked up. */
  quote: text,
  /** Which of several places of the quote in its clause is meant, from 1; left out where it stands once. */
  nth,
};
