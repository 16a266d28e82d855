/** What a control of the form changes. */
import { profileFields, type ProfileField } from '../../domain/rules/profile.ts';
import { matterIds, type MatterId } from '../../domain/rules/questions.ts';
import type { Edit } from '../../state/check-edit.ts';

const isField = (name: string | undefined): name is ProfileField => name !== undefined && Object.hasOwn(profileFields, name);
const isMatter = (id: string): id is MatterId => (matterIds as readonly string[]).includes(id);
const answerOf = (value: string): boolean | null => (value === 'yes' ? true : value === 'no' ? false : null);

/** The edit of a control the reader has just changed; null for a control that changes no answer. */
export function editOf(control: HTMLInputElement | HTMLSelectElement): Edit | null {
  const { name, value, dataset } = control;
  const on = control instanceof HTMLInputElement && control.checked;
  switch (dataset.edit) {
    case 'set':
      return { edit: 'set', path: name, value };
    case 'tick':
    case 'none':
    case 'unsure':
      return isField(name) ? (dataset.edit === 'tick' ? { edit: 'tick', field: name, value, on } : { edit: dataset.edit, field: name, on }) : null;
    case 'matter':
      return isMatter(value) ? { edit: 'matter', value, on } : null;
    case 'no_matter':
      return { edit: 'no_matter', on };
    case 'activity':
    case 'confirm':
      return dataset.of === undefined ? null : { edit: dataset.edit, value: dataset.of, answer: answerOf(value) };
    case 'above_zero':
      return isField(name) ? { edit: 'above_zero', field: name, answer: answerOf(value) } : null;
    case 'title':
      return { edit: 'title', title: dataset.title ?? '', key: dataset.keyOf ?? '', value };
    case 'seat':
      return { edit: 'seat', value };
    case 'compare':
      // chosen from a list, a city is added
      return value === '' ? null : { edit: 'compare', value, on: on || control instanceof HTMLSelectElement };
    default:
      return null;
  }
}

/** The edit of a button: a row more, or one less. */
export function rowEditOf({ dataset }: HTMLElement): Edit | null {
  const { edit, field, at } = dataset;
  return isField(field) && (edit === 'add' || edit === 'drop') ? { edit, field, at: Number(at ?? 0) } : null;
}

/** Questions asked inside another one. */
export const ASKED_WITH: Partial<Record<ProfileField, string>> = {
  titles_new_this_year: 'title_details',
  municipal_title_conferred_by: 'title_details',
  provincial_title_conferred_by: 'title_details',
  above_scale_new_this_year: 'above_scale_since',
  tech_contracts: 'tech_contract_paid_cny',
  diagnosis_kind: 'activities',
  registered_in: 'locations',
  taxed_in: 'locations',
  district: 'locations',
};
