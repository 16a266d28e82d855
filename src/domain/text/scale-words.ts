/** Words for the size of firms, and for figures that are named after it. */

/** What 规模以上 begins that is an indicator: 规模以上工业总产值, 规模以上企业数. */
export const SCALE_FIGURE = '(?:工业|企业|服务业)(?:总产值|产值|增加值|企业数)';
/** Words that ask for the size of a firm. */
export const ABOVE_SCALE = new RegExp(`规上|规模以上(?!${SCALE_FIGURE})`);
