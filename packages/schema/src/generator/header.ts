const SENTENCE =
  'Generated from schema.prisma: do not edit. To make it again, run `npx prisma generate` in the root of the project.';

/** The first line of each TypeScript file that a generator writes, and how it knows its own files again. */
export const HEADER = `// ${SENTENCE}`;

/** The same for pages. */
export const MARKDOWN_HEADER = `<!-- ${SENTENCE} -->`;
