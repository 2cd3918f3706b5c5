import { argumentsOf } from './arguments.ts';
import { log } from './log.ts';
import { takeOver } from './options.ts';
import { version } from './version.ts';

const { version: asked, datamodels, datasource, command } = argumentsOf(process.argv.slice(2));
// The command line holds the password, and every user of the machine may read it: this puts the name in its place.
process.title = 'schema-engine';
// Standard error is read as JSON lines.
process.removeAllListeners('warning');
process.on('warning', (warning) => log('warning', { message: warning.message }));
log('start', { command: command ?? 'server', version: asked });

if (asked) {
  console.log(version());
} else if (command === undefined) {
  const { Server } = await import('./server.ts');
  new Server({ datamodels, datasource, options: takeOver() });
} else {
  const { runCommand } = await import('./commands.ts');
  process.exitCode = await runCommand(command, datasource.url);
}
