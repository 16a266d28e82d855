import type { Answered } from '../../search/rank/answers.ts';
import type { SearchLabels, SearchWords } from '../../search/rank/words.ts';
import { element } from '../element.ts';
import { fill } from '../../words/fill.ts';

interface Context {
  readonly base: string;
  readonly labels: SearchLabels;
  readonly words: Pick<SearchWords, 'answers' | 'answerOffices' | 'answerRow' | 'and'>;
}

/** One figure: its value, whose it is and how that document stands, the sentence, the offices. */
function answerElement({ entry, document, fact }: Answered, { base, labels, words }: Context): HTMLElement {
  const policy = labels.policies[entry.policy ?? ''];
  const link = `${base}${document.url.slice(1).replace(/#.*$/, '')}#fact-${fact.id}`;
  const standing = (policy?.badges ?? []).map(([, text]) => text);
  const [from, to] = fact.sentence ?? [0, 0];
  return element(
    'li',
    { class: 'answer', 'data-search-answer': fact.id },
    element('p', { class: 'answer__value' }, element('a', { href: link }, fact.value), ` ${fact.what}`),
    element('p', { class: 'answer__source' }, [policy?.short ?? '', ...standing].join(words.and)),
    to > from ? element('blockquote', { class: 'answer__sentence' }, document.text.slice(from, to)) : null,
    element(
      'p',
      { class: 'answer__more' },
      fact.offices === undefined ? null : element('span', {}, fill(words.answerOffices, { t: fact.offices })),
      fact.row === undefined ? null : element('a', { href: `${base}${fact.row.slice(1)}` }, words.answerRow),
    ),
  );
}

/** The figures that answer a question by themselves, above its clauses. */
export function answersElement(answers: readonly Answered[], context: Context): HTMLElement[] {
  if (answers.length === 0) return [];
  return [
    element(
      'section',
      { class: 'answers', 'aria-label': context.words.answers },
      element('h2', {}, context.words.answers),
      element('ul', {}, ...answers.map((a) => answerElement(a, context))),
    ),
  ];
}
