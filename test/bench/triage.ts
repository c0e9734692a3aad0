import { builtInLexicon } from '../../shared/model/triage/index.ts';
import { messages } from './triage/messages/index.ts';
import { report } from './triage/report.ts';

for (const line of report(messages, builtInLexicon)) process.stdout.write(`${line}\n`);
