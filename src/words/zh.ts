import { siteWords } from './zh/site.ts';
import { homeWords } from './zh/home.ts';
import { standingWords } from './zh/standing.ts';
import { effectWords } from './zh/effect.ts';
import { readingWords } from './zh/reading.ts';
import { claimsWords } from './zh/claims.ts';
import { compareWords } from './zh/compare.ts';
import { comparePageWords } from './zh/compare-page.ts';
import { incentivesWords } from './zh/incentives.ts';
import { offerTermsWords } from './zh/offer-terms.ts';
import { rankWords } from './zh/rank.ts';
import { timelineWords } from './zh/timeline.ts';
import { offlineWords } from './zh/offline.ts';
import { placesWords } from './zh/places.ts';
import { referenceWords } from './zh/reference.ts';
import { amountWords } from './zh/amount.ts';
import { conditionWords } from './zh/condition.ts';
import { chooseWords } from './zh/choose.ts';
import { checkResultsWords } from './zh/check-results.ts';
import { checkFields } from './zh/check-fields.ts';
import { checkItemFields } from './zh/check-item-fields.ts';
import { checkFormWords } from './zh/check-form.ts';
import { checkPageWords } from './zh/check-page.ts';
import { checkQuestions } from './zh/check-questions.ts';
import { checkQuestionWords } from './zh/check-question.ts';
import { checkWhatIfWords } from './zh/check-what-if.ts';
import { checkExportWords } from './zh/check-export.ts';
import { dataPageWords } from './zh/data-page.ts';
import { dataPackageWords } from './zh/data-package.ts';
import { fieldTitleWords } from './zh/field-titles.ts';
import { codeListWords } from './zh/code-lists.ts';
import { chartWords } from './zh/chart.ts';
import { chartChoiceWords } from './zh/chart-choice.ts';
import { chartsWords } from './zh/charts.ts';
import { chartsAnnexes } from './zh/charts-annexes.ts';
import { chartsCounts } from './zh/charts-counts.ts';
import { exportBarWords } from './zh/export-bar.ts';
import { exportWords } from './zh/exports.ts';
import { figureWords } from './zh/figure.ts';
import { gapsWords } from './zh/gaps.ts';
import { gapsPageWords } from './zh/gaps-page.ts';
import { gapsBookWords } from './zh/gaps-book.ts';
import { marks } from './zh/marks.ts';
import { term } from './zh/term.ts';
import { textsWords } from './zh/texts.ts';
import { wholeTerms } from './zh/whole-terms.ts';
import { registerWords } from './zh/register.ts';
import { searchWords } from './zh/search.ts';

/** Every Chinese sentence that a reader sees: labels, and phrases as functions of facts. No other file holds one. */
export const zh = {
  marks,
  wholeTerms,
  term,
  ...figureWords,
  ...amountWords,
  ...conditionWords,
  ...chartWords,
  checkForm: { ...checkFormWords.checkForm, fields: checkQuestions },
  ...checkPageWords,
  ...checkQuestionWords,
  ...checkWhatIfWords,
  ...checkExportWords,
  ...chartChoiceWords,
  charts: { ...chartsWords.charts, ...chartsAnnexes, ...chartsCounts },
  ...chooseWords,
  ...siteWords,
  ...homeWords,
  ...standingWords,
  ...effectWords,
  ...readingWords,
  ...claimsWords,
  ...compareWords,
  ...comparePageWords,
  ...incentivesWords,
  ...offerTermsWords,
  ...rankWords,
  ...timelineWords,
  ...offlineWords,
  ...placesWords,
  ...referenceWords,
  ...registerWords,
  ...searchWords,
  ...textsWords,
  checkResults: { ...checkResultsWords.checkResults, fields: checkFields, itemFields: checkItemFields },
  ...exportWords,
  ...exportBarWords,
  ...gapsWords,
  ...codeListWords,
  ...gapsPageWords,
  ...gapsBookWords,
  ...fieldTitleWords,
  ...dataPackageWords,
  ...dataPageWords,
};

/** What an edition in another language has to say. */
export type Words = typeof zh;
