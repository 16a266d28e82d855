import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { nullable, oneOf, passage, slug, text } from './field.ts';
import { remedied } from './shape.ts';

/** What fits beside a figure. */
const LONGEST_DIFFERENCE = 16;

const auditPassage = z.strictObject(passage);

/** A place where the document disagrees with itself, or misprints. */
export const discrepancyInput = z.strictObject({
  /** Global, chosen once: `yangzhou-2022-d-rnd-share`. */
  id: slug,
  /** What kind of disagreement. */
  kind: oneOf(vocabulary.discrepancyKinds),
  /** The passage. */
  a: auditPassage,
  /** The passage it disagrees with; null where one passage suffices. */
  b: auditPassage.nullable().default(null),
  /**
   * The difference itself, Chinese, as it stands beside a figure: `新增≠首次进入`; at most 16 characters, figures as the quotes
   * print them. Left out where the coded facts say it (`存量≠新增`, `正文50、附件45`).
   */
  difference: nullable(
    text.max(LONGEST_DIFFERENCE, remedied(`longer than ${LONGEST_DIFFERENCE} characters`, 'say the difference alone; the rest belongs to explain')),
  ),
  /** Shown to readers, Chinese. */
  explain: text,
  /** Ids of the facts it touches. */
  facts: z.array(slug).default([]),
});

/** A numeral that is no figure. */
export const notFigureInput = z.strictObject({
  ...passage,
  /** The numeral inside the quote, where the quote holds several. */
  token: text.optional(),
  /** What it is instead. */
  kind: oneOf(vocabulary.notFigureKinds),
  /** Why, where the kind does not say it, Chinese. */
  why: text.optional(),
});

/** A passage that holds a search word of a row and neither sets nor gives anything. */
export const silentExceptionInput = z.strictObject({
  /** Id of the comparison row: `row-…` or `event-…`. */
  row: slug,
  ...passage,
  /** true: it speaks of the row (仅提及); false: its words are about something else, and it counts as nothing. */
  mention: z.boolean(),
  /** Why it sets nothing, Chinese. */
  why: text,
});

/** A sentence that speaks of a benefit or a duty and is no fact. */
export const noFactInput = z.strictObject({
  ...passage,
  /** `heading`: names what follows; `aim`: says what is striven for; `encouragement`: asks others to, and gives nothing; `other_sense`: the word means something else; `named`: a title or an office is only named, nobody is charged or gets anything. */
  kind: z.enum(['heading', 'aim', 'encouragement', 'other_sense', 'named']),
});

/** The checked content of `content/audit/<id>.yaml`. */
export const auditInput = z.strictObject({
  /** The document's own contradictions and misprints. */
  discrepancies: z.array(discrepancyInput).default([]),
  /** Numerals that are no figures. */
  not_figures: z.array(notFigureInput).default([]),
  /** Sentences that speak of a benefit or a duty, and names of titles and offices, that are no fact. */
  no_facts: z.array(noFactInput).default([]),
  /** Passages that hold a search word and set nothing. */
  silent_exceptions: z.array(silentExceptionInput).default([]),
});
export type AuditInput = z.output<typeof auditInput>;
export type Discrepancy = AuditInput['discrepancies'][number];
