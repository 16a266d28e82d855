/** Which titles a firm holds, where they were conferred, and whether they satisfy what a sentence asks for. */
import { LOCAL_LABEL, satisfies, type Titles } from '../corpus/titles.ts';
import { provinces } from '../vocabulary.ts';
import type { Profile } from './profile.ts';
import { anyOf, type State } from './state.ts';

/** What a document's place is for titles: they are conferred by provinces and cities. */
export interface Place {
  readonly city: string;
  /** In full: 安徽省. */
  readonly province: string;
  /** Province of every place, in full. */
  readonly provinceOf: (place: string) => string | null;
}

/** Which title is asked for, and where it must come from. Province ids, null where the sentence does not say. */
export interface Wanted {
  readonly titles: readonly string[];
  readonly conferred_in?: string | null;
  readonly conferred_outside?: string | null;
}

/** Why a title does or does not satisfy. */
export type TitleReason =
  | 'held'
  | 'not_answered'
  | 'not_held'
  | 'lapsed'
  | 'level_not_stated'
  | 'conferred_elsewhere'
  | 'conferrer_not_answered'
  | 'other_province_same_step'
  | 'wrong_conferrer';
export interface TitleState {
  readonly state: State;
  readonly reason: TitleReason;
  /** The title of the firm that comes nearest; null where none does. */
  readonly title: string | null;
}

const ANYWHERE: ReadonlySet<string> = new Set(['other']);
const isProvince = (id: string): id is keyof typeof provinces => Object.hasOwn(provinces, id);
/** The full name of a province's id; null for what is none. */
const inFull = (province: string | null | undefined): string | null =>
  province == null ? null : ANYWHERE.has(province) ? province : isProvince(province) ? provinces[province].zh : null;

/** The id of a province by its full name; null for a name that is none. */
export const provinceId = (name: string | undefined): string | null => Object.entries(provinces).find(([, { zh }]) => zh === name)?.[0] ?? null;

/** What is told of one title beside its name; of terms that follow each other, those that have not run out, the last one first. */
function detailsOf(profile: Profile, title: string, asOf: string) {
  const told = (profile.title_details ?? []).flatMap((d) => (d.title === title ? [d] : []));
  const key = (d: (typeof told)[number]) => [d.conferred_on, d.valid_to, d.conferred_by].join(' ');
  const valid = told.filter((d) => d.valid_to == null || d.valid_to >= asOf).sort((a, b) => (key(a) < key(b) ? 1 : -1));
  return { valid, isLapsed: told.length > 0 && valid.length === 0 };
}

/** Titles not lapsed on a day. */
export const titlesHeld = (profile: Profile, asOf: string): readonly string[] | undefined =>
  profile.titles?.flatMap((t) => (t === null || detailsOf(profile, t, asOf).isLapsed ? [] : [t]));

/** How many calendar years lie between two days: 1 for the year before. */
export const yearsBetween = (day: string, asOf: string): number => Number(asOf.slice(0, 4)) - Number(day.slice(0, 4));

/** Where a provincial or municipal title was conferred; null: not told. */
function conferrer(profile: Profile, rung: string | null, title: string, place: Place, isAsked: boolean, asOf: string): string | null {
  const detail = detailsOf(profile, title, asOf).valid.find((d) => d.conferred_by != null)?.conferred_by ?? null;
  const seat = profile.locations?.[0];
  const isOfProvince = detail === 'other' || (detail !== null && isProvince(detail));
  if (rung === 'municipal') return (isOfProvince && detail !== 'other' ? null : detail) ?? profile.municipal_title_conferred_by ?? seat ?? null;
  const told = isOfProvince ? inFull(detail) : detail === null ? null : place.provinceOf(detail);
  // a sentence on firms that move in is not answered by the place they moved to
  return told ?? inFull(profile.provincial_title_conferred_by) ?? (seat == null || (isAsked && seat === place.city) ? null : place.provinceOf(seat));
}

