/** 补足差额至100万元: with what another body gives it comes to the figure; of itself it is that at most. */
export const FILLED_UP = /补[足齐](?:差额|差价)?(?:部分)?[至到]/;
