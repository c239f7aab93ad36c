declare module 'virtual:techniques' {
  /** What `pack` made of `data/` at build time. */
  const packed: string;
  export default packed;
}
