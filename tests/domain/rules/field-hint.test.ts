/** A field that no profile has is told what it may have meant. */
import { expect, it } from 'vitest';
import { fieldHint } from '../../../src/domain/rules/field-hint.ts';

it.each([
  ['rnd_spend_cny', 'figures: [{"measure": "rnd_spend", "figure": …}]'],
  ['annual_revenue', 'figures: [{"measure": "annual_revenue", "figure": …}]'],
  ['invention_patents', 'invention_patents_domestic, invention_patents_foreign_countries, invention_patents_pending'],
  ['equipment_planned', 'equipment_planned_cny'],
  ['foo', null],
  ['__proto__', null],
])('%s: %s', (name, hint) => {
  expect(fieldHint(name)).toBe(hint);
});
