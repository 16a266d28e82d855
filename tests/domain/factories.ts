/**
 * A policy of two parts, a table annex beside it, and registries to match: the smallest content without a problem.
 * Tests break one thing at a time.
 */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { checkCorpus } from '../../src/domain/check/check-corpus.ts';
import { checkPolicy } from '../../src/domain/check/check-policy.ts';
import type { PolicyBundle } from '../../src/domain/parse/bundle.ts';
import { auditInput } from '../../src/domain/schema/audit.ts';
import type { Registries } from '../../src/domain/schema/registries.ts';
import { readShape } from '../../src/domain/schema/shape.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';
import { parsePolicy } from '../../src/domain/parse/policy.ts';
import { formatProblem, type Problem } from '../../src/domain/problem.ts';
import { makeTitles, type Titles } from '../../src/domain/corpus/titles.ts';
import type { EventSection } from '../../src/domain/schema/event.ts';
import type { Title } from '../../src/domain/schema/title.ts';

/** Raw content, as it is written by hand: nothing is typed before it has been read. */
export type Raw = Record<string, unknown>;

export const POLICY_FILE = 'content/policies/demo-2022.mdx';
export const AUDIT_FILE = 'content/audit/demo-2022.yaml';

export const BODY = `# 示例市培育行动计划

## 一、工作目标

到 2025年，培育市级“专精特新”中小企业 700家以上。（责任单位：市经信局）

## 二、政策支持

1\\. 对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元。（责任单位：市经信局、市财政局）

2\\. 有关单位应当在 30日内确认债权债务关系。
`;

/** An annex whose column adds up: 30 + 20 = 50. */
export const ANNEX = `
## 附件 1 任务分解表

| 县市区 | 2023年目标 | 责任部门 |
| --- | --- | --- |
| 全市 | 50 | 市经信局 |
| 东区 | 30 | 市经信局、市财政局 |
| 西区 | 超过20 | 市财政局 |
`;

export const makeTarget = (overrides: Raw = {}): Raw => ({
  id: 'demo-2022-t-srdi',
  clause: 'c1-p1',
  quote: '市级“专精特新”中小企业 700家以上',
  indicator: '市级“专精特新”中小企业',
  indicator_id: 'titled-firms',
  status: 'titled',
  tiers: ['municipal-srdi'],
  op: 'ge',
  op_printed: '以上',
  value: 700,
  unit: '家',
  verb: '培育',
  year: 2025,
  basis: 'unclear',
  ...overrides,
});

export const makeRate = (overrides: Raw = {}): Raw => ({ key: 'award', role: 'rate', op: 'eq', value: 10, unit: '%', base: '设备投资额', ...overrides });

export const makeCap = (overrides: Raw = {}): Raw => ({
  key: 'cap',
  role: 'cap',
  op: 'le',
  value: 100,
  unit: '万元',
  applies_to: ['award'],
  cap_window: 'unclear',
  ...overrides,
});

const CONDITIONS: Raw[] = [{ kind: 'awarded_title', titles: ['municipal-srdi'], newly: true, quote: '新认定的市级“专精特新”中小企业' }];

/** The titles that conditions ask for and award, in the fields that say so too. */
function titlesOf(conditions: Raw[]): Raw {
  const named = (kind: string) => conditions.filter((c) => c.kind === kind && c.evidence !== 'carried_over').flatMap((c) => (c.titles ?? []) as string[]);
  const [attained] = named('awarded_title');
  return { tiers_required: [...new Set(named('holds_title'))], ...(attained === undefined ? {} : { tier_attained: attained }) };
}

export const makeIncentive = (overrides: Raw = {}): Raw => ({
  id: 'demo-2022-i-equipment',
  clause: 'c2-1',
  quote: '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元',
  title: '设备投资奖补',
  event: 'equipment-investment',
  instrument: 'award',
  instrument_printed: '奖补',
  beneficiary: '新认定的市级“专精特新”中小企业',
  beneficiary_kind: 'enterprise',
  conditions: CONDITIONS,
  amounts: [makeRate(), makeCap()],
  ...titlesOf((overrides.conditions ?? CONDITIONS) as Raw[]),
  ...overrides,
});

export const makeRule = (overrides: Raw = {}): Raw => ({
  id: 'demo-2022-r-confirm',
  clause: 'c2-2',
  quote: '30日内确认',
  addressee: 'government',
  modality: 'must',
  value: 30,
  unit: '日',
  ...overrides,
});

