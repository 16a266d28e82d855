/**
 * What a comparison needs only when a reader asks for rows by what they are about and hold, or orders them. Loaded with the
 * first such step.
 */
export { countFacets, knownValues, valueName } from './facets.ts';
export { filledTable, keptRows, orderedColumns, rankedRows } from './select.ts';
