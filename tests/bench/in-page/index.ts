import { bareWalk, markJs, naiveWrap } from './others.ts';
import { ourScan } from './ours.ts';
import { askUnderPointer } from './pointing.ts';

const lensBench = { bareWalk, naiveWrap, markJs, ourScan, askUnderPointer };

declare global {
  /** What the bench calls in its pages. */
  interface Window {
    lensBench: typeof lensBench;
  }
}

window.lensBench = lensBench;
