/** The checker's form: all questions grouped and printed plainly, or, with script, those that can still change an outcome. */
import type { InputFault, ProfileField } from '../../domain/rules/profile.ts';
import { profileFields, type FieldType } from '../../domain/rules/profile.ts';
import { matterIds, matters, questionOrder, type Hanging, type MatterGroup, type MatterId } from '../../domain/rules/questions.ts';
import { activities, provinces } from '../../domain/vocabulary.ts';
import type { CheckState } from '../../state/check-state.ts';
import { h, type Markup, type MarkupElement } from '../markup.ts';
import { aboveZero, askedFields, choicesOf, groupIds, groups, yesNo, type Choice, type FormWords } from './asked.ts';
import { answerText } from './answer-text.ts';
import { check, idOf, line, radios, rows, select } from './controls.ts';
import {
  flagText,
  heldTitles,
  isUnsure,
  listOf,
  MATTERS,
  put,
  recordOf,
  titleChoices,
  wordsOf,
  type Asked,
  type Form,
  type FormContext,
  type FormTitle,
} from './form-context.ts';

export type { FormContext } from './form-context.ts';

/** Cities offered as boxes; of more, one is chosen from a list at a time. */
const MOST_BOXES = 12;
/** Questions open at once; the others are lines to open. */
const OPEN_AT_ONCE = 3;
const unsureRadio = (form: Form, field: ProfileField) => ({ label: form.words.unsure, isChosen: isUnsure(form, field), edit: 'unsure' });
const unsureBox = (form: Form, field: ProfileField): Markup => check(field, '?', isUnsure(form, field), 'unsure', form.words.unsure);

/** A list to tick, with “none of these” and “not sure”. What was told and is not offered can be taken back. */
function ticks(form: Form, field: ProfileField, options: readonly Choice[], none: string): Markup {
  const given = form.state.answers[field];
  const chosen = wordsOf(given);
  return h(
    'div',
    { class: 'ask__choices' },
    ...[...options, ...chosen.filter((v) => !options.some((o) => o.value === v)).map((value) => ({ value, label: value }))].map((o) =>
      check(field, o.value, chosen.includes(o.value), 'tick', o.label),
    ),
    check(field, '-', Array.isArray(given) && given.length === 0, 'none', none),
    unsureBox(form, field),
  );
}

function locations(form: Form): Markup[] {
  const { words, context, state } = form;
  const [seat = '', ...others] = wordsOf(state.answers.locations);
  const places = [...context.places, { value: 'other', label: words.elsewhere }];
  const place = (field: 'registered_in' | 'taxed_in') =>
    h(
      'div',
      { class: 'ask__line' },
      h('label', { for: idOf(field) }, words.fields[field]?.ask ?? field),
      select(idOf(field), field, places, flagText(state.answers[field]), words.choose, { 'data-edit': 'set' }),
    );
  const comparable = context.places.filter((p) => p.value !== seat);
  // a static list is read, not searched
  const isLong = comparable.length > MOST_BOXES && !form.isStatic;
  const [registered, taxed] = [state.answers.registered_in, state.answers.taxed_in];
  const isApart = registered !== undefined && taxed !== undefined && registered !== taxed;
  return [
    h(
      'div',
      { class: 'ask__line' },
      h('label', { for: idOf('locations') }, words.seat),
      select(idOf('locations'), 'locations', places, seat, words.choose, { 'data-edit': 'seat' }),
    ),
    h(
      'div',
      { class: 'ask__choices', role: 'group', 'aria-label': words.compare, 'data-key': 'compare' },
      h('p', { class: 'ask__sub', 'aria-hidden': 'true' }, words.compare),
      ...comparable.filter((p) => !isLong || others.includes(p.value)).map((p) => check('compare', p.value, others.includes(p.value), 'compare', p.label)),
      isLong
        ? select(
            'q-compare',
            'compare',
            comparable.filter((p) => !others.includes(p.value)),
            '',
            words.addPlace,
            { 'data-edit': 'compare', 'aria-label': words.compare },
          )
        : null,
    ),
    h(
      'details',
      { class: 'ask__refine', 'data-key': 'refine' },
      h('summary', {}, words.refine),
      place('registered_in'),
      place('taxed_in'),
      isApart ? h('p', { class: 'ask__warning', 'data-key': 'apart' }, words.apart) : null,
      line(words, 'district', 'word', state.answers.district, form.notes, { label: words.fields.district?.ask ?? '', help: null }),
      h('p', { class: 'ask__why' }, words.fields.district?.help ?? ''),
    ),
  ];
}

