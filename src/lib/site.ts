import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { compareTargets, type Comparison } from '../domain/compare.ts';
import { auditNumerals, type AuditedNumeral } from '../domain/audit.ts';
import type { PolicyBundle } from '../domain/check.ts';
import { contentToRecords, type Records } from '../domain/records.ts';
import { siteAddress, type SiteAddress } from './address.ts';
import { loadContent, type Content } from './corpus.ts';

/** Everything a page may print: checked content, published records, the comparison, and when and where it stands. */
export interface Site {
  readonly content: Content;
  readonly records: Records;
  readonly comparison: Comparison;
  readonly address: SiteAddress;
  /** Date (YYYY-MM-DD) against which phases are told. */
  readonly asOf: string;
  /** Date of the last content commit and 8 hex of the data's hash. */
  readonly dataVersion: string;
  readonly bundleOf: (policy: string) => PolicyBundle;
  readonly numeralsOf: (policy: string) => readonly AuditedNumeral[];
}

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

function makeSite(): Site {
  const content = loadContent();
  const records = contentToRecords(content.bundles, content.units);
  const comparison = compareTargets({ policies: records.policies, targets: records.targets, cities: content.cities, indicators: content.indicators });
  const asOf = readAsOf(process.env, () => commitDate('.'), today, console.warn);
  const hash = createHash('sha256').update(JSON.stringify(records)).digest('hex').slice(0, 8);
  const bundles = new Map(content.bundles.map((b) => [b.policy.input.id, b]));
  const bundleOf = (id: string) => {
    const bundle = bundles.get(id);
    if (bundle === undefined) throw new RangeError(`there is no policy "${id}"`);
    return bundle;
  };
  return {
    content,
    records,
    comparison,
    address: siteAddress(process.env),
    asOf,
    dataVersion: `${commitDate('content') ?? asOf}-${hash}`,
    bundleOf,
    numeralsOf: (id) => {
      const { policy, audit, auditFile } = bundleOf(id);
      return auditNumerals(policy, audit, auditFile).numerals;
    },
  };
}

let site: Site | undefined;
/** The site's data, made once per build. */
export const getSite = (): Site => (site ??= makeSite());
