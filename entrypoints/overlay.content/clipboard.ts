/**
 * Puts text on the clipboard, straight from a press or key. Consoles on plain http and frames without the
 * permission have no `navigator.clipboard`; there the browser's copy command asks us for the text.
 * @returns whether it is there
 */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // The page's own copy listeners would put their text in its place.
    event.stopImmediatePropagation();
    taken = true;
  };
  window.addEventListener('copy', give, { capture: true, once: true });
  document.execCommand('copy');
  window.removeEventListener('copy', give, { capture: true });
  return taken;
}
