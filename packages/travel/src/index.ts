export {
  type Exported,
  type ExportOptions,
  type ExportProgress,
  exportDatabase,
  exportRecipes,
  type WorldToExport,
} from './export/export.ts';
export { type Format, formatOfName, formats } from './format.ts';
export { type LoadedFiles, type LoadOptions, type LoadProgress, load } from './load/load.ts';
export type { Manifest, ManifestTable } from './manifest.ts';
