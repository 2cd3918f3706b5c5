// What a thread runs that makes rows of the project's domains.
import { launch } from './bundle.mjs';

await launch(new URL('./rows-program.mjs', import.meta.url).href);
