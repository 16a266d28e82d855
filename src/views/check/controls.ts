/** The controls of the checker's form. A control says by `name`, `data-edit` and `value` what it changes: see state/check-edit. */
import { formatNumber, sayYuan } from '../../domain/number/format.ts';
import { readDate } from '../../domain/number/read-date.ts';
import { readSum, type FieldType, type InputFault, type ProfileField } from '../../domain/rules/profile.ts';
import { h, type Markup } from '../markup.ts';
import { choicesOf, partsOf, yesNo, type Choice, type FormWords } from './asked.ts';

export type { FormWords } from './asked.ts';

/** What a control prints beside its value. */
export interface Notes {
  /** What is wrong with an answer, by its path. */
  readonly faults: ReadonlyMap<string, InputFault>;
  /** What a sum decides, with or without VAT, by its path. */
  readonly warnings: ReadonlyMap<string, readonly string[]>;
}

/** An element's id for a path: `first_sets[0].kind` → `q-first_sets-0-kind`. */
export const idOf = (path: string): string => `q-${path.replace(/[^a-zA-Z0-9_]+/g, '-').replace(/-$/, '')}`;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? formatNumber(value) : '');

/** 3000000 → 3,000,000. */
const grouped = (yuan: string): string => {
  const [whole = '', cents] = yuan.split('.');
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === undefined ? parts : `${parts}.${cents}`;
};

/** 300 万元; null for what is no sum. */
export function sumSaid(words: FormWords, typed: string): string | null {
  const sum = readSum(typed);
  if (!/^\d/.test(sum)) return null;
  const { number, unit } = sayYuan(Number(sum));
  return `${number} ${words.units[unit]}`;
}

/** 读作 3,000,000 元（300 万元）; null for what is no sum. */
export function sumEcho(words: FormWords, typed: string): string | null {
  const said = sumSaid(words, typed);
  const yuan = `${grouped(readSum(typed))} ${words.yuan}`;
  return said === null ? null : words.readAs(yuan, said === yuan ? '' : said);
}

/** One of a set of radio buttons or check boxes. */
function tick(kind: 'radio' | 'checkbox', attributes: Readonly<Record<string, string | boolean | null>>, label: Markup): Markup {
  return h('label', { class: 'ask__choice' }, h('input', { type: kind, ...attributes }), h('span', {}, label));
}

/** Radio buttons; `unsure` says what an empty value is called. */
export function radios(
  name: string,
  options: readonly Choice[],
  value: string,
  attributes: Readonly<Record<string, string>>,
  unsure: { readonly label: string; readonly isChosen: boolean; readonly edit?: string } | null,
): Markup {
  return h(
    'div',
    { class: 'ask__choices' },
    ...options.map((o) => tick('radio', { name, value: o.value, checked: o.value === value, ...attributes }, o.label)),
    unsure === null
      ? null
      : tick(
          'radio',
          { name, value: '', checked: unsure.isChosen, ...attributes, ...(unsure.edit === undefined ? {} : { 'data-edit': unsure.edit }) },
          unsure.label,
        ),
  );
}

/** A list of choices in one line. */
export const select = (
  id: string,
  name: string,
  options: readonly Choice[],
  value: string,
  empty: string,
  attributes: Readonly<Record<string, string | null>>,
): Markup =>
  h(
    'select',
    { id, name, ...attributes },
    h('option', { value: '', selected: value === '' }, empty),
    ...options.map((o) => h('option', { value: o.value, selected: o.value === value }, o.label)),
  );

export const check = (name: string, value: string, isOn: boolean, edit: string, label: Markup): Markup =>
  tick('checkbox', { name, value, checked: isOn, 'data-edit': edit }, label);

