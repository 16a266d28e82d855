import type { Answered } from '../../search/rank/answers.ts';
import type { SearchLabels, SearchWords } from '../../search/rank/words.ts';
import { element } from '../element.ts';
import { fill } from '../../words/fill.ts';

interface Context {
  readonly base: string;
  readonly labels: SearchLabels;
  readonly words: Pick<SearchWords, 'answers' | 'answerShort' | 'answerYear' | 'answerOffices' | 'answerRow' | 'and' | 'comma'>;
  /** There is room for sentences and further figures; else they are folded, so that the first clause stands in sight. */
  readonly isWide: boolean;
}

const sourceText = ({ entry }: Answered, { labels, words }: Context): string => {
  const policy = labels.policies[entry.policy ?? ''];
  return [policy?.short ?? '', ...(policy?.badges ?? []).map(([, text]) => text)].join(words.and);
};

/** One figure: its value with what it must not be read without, whose it is and how that document stands, the sentence, the offices. */
function answerElement(answer: Answered, context: Context): HTMLElement {
  const { document, fact } = answer;
  const { base, words, isWide } = context;
  const link = `${base}${document.url.slice(1).replace(/#.*$/, '')}#fact-${fact.id}`;
  const [from, to] = fact.sentence ?? [0, 0];
  const source = sourceText(answer, context);
  const evidence = [
    to > from ? element('blockquote', { class: 'answer__sentence' }, document.text.slice(from, to)) : null,
    element(
      'p',
      { class: 'answer__more' },
      fact.offices === undefined ? null : element('span', {}, fill(words.answerOffices, { t: fact.offices })),
      fact.row === undefined ? null : element('a', { href: `${base}${fact.row.slice(1)}` }, words.answerRow),
    ),
  ];
  return element(
    'li',
    { class: 'answer', 'data-search-answer': fact.id },
    element(
      'p',
      { class: 'answer__value' },
      element('a', { href: link }, fact.value),
      ` ${fact.what}`,
      fact.terms === undefined || fact.terms === '' ? null : element('span', { class: 'answer__terms' }, `${words.comma}${fact.terms}`),
    ),
    ...(isWide
      ? [element('p', { class: 'answer__source' }, source), ...evidence]
      : [element('details', { class: 'answer__evidence' }, element('summary', { class: 'answer__source' }, source), ...evidence)]),
  );
}

/** One figure in few words: 芜湖 2022：≥ 50 家（2025）. */
const inShort = ({ entry, fact }: Answered, { labels, words }: Context): string =>
  fill(words.answerShort, {
    t: labels.policies[entry.policy ?? '']?.short ?? '',
    n: fact.value + (fact.year === undefined ? '' : fill(words.answerYear, { t: String(fact.year) })),
  });

/** The figures that answer a question by themselves, above its clauses. */
export function answersElement(answers: readonly Answered[], context: Context): HTMLElement[] {
  if (answers.length === 0) return [];
  const { words, isWide } = context;
  const list = element('ul', {}, ...answers.map((a) => answerElement(a, context)));
  const inside =
    isWide || answers.length === 1
      ? [element('h2', {}, words.answers), list]
      : [element('details', {}, element('summary', {}, answers.map((a) => inShort(a, context)).join(words.and)), list)];
  return [element('section', { class: 'answers', 'aria-label': words.answers }, ...inside)];
}
