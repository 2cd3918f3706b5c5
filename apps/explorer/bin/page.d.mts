/** The folder with the built page. */
export function builtPage(cache?: string): Promise<string>;
