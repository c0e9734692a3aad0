import { builtInLexicon } from '../../shared/model/triage/index.ts';
import { freshMessages } from './triage/fresh/messages.ts';
import { secondMessages } from './triage/fresh/second.ts';
import { messages } from './triage/messages/index.ts';
import { report } from './triage/report.ts';

// Whoever reads only the beginning, as `head` does, closes the pipe.
process.stdout.on('error', () => process.exit(0));
process.stdout.write(`${report(messages, freshMessages, secondMessages, builtInLexicon).join('\n')}\n`);
