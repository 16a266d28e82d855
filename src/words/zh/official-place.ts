import type { PlaceStep } from '../../domain/corpus/place-steps.ts';

/** After a number that the document prints a second time. */
export const SECOND_NUMBER = '（原文第二个同号）';

/** Levels that print their own word: 第五条. */
const SPOKEN = new Set(['annex', 'division', 'chapter', 'section', 'article']);

/** One step as official papers name it; below an article, numbers are 项 and 目 (立法法第六十五条). */
function stepText(step: PlaceStep, above: readonly PlaceStep[]): string {
  const isBelow = above.some((s) => s.kind === 'article' || s.kind === 'division');
  switch (step.kind) {
    case 'paragraph':
      return `第${step.count}段`;
    case 'row':
      return /^\d+$/.test(step.label) ? `序号${step.label}` : `“${step.label}”一行`;
    case 'opening':
      return `“${step.label}”一段`;
    case 'part':
      return isBelow ? `第${step.number}项` : `第${step.number}部分`;
    case 'action':
      return `第${step.number}项`;
    case 'item':
      return above.some((s) => s.kind === 'article') ? `第${step.number}目` : `第${step.number}点`;
    default:
      return step.number;
  }
}

/** A place as officials say it: 第三部分第（一）项第3点. A number that the document prints twice says which is meant. */
export const officialPlace = (steps: readonly PlaceStep[]): string =>
  steps.map((step, i) => stepText(step, steps.slice(0, i)) + ('isSecond' in step && step.isSecond && !SPOKEN.has(step.kind) ? SECOND_NUMBER : '')).join('');