/** Who conferred each title held, when, and until when it holds. */
function titleDetails(form: Form): Markup[] {
  const { words, context, state, notes, isStatic } = form;
  const entries = listOf(state.answers.title_details).map(recordOf);
  const held: readonly FormTitle[] = isStatic ? [{ id: '', zh: words.fields.titles?.short ?? '', rung: 'provincial' }] : heldTitles(form);
  return held.map((title) => {
    const at = entries.findIndex((e) => e.title === title.id);
    const entry = entries[at] ?? {};
    const name = (key: string) => `title_details.${title.id}.${key}`;
    const attributes = { 'data-edit': 'title', 'data-title': title.id };
    const by: readonly Choice[] | null =
      title.rung === 'municipal'
        ? [...context.places, { value: 'other', label: words.elsewhere }]
        : title.rung === 'provincial'
          ? [...Object.entries(provinces).map(([value, p]) => ({ value, label: words.term(p) })), { value: 'other', label: words.elsewhere }]
          : null;
    const day = (key: 'conferred_on' | 'valid_to') =>
      line(
        words,
        name(key),
        'date',
        entry[key],
        { ...notes, faults: renamed(notes.faults, `title_details[${at}].${key}`, name(key)) },
        {
          label: words.parts[key] ?? key,
          attributes: { ...attributes, 'data-key-of': key },
        },
      );
    const lapsed = context.lapsed.get(title.id);
    const early = context.early.get(title.id);
    return h(
      'fieldset',
      { class: 'ask__row', 'data-key': title.id },
      h('legend', {}, words.term(title)),
      by === null
        ? null
        : h(
            'div',
            { class: 'ask__line' },
            h('label', { for: idOf(name('conferred_by')) }, words.parts.conferred_by ?? ''),
            select(idOf(name('conferred_by')), name('conferred_by'), by, flagText(entry.conferred_by), words.unsure, {
              ...attributes,
              'data-key-of': 'conferred_by',
            }),
          ),
      day('conferred_on'),
      early === undefined ? null : h('p', { class: 'ask__warning', 'data-key': 'early' }, words.early(early)),
      context.isNew.has(title.id) ? h('p', { class: 'ask__echo', 'data-key': 'new' }, words.isNew) : null,
      day('valid_to'),
      lapsed === undefined ? null : h('p', { class: 'ask__warning', 'data-key': 'lapsed' }, words.expired(lapsed)),
      h(
        'div',
        { class: 'ask__line' },
        h('label', { for: idOf(name('renewal')) }, words.parts.renewal ?? ''),
        select(
          idOf(name('renewal')),
          name('renewal'),
          [
            { value: 'no', label: words.isRenewal.no },
            { value: 'yes', label: words.isRenewal.yes },
          ],
          flagText(entry.renewal),
          words.unsure,
          { ...attributes, 'data-key-of': 'renewal' },
        ),
      ),
    );
  });
}

/** The faults with one more: that of `from` under the name of `to`. */
function renamed(faults: ReadonlyMap<string, InputFault>, from: string, to: string): ReadonlyMap<string, InputFault> {
  const fault = faults.get(from);
  return fault === undefined ? faults : new Map([...faults, [to, fault]]);
}

/** A yes or no each, in one line. */
function yesNoLine(form: Form, name: string, label: string, value: string, attributes: Readonly<Record<string, string>>): Markup {
  return h(
    'div',
    { class: 'ask__each', role: 'radiogroup', 'aria-label': label, 'data-key': name },
    h('span', { class: 'ask__eachname', 'aria-hidden': 'true' }, label),
    radios(name, yesNo(form.words), value, attributes, { label: form.words.unsure, isChosen: value === '' && !form.isStatic }),
  );
}

function activityLines(form: Form): Markup[] {
  const { state, context } = form;
  const [yes, no] = [wordsOf(state.answers.activities), wordsOf(state.answers.activities_not)];
  const asked = context.openActivities === null ? null : new Set<string>([...context.openActivities.keys(), ...yes, ...no]);
  return Object.entries(activities)
    .filter(([id]) => (asked === null ? id !== 'other' : asked.has(id)))
    .map(([id, term]) =>
      yesNoLine(form, `activity-${id}`, form.words.term(term), yes.includes(id) ? 'yes' : no.includes(id) ? 'no' : '', {
        'data-edit': 'activity',
        'data-of': id,
      }),
    );
}

