/** A document may be a district's or a county's: what is asked and answered of it names no level of place that it is not. */
import { expect, it } from 'vitest';
import { checkFields } from '../../src/words/zh/check-fields.ts';
import { checkFormWords } from '../../src/words/zh/check-form.ts';
import { checkQuestions } from '../../src/words/zh/check-questions.ts';
import { checkWhatIfWords } from '../../src/words/zh/check-what-if.ts';
import { placeRelations } from '../../src/domain/vocabulary.ts';

it.each(Object.entries({ checkFields, checkFormWords, checkQuestions, checkWhatIfWords, placeRelations }))(
  '%s speak of a place, not of a city',
  (_name, words) => {
    expect(JSON.stringify(words)).not.toMatch(/本市|哪[个些]市|别的市|其他市|所在的?市|[一同]个市|市里/);
  },
);