export const makeTable = (overrides: Raw = {}): Raw => ({
  id: 'a1',
  label_column: 0,
  units_column: 2,
  defaults: { indicator: '市级“专精特新”中小企业', indicator_id: 'titled-firms', status: 'titled', tiers: ['municipal-srdi'], unit: '户', basis: 'unclear' },
  columns: [{ at: 1, key: '2023', target: { year: 2023 } }],
  rows: [
    { label: '全市', key: 'all', covers: 'whole' },
    { label: '东区', key: 'east', target: { scope: '东区' } },
    { label: '西区', key: 'west', target: { scope: '西区' } },
  ],
  ...overrides,
});

/** A title conferred everywhere at all times, unless a test says otherwise. */
export const makeTitle = (id: string, zh: string, overrides: Partial<Title> = {}): Title => ({
  id,
  zh,
  en: id,
  rung: 'national',
  row: id,
  conferred_by: '工业和信息化部',
  definition: zh,
  words: [zh],
  conferred: [{ provinces: 'all', from: null, until: null, source: '国家办法' }],
  satisfied_by: [],
  unclear_for: [],
  ...overrides,
});
const inProvinces = (...provinces: string[]) => ({ provinces, from: null, until: null, source: '省级办法' });

export const titleList: readonly Title[] = [
  makeTitle('national-champion', '国家级制造业单项冠军', { words: ['单项冠军'] }),
  makeTitle('national-little-giant', '国家级专精特新“小巨人”', { words: ['小巨人'] }),
  makeTitle('provincial-champion', '省专精特新冠军', { rung: 'provincial', words: ['专精特新冠军'], conferred: [inProvinces('安徽省')] }),
  makeTitle('provincial-srdi', '省级专精特新', {
    rung: 'provincial',
    row: 'provincial',
    conferred: [inProvinces('安徽省'), { provinces: 'all', from: '2022-08-01', until: null, source: '国家办法' }],
  }),
  makeTitle('provincial-little-giant', '省级专精特新“小巨人”', { rung: 'provincial', row: 'provincial', conferred: [inProvinces('湖北省', '江苏省')] }),
  makeTitle('municipal-srdi', '市级专精特新', { rung: 'municipal', words: ['市级“专精特新”'] }),
  makeTitle('high-tech', '高新技术企业', { rung: 'feeder' }),
  makeTitle('srdi-any', '专精特新企业（级别未写明）', { rung: null, row: null, satisfied_by: ['municipal-srdi', 'provincial-srdi'] }),
  makeTitle('little-giant-any', '专精特新小巨人（级别未写明）', { rung: null, row: null }),
  makeTitle('local-label', '本地称号', { rung: null, row: null }),
];
export const titles: Titles = makeTitles(titleList);

export const eventSections: readonly EventSection[] = [
  {
    id: 'growth',
    zh: '称号与成长',
    en: 'growth',
    events: [
      { id: 'title-awarded', zh: '获得称号', en: 'title', words: [], from_elsewhere: false },
      { id: 'attract-titled-firm', zh: '招引称号企业', en: 'attraction', words: ['招引'], from_elsewhere: true },
    ],
  },
  {
    id: 'upgrade',
    zh: '技术改造',
    en: 'upgrade',
    events: [
      { id: 'equipment-investment', zh: '设备投资', en: 'equipment', words: ['设备投资', '政策支持'], from_elsewhere: false },
      { id: 'first-set', zh: '首台（套）', en: 'first set', words: ['首台'], from_elsewhere: false },
    ],
  },
  {
    id: 'finance',
    zh: '融资',
    en: 'finance',
    events: [
      { id: 'ipo', zh: '上市', en: 'going public', words: ['上市'], from_elsewhere: false },
      { id: 'bond', zh: '发债', en: 'bonds', words: ['债券'], from_elsewhere: false },
    ],
  },
];

