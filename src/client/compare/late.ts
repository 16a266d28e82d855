/**
 * What a comparison needs only when a reader asks for more than is printed: columns from their files, and rows by what they
 * are about and hold. Loaded with the first such step.
 */
export { makeColumn, rowHead } from './column.ts';
export { makeCurrent } from './current.ts';
export { countFacets, knownValues, valueName } from './facets.ts';
export { filledTable, keptRows, orderedColumns, rankedRows } from './select.ts';
