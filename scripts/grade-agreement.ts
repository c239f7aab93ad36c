// usage: node scripts/grade-agreement.ts UPSTREAM [--differences] — how far the grader agrees with a reader's labels
// (tests/unit/compile/grade-labels.json: hashes, no text), on the notes of the archives in the folder UPSTREAM.
import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Technique } from '../lib/attack/technique.ts';
import { gradeOf } from '../lib/compile/grade/grade.ts';
import { compileInputs } from '../lib/compile/inputs.ts';
import { sha256Hex } from '../lib/compile/sha256.ts';
import { sentenceKey } from '../lib/compile/text.ts';
import type { Grade } from '../lib/compile/types.ts';
import { UPSTREAMS } from '../lib/compile/upstream.ts';

type Labels = Record<string, Grade>;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { differences: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (!folder) throw new Error('Say which folder holds the archives: node scripts/grade-agreement.ts UPSTREAM');

const labels = await readJson<{ tuning: Labels; heldOut: Labels }>('../tests/unit/compile/grade-labels.json');
const techniques = await readJson<Technique[]>('../data/techniques.json');
const inputs = UPSTREAMS.map(async ({ source, archive }) => {
  const blob = await openAsBlob(path.join(folder, archive));
  return { source, name: archive, bytes: blob.stream(), size: blob.size };
});
const { notes } = await compileInputs(await Promise.all(inputs), { techniques });
const texts = new Map(notes.map(({ text }) => [sha256Hex(sentenceKey(text)).slice(0, 12), text]));

report('150 tuned on', labels.tuning, values.differences);
// What the grader gets wrong here is for no one to see: then it would be tuned on.
report('150 held out', labels.heldOut, false);

function report(name: string, labelled: Labels, differences: boolean): void {
  const judged = Object.entries(labelled).flatMap(([hash, label]) => {
    const text = texts.get(hash);
    return text === undefined ? [] : [{ text, label, grade: gradeOf(text) }];
  });
  const percent = (count: number) => `${((100 * count) / judged.length).toFixed(1)} %`;
  const agree = judged.filter(({ label, grade }) => label === grade).length;
  const littleOrNot = judged.filter(
    ({ label, grade }) => (label === 'says-little') === (grade === 'says-little'),
  ).length;
  const gone = Object.keys(labelled).length - judged.length;
  const missing = gone > 0 ? `; ${gone} no longer in the archives` : '';
  console.log(`${name}: ${percent(agree)} agreement, ${percent(littleOrNot)} on says-little${missing}`);
  if (!differences) return;
  for (const { text, label, grade } of judged) {
    if (label !== grade) console.log(`  label ${label}, grade ${grade}: ${text.slice(0, 200)}`);
  }
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')) as T;
}
