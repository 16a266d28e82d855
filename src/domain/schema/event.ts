import { z } from 'astro/zod';
import * as vocabulary from '../vocabulary.ts';
import { oneOf, slug, text } from './field.ts';

export const eventShape = z.strictObject({
  /** Global and permanent: `equipment-investment`. */
  id: slug,
  /** Its name, Chinese: heads its row. */
  zh: text,
  /** Plain English name. */
  en: text,
  /** Shown to readers; names the sentence an unusual event was added for. */
  definition: text.optional(),
  /** Topic under which a drafter looks for it; its sentences may have others as well. Left out: none fits. */
  topic: oneOf(vocabulary.topics).optional(),
  /** Words whose presence in a text turns a blank of the event's row into 仅提及. */
  words: z.array(text),
  /** The firm comes from another place: titles it holds may be another province's. */
  from_elsewhere: z.boolean().default(false),
});

/** `content/events.yaml`: sections of the incentives comparison in reading order, each with its events. */
export const eventsInput = z.array(
  z.strictObject({
    /** Names the section in addresses: `finance`. */
    id: slug,
    /** Its heading, Chinese. */
    zh: text,
    /** Plain English heading. */
    en: text,
    /** Its events in reading order. */
    events: z.array(eventShape).min(1),
  }),
);
export type EventSection = z.output<typeof eventsInput>[number];
export type IncentiveEvent = EventSection['events'][number];
