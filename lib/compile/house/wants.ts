export const YAML = /\.ya?ml$/i;
export const CONF = /\.conf$/i;
export const NDJSON = /\.(ndjson|jsonl|json)$/i;
export const ARCHIVE = /\.(zip|tar|tgz|gz)$/i;
/** Folders that hold no detections: version control, continuous integration, packages. */
const ELSEWHERE = /(^|\/)(\.[^/]+|node_modules|__MACOSX)\//;

/** Which files of a folder or archive of the team's can be rules; the others aren't even reported. */
export function wantsHouse(path: string): boolean {
  return !ELSEWHERE.test(path) && (YAML.test(path) || CONF.test(path) || NDJSON.test(path));
}

/** Whether one of the team's files is looked into, by its path: it may hold rules, or be an archive of such. */
export const takesFile = (path: string): boolean => ARCHIVE.test(path) || wantsHouse(path);

/** Bytes that a file of house rules may have: an export or a .conf holds all of a team's rules. */
export const mostHouseBytes = (path: string): number => (YAML.test(path) ? 1_000_000 : 100_000_000);