/** The controls of one question. */
function controls(form: Form, field: ProfileField): Markup[] {
  const { words, context, state } = form;
  const given = state.answers[field];
  switch (field) {
    case 'locations':
      return locations(form);
    case 'title_details':
      return [...titleDetails(form), unsureBox(form, field)];
    case 'activities':
      return activityLines(form);
    case 'titles':
    case 'guarantees_credit_loans_for':
      return [ticks(form, field, titleChoices(form), words.none)];
    case 'in_lists':
      return [ticks(form, field, context.lists, words.none)];
    case 'already_received':
      return [ticks(form, field, context.paidOnce, words.none)];
    case 'relocation_to':
      return [
        radios(field, [...context.places, { value: 'none', label: words.kinds.stay ?? '' }], flagText(given), { 'data-edit': 'set' }, unsureRadio(form, field)),
      ];
    case 'confirmed':
      return context.conditions.map((c) =>
        h(
          'div',
          { class: 'ask__condition', 'data-key': c.key },
          h('q', {}, c.quote),
          h('p', { class: 'ask__why' }, c.incentive),
          yesNoLine(form, `confirm-${c.key}`, c.quote, flagText(recordOf(given)[c.key]), { 'data-edit': 'confirm', 'data-of': c.key }),
        ),
      );
    default:
      return plainControls(form, field);
  }
}

/** The controls that follow from a field's type. */
function plainControls(form: Form, field: ProfileField): Markup[] {
  const { words, state, notes } = form;
  const given = state.answers[field];
  if (aboveZero.has(field)) {
    const isAbove = wordsOf(state.answers.sums_above_zero).includes(field.replace(/_cny$/, '')) || (typeof given === 'string' && given !== '0');
    return [radios(field, yesNo(words), isAbove ? 'yes' : given === '0' ? 'no' : '', { 'data-edit': 'above_zero' }, unsureRadio(form, field))];
  }
  const type: FieldType = profileFields[field];
  const options = choicesOf(words, field);
  if (field === 'roles') {
    const chosen = wordsOf(given);
    return [
      h(
        'div',
        { class: 'ask__choices' },
        ...(options ?? []).map((o) => check(field, o.value, chosen.includes(o.value), 'tick', o.label)),
        unsureBox(form, field),
      ),
    ];
  }
  if (type.type === 'list' && type.of.type === 'one') return [ticks(form, field, options ?? [], words.none)];
  if (type.type === 'list') {
    return [
      ...rows(words, field, given, notes, form.isStatic),
      h(
        'div',
        { class: 'ask__choices', 'data-key': 'none' },
        check(field, '-', Array.isArray(given) && given.length === 0, 'none', words.noneOfIt),
        unsureBox(form, field),
      ),
    ];
  }
  if (options !== null) return [radios(field, options, flagText(given), { 'data-edit': 'set' }, unsureRadio(form, field)), ...faultOf(form, field)];
  return [
    line(words, field, type.type, given, notes, { label: null, help: `${idOf(field)}-why`, attributes: { 'aria-labelledby': `${idOf(field)}-label` } }),
    unsureBox(form, field),
  ];
}

function faultOf({ notes, words }: Form, field: ProfileField): Markup[] {
  const fault = notes.faults.get(field);
  return fault === undefined ? [] : [h('p', { class: 'ask__fault' }, words.faults[fault])];
}

/** Whether a field has an answer: its own, or one that says “above zero”. */
function isAnswered({ state }: Form, field: Asked): boolean {
  if (field === MATTERS) return state.matters !== null;
  if (field === 'activities') return state.answers.activities !== undefined || state.answers.activities_not !== undefined;
  return state.answers[field] !== undefined || (aboveZero.has(field) && wordsOf(state.answers.sums_above_zero).includes(field.replace(/_cny$/, '')));
}

function hangingText({ words, context }: Form, hanging: Hanging | undefined): string | null {
  if (hanging === undefined) return null;
  const { incentives, withSum } = hanging;
  const count = words.hanging(incentives.length, withSum);
  return incentives.length > 2 ? count : `${count}${words.colon}${incentives.map((id) => context.titleOf(id)).join(words.and)}`;
}

