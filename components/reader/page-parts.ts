/** Ids of the page's parts, as `part=` in the address names them. */
export const PARTS = {
  table: 'table',
  rules: 'rules',
  lofp: 'lofp',
  sources: 'sources',
  activity: (name: string) => `activity-${name}`,
};
