import { launch } from '../bin/bundle.mjs';

await launch(new URL('./rows-program.mjs', import.meta.url).href);
