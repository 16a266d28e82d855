/** Names of places and their offices, as far as their last characters tell. */

/** What kind of place a printed name tells; left out where it is a city like most. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:北京|天津|上海|重庆)市$/, 'municipality'],
  [/新区$|开发区$|高新区$/, 'new_area'],
  [/县$|旗$/, 'county'],
  [/区$/, 'district'],
  [/自治州$|地区$|盟$/, 'autonomous_prefecture'],
];
/** Id of `vocabulary.placeLevels`. */
export const levelOf = (place: string) => LEVELS.find(([pattern]) => pattern.test(place))?.[1];
/** 柳河县 → 柳河. A name of two characters stays: 泾县; so does that of an area: 浦东新区. */
export const shortName = (place: string) => (place.length > 2 && levelOf(place) !== 'new_area' ? place.replace(/(?:自治县|自治州|县|市|区)$/, '') : place);

/** 市工信局 → 工信局; 市场监管局 stays. */
export const officeName = (printed: string): string => printed.replace(/^(?:市(?!场)|县|区)/, '');