/** The matters, in their groups; with script only those that can change something. */
function matterList(form: Form): Markup[] {
  const { words, context, state } = form;
  const ticked = state.matters ?? [];
  const isShown = (id: MatterId) => context.openMatters === null || context.openMatters.has(id) || ticked.includes(id);
  const inGroups = Object.entries(words.matters.groups) as [MatterGroup, string][];
  return [
    ...inGroups.map(([group, label]) => {
      const of = matterIds.filter((id) => matters[id].group === group && isShown(id));
      return of.length === 0
        ? ''
        : h(
            'div',
            { class: 'ask__matters', role: 'group', 'aria-label': label, 'data-key': group },
            h('p', { class: 'ask__sub', 'aria-hidden': 'true' }, label),
            h('div', { class: 'ask__choices' }, ...of.map((id) => check(MATTERS, id, ticked.includes(id), 'matter', words.matters.of[id]))),
          );
    }),
    h('div', { class: 'ask__choices', 'data-key': 'none' }, check(MATTERS, '-', state.matters?.length === 0, 'no_matter', words.none)),
  ];
}

/**
 * One question, as a set of controls with its name and why it is asked.
 * @param isNamed its name stands here; else in the line that opens it
 */
function fieldset(form: Form, field: Asked, hanging: Hanging | undefined, isNamed: boolean): MarkupElement {
  const asked = put(form, field);
  const id = idOf(field);
  const why = [asked?.why ?? '', hangingText(form, hanging)].filter((t) => t !== null && t !== '').join(' ');
  const help = asked !== undefined && 'help' in asked ? asked.help : undefined;
  return h(
    'fieldset',
    { class: 'ask__set', id: `${id}-set` },
    h('legend', isNamed ? { id: `${id}-label`, class: 'ask__legend' } : { class: 'visually-hidden' }, asked?.ask ?? field),
    h('div', { id: `${id}-why` }, h('p', { class: 'ask__why' }, why), help === undefined ? null : h('p', { class: 'ask__why ask__help' }, help)),
    ...(field === MATTERS ? matterList(form) : controls(form, field)),
  );
}

/** Places first, then titles and matters, then the rest: earlier answers rule out later questions. */
function stageOf(field: Asked): number {
  if (field === 'locations' || field === 'roles') return 0;
  return field === 'titles' || field === MATTERS ? 1 : 2;
}

/** All that is asked, in one order: a question stays where it stands when it is answered. */
const order: readonly Asked[] = [...new Set<Asked>(['locations', 'roles', 'titles', MATTERS, ...questionOrder.filter((f) => askedFields.includes(f))])];

/** What is asked now, in order; and the fields whose answers stand as lines. */
function plan(form: Form): { readonly asked: readonly Asked[]; readonly settled: readonly Asked[]; readonly left: number } {
  const { context, state } = form;
  const open = new Set<Asked>((context.open ?? []).map((q) => q.field).filter((f) => askedFields.includes(f)));
  if (!isAnswered(form, 'locations')) open.add('locations');
  if (!isAnswered(form, 'roles')) open.add('roles');
  const { titles } = state.answers;
  if (titles === undefined && context.titlesMatter) open.add('titles');
  else if (heldTitles(form).some((t) => t.rung !== null) && state.answers.title_details === undefined) open.add('title_details');
  if (state.matters === null && context.openMatters?.size !== 0) open.add(MATTERS);
  const isUnknown = (field: Asked) => field !== MATTERS && isUnsure(form, field);
  const isSettled = (field: Asked) => isUnknown(field) || (isAnswered(form, field) && !open.has(field));
  const stage = Math.min(...order.filter((f) => open.has(f) && !isUnknown(f)).map(stageOf), 2);
  const waiting = order.filter((f) => open.has(f) && !isUnknown(f) && stageOf(f) <= stage);
  const asked = order.filter((f) => waiting.includes(f) || (context.kept.has(f) && (open.has(f) || isAnswered(form, f) || isUnknown(f))));
  return { asked, settled: order.filter((f) => isSettled(f) && !asked.includes(f)), left: waiting.length };
}

/** The answers given, each a line that opens its question again. */
function answered(form: Form, fields: readonly Asked[]): Markup {
  const { words } = form;
  if (fields.length === 0) return '';
  return h(
    'section',
    { class: 'ask__done', 'data-key': 'done', 'aria-label': words.answered },
    h(
      'ul',
      {},
      ...fields.map((field) => {
        const short = put(form, field)?.short ?? field;
        return h(
          'li',
          { 'data-key': field },
          h('span', {}, short),
          ' ',
          h('b', {}, answerText(form, field)),
          ' ',
          h('button', { type: 'button', class: 'ask__edit', id: `${idOf(field)}-edit`, 'data-reopen': field, 'aria-label': words.editOf(short) }, words.edit),
        );
      }),
    ),
  );
}

