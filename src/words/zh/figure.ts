import { formatSigned, formatYears, withUnit, type NumberWords } from '../../domain/number/format.ts';
import { aspirationOf } from '../../domain/text/aspiration.ts';
import { titleOf, type Titles } from '../../domain/corpus/titles.ts';
import { bases, commitments, eaches, rungs, type Rung } from '../../domain/vocabulary.ts';
import type { TargetRecord } from '../../domain/schema/record.ts';
import { marks } from './marks.ts';

const INFERRED = '〔推定〕';

/** What a number is printed with. */
export const numberWords: NumberWords = { about: '约' };

type Figured = Pick<TargetRecord, 'op' | 'op_printed' | 'value' | 'value_max' | 'unit'>;
/** ≥ 700 家; 1–2 户; 全覆盖; nothing for a goal without a figure. */
function text(t: Figured): string {
  if (t.op === 'full') return t.op_printed ?? '全覆盖';
  const { op, value, value_max, unit } = t;
  return value === null ? '' : withUnit(formatSigned({ op, value, value_max }, numberWords), unit);
}

/** When a target is due: 2025 · 2022–2024 · 到2024年 (new ones, first year not printed) · 每年 · 5年内; null where nothing is printed. */
function period(t: Pick<TargetRecord, 'year' | 'from' | 'duration_years' | 'each' | 'basis'>): string | null {
  const each = t.each === null ? '' : eaches[t.each].zh;
  const withEach = (years: string) => (each === '' ? years : `${years}，${each}`);
  if (t.from !== null && t.year !== null) return withEach(formatYears(t.from, t.year));
  if (t.year !== null && t.basis === 'flow' && t.each === null) return `到${t.year}年`;
  if (t.year !== null) return withEach(String(t.year));
  if (t.duration_years !== null) return `${t.duration_years}年内`;
  return each || null;
}

/** 存量, with 〔推定〕 where the basis is inferred, not printed. */
function basis(t: Pick<TargetRecord, 'basis' | 'basis_evidence' | 'each'>): string {
  const name = t.each === null || t.basis !== 'flow' ? bases[t.basis].zh : eaches[t.each].zh;
  return name + (t.basis_evidence?.kind === 'inferred' ? INFERRED : '');
}

/** Highest first. */
const RUNG_ORDER = Object.keys(rungs) as Rung[];
const titleNames = (ids: readonly string[], titles: Titles): string => marks.list(ids.map((id) => titleOf(titles, id).zh));

/** 省级以上 for titles of several rungs; null where all stand on one. */
function reach(tiers: readonly string[], titles: Titles): string | null {
  const covered = RUNG_ORDER.filter((rung) => tiers.some((id) => titleOf(titles, id).rung === rung));
  const lowest = covered.at(-1);
  return covered.length < 2 || lowest === undefined ? null : `${rungs[lowest].zh}以上`;
}

/** What a joint figure counts together: 省级以上合计, or the titles by name; null for one title. */
const joint = (tiers: readonly string[], titles: Titles): string | null =>
  tiers.length < 2 ? null : `${reach(tiers, titles) ?? titleNames(tiers, titles)}合计`;

/** The same in a row that names some of the titles already: 与国家级制造业单项冠军合计. */
function jointBeside(tiers: readonly string[], own: readonly string[], titles: Titles): string | null {
  if (tiers.length < 2) return null;
  const others = tiers.filter((t) => !own.includes(t));
  return `${reach(tiers, titles) ?? `与${titleNames(others, titles)}`}合计`;
}

/** The printed word of an aspiration, from what stands nearest to the figure; null for a plain goal. */
function strive(t: Pick<TargetRecord, 'commitment' | 'verb' | 'quote'> & { readonly sentence: string | null }): string | null {
  if (t.commitment !== 'strive') return null;
  return aspirationOf(t) ?? commitments.strive.zh;
}

export const figureWords = {
  figure: {
    inferred: INFERRED,
    text,
    period,
    basis,
    joint,
    jointBeside,
    /** Whom a figure counts, where its own words do not say; null for none. */
    only: (tiers: readonly string[], titles: Titles) => (tiers.length === 0 ? null : `限 ${titleNames(tiers, titles)}`),
    strive,
    relativeTo: (what: string) => `相对于${what}`,
    titles: titleNames,
    /** 到某年为止的一项目标: （2025）. */
    inYear: (year: number) => `（${year}）`,
  },
};
