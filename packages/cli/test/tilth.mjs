// The tilth command, with domains that stay as they are while the project's own grow.
import { launch } from '../bin/bundle.mjs';

await launch(new URL('./program.mjs', import.meta.url).href);
