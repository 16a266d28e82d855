/** What a form changes: one edit gives new answers, and never loses another answer. */
import { profileFields, type FieldType, type ProfileField } from '../domain/rules/profile.ts';
import { matterIds, type MatterId } from '../domain/rules/questions.ts';
import type { Answers, CheckState } from './check-state.ts';

/** A control's change. `path` names a field or a part of it: `size`, `first_sets[0].kind`, `invention_patents_foreign_countries[1]`. */
export type Edit =
  /** A value as typed or chosen; empty: not answered. */
  | { readonly edit: 'set'; readonly path: string; readonly value: string }
  /** A member of a list, ticked or not. */
  | { readonly edit: 'tick'; readonly field: ProfileField; readonly value: string; readonly on: boolean }
  /** None of a list. */
  | { readonly edit: 'none'; readonly field: ProfileField; readonly on: boolean }
  | { readonly edit: 'unsure'; readonly field: ProfileField; readonly on: boolean }
  | { readonly edit: 'add' | 'drop'; readonly field: ProfileField; readonly at: number }
  | { readonly edit: 'matter'; readonly value: MatterId; readonly on: boolean }
  | { readonly edit: 'no_matter'; readonly on: boolean }
  /** Yes, no or open, of an activity. */
  | { readonly edit: 'activity'; readonly value: string; readonly answer: boolean | null }
  /** Whether a sum is above zero, where nothing more is asked. */
  | { readonly edit: 'above_zero'; readonly field: ProfileField; readonly answer: boolean | null }
  | { readonly edit: 'confirm'; readonly value: string; readonly answer: boolean | null }
  /** Something about one title held. */
  | { readonly edit: 'title'; readonly title: string; readonly key: string; readonly value: string }
  | { readonly edit: 'seat'; readonly value: string }
  | { readonly edit: 'compare'; readonly value: string; readonly on: boolean };

type Values = Partial<Record<ProfileField, unknown>>;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const wordsOf = (value: unknown): readonly string[] => listOf(value).filter((v): v is string => typeof v === 'string');
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
const withMember = (list: readonly string[], value: string, on: boolean): string[] => [...list.filter((v) => v !== value), ...(on ? [value] : [])];

const FLAGS: Readonly<Record<string, boolean>> = { yes: true, no: false };
const valueOf = (text: string, type: FieldType | undefined): unknown => (text === '' ? undefined : type?.type === 'flag' ? (FLAGS[text] ?? text) : text);

function without(answers: Answers, field: ProfileField): Values {
  const { [field]: _gone, ...rest } = answers;
  return rest;
}
const withValue = (answers: Answers, field: ProfileField, value: unknown): Values =>
  value === undefined ? without(answers, field) : { ...answers, [field]: value };

const isField = (name: string): name is ProfileField => Object.hasOwn(profileFields, name);
const PATH = /^([a-z_]+)(?:\[(\d{1,3})\](?:\.([a-z_]+))?)?$/;

/** The answers with one path set. A path of no field changes nothing. */
function setAt(answers: Answers, path: string, text: string): Answers {
  const [, name = '', index, key] = PATH.exec(path) ?? [];
  if (!isField(name)) return answers;
  const type: FieldType = profileFields[name];
  if (index === undefined) return withValue(answers, name, valueOf(text, type));
  if (type.type !== 'list') return answers;
  const list = [...listOf(answers[name])];
  const at = Number(index);
  if (at >= list.length) return answers;
  if (key === undefined) list[at] = text === '' ? null : text;
  else if (type.of.type === 'item' && Object.hasOwn(type.of.fields, key)) {
    const { [key]: _old, ...rest } = recordOf(list[at]);
    const value = valueOf(text, type.of.fields[key]);
    list[at] = value === undefined ? rest : { ...rest, [key]: value };
  }
  return { ...answers, [name]: list };
}

/** What is known of one title; an entry that says nothing goes. */
function setTitle(answers: Answers, title: string, key: string, text: string): Answers {
  const fields: Readonly<Record<string, FieldType>> = profileFields.title_details.of.fields;
  if (!Object.hasOwn(fields, key) || key === 'title') return answers;
  const entries = listOf(answers.title_details).map(recordOf);
  const { [key]: _old, ...rest } = entries.find((e) => e.title === title) ?? { title };
  const value = valueOf(text, fields[key]);
  const entry = value === undefined ? rest : { ...rest, [key]: value };
  const at = entries.findIndex((e) => e.title === title);
  const next = at === -1 ? [...entries, entry] : entries.map((e, i) => (i === at ? entry : e));
  const telling = next.filter((e) => Object.keys(e).length > 1);
  return withValue(answers, 'title_details', telling.length === 0 ? undefined : telling);
}

