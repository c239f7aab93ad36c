import Mark from 'mark.js';

/** One scan by other code: its time in ms, and the IDs it found. */
export interface OtherScan {
  total: number;
  marks: number;
}

const pattern = () => /\bT\d{4}(?:\.\d{3})?\b/g;

function timed(count: () => number): OtherScan {
  const start = performance.now();
  const marks = count();
  return { total: performance.now() - start, marks };
}

/** The yardstick: a walk over every text node with one regular expression, and nothing else. */
export const bareWalk = (): OtherScan =>
  timed(() => {
    const id = /\bT\d{4}(?:\.\d{3})?\b/;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let found = 0;
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (id.test((text as Text).data)) found++;
    return found;
  });

/** What a first version of such an extension does: every ID into an element of its own. */
export const naiveWrap = (): OtherScan =>
  timed(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all: Text[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) all.push(text as Text);
    let found = 0;
    for (const text of all) {
      for (const { index, 0: id } of [...text.data.matchAll(pattern())].reverse()) {
        const spelled = text.splitText(index);
        spelled.splitText(id.length);
        const mark = document.createElement('span');
        spelled.replaceWith(mark);
        mark.append(spelled);
        found++;
      }
    }
    return found;
  });

/** mark.js with the same expression. */
export const markJs = (): OtherScan =>
  timed(() => {
    let found = 0;
    new Mark(document.body).markRegExp(pattern(), {
      done: (marks) => {
        found = marks;
      },
    });
    return found;
  });
