import { type Condition, group } from './condition.ts';
import { readCondition } from './expression.ts';
import { ELASTIC_TOKEN, unescaped } from './literal.ts';
import type { Dialect } from './operand.ts';
import { Reader, tokensOf, UnreadableQuery } from './reader.ts';

const DIALECT: Dialect = {
  text: unescaped,
  like: (pattern) => pattern,
  field: (name) => name,
};

/**
 * Reads a query in Elastic's Event Query Language: one event, or a sequence, sample or join of events.
 * Events that must be missing (`![…]`) and those that end a sequence (`until […]`) ask for the contrary of what they
 * hold: they are left out.
 *
 * @throws UnreadableQuery where the grammar doesn't hold.
 */
export function readEql(query: string): Condition {
  const reader = new Reader(tokensOf(query, ELASTIC_TOKEN));
  const events = ['sequence', 'sample', 'join'].some((word) => reader.sees(word))
    ? readEvents(reader)
    : [readEvent(reader)];
  // Pipes (`| head 10`) choose among the alerts; they ignore nothing.
  if (!reader.done && !reader.sees('|')) {
    throw new UnreadableQuery(`unexpected ${JSON.stringify(reader.peek()?.text)}`);
  }
  return group('all', events);
}

function readEvents(reader: Reader): Condition[] {
  const events: Condition[] = [];
  while (!reader.done && !reader.sees('|')) {
    if (reader.sees('until') || (reader.sees('!') && reader.sees('[', 1))) {
      reader.next();
      reader.expect('[');
      reader.skipTo(']');
    } else if (reader.takes('[')) {
      events.push(readEvent(reader));
      reader.expect(']');
    } else {
      // `by` and `with` of the sequence or of one event: they join, they don't choose.
      reader.next();
    }
  }
  if (events.length === 0) throw new UnreadableQuery('a sequence without events');
  return events;
}

function readEvent(reader: Reader): Condition {
  reader.next();
  reader.expect('where');
  return readCondition(reader, DIALECT);
}
