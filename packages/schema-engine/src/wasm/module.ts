import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { log } from '../log.ts';

const MODULE = '@prisma/schema-engine-wasm/schema_engine_bg';
/** What wasm-bindgen made of the engine. */
export type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

/** Of the web's types, which this project has not, the part that is used. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
  RuntimeError: ErrorConstructor;
};

const panics: string[] = [];

/** Why the engine panicked, if it has: after that no call to it is safe. */
export function panicOf(error: unknown): string | undefined {
  return panics.at(-1) ?? (error instanceof WebAssembly.RuntimeError ? error.message : undefined);
}

/** Compiles Prisma's schema engine; what it panics with is kept for `panicOf`. */
export async function loadWasm(): Promise<Bindings> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        panics.push(message);
        log('panic', { message });
      },
    },
  });
  const path = createRequire(import.meta.url)
    .resolve(MODULE)
    .replace(/\.js$/, '.wasm');
  const [bindings, bytes] = await Promise.all([import(MODULE) as Promise<Bindings>, readFile(path)]);
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}
