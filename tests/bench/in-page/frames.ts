/** Frame by frame, what a host does to its page; how long the frames took. */
export interface Frames {
  /** Time from one frame to the next, in ms. */
  frames: number[];
  /** From the first change to the last frame, in ms. */
  total: number;
}

const rows = () => document.getElementById('rows') as HTMLElement;

/** Calls `change` once a frame and times the frames; the first ones, in which all is cold, don't count. */
function perFrame(count: number, change: (frame: number) => void): Promise<Frames> {
  const WARM = 4;
  return new Promise((resolve) => {
    const frames: number[] = [];
    let last = 0;
    let start = 0;
    const step = (frame: number) => {
      const now = performance.now();
      if (frame === WARM) start = now;
      if (frame > WARM) frames.push(now - last);
      last = now;
      if (frame === count + WARM) {
        resolve({ frames, total: now - start });
        return;
      }
      change(frame);
      requestAnimationFrame(() => step(frame + 1));
    };
    requestAnimationFrame(() => step(0));
  });
}

/** Edits one ID a frame, as a live table does: each time another row, mostly out of sight, to the ID of its neighbour. */
const editOneText = (count: number): Promise<Frames> => {
  const list = rows();
  const texts = [...list.children].map((row) => row.firstElementChild?.firstChild as Text);
  return perFrame(count, (frame) => {
    const text = texts[frame % 3 ? (frame * 379) % texts.length : frame % 30] as Text;
    text.data = texts[(frame * 53 + 1) % texts.length]?.data ?? '';
  });
};

/** Takes rows out in one frame and puts the same ones back in the next. */
const readdRows = (count: number, some: number): Promise<Frames> => {
  const list = rows();
  const moved = [...list.children].slice(-some);
  return perFrame(count, (frame) => {
    if (frame % 2) list.append(...moved);
    else for (const row of moved) row.remove();
  });
};

const hostFrames = { editOneText, readdRows };

declare global {
  /** What the bench calls in a page that its host changes. */
  interface Window {
    hostFrames: typeof hostFrames;
  }
}

window.hostFrames = hostFrames;
