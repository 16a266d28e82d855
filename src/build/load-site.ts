import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { auditNumerals } from '../domain/check/audit.ts';
import { makeCorpus } from '../domain/corpus/corpus.ts';
import { flagOf } from '../views/discrepancies.ts';
import { incentiveTerms } from '../views/terms.ts';
import type { Flag } from '../views/flags.ts';
import type { Site } from '../views/site.ts';
import { makePassageFinder } from '../domain/compare/passages.ts';
import { loadContent, type Content } from './content.ts';
import { recordFiles } from './record-files.ts';
import { words } from './words.ts';
import { absoluteUrl, address, href } from './url.ts';

function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null;
  }
}

/** `HENGCE_AS_OF`, else the last commit's date, else today with a warning. */
export function readAsOf(
  env: Readonly<Record<string, string | undefined>>,
  lastCommit: () => string | null,
  today: () => string,
  warn: (message: string) => void,
): string {
  const given = env.HENGCE_AS_OF;
  if (given !== undefined && given !== '') {
    // Date.parse turns 30 February into 2 March: a date must come back as it was given
    const parsed = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(given) : new Date(NaN);
    if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== given)
      throw new Error(`HENGCE_AS_OF is "${given}"; write a date as YYYY-MM-DD`);
    return given;
  }
  const committed = lastCommit();
  if (committed !== null) return committed;
  warn('No HENGCE_AS_OF and no git history: phases are told as of today, so two builds may differ.');
  return today();
}

const today = () => new Date().toISOString().slice(0, 10);
const commitDate = (...paths: string[]) => git('log', '-1', '--format=%cs', '--', ...paths);

/** A site of checked content. */
export function makeSite(content: Content): Site {
  const corpus = makeCorpus(content.bundles, content);
  const { records, titleById: titles, eventById: events } = corpus;
  const passages = makePassageFinder(content.bundles, content.titles);
  const asOf = readAsOf(process.env, () => commitDate('.'), today, console.warn);
  const hash = createHash('sha256')
    .update(
      recordFiles(records)
        .map((f) => f.sha256)
        .join(' '),
    )
    .digest('hex')
    .slice(0, 8);
  const entryOf = (id: string) => {
    const entry = corpus.byPolicy.get(id);
    if (entry === undefined) throw new RangeError(`there is no policy "${id}"`);
    return entry;
  };
  const flags = new Map<string, Flag | null>();
  const made: Site = {
    corpus,
    content: corpus,
    words,
    records,
    events,
    titles,
    passages,
    isProvisional: address.provisional,
    href,
    absoluteUrl,
    asOf,
    dataVersion: `${commitDate('content') ?? asOf}-${hash}`,
    entryOf,
    numeralsOf: (id) => {
      const { policy, audit, auditFile } = entryOf(id).bundle;
      return auditNumerals(policy, audit, auditFile).numerals;
    },
    termsOf: (id) => incentiveTerms(made, id),
    flagOf: (id) => {
      const known = flags.get(id);
      if (known !== undefined) return known;
      const entry = corpus.discrepancyById.get(id);
      const flag = entry === undefined ? null : flagOf(made, entry);
      flags.set(id, flag);
      return flag;
    },
  };
  return made;
}

/**
 * Pages are bundled with a copy of this module of their own: the site is kept where every copy finds it, so that a build
 * makes its corpus once.
 */
const LOADED = Symbol.for('hengce.site');
const shared = globalThis as unknown as Record<symbol, Promise<Site> | undefined>;

/** The site's data, made once a process; rejects with every problem of the content if there is one. */
export const loadSite = (): Promise<Site> => (shared[LOADED] ??= loadContent().then(makeSite));
