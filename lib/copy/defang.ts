const ADDRESS = /\b([a-z][a-z0-9+.-]*):\/\/([^\s/?#"'<>]+)/gi;
const WWW = /(?<![\w.[/-])www\.[\w.-]*\w/gi;
const MAILBOX = /([\w.%+-])@(\w(?:[\w.-]*\w)?)/g;
// Four numbers that stand alone: not a piece of an OID (1.3.6.1.4.1) nor of a version (10.0.19041.1).
const IPV4 = /(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)/g;

const dots = (host: string) => host.replace(/(?<!\[)\./g, '[.]');

/**
 * Makes the addresses in a page's text unclickable, as the field writes them: `10[.]0[.]0[.]5`,
 * `hxxps://host[.]example/path`, `name[@]host[.]example`. File names such as `psexec.exe` stay as they are.
 */
export function defang(text: string): string {
  return text
    .replace(
      ADDRESS,
      (_, scheme: string, host: string) => `${scheme.replace(/^http/i, 'hxxp')}://${dots(host)}`,
    )
    .replace(WWW, dots)
    .replace(MAILBOX, (_, before: string, host: string) => `${before}[@]${dots(host)}`)
    .replace(IPV4, dots);
}
