/** The first line of each file that the generator writes, and how it knows its own files again. */
export const HEADER =
  '// Generated from schema.prisma: do not edit. To make it again, run `npx prisma generate` in the root of the project.';
