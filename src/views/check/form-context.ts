/** What the checker's form is made of, and how its parts read the answers. */
import type { InputError, ProfileField } from '../../domain/rules/profile.ts';
import type { Hanging, MatterId, Question } from '../../domain/rules/questions.ts';
import type { Activity } from '../../domain/vocabulary.ts';
import type { CheckState } from '../../state/check-state.ts';
import type { Choice, FormWords } from './asked.ts';
import type { Notes } from './controls.ts';

/** A title as the form names it. */
export interface FormTitle {
  readonly id: string;
  readonly zh: string;
  readonly rung: string | null;
}
/** A condition only the firm can tell of. */
export interface OpenCondition {
  /** As in `confirmed`. */
  readonly key: string;
  readonly quote: string;
  /** Its incentive; empty for what the document asks of all. */
  readonly incentive: string;
}

/** What the form is made of beside the answers: what the site holds, and what can still change an outcome. */
export interface FormContext {
  /** Places of which documents are held. */
  readonly places: readonly Choice[];
  readonly titles: readonly FormTitle[];
  /** Lists and pools that conditions ask for, by the name printed, each with the documents that print it. */
  readonly lists: readonly Choice[];
  /** Whether a title could still change a verdict: nothing that is for parks asks for one. */
  readonly titlesMatter: boolean;
  /** Questions that can still change an outcome, the most telling first; null: nothing was evaluated, all are printed. */
  readonly open: readonly Question[] | null;
  /** Questions that no condition reads: they are not printed. */
  readonly unread?: ReadonlySet<ProfileField>;
  readonly openMatters: ReadonlyMap<MatterId, Hanging> | null;
  readonly openActivities: ReadonlyMap<Activity, Hanging> | null;
  readonly conditions: readonly OpenCondition[];
  /** Incentives paid once that may have been paid. */
  readonly paidOnce: readonly Choice[];
  readonly titleOf: (incentive: string) => string;
  readonly errors: readonly InputError[];
  readonly warnings: ReadonlyMap<string, readonly string[]>;
  /** Titles held that have lapsed, with the day. */
  readonly lapsed: ReadonlyMap<string, string>;
  /** Titles held whose day is still to come on the day of application, with that day. */
  readonly early: ReadonlyMap<string, string>;
  readonly isNew: ReadonlySet<string>;
  /** Questions that stay open though answered: the one just answered, and those being changed. */
  readonly kept: ReadonlySet<string>;
}

export const MATTERS = 'matters';
export type Asked = ProfileField | typeof MATTERS;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
export const wordsOf = (value: unknown): readonly string[] => listOf(value).filter((v): v is string => typeof v === 'string');
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
export const flagText = (value: unknown): string => (value === true ? 'yes' : value === false ? 'no' : typeof value === 'string' ? value : '');

export interface Form {
  readonly words: FormWords;
  readonly context: FormContext;
  readonly state: CheckState;
  readonly notes: Notes;
  readonly isStatic: boolean;
}

export const isUnsure = ({ state }: Form, field: ProfileField): boolean => state.unsure.includes(field);
/** Titles a firm can hold, those named in the answers too. */
export const titleChoices = ({ context, words }: Form): readonly Choice[] => context.titles.map((t) => ({ value: t.id, label: words.term(t) }));
export const heldTitles = ({ context, state }: Form): readonly FormTitle[] =>
  wordsOf(state.answers.titles).flatMap((id) => context.titles.find((t) => t.id === id) ?? []);

export const put = (form: Form, field: Asked) => (field === MATTERS ? form.words.matters : form.words.fields[field]);
