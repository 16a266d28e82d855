/** Things that are counted one by one before a sum: 每间客房, 每张床位, 每趟专列, 每立方米. Kinds with a word of their own (每台, 每人) stand elsewhere. */
export const EACH_THING = '每(?:[间张床趟列架艘辆盏棵株头只箱柜座块吨]|班次?|场次?|立方米|公里|千瓦时?)';
