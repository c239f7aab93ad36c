import type * as v from 'valibot';
import type { Fault } from './problem.ts';

/** What to do about each field, by its name. */
export type Remedies = Readonly<Record<string, string>>;

/** Says in words what a schema found; the remedy is that of the field concerned. */
export function faultsOf(issues: readonly v.BaseIssue<unknown>[], remedies: Remedies): Fault[] {
  return issues.map((issue) => faultOf(issue, remedies));
}

function faultOf(issue: v.BaseIssue<unknown>, remedies: Remedies): Fault {
  const field = fieldOf(issue);
  const remedy =
    remedies[String(issue.path?.[0]?.key)] ?? `write the fields ${Object.keys(remedies).join(', ')}`;

  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { reason: `${field} is no known field`, remedy: `remove it, or mend its spelling; ${remedy}` };
  }
  if (issue.type === 'strict_object' && issue.path) return { reason: `${field} is missing`, remedy };
  if (issue.type === 'non_empty') return { reason: `${field} is empty`, remedy };
  if (issue.type === 'max_length') {
    const length = Number(issue.received);
    const most = Number(issue.requirement);
    const reason = `${field} has ${length} characters, ${most} at most`;
    return { reason, remedy: `shorten it by ${length - most}` };
  }
  return { reason: `${field} can't be ${JSON.stringify(issue.input) ?? 'nothing'}`, remedy };
}

/** `names.fits[2]`, as a person would point at it; "the entry" where it is all wrong. */
function fieldOf({ path }: v.BaseIssue<unknown>): string {
  if (!path) return 'the entry';
  return path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
