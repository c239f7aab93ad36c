import { type Document, parseAllDocuments, parseDocument } from 'yaml';
import { oneLine } from '../text.ts';
import { type Fields, isFields } from './values.ts';

/** The documents of a YAML file and, where a strict reader would have refused it, why. */
export interface Documents {
  found: Fields[];
  fault?: string;
}

const OPTIONS = { prettyErrors: false, logLevel: 'silent' } as const;

/**
 * Reads a YAML file that holds mappings, and saves what can be saved: where the file breaks off (an unescaped quote
 * swallows the fields after it), each field is read on its own.
 */
export function documentsOf(text: string): Documents {
  const documents = parseAllDocuments(text, OPTIONS) as Document[];
  const fault = documents.flatMap(({ errors }) => errors)[0];
  try {
    if (!fault) return { found: documents.map((document): unknown => document.toJS()).filter(isFields) };
  } catch (error) {
    // Aliases that multiply: what they hold is no rule, and reading it would take all memory.
    return { found: [], fault: sentence(error) };
  }
  return {
    found: text
      .split(/^---.*$/m)
      .map(fieldByField)
      .filter(isFilled),
    fault: sentence(fault, text),
  };
}

/** Fields begin at the left margin; whatever stands between two of them belongs to the first. */
function fieldByField(text: string): Fields {
  const fields: Fields = {};
  for (const block of text.split(/^(?=[A-Za-z_][\w-]*:(?:\s|$))/m)) {
    const name = /^([A-Za-z_][\w-]*):/.exec(block)?.[1];
    if (name) fields[name] = fieldOf(block, name);
  }
  return fields;
}

/** The field's value; where it can't be parsed, the text as it stands, without the quotes around it. */
function fieldOf(block: string, name: string): unknown {
  const document = parseDocument(block, OPTIONS);
  if (document.errors.length === 0) {
    try {
      return (document.toJS() as Fields)[name];
    } catch {
      // An alias whose anchor stands in another field: the text is all there is.
    }
  }
  const raw = block.slice(name.length + 1).trim();
  return raw.replace(/^(['"])([\s\S]*)\1$/, '$2');
}

function isFilled(fields: Fields): boolean {
  return Object.keys(fields).length > 0;
}

function sentence(error: unknown, text?: string): string {
  const { message, pos } = error as Error & { pos?: [number, number] };
  const [first = ''] = message.split('\n');
  const line = pos && text !== undefined ? `line ${text.slice(0, pos[0]).split('\n').length}: ` : '';
  return line + oneLine(first).slice(0, 200);
}
