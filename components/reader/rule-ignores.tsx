import type { RuleFacts } from '../../lib/answers/types.ts';

/** Values of a field that stand in its row; a list of hundreds says no more than its beginning. */
const FIRST = 8;

/** What a rule's own logic ignores: names, and field by field where the rule is compiled on this machine. */
export function RuleIgnores({ rule: { ignores, exclusions = [] } }: { rule: RuleFacts }) {
  if (ignores.length + exclusions.length === 0) return null;
  return (
    <section class="wide ignores">
      <h2>Already ignores</h2>
      <p class="lead">What a rule ignores cannot be why it fired.</p>
      {ignores.length > 0 && <p class="names">{ignores.join(', ')}</p>}
      {exclusions.length > 0 && (
        <details class="folded" open={ignores.length === 0}>
          <summary>
            Field by field <span class="count">{exclusions.length}</span>
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
          <section class="scroll" aria-label="Table of what the rule ignores" tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Field</th>
                  <th scope="col">Values</th>
                </tr>
              </thead>
              <tbody>
                {exclusions.map(({ name, field, values, block }, place) => (
                  <tr key={place}>
                    <th scope="row">{name ?? block ?? ''}</th>
                    <td>{field && <code>{field}</code>}</td>
                    <td>
                      <code>{values.slice(0, FIRST).join(', ')}</code>
                      {values.length > FIRST && ` and ${values.length - FIRST} more`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      )}
    </section>
  );
}
