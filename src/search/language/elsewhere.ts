/** Places of a question that it is not asked of: abroad, where the asker comes from, where a fair is held. */
import type { Language } from './language.ts';

/** Countries and parts of the world that firms speak of: documents say 国外. */
const ABROAD =
  /(?:美国|英国|法国|德国|日本|韩国|意大利|西班牙|荷兰|瑞士|瑞典|丹麦|芬兰|波兰|俄罗斯|乌克兰|土耳其|印度尼西亚|印尼|印度|巴西|墨西哥|加拿大|澳大利亚|新西兰|新加坡|马来西亚|泰国|越南|柬埔寨|缅甸|老挝|菲律宾|沙特|阿联酋|迪拜|埃及|南非|以色列|伊朗|哈萨克斯坦|欧盟|欧美|欧洲|北美|南美|拉美|非洲|中东|中亚|东欧|西欧|东南亚|硅谷|老外)人?/g;
/** 中德园区 is at home. */
const AT_HOME = /中[德美日韩欧法英]|园|一带一路/;

/** 搬到, 迁来, 整厂落户: somebody moves. */
const MOVES = /[搬迁挪移转](?:厂|址|移|迁|入|过)*(?:到|去|来|至|往|进|入)|搬迁|迁移|落户/;
/** What stands before the place that it comes from. */
const FROM = /(?:从|由|自|原在|本来在|原来在|原先在)$/;
/** What stands before the place where a firm was recognised. */
const OF_BEFORE = /(?:在|是|为|原)$/;
const OUTSIDE = '省外';

/** 展会, 摆摊位: something that is shown somewhere. */
const FAIR = /展|摊位|博览会/;
const GOING = /(?:去|到|赴|在|往)$/;

interface Named {
  readonly name: string;
  readonly isHeld: boolean;
}

/** The places that a question names, at which character. */
function placesIn(text: string, { heldByName, missingPlaces }: Language): readonly (Named & { readonly at: number })[] {
  const names: Named[] = [
    ...[...heldByName.keys()].filter((name) => !/^[a-z]/.test(name)).map((name) => ({ name, isHeld: true })),
    ...[...missingPlaces].map((name) => ({ name, isHeld: false })),
  ];
  return names.flatMap((named) => {
    const at = text.indexOf(named.name);
    return at < 0 ? [] : [{ ...named, at }];
  });
}

/** Whether a question is asked of something else than the place: 从浙江搬到芜湖, 去广州参展. */
function isAside(text: string, { at, isHeld }: { readonly at: number; readonly isHeld: boolean }): boolean {
  const before = text.slice(0, at);
  if (isHeld) return FROM.test(before);
  return FROM.test(before) || OF_BEFORE.test(before);
}

/**
 * A question with the places that it is not asked of in the words of the documents: abroad; outside the province, where a firm moves from one
 * place to one that is held; none, where a fair is held.
 */
export function placedElsewhere(question: string, language: Language): string {
  const text = AT_HOME.test(question) ? question : question.replace(ABROAD, '国外');
  const isMoving = MOVES.test(text);
  const isFair = FAIR.test(text);
  if (!isMoving && !isFair) return text;
  const named = placesIn(text, language);
  const isFrom = (place: Named & { readonly at: number }) =>
    isMoving && isAside(text, place) && named.some((other) => other.isHeld && other.at > place.at + place.name.length);
  const isOfFair = (place: Named & { readonly at: number }) => isFair && !place.isHeld && GOING.test(text.slice(0, place.at));
  return named.reduce((left, place) => {
    const [, level = ''] = new RegExp(`${place.name}([省市]?)`).exec(left) ?? [];
    if (isFrom(place)) return left.replace(place.name + level, OUTSIDE);
    return isOfFair(place) ? left.replace(place.name + level, '') : left;
  }, text);
}
