import { measures } from '../vocabulary.ts';
import { profileFieldNames } from './profile.ts';

/** Most fields that are named for one that is none. */
const MOST = 3;
const stepsOf = (name: string): string[] => name.split('_').filter((step) => step !== 'cny' && step !== 'count');

/**
 * What a field of a profile that there is none of is likely meant to be: a sum that `figures` holds by its measure, or the fields that
 * share most of its words; null where nothing is near.
 */
export function fieldHint(name: string): string | null {
  const measure = name.replace(/_(?:cny|mu|count)$/, '');
  const own = profileFieldNames.find((field) => field === `${measure}_cny`);
  if (own !== undefined) return own;
  if (Object.hasOwn(measures, measure)) return `figures: [{"measure": "${measure}", "figure": …}]`;
  const steps = stepsOf(name);
  const shared = profileFieldNames
    .map((field) => ({ field, count: stepsOf(field).filter((step) => steps.includes(step)).length }))
    .filter(({ count }) => count * 2 > steps.length)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST);
  return shared.length === 0 ? null : shared.map(({ field }) => field).join(', ');
}
