import type { Plan } from './plan.ts';

/** A word that means more than these says nothing definite of the firm. */
const MOST = 3;

/** What a question tells of the firm, as the checker's address says it (`src/state/check-state.ts`); empty where it tells nothing. */
export function checkAnswers(plan: Plan): string {
  const valuesOf = (facet: 'city' | 'title') => [...new Set(plan.suggestions.flatMap((s) => (s.facet === facet && s.values.length <= MOST ? s.values : [])))];
  const [places, titles] = [valuesOf('city'), valuesOf('title')];
  const fields = [...(places.length === 0 ? [] : [`locations=${places.join(',')}`]), ...(titles.length === 0 ? [] : [`titles=${titles.join(',')}`])];
  return fields.length === 0 ? '' : `#v=1&${fields.join('&')}`;
}
