/**
 * A firm's answers in an address: what stands after `#` never leaves the browser. Readable and versioned:
 * `#v=1&locations=wuhu,huainan&titles=-&equipment_completed_last_year_cny=500万&first_sets=kind:single,new:yes;kind:component`.
 */
import { profileFields, type FieldType, type ProfileField, profileFieldNames } from '../domain/rules/profile.ts';
import { matterIds, type MatterId } from '../domain/rules/questions.ts';
import { toWellFormed } from '../domain/text/well-formed.ts';

/** Answers as given, before they are read: sums as typed. */
export type Answers = Readonly<Partial<Record<ProfileField, unknown>>>;

export interface CheckState {
  readonly answers: Answers;
  /** Matters ticked; null: the list was not answered. */
  readonly matters: readonly MatterId[] | null;
  /** Questions answered “not sure”: they count as not answered, and are not asked again. */
  readonly unsure: readonly ProfileField[];
}
export const emptyCheck: CheckState = { answers: {}, matters: null, unsure: [] };

/** What an address says that cannot be kept, by the name of its parameter; `v` for a version from elsewhere. */
export interface AddressProblem {
  readonly name: string;
  readonly problem: 'unknown' | 'unreadable' | 'version' | 'too_long';
}

const VERSION = '1';
const LONGEST = 20_000;
const LONGEST_VALUE = 4000;
/** An answer of nothing: “none of these”. */
const NOTHING = '-';
const FLAGS: Readonly<Record<string, boolean>> = { yes: true, no: false };
const yesNo = (value: boolean) => (value ? 'yes' : 'no');

