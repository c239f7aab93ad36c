// The least that compiling can cost: each archive unpacked, each rule parsed, nothing kept.
// node unpack-and-parse.ts SOURCE=ARCHIVE…
import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parseAllDocuments } from 'yaml';
import { openArchive } from '../../../lib/compile/archive/open.ts';
import { UPSTREAMS } from '../../../lib/compile/upstream.ts';

let files = 0;
for (const argument of process.argv.slice(2)) {
  const [source, archive = ''] = argument.split('=');
  const upstream = UPSTREAMS.find((candidate) => candidate.source === source);
  if (!upstream) throw new Error(`There is no public source ${source}.`);
  const { files: found } = openArchive((await openAsBlob(archive)).stream(), {
    name: path.basename(archive),
    wants: (inside) => upstream.holds.test(inside),
    what: 'rules',
    hasTopFolder: true,
  });
  for await (const { path: inside, text } of found) {
    files += 1;
    if (inside.endsWith('.toml')) parseToml(text);
    else for (const document of parseAllDocuments(text)) if ('toJS' in document) document.toJS();
  }
}
console.log(files);
