/** The little of mark.js that is compared with; it ships no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    markRegExp(pattern: RegExp, options: { done: (marks: number) => void }): void;
  }
}
