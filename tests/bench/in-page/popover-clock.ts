/** One frame in which the popover's box changed. */
export interface PopoverFrame {
  /** After the frame was handed to the compositor, in ms of the page's clock. */
  at: number;
  width: number;
  height: number;
}

/** What a page tells of the popover: its content stands in a closed root, but its box is the page's to see. */
export interface PopoverClock {
  /** The last move of the pointer, as the browser stamped it. */
  rest: number;
  frames: PopoverFrame[];
}

declare global {
  /** Set by the bench in a page whose popover is timed. */
  interface Window {
    popoverClock: PopoverClock;
  }
}

/** Runs in the page: notes each frame in which the popover's box is another than in the frame before. */
export function startPopoverClock(): void {
  const clock: PopoverClock = { rest: 0, frames: [] };
  window.popoverClock = clock;
  const painted = new MessageChannel();
  let box = { width: 0, height: 0 };
  painted.port1.onmessage = () => clock.frames.push({ at: performance.now(), ...box });
  addEventListener(
    'pointermove',
    (event) => {
      clock.rest = event.timeStamp;
    },
    { capture: true },
  );
  const look = () => {
    const { width = 0, height = 0 } = document.querySelector('lofp-lens')?.getBoundingClientRect() ?? {};
    const changed = width !== box.width || height !== box.height;
    box = { width, height };
    // A message sent in a frame arrives after that frame was painted.
    if (changed) painted.port2.postMessage(null);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
