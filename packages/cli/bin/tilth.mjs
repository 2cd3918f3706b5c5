#!/usr/bin/env node
import { launch } from './bundle.mjs';

await launch(new URL('./program.mjs', import.meta.url).href);
