/** Who is charged with what, wherever it is told: on the pages of offices and in the chart of them. */
export const chargeWords = {
  title: '责任单位',
  function: '职能',
  notHeldDuty: '本站只收录该文件的节选，原文件如何分工无从得知。',
  byTopic: '按主题看分工',
  byTopicCaption: '一行一个主题：条款把这一主题的句子交给哪些单位。点单位名看首条条款；由原文一句话统一要求的单位不列。',
  noOffice: '未写明',
  lead1: '牵头',
  places: (place: string, clauses: number) => (clauses === 1 ? place : `${place}等 ${clauses} 条`),
  inBody: '正文',
  inAnnex: '附件',
};
