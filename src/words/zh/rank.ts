/** The order of a column: what its figures are, so that only like ones stand together. */
import { bindingOf, type CellValue } from '../../domain/table/table.ts';
import { bases, eaches, modalities, pers, amountRoles } from '../../domain/vocabulary.ts';
import { OWN_KINDS } from './choose.ts';
import { term } from './term.ts';

const ROLES: Readonly<Record<string, string>> = { goal: '目标', part: '其中', milestone: '分年', repeat: '另见', range: '区间', floor: '保底', ...OWN_KINDS };
/** What a figure is, so that only like ones stand together: 存量 · 2022年起 · 家. */
function likeness(value: CellValue, units: readonly string[]): string {
  const { role, basis, each, per, scope, measured_against } = value;
  const modality = bindingOf(value, 'modality');
  if (modality !== null) return [term(modalities[modality as keyof typeof modalities]), ...units].join(' · ');
  const kind =
    basis === null ? (Object.hasOwn(amountRoles, role) ? term(amountRoles[role as keyof typeof amountRoles]) : (ROLES[role] ?? role)) : term(bases[basis]);
  const prefix = role === 'goal' || basis === null ? '' : `${ROLES[role] ?? role} · `;
  const more = [
    each === null ? null : term(eaches[each]),
    units.join('、'),
    per === null ? null : term(pers[per]),
    scope,
    measured_against === null ? null : `相对于${measured_against}`,
  ];
  return prefix + [kind, ...more].filter((x) => x !== null && x !== '').join(' · ');
}

export const rankWords = {
  rank: {
    /** Above rows whose figures are alike. */
    alike: (value: CellValue, units: readonly string[], rows: number) => `${likeness(value, units)}（${rows} 行）`,
    unranked: (rows: number) => `没有可排序的数（${rows} 行）`,
  },
};
