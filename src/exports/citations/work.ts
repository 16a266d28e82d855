import type { PolicyRecord } from '../../domain/schema/record.ts';
import { fill } from '../../words/fill.ts';

/** What a citation says in words; `{t}` is filled in. Plain strings, so that a page can hand them over to a script. */
export type CiteWords = Readonly<
  Record<
    | 'noAuthor'
    | 'noIssuer'
    | 'draft'
    | 'undated'
    | 'titled'
    | 'at'
    | 'accessed'
    | 'version'
    | 'provisional'
    | 'quoted'
    | 'separator'
    | 'entitled'
    | 'titleMarks'
    | 'numbered'
    | 'reported'
    | 'says'
    | 'record',
    string
  >
>;

/** What a citation needs to know beside the policy. */
export interface CitedPlace {
  /** Address in full, with the clause's anchor. */
  readonly url: string;
  /** Where in the document: 三、（一）3. — empty for the whole. */
  readonly place: string;
  /** The same as officials say it: 第三部分第（一）项第3点; left out for the whole, and where only other forms are wanted. */
  readonly official?: string;
  /** Words quoted, empty for none. */
  readonly quote: string;
  /** Date of access, YYYY-MM-DD. */
  readonly accessed: string;
  readonly dataVersion: string;
  /** true while the site has no address of its own. */
  readonly provisional: boolean;
  /** Anchor cited, empty for the whole. */
  readonly anchor: string;
  /** Address in full of the data record; left out where no fact is cited. */
  readonly record?: string;
}

/** The bibliographic facts of a policy. */
export type CitedPolicy = Pick<PolicyRecord, 'id' | 'title' | 'issuer' | 'doc_number' | 'issued' | 'stage' | 'publisher' | 'published' | 'headline'>;

/** What is cited, whatever it is. */
export interface Work {
  /** Names it among others: `wuhu-2022`. */
  readonly id: string;
  /** null: not printed. */
  readonly author: string | null;
  readonly title: string;
  /** 发文字号; null: none is printed, or it is no document. */
  readonly number: string | null;
  /** YYYY-MM-DD; null: not printed. */
  readonly date: string | null;
  readonly kind: 'document' | 'report' | 'dataset';
}

/** A document as it is cited; a report as the report it is: by its publisher, headline and date. */
export function workOf(policy: CitedPolicy, words: CiteWords): Work {
  const { id } = policy;
  if (policy.stage === 'report')
    return {
      ...{ id, kind: 'report', number: null, date: policy.published },
      author: policy.publisher,
      title: policy.headline ?? policy.title,
    };
  const isUntold = policy.stage === 'draft' && !policy.title.includes(words.draft);
  return {
    ...{ id, kind: 'document', number: policy.doc_number, date: policy.issued },
    author: policy.issuer,
    title: isUntold ? fill(words.titled, { title: policy.title, t: words.draft }) : policy.title,
  };
}

/** Stands where a written reference names its author. */
export const authorText = ({ author, kind }: Work, words: CiteWords): string => author ?? (kind === 'report' ? words.noAuthor : words.noIssuer);

/** That no author is printed, said in a note: a library would take the words for a name. */
export const unnamed = (work: Work, words: CiteWords): string[] => (work.author === null ? [authorText(work, words)] : []);

/** The same of author and date. */
export const untold = (work: Work, words: CiteWords): string[] => [...unnamed(work, words), ...(work.date === null ? [words.undated] : [])];

/** Title and number in one: 标题：文号. */
export const fullTitle = ({ title, number }: Work, words: CiteWords): string => (number === null ? title : fill(words.separator, { title, t: number }));

export const versionNote = (place: CitedPlace, words: CiteWords): string =>
  fill(words.version, { t: place.dataVersion }) + (place.provisional ? fill(words.provisional, {}) : '');

/** 三、（二）3、 names a clause: the mark after its number would stand before what comes next. Empty for the whole. */
export const barePlace = ({ place }: Pick<CitedPlace, 'place'>): string => place.replace(/\p{Po}+$/u, '');

export function pinpoint(place: CitedPlace, words: CiteWords): string {
  const at = barePlace(place);
  return at === '' ? '' : fill(words.at, { t: at });
}

/** `wuhu-2022-c2-p1`; a fact's id names its policy already. */
export const citationKey = ({ id }: Work, { anchor }: CitedPlace): string =>
  anchor === '' ? id : anchor.startsWith('fact-') ? anchor.slice('fact-'.length) : `${id}-${anchor}`;
