import type { ComponentChildren } from 'preact';

// Stroke, width and colour come from `components.css` (`svg`, `.tool svg` and so on): the shapes alone stand here.
const drawing = (size: 12 | 16, shape: ComponentChildren) => () => (
  <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
    {shape}
  </svg>
);

/** Two sheets: copy for the ticket. Like all icons it is mute; its button carries the name. */
export const CopyIcon = drawing(
  16,
  <>
    <rect x="5.75" y="5.75" width="7.5" height="7.5" rx="1" />
    <path d="M10.25 3.25v-.5h-7.5v7.5h.5" />
  </>,
);

/** A tick: copied. */
export const CheckIcon = drawing(16, <path d="m3 8.5 3.2 3.2L13 4.8" />);

/** A drawing pin: keep the popover open. */
export const PinIcon = drawing(16, <path d="M5.25 2.25h5.5M6 2.5v4L3.75 9.25h8.5L10 6.5v-4M8 9.5v4.25" />);

/** An arrow out of a frame: open in the reader. */
export const ReaderIcon = drawing(16, <path d="M9.25 2.75h4v4M13 3 7.5 8.5M6.75 3.75h-4v9.5h9.5v-4" />);

/** A cross: close. */
export const CloseIcon = drawing(16, <path d="m4 4 8 8M12 4l-8 8" />);

/** A small angle pointing onward: a line that opens; turned by CSS when it is open. */
export const ChevronIcon = drawing(12, <path d="m4.25 2.5 3.5 3.5-3.5 3.5" />);

/** A magnifying glass. */
export const SearchIcon = drawing(
  16,
  <>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.25 10.25 3.25 3.25" />
  </>,
);
