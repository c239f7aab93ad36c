/** Text of a source in which backticks mark code: shown as text and `<code>`, never as HTML. */
export function CodedText({ text }: { text: string }) {
  // Odd pieces stood between backticks.
  const pieces = text.split(/`([^`]+)`/);
  return <>{pieces.map((piece, index) => (index % 2 === 1 ? <code key={index}>{piece}</code> : piece))}</>;
}
