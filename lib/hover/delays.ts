/** Time, in ms, for a pointer to cross the gap to the popover before it closes; Page Previews waits as long. */
export const HIDE_AFTER = 300;

/** Shortest rest, in ms, inside a data grid: its cells show hover actions of their own first. */
export const GRID_DWELL = 500;
