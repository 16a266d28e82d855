/** The dictionaries that opencc-js ships without types: `from to|from to|…`. */
declare module 'opencc-js/dict/TWPhrasesRev' {
  const dictionary: string;
  export default dictionary;
}
