/** A command of the extension, as the browser knows it. */
export interface Shortcut {
  description: string;
  /** Empty where none is set. */
  keys: string;
}

interface OptionsKeysProps {
  shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for shortcuts: only there they can be changed. */
  onChange: () => void;
}

const IN_POPOVER = [
  { keys: '1 to 9', does: 'open a cause' },
  { keys: 'c', does: 'copy the open cause as Markdown' },
  { keys: 'Shift+c', does: 'copy it as plain text' },
  { keys: 'l', does: 'copy it as one line' },
  { keys: 'o', does: 'open the reader' },
  { keys: 'p', does: 'keep the popover open' },
  { keys: 'Esc', does: 'close it' },
];

/** The keys: those that the browser gives to the extension, and those of the popover while the focus is in it. */
export function OptionsKeys({ shortcuts, onChange }: OptionsKeysProps) {
  return (
    <section id="keys">
      <h2>Keys</h2>
      <p class="lead">On a page with marks. The browser keeps these, and lets you change them.</p>
      <table class="keys">
        <thead>
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What they do</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ description, keys }) => (
            <tr key={description}>
              <th scope="row">{keys ? <kbd>{keys}</kbd> : <span class="meta">not set</span>}</th>
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="after">
        <button type="button" class="button" onClick={onChange}>
          Change shortcuts
        </button>{' '}
        <span class="meta">Opens the browser’s own page for the shortcuts of extensions.</span>
      </p>
      <h3 class="label">In the popover, while the focus is in it</h3>
      <dl class="in-popover">
        {IN_POPOVER.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
