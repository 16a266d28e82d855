import type { PolicyRecord } from '../domain/corpus/records.ts';

/** What a citation needs to know beside the policy. */
export interface CitedPlace {
  /** Address in full, with the clause's anchor. */
  readonly url: string;
  /** Where in the document: 三、（一）3. — empty for the whole. */
  readonly place: string;
  /** Words quoted, empty for none. */
  readonly quote: string;
  /** Date of access, YYYY-MM-DD. */
  readonly accessed: string;
  readonly dataVersion: string;
  /** true while the site has no address of its own. */
  readonly provisional: boolean;
  readonly key: string;
}

/** The bibliographic facts of a policy. */
export type CitedPolicy = Pick<PolicyRecord, 'id' | 'title' | 'issuer' | 'doc_number' | 'issued' | 'stage' | 'publisher' | 'published' | 'headline'>;

export const citationFormats = ['gbt7714', 'bibtex', 'ris', 'link'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** A report is cited as the report it is: by its publisher, headline and date. */
function work(policy: CitedPolicy): { author: string; title: string; date: string | null; type: 'Z/OL' | 'EB/OL'; ris: 'GOVDOC' | 'NEWS' } {
  if (policy.stage === 'report')
    return { author: policy.publisher ?? '作者不详', title: policy.headline ?? policy.title, date: policy.published, type: 'EB/OL', ris: 'NEWS' };
  const draft = policy.stage === 'draft' && !policy.title.includes('征求意见稿') ? '（征求意见稿）' : '';
  const number = policy.doc_number === null ? '' : `：${policy.doc_number}`;
  return { author: policy.issuer ?? '制定机关原文未载', title: `${policy.title}${draft}${number}`, date: policy.issued, type: 'Z/OL', ris: 'GOVDOC' };
}

const notes = (place: CitedPlace): string => `衡策数据版本 ${place.dataVersion}${place.provisional ? '（临时地址）' : ''}`;

/** GB/T 7714—2015, online resource: author. title[type]. (date)[accessed]. url. An undated document has 日期不详. */
export function toGbt7714(policy: CitedPolicy, place: CitedPlace): string {
  const { author, title, date, type } = work(policy);
  const where = place.place === '' ? '' : `：${place.place}`;
  return `${author}. ${title}${where}[${type}]. (${date ?? '日期不详'})[${place.accessed}]. ${place.url}. ${notes(place)}.`;
}

const escapeBibtex = (text: string): string =>
  text.replace(/[\\{}]/g, (c) => (c === '\\' ? '\\textbackslash{}' : `\\${c}`)).replace(/[%&#_$]/g, (c) => `\\${c}`);

/** A biblatex `@online` entry; Chinese names and titles are braced so that nothing is re-cased or split. */
export function toBibtex(policy: CitedPolicy, place: CitedPlace): string {
  const { author, title, date } = work(policy);
  const fields = [
    ['author', `{${escapeBibtex(author)}}`],
    ['title', `{${escapeBibtex(title)}}`],
    ...(date === null ? [['pubstate', '日期不详']] : [['date', date]]),
    ...(place.place === '' ? [] : [['titleaddon', escapeBibtex(place.place)]]),
    ['url', place.url],
    ['urldate', place.accessed],
    ['note', escapeBibtex(notes(place))],
    ['langid', 'chinese'],
  ] as [string, string][];
  return `@online{${place.key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}`;
}

/** RIS, one tag a line; GOVDOC, or NEWS for a report. */
export function toRis(policy: CitedPolicy, place: CitedPlace): string {
  const { author, title, date, ris } = work(policy);
  const line = (tag: string, value: string) => `${tag}  - ${value.replace(/[\r\n]+/g, ' ')}`;
  return [
    line('TY', ris),
    line('AU', author),
    line('TI', title),
    ...(date === null ? [line('N1', '日期不详')] : [line('PY', date.slice(0, 4)), line('DA', date.replaceAll('-', '/'))]),
    ...(place.place === '' ? [] : [line('SE', place.place)]),
    ...(place.quote === '' ? [] : [line('AB', place.quote)]),
    line('UR', place.url),
    line('Y2', place.accessed.replaceAll('-', '/')),
    line('N1', notes(place)),
    line('LA', 'zh-CN'),
    'ER  - ',
  ].join('\n');
}

/** A citation in one of the formats; with a quote, `gbt7714` and `link` begin with it. */
export function cite(format: CitationFormat, policy: CitedPolicy, place: CitedPlace): string {
  const quoted = place.quote === '' ? '' : `“${place.quote}”\n`;
  switch (format) {
    case 'gbt7714':
      return quoted + toGbt7714(policy, place);
    case 'bibtex':
      return toBibtex(policy, place);
    case 'ris':
      return toRis(policy, place);
    case 'link':
      return quoted + place.url;
  }
}
