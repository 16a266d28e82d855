/** Slips that go through because the text does not decide the field: each with the reason. What is not listed is a gap of the check. */
import type { Mutation } from './mutations.ts';

interface Undecided {
  readonly field: RegExp;
  readonly slip?: RegExp;
  readonly why: string;
}

const UNDECIDED: readonly Undecided[] = [
  { field: /^fact$/, why: 'whether a sentence without a figure gives or sets anything is the reader’s to tell' },
  { field: /^conditions\.quote$/, why: 'which part of a phrase says a condition is the reader’s to tell: the rest of it stands in the incentive’s own quote' },
  {
    field: /^conditions$/,
    slip: /dropped/,
    why: 'the words are said by another condition of the same incentive, or carried over from a sentence that may not govern it',
  },
  { field: /^conditions\.evidence$/, why: 'how firmly words ahead in the sentence are tied to the sum is not printed' },
  { field: /^conditions\.subject$/, why: 'the same words may speak of the applicant or of its project' },
  { field: /^amounts\.per$/, slip: /lost/, why: 'whether once or for each is not printed: that is what "unclear" says' },
  { field: /^amounts\.cap_scope$/, why: 'each or together is not printed' },
  { field: /^amounts\.received$/, why: 'that earlier awards count is read from the cap and its sentence, not printed beside a figure' },
  {
    field: /^(?:references\.)?relation$|^references\.relation$/,
    why: 'a text that is carried out is also named, and its sums are taken over: the words allow several',
  },
  { field: /^source\.(?:publisher|published)$|^holding$/, why: 'where the file was found is not printed in it' },
  { field: /^(?:cells\.)?(?:same_as|subset_of)$/, why: 'that two numbers are one goal is read from both, not printed' },
];

/** Why the text does not decide a slip; null where it does, or nobody has said. */
export const whyUndecided = ({ field, slip }: Pick<Mutation, 'field' | 'slip'>): string | null =>
  UNDECIDED.find((u) => u.field.test(field) && (u.slip?.test(slip) ?? true))?.why ?? null;