function byConferrer(profile: Profile, rung: string | null, held: string, wanted: Wanted, place: Place, asOf: string): TitleState {
  const [inside, outside] = [inFull(wanted.conferred_in), inFull(wanted.conferred_outside)];
  const isAsked = inside !== null || outside !== null;
  const by = conferrer(profile, rung, held, place, isAsked, asOf);
  const answer = (state: State, reason: TitleReason): TitleState => ({ state, reason, title: held });
  if (rung !== 'municipal' && rung !== 'provincial') return answer('met', 'held');
  if (by === null) return answer('to_confirm', 'conferrer_not_answered');
  if (rung === 'municipal') return by === place.city ? answer('met', 'held') : answer('not_stated', 'conferred_elsewhere');
  if (inside !== null) return by === inside ? answer('met', 'held') : answer('not_met', 'wrong_conferrer');
  if (outside !== null) return by === outside ? answer('not_met', 'wrong_conferrer') : answer('met', 'held');
  return by === place.province ? answer('met', 'held') : answer('not_stated', 'conferred_elsewhere');
}

/** The state of “holds one of these titles”, with the title that decides it. */
export function titleState(wanted: Wanted, profile: Profile, titles: Titles, place: Place, asOf: string): TitleState {
  const held = titlesHeld(profile, asOf);
  if (held === undefined) return { state: 'to_confirm', reason: 'not_answered', title: null };
  const each = wanted.titles.flatMap((want) =>
    held.map((own): TitleState => {
      const direct = satisfies(titles, own, want);
      const [have, need] = [titles.get(own), titles.get(want)];
      if (direct === 'yes') return byConferrer(profile, have?.rung ?? null, own, wanted, place, asOf);
      if (direct === 'not_stated') return { state: 'not_stated', reason: 'level_not_stated', title: own };
      // two provinces' names for one step: the text speaks of its own province's
      const ofOwn = have?.row != null && have.row === need?.row ? byConferrer(profile, have.rung, own, { titles: [own] }, place, asOf) : null;
      if (ofOwn?.state === 'to_confirm') return ofOwn;
      if (ofOwn?.state === 'not_stated' && have !== undefined) {
        const asked = byConferrer(profile, have.rung, own, wanted, place, asOf);
        return asked.reason === 'wrong_conferrer' ? asked : { state: 'not_stated', reason: 'other_province_same_step', title: own };
      }
      return { state: 'not_met', reason: 'not_held', title: null };
    }),
  );
  const lapsed = profile.titles?.find((t) => t !== null && !held.includes(t) && wanted.titles.some((want) => satisfies(titles, t, want) === 'yes'));
  // what only its document calls so stands in no list that a firm could answer from
  const isOpen = profile.partial.has('titles') || wanted.titles.includes(LOCAL_LABEL);
  const none: TitleState = isOpen
    ? { state: 'to_confirm', reason: 'not_answered', title: null }
    : { state: 'not_met', reason: lapsed === undefined ? 'not_held' : 'lapsed', title: lapsed ?? null };
  const state = anyOf([...each, none].map((e) => e.state));
  const deciding = [...each, none].filter((e) => e.state === state);
  return deciding.find((e) => e.title !== null) ?? none;
}

/** Was the title awarded in the year of application? undefined: not answered. */
export function isNewTitle(profile: Profile, title: string, asOf: string): boolean | undefined {
  const { valid } = detailsOf(profile, title, asOf);
  if (valid.some((d) => d.renewal === true)) return false;
  if (profile.titles_new_this_year !== undefined)
    return profile.titles_new_this_year.includes(title) || (profile.partial.has('titles_new_this_year') ? undefined : false);
  const on = valid.find((d) => d.conferred_on != null)?.conferred_on;
  // a day that is still to come says nothing yet
  return on == null || on > asOf ? undefined : yearsBetween(on, asOf) < 1;
}

/** Was it awarded, not renewed, in the year before? 新认定 prints no year of reference. */
export const isTitleOfYearBefore = (profile: Profile, title: string, asOf: string): boolean =>
  detailsOf(profile, title, asOf).valid.some((d) => d.renewal !== true && d.conferred_on != null && yearsBetween(d.conferred_on, asOf) === 1);
