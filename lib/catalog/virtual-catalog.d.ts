declare module 'virtual:catalog' {
  /** Files of the catalog that the code carries, by their paths (`paths.ts`): their text. */
  const files: Record<string, string>;
  export default files;
}
