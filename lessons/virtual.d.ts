/** Made at build time by lessonOutlines in mdx.ts, by the lesson's number. */
declare module 'virtual:lesson-outlines' {
  const outlines: Readonly<Record<number, import('./outline').Outline>>
  export default outlines
}
