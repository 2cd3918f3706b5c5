#!/usr/bin/env node
// `npm run explore`: builds the page if it has to, and then the program, and runs it.
import { launch } from '@tilth/cli/launch';
import { builtPage } from './page.mjs';

// Handed on so: the program is a bundle, which takes no arguments but the command line's.
globalThis.tilthPage = await builtPage();
await launch(new URL('./program.mjs', import.meta.url).href);
