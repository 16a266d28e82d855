import type { roles } from '../../domain/rules/profile.ts';

/** What a firm or body can be, in the form and in its results. */
export const checkRoles: Readonly<Record<(typeof roles)[number], string>> = {
  enterprise: '企业',
  carrier: '园区等载体',
  platform: '公共服务平台',
  base: '创业创新基地',
  guarantor: '担保机构',
  organisation: '院所、协会等单位',
  individual: '个人、团队',
};
