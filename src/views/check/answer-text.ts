import { formatNumber } from '../../domain/number/format.ts';
import { profileFields } from '../../domain/rules/profile.ts';
import { activities, type Activity } from '../../domain/vocabulary.ts';
import { aboveZero, choicesOf, type Choice } from './asked.ts';
import { sumSaid } from './controls.ts';
import { flagText, isUnsure, listOf, MATTERS, recordOf, titleChoices, wordsOf, type Asked, type Form } from './form-context.ts';

/** An answer in a few words, for the line it collapses to. */
export function answerText(form: Form, field: Asked): string {
  const { words, context, state } = form;
  const named = (options: readonly Choice[], values: readonly string[]) => values.map((v) => options.find((o) => o.value === v)?.label ?? v).join(words.and);
  if (field === MATTERS) return state.matters?.length === 0 ? words.none : (state.matters ?? []).map((m) => words.matters.of[m]).join(words.and);
  if (isUnsure(form, field)) return words.unsure;
  const given = state.answers[field];
  if (field === 'activities') {
    const yes = wordsOf(given);
    return yes.length === 0 ? words.none : yes.map((id) => (Object.hasOwn(activities, id) ? words.term(activities[id as Activity]) : id)).join(words.and);
  }
  if (field === 'title_details') {
    const shown = listOf(given)
      .map(recordOf)
      .map((d) => {
        const held = context.titles.find((t) => t.id === d.title);
        const title = held === undefined ? '' : words.term(held);
        const days = [d.conferred_on, d.valid_to].filter((day) => typeof day === 'string').join(' – ');
        return days === '' ? title : `${title} ${days}`;
      });
    return shown.join(words.semicolon);
  }
  if (aboveZero.has(field)) return given === '0' ? words.no : words.yes;
  if (typeof given === 'boolean') return given ? words.yes : words.no;
  const places = [...context.places, { value: 'other', label: words.elsewhere }];
  if (Array.isArray(given)) {
    if (given.length === 0) return words.none;
    if (field === 'locations') {
      const [seat, ...others] = wordsOf(given).map((id) => named(places, [id]));
      return others.length === 0 ? (seat ?? '') : words.compared(seat ?? '', others);
    }
    const titles = field === 'titles' || field === 'guarantees_credit_loans_for' ? titleChoices(form) : (choicesOf(words, field) ?? []);
    if (field === 'in_lists') return named(context.lists, wordsOf(given));
    if (field === 'already_received') return named(context.paidOnce, wordsOf(given));
    const texts = wordsOf(given);
    return texts.length === given.length && field !== 'invention_patents_foreign_countries' ? named(titles, texts) : words.rows(given.length);
  }
  if (field === 'confirmed') return words.rows(Object.keys(recordOf(given)).length);
  const text = typeof given === 'number' ? formatNumber(given) : flagText(given);
  if (profileFields[field].type === 'sum') return sumSaid(words, text) ?? text;
  return (
    choicesOf(words, field)?.find((o) => o.value === text)?.label ??
    places.find((p) => p.value === text)?.label ??
    (text === 'none' ? (words.kinds.stay ?? text) : text)
  );
}
