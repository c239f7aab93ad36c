import type { Grade } from '../types.ts';
import { isAdvice } from './advice.ts';
import { clausesOf } from './clauses.ts';
import { namesNothing, saysSoItself } from './little.ts';

/**
 * What kind of statement a note is: a cause as soon as one of its clauses names an activity; else it says little
 * where a clause says so, and is advice where every one tells what to do.
 *
 * By rules, not by a model trained on labels: what it does with a sentence can be read off, and 300 labels are few.
 */
export function gradeOf(text: string): Grade {
  const grades = clausesOf(text).map(gradeOfClause);
  if (grades.includes('cause')) return 'cause';
  if (grades.includes('says-little')) return 'says-little';
  return grades.includes('advice') ? 'advice' : 'says-little';
}

/** @returns undefined for a condition that says nothing without the advice it goes with: "If this is expected". */
function gradeOfClause(clause: string): Grade | undefined {
  if (saysSoItself(clause)) return 'says-little';
  if (isAdvice(clause)) return 'advice';
  if (!namesNothing(clause)) return 'cause';
  return /^(?:if|when)\b/i.test(clause) ? undefined : 'says-little';
}
