const rules: readonly (readonly [written: string, means: string])[] = [
  ['want to die', 'These words side by side. Capitals, accents, apostrophes and repeated letters do not matter.'],
  ['(want|need) to (die|go for good)', 'One of several, each a word or more.'],
  ['want to [just] die', 'What stands in square brackets may be left out.'],
  ['give ... away', 'Up to three other words between, in one sentence. ...5 is up to five.'],
  ['harm*', 'Words that begin so: harmed, harming.'],
  ['suicide~', 'Also when one letter is wrong.'],
];

/** What a phrase can be made of. */
export function GrammarHelp() {
  return (
    <details className="lexicon-help">
      <summary>How phrases are written</summary>
      <dl className="lexicon-help__rules">
        {rules.map(([written, means]) => <div key={written}><dt>{written}</dt><dd>{means}</dd></div>)}
      </dl>
    </details>
  );
}