/** What stands below a typed value: its echo, or what is wrong with it. */
function below(words: FormWords, path: string, type: FieldType['type'], value: string, notes: Notes, isLast: boolean): Markup[] {
  const id = idOf(path);
  const fault = notes.faults.get(path);
  if (fault !== undefined) return [h('p', { class: 'ask__fault', id: `${id}-fault` }, words.faults[fault])];
  const echo = value === '' ? null : type === 'sum' ? sumEcho(words, value) : null;
  const day = value !== '' && type === 'date' ? readDate(value, isLast ? 'last' : 'first') : null;
  const warning = notes.warnings.get(path);
  return [
    ...(echo === null ? [] : [h('p', { class: 'ask__echo', id: `${id}-echo` }, echo)]),
    ...(day === null || day === value ? [] : [h('p', { class: 'ask__echo', id: `${id}-echo` }, words.readAsDay(day))]),
    ...(warning === undefined ? [] : [h('p', { class: 'ask__warning', id: `${id}-vat` }, words.vat(warning))]),
  ];
}

/** A line to type into, with what was understood below it. */
export function line(
  words: FormWords,
  path: string,
  type: FieldType['type'],
  given: unknown,
  notes: Notes,
  options: { readonly label: string | null; readonly help?: string | null; readonly attributes?: Readonly<Record<string, string>> },
): Markup {
  const id = idOf(path);
  const value = textOf(given);
  const isLast = path.endsWith('valid_to');
  const said = below(words, path, type, value, notes, isLast);
  const described = [...(options.help == null ? [] : [options.help]), ...said.flatMap((s) => (typeof s === 'string' ? [] : [s.attributes.id ?? '']))].join(' ');
  const input = h('input', {
    type: 'text',
    id,
    name: path,
    value,
    inputmode: type === 'count' || type === 'year' ? 'numeric' : null,
    autocomplete: 'off',
    'data-edit': 'set',
    'data-type': type,
    'aria-invalid': notes.faults.has(path) ? 'true' : null,
    'aria-describedby': described === '' ? null : described,
    maxlength: '200',
    ...options.attributes,
  });
  const unit = type === 'sum' ? h('span', { class: 'ask__unit' }, words.yuan) : null;
  return h(
    'div',
    { class: 'ask__line' },
    options.label === null ? null : h('label', { for: id }, options.label),
    h('div', { class: 'ask__typed' }, input, unit),
    ...said,
  );
}

/** One part of a row: chosen from a list, ticked yes or no, or typed. */
function part(words: FormWords, field: ProfileField, at: number, key: string, type: FieldType, value: unknown, notes: Notes): Markup {
  const path = `${field}[${at}].${key}`;
  const label = words.parts[key] ?? key;
  const options = type.type === 'flag' ? yesNo(words) : choicesOf(words, field, key);
  if (options === null) return line(words, path, type.type, value, notes, { label });
  const id = idOf(path);
  const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : textOf(value);
  return h(
    'div',
    { class: 'ask__line' },
    h('label', { for: id }, label),
    select(id, path, options, chosen, words.unsure, { 'data-edit': 'set' }),
    notes.faults.has(path) ? h('p', { class: 'ask__fault', id: `${id}-fault` }, words.faults[notes.faults.get(path) ?? 'unknown_value']) : null,
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** Rows that can be added and taken away; a bare list of counts has one line a row. */
export function rows(words: FormWords, field: ProfileField, given: unknown, notes: Notes, isStatic: boolean): Markup[] {
  const list = listOf(given);
  const shown = isStatic ? [{}] : list;
  const parts = partsOf(field);
  const drop = (i: number) =>
    h('button', { type: 'button', class: 'ask__drop', 'data-edit': 'drop', 'data-field': field, 'data-at': i, 'aria-label': words.dropRow(i + 1) }, words.drop);
  return [
    ...shown.map((row, i) =>
      h(
        'fieldset',
        { class: 'ask__row', 'data-key': `row-${i}` },
        h('legend', {}, words.row(i + 1)),
        ...(parts.length === 0
          ? [line(words, `${field}[${i}]`, 'count', row, notes, { label: words.countries })]
          : parts.map(([key, type]) => part(words, field, i, key, type, recordOf(row)[key], notes))),
        isStatic ? null : drop(i),
      ),
    ),
    isStatic
      ? ''
      : h(
          'button',
          { type: 'button', class: 'button ask__add', id: `${idOf(field)}-add`, 'data-edit': 'add', 'data-field': field, 'data-key': 'add' },
          list.length === 0 ? words.addFirst : words.addRow,
        ),
  ];
}
