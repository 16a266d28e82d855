/** Slips that go through because the text does not decide the field: each with the reason. What is not listed is a gap of the check. */
import type { Mutation } from './mutations.ts';

interface Undecided {
  readonly field: RegExp;
  readonly slip?: RegExp;
  readonly why: string;
}

const UNDECIDED: readonly Undecided[] = [
  { field: /^fact$/, why: 'its phrase prints no word of giving or of a goal, or is read for another fact of the same words' },
  { field: /^conditions\.quote$/, why: 'the shorter words are a whole phrase and say the condition too: the rest of it stands in the incentive’s own quote' },
  {
    field: /^conditions$/,
    slip: /dropped/,
    why: 'another condition of the incentive quotes the same words, or a sentence ahead says them and may govern it or not',
  },
  {
    field: /^conditions\.evidence$/,
    why: 'the quote begins anew with another recipient, or its words stand in the sentence ahead of the quote: whether they bind the sum is not printed',
  },
  { field: /^conditions\.subject$/, why: 'of people that a firm hires, the firm and the person have the quality at once' },
  { field: /^amounts\.per$/, slip: /lost/, why: 'whether once or for each is not printed: that is what "unclear" says' },
  { field: /^amounts\.cap_scope$/, why: 'each or together is not printed' },
  { field: /^amounts\.received$/, why: 'that earlier awards count is read from the cap and its sentence, not printed beside a figure' },
  {
    field: /^(?:references\.)?relation$|^references\.relation$/,
    why: 'a text that is carried out is also named, and its sums are taken over: the words allow several',
  },
  { field: /^source\.(?:publisher|published)$|^holding$/, why: 'where the file was found is not printed in it' },
  { field: /^same_as$/, why: 'the repeat says it in other words, or counts others: that the two are one is read from both' },
  { field: /^references\.title$/, slip: /a character lost/, why: 'the character is a space between two words of the title' },
];

/** Why the text does not decide a slip; null where it does, or nobody has said. */
export const whyUndecided = ({ field, slip }: Pick<Mutation, 'field' | 'slip'>): string | null =>
  UNDECIDED.find((u) => u.field.test(field) && (u.slip?.test(slip) ?? true))?.why ?? null;