/** The seat first; further places are compared with it. */
function setPlaces(answers: Answers, seat: string | undefined, others: readonly string[]): Answers {
  const places = [...new Set([...(seat === undefined ? [] : [seat]), ...others])];
  return withValue(answers, 'locations', places.length === 0 ? undefined : places);
}

function editAnswers(answers: Answers, change: Edit): Answers {
  switch (change.edit) {
    case 'set':
      return setAt(answers, change.path, change.value);
    case 'tick': {
      const list = withMember(wordsOf(answers[change.field]), change.value, change.on);
      const next = withValue(answers, change.field, list.length === 0 ? undefined : list);
      if (change.field !== 'titles' || change.on) return next;
      // what was told of a title goes with it
      const details = listOf(answers.title_details).filter((d) => recordOf(d).title !== change.value);
      return withValue(next, 'title_details', details.length === 0 ? undefined : details);
    }
    case 'none': {
      const next = withValue(answers, change.field, change.on ? [] : undefined);
      return change.field === 'titles' ? without(next, 'title_details') : next;
    }
    case 'unsure':
      return change.on ? without(change.field === 'titles' ? without(answers, 'title_details') : answers, change.field) : answers;
    case 'add':
      return { ...answers, [change.field]: [...listOf(answers[change.field]), isItems(change.field) ? {} : null] };
    case 'drop': {
      const list = listOf(answers[change.field]).filter((_, i) => i !== change.at);
      return withValue(answers, change.field, list.length === 0 ? undefined : list);
    }
    case 'activity': {
      const [yes, no] = [answers.activities, answers.activities_not].map(wordsOf) as [readonly string[], readonly string[]];
      const toNull = (list: string[]) => (list.length === 0 ? undefined : list);
      const next = withValue(answers, 'activities', toNull(withMember(yes, change.value, change.answer === true)));
      return withValue(next, 'activities_not', toNull(withMember(no, change.value, change.answer === false)));
    }
    case 'above_zero': {
      const measure = change.field.replace(/_cny$/, '');
      const above = withMember(wordsOf(answers.sums_above_zero), measure, change.answer === true);
      const next = withValue(answers, 'sums_above_zero', above.length === 0 ? undefined : above);
      return withValue(next, change.field, change.answer === false ? '0' : undefined);
    }
    case 'confirm': {
      const { [change.value]: _old, ...rest } = recordOf(answers.confirmed);
      const next = change.answer === null ? rest : { ...rest, [change.value]: change.answer };
      return withValue(answers, 'confirmed', Object.keys(next).length === 0 ? undefined : next);
    }
    case 'title':
      return setTitle(answers, change.title, change.key, change.value);
    case 'seat': {
      const [, ...others] = wordsOf(answers.locations);
      return change.value === '' ? setPlaces(answers, undefined, []) : setPlaces(answers, change.value, others);
    }
    case 'compare': {
      const [seat, ...others] = wordsOf(answers.locations);
      return setPlaces(answers, seat, withMember(others, change.value, change.on));
    }
    default:
      return answers;
  }
}

const isItems = (field: ProfileField): boolean => {
  const type: FieldType = profileFields[field];
  return type.type === 'list' && type.of.type === 'item';
};

/** Which question an edit answers; null: the list of matters. */
export function fieldOf(change: Edit): ProfileField | null {
  switch (change.edit) {
    case 'set': {
      const name = PATH.exec(change.path)?.[1] ?? '';
      return isField(name) ? name : null;
    }
    case 'activity':
      return 'activities';
    case 'confirm':
      return 'confirmed';
    case 'title':
      return 'title_details';
    case 'seat':
    case 'compare':
      return 'locations';
    case 'matter':
    case 'no_matter':
      return null;
    default:
      return change.field;
  }
}

/** The state after one edit. An answer takes back “not sure” of its question. */
export function edited(state: CheckState, change: Edit): CheckState {
  if (change.edit === 'matter') {
    const ticked = withMember(state.matters ?? [], change.value, change.on);
    return { ...state, matters: ticked.length === 0 ? null : matterIds.filter((id) => ticked.includes(id)) };
  }
  if (change.edit === 'no_matter') return { ...state, matters: change.on ? [] : null };
  const field = fieldOf(change);
  const others = state.unsure.filter((f) => f !== field);
  const unsure = change.edit === 'unsure' && change.on ? [...others, change.field] : others;
  return { ...state, answers: editAnswers(state.answers, change), unsure };
}