export const registries: Registries = {
  events: eventSections,
  duties: [{ id: 'claims', zh: '确认债权', en: 'claims', topic: 'supply-chain-finance', words: ['确权'] }],
  titles: titleList,
  cities: [
    { id: 'demo', zh: '示例', name: '示例市', level: 'prefecture', code: '340000', province: '安徽省', parent: null },
    { id: 'other', zh: '别处', name: '别处市', level: 'prefecture', code: '320000', province: '江苏省', parent: null },
  ],
  units: [
    { id: 'demo-industry', zh: '市经信局', function: 'industry', city: 'demo', successor: null },
    { id: 'demo-finance', zh: '市财政局', function: 'finance', city: 'demo', successor: null },
    { id: 'other-industry', zh: '市工信局', function: 'industry', city: 'other', successor: null },
  ],
  indicators: [
    {
      id: 'titled-firms',
      zh: '称号企业数',
      en: 'titled firms',
      topic: 'ladder',
      unit: '家',
      words: [],
      rows_by: 'tiers',
      rows: [
        { id: 'row-champion', zh: '国家级制造业单项冠军', titles: ['national-champion'], words: [] },
        { id: 'row-provincial-champion', zh: '省专精特新冠军', titles: ['provincial-champion'], words: [] },
        { id: 'row-municipal', zh: '市级专精特新', titles: ['municipal-srdi'], words: [] },
      ],
    },
    {
      id: 'pool-firms',
      zh: '在库企业数',
      en: 'firms in a pool',
      topic: 'ladder',
      unit: '家',
      words: [],
      rows_by: 'pool_for',
      rows: [{ id: 'row-pool', zh: '培育库', titles: ['srdi-any'], words: ['培育库'] }],
    },
    { id: 'fund-size', zh: '基金规模', en: 'size of a fund', topic: 'fund', unit: '亿元', words: ['基金'], rows_by: null, rows: [] },
  ],
};

/** The registries with an indicator that is a share, for targets in %. */
export const withShare: Partial<Registries> = {
  indicators: [
    ...registries.indicators,
    { id: 'firm-share', zh: '企业占比', en: 'share of firms', topic: 'ladder', unit: '%', words: ['占比'], rows_by: null, rows: [] },
  ],
};

export const makeFrontmatter = (overrides: Raw = {}): Raw => ({
  id: 'demo-2022',
  city: 'demo',
  short: '示例 2022',
  title: '示例市培育行动计划',
  stage: 'issued',
  holding: 'full',
  coding: 'full',
  horizon: { kind: 'goal_year', from: null, to: 2025 },
  source: { file: 'demo-2022.txt', sha256: '0'.repeat(64), form: 'pdf_text' },
  unit_names: { 市经信局: 'demo-industry', 市财政局: 'demo-finance' },
  territory: { clause: 'p1', quote: '示例市' },
  targets: [makeTarget()],
  incentives: [makeIncentive()],
  rules: [makeRule()],
  ...overrides,
});

/** What a test changes about the smallest policy; everything else stays valid. */
export interface Parts {
  /** Merged over the frontmatter, field by field. */
  readonly front?: Raw;
  readonly body?: string;
  readonly audit?: Raw;
  /** Raw source; by default what the body prints. null: there is no file. */
  readonly source?: string | null;
  readonly registries?: Partial<Registries>;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a body prints: a source that is like it. */
export const printedSource = (body: string): string =>
  bodyToBlocks(body)
    .blocks.flatMap((b) => b.pieces.map((p) => p.text))
    .join('\n');

/** The text of a policy file. */
export function makeFile({ front = {}, body = BODY, source }: Parts = {}): string {
  const hash = sha256(source ?? printedSource(body));
  const data = makeFrontmatter({ source: { file: 'demo-2022.txt', sha256: hash, form: 'pdf_text' }, ...front });
  return `---\n${stringify(data)}---\n\n${body}`;
}

/** A policy file, parsed, with its audit and source, and what parsing complained about. */
export function readParts(parts: Parts = {}): { bundle: PolicyBundle | null; problems: Problem[] } {
  const { policy, problems } = parsePolicy(makeFile(parts), POLICY_FILE);
  const audit = readShape(auditInput, parts.audit ?? {});
  if (!audit.ok) return { bundle: null, problems: [...problems, ...audit.problems.map((p) => ({ file: AUDIT_FILE, ...p, remedy: '' }))] };
  const text = parts.source === undefined ? printedSource(parts.body ?? BODY) : parts.source;
  const source = text === null ? null : { text, sha256: sha256(text) };
  return { bundle: policy === null ? null : { policy, audit: audit.value, auditFile: AUDIT_FILE, source }, problems: [...problems] };
}

/** A bundle that must parse. */
export function makeBundle(parts: Parts = {}): PolicyBundle {
  const { bundle, problems } = readParts(parts);
  if (bundle === null) throw new Error(problems.map(formatProblem).join('\n'));
  return bundle;
}

/** Everything that parsing and checking say about one policy. */
export function problemsOf(parts: Parts = {}): Problem[] {
  const { bundle, problems } = readParts(parts);
  if (bundle === null) return problems;
  const all = { ...registries, ...parts.registries };
  return [...problems, ...checkPolicy(bundle, all), ...checkCorpus([bundle], all)];
}

/** The same as printed by `npm run check`; empty if there is nothing to say. */
export const report = (parts: Parts = {}): string => problemsOf(parts).map(formatProblem).join('\n');
