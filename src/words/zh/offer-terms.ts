/** The lines below an incentive in a cell; of an excerpt nobody can tell what the rest of the document prints. */
export const offerTermsWords = {
  offerTerms: {
    /** What is asked for; empty where the sentence prints nothing. */
    conditions: (all: string, isExcerpt: boolean) => `条件：${all || (isExcerpt ? '节选未见' : '原文未另写')}`,
    /** Whom to ask; empty where nobody is named. */
    offices: (names: string, isInherited: boolean, isExcerpt: boolean) =>
      `找谁：${names || (isInherited ? '原文统一要求各地落实' : isExcerpt ? '节选未见' : '原文未写明')}`,
  },
};