/** Characters that part a list keep their meaning by being escaped once more. */
const escaped = (value: string): string => value.replace(/[%,;:]/g, (c) => encodeURIComponent(c));
function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function writeOne(value: unknown, type: FieldType): string {
  if (type.type === 'item') {
    const parts = Object.entries(type.fields).flatMap(([key, of]) => {
      const part = (value as Readonly<Record<string, unknown>> | null)?.[key];
      return part === null || part === undefined ? [] : [`${key}:${escaped(writeOne(part, of))}`];
    });
    return parts.length === 0 ? '?' : parts.join(',');
  }
  if (value === null) return '?';
  if (typeof value === 'boolean') return yesNo(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function readOne(text: string, type: FieldType): unknown {
  if (type.type === 'flag') return FLAGS[text] ?? text;
  if (type.type === 'count' || type.type === 'year') return text === '?' ? null : /^\d{1,15}$/.test(text) ? Number(text) : text;
  if (type.type === 'item')
    return Object.fromEntries(
      text.split(',').flatMap((pair) => {
        const at = pair.indexOf(':');
        const key = pair.slice(0, at);
        const of = Object.hasOwn(type.fields, key) ? type.fields[key] : undefined;
        return of === undefined ? [] : [[key, readOne(unescaped(pair.slice(at + 1)), of)]];
      }),
    );
  return text;
}

function writeField(value: unknown, type: FieldType): string | null {
  if (type.type === 'list') {
    if (!Array.isArray(value)) return null;
    if (value.length === 0) return NOTHING;
    const isItems = type.of.type === 'item';
    return value.map((entry: unknown) => (isItems ? writeOne(entry, type.of) : escaped(writeOne(entry, type.of)))).join(isItems ? ';' : ',');
  }
  if (type.type === 'answers')
    return Object.entries(value as Readonly<Record<string, boolean>>)
      .map(([key, answer]) => `${escaped(key)}:${yesNo(answer)}`)
      .join(',');
  return writeOne(value, type);
}

function readField(text: string, type: FieldType): unknown {
  if (type.type === 'list') {
    if (text === NOTHING) return [];
    return type.of.type === 'item' ? text.split(';').map((t) => readOne(t, type.of)) : text.split(',').map((t) => readOne(unescaped(t), type.of));
  }
  if (type.type === 'answers')
    return Object.fromEntries(
      text.split(',').flatMap((pair) => {
        const at = pair.lastIndexOf(':');
        const answer = FLAGS[pair.slice(at + 1)];
        return at < 1 || answer === undefined ? [] : [[unescaped(pair.slice(0, at)), answer]];
      }),
    );
  return readOne(text, type);
}

/** The answers as what stands after `#`; empty where nothing is answered. */
export function writeCheck({ answers, matters, unsure }: CheckState): string {
  const params = new URLSearchParams();
  if (matters !== null) params.set('matters', matters.length === 0 ? NOTHING : matters.join(','));
  for (const name of profileFieldNames) {
    const value = answers[name];
    const text = value === undefined || value === null ? null : writeField(value, profileFields[name]);
    if (text === null || text === '') continue;
    const said = toWellFormed(text);
    // what no answer is so long for stays out, so that all else can be read again
    if (encodeURIComponent(said).length <= LONGEST_VALUE) params.set(name, said);
  }
  if (unsure.length > 0) params.set('unsure', unsure.join(','));
  const text = params.toString();
  return text === '' ? '' : `v=${VERSION}&${text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';')}`;
}

const isField = (name: string): name is ProfileField => Object.hasOwn(profileFields, name);
const isMatter = (id: unknown): id is MatterId => (matterIds as readonly unknown[]).includes(id);

/** The matters ticked; null where one is not read: what else is not ticked would count as “no”. */
const wholeList = (given: readonly unknown[]): readonly MatterId[] | null => (given.every(isMatter) ? [...new Set(given)] : null);

/** Reads what stands after `#`, of any shape; keeps what it can and tells what it drops. */
export function readCheck(hash: string): { readonly state: CheckState; readonly problems: readonly AddressProblem[] } {
  const text = hash.replace(/^#/, '');
  if (text.length > LONGEST) return { state: emptyCheck, problems: [{ name: '', problem: 'too_long' }] };
  const params = new URLSearchParams(text);
  const problems: AddressProblem[] = [];
  const answers: Partial<Record<ProfileField, unknown>> = {};
  let matters: readonly MatterId[] | null = null;
  let unsure: readonly ProfileField[] = [];
  for (const [name, value] of params) {
    if (name === 'v') {
      if (value !== VERSION) problems.push({ name, problem: 'version' });
    } else if (name === 'matters') {
      matters = wholeList(value === NOTHING ? [] : value.split(','));
      if (matters === null) problems.push({ name, problem: 'unreadable' });
    } else if (name === 'unsure') {
      const given = value.split(',');
      unsure = [...new Set(given.filter(isField))];
      if (!given.every(isField)) problems.push({ name, problem: 'unreadable' });
    } else if (isField(name)) answers[name] = readField(value, profileFields[name]);
    else problems.push({ name, problem: 'unknown' });
  }
  return { state: { answers, matters, unsure }, problems };
}

/** The answers as a file to keep. */
export const checkToFile = ({ answers, matters, unsure }: CheckState, savedOn: string): string =>
  `${JSON.stringify({ hengce_check: 1, saved_on: savedOn, matters, answers, unsure }, null, 2)}\n`;

/** Reads such a file; null where it is none. Answers inside are as untrusted as those of an address. */
export function fileToCheck(text: string): CheckState | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null || (data as { hengce_check?: unknown }).hengce_check !== 1) return null;
  const { answers, matters, unsure } = data as { answers?: unknown; matters?: unknown; unsure?: unknown };
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return null;
  const known = Object.entries(answers).filter(([name]) => isField(name));
  const ticked = Array.isArray(matters) ? wholeList(matters) : null;
  const open = Array.isArray(unsure) ? unsure.filter((f): f is ProfileField => typeof f === 'string' && isField(f)) : [];
  return { answers: Object.fromEntries(known), matters: ticked, unsure: open };
}
