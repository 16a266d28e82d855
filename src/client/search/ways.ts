import type { Answered } from '../../search/rank/answers.ts';
import { checkAnswers } from '../../search/rank/check-answers.ts';
import type { Plan } from '../../search/rank/plan.ts';
import type { SearchWords } from '../../search/rank/words.ts';
import { element } from '../element.ts';

interface Context {
  readonly base: string;
  readonly words: Pick<SearchWords, 'wayChecker' | 'wayRow' | 'wayTargets' | 'wayIncentives'>;
}

/** Pages that answer better than a list of clauses does. */
export function waysElements(plan: Plan, answers: readonly Answered[], { base, words }: Context): HTMLElement[] {
  const way = (text: string, path: string) => element('p', { class: 'search__way' }, element('a', { href: `${base}${path}` }, text));
  const isGoal =
    plan.asked.includes('goal') || plan.groups.some((g) => g.role === 'head' && g.alternatives.some((a) => a.term.kind === 'fact' && a.term.word === 'goal'));
  const row = answers.find((a) => a.fact.row !== undefined)?.fact.row;
  const whole = isGoal ? way(words.wayTargets, 'compare/targets/') : way(words.wayIncentives, 'compare/incentives/');
  return [
    ...(plan.asked.includes('mine') ? [way(words.wayChecker, `check/${checkAnswers(plan)}`)] : []),
    ...(plan.cities.length > 1 ? [row === undefined ? whole : way(words.wayRow, row.slice(1))] : []),
  ];
}