/** The name of the control of an answer: what is told of a title has the title's name, not its place in the list. */
function controlOf({ state }: Form, path: string): string {
  const [, at, key] = /^title_details\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  const { title } = at === undefined ? {} : recordOf(listOf(state.answers.title_details)[Number(at)]);
  return typeof title === 'string' && key !== undefined ? `title_details.${title}.${key}` : path;
}

/** All that was not understood, with links to where it stands. */
function errorSummary(form: Form): Markup {
  const { words, context } = form;
  if (context.errors.length === 0) return '';
  const nameOf = (path: string) => {
    const [field = ''] = path.split(/[.[]/);
    return { field, name: (words.fields as Readonly<Record<string, { readonly short: string }>>)[field]?.short ?? field };
  };
  return h(
    'div',
    { class: 'ask__errors', 'data-key': 'errors', role: 'group', 'aria-labelledby': 'check-errors', tabindex: '-1' },
    h('p', { id: 'check-errors' }, words.errorSummary(context.errors.length)),
    h(
      'ul',
      {},
      ...context.errors.map((e) => {
        const { field, name } = nameOf(e.field);
        const id = idOf(controlOf(form, e.field));
        return h('li', {}, h('a', { href: `#${id}`, 'data-reopen': field, 'data-focus': id }, name), ' ', words.faults[e.fault]);
      }),
    ),
  );
}

/** The questions that can still change an outcome: a few open, the others a line each. */
function openForm(form: Form): MarkupElement {
  const { words, context } = form;
  const { asked, settled, left } = plan(form);
  const hanging = new Map<Asked, Hanging>((context.open ?? []).map((q) => [q.field, q]));
  const opened = new Set([...asked.filter((f) => context.kept.has(f)), ...asked.filter((f) => !context.kept.has(f)).slice(0, OPEN_AT_ONCE)]);
  const isFirst = asked.some((f) => stageOf(f) === 0 && !isAnswered(form, f));
  const hint = isFirst ? words.firstStep : asked.some((f) => stageOf(f) === 1 && !isAnswered(form, f)) ? words.secondStep : null;
  return h(
    'div',
    { class: 'ask__in' },
    errorSummary(form),
    answered(form, settled),
    h('p', { class: 'ask__left', 'data-key': 'left' }, hint ?? (left === 0 ? words.noneOpen : words.stillOpen(left))),
    ...asked.map((field) => {
      const hangs = field === MATTERS ? undefined : hanging.get(field);
      const asks = put(form, field);
      return h(
        'details',
        { class: 'ask__q', 'data-key': field, 'data-question': field, open: opened.has(field) },
        h(
          'summary',
          {},
          h('span', { id: `${idOf(field)}-label`, class: 'ask__label' }, asks?.ask ?? field),
          hangs === undefined ? null : h('small', {}, words.hanging(hangs.incentives.length, hangs.withSum)),
        ),
        fieldset(form, field, hangs, false),
      );
    }),
  );
}

/** Questions of the first form, which stands above the printed one, and those that only an evaluation can ask. */
const notPrinted: ReadonlySet<ProfileField> = new Set<ProfileField>(['locations', 'roles', 'figures', 'confirmed', 'already_received']);

/** The questions that follow the first ones, in their groups, to print or to read without script. */
function printedForm(form: Form): MarkupElement {
  const { words, context } = form;
  const isPrinted = (field: ProfileField) => !notPrinted.has(field) && context.unread?.has(field) !== true;
  return h(
    'div',
    { class: 'ask__in' },
    ...groupIds.map((id) =>
      h(
        'details',
        { class: 'ask__group', open: id === 'who' },
        h('summary', {}, words.groups[id]),
        id === 'matters' ? fieldset(form, MATTERS, undefined, true) : null,
        ...groups[id].filter(isPrinted).map((field) => fieldset(form, field, undefined, true)),
      ),
    ),
  );
}

/** The form's content. Without evaluations (`context.open` null) all questions are printed, in their groups. */
export function formMarkup(words: FormWords, context: FormContext, state: CheckState): MarkupElement {
  const faults = new Map(context.errors.map((e) => [e.field, e.fault]));
  const form: Form = { words, context, state, notes: { faults, warnings: context.warnings }, isStatic: context.open === null };
  return form.isStatic ? printedForm(form) : openForm(form);
}
