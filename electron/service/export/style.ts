/**
 * How a printed document looks: A4, the light theme's ink on white paper (design/tokens.json), Hanken Grotesk for what the
 * desk and the team say, Literata for members' words alone. No ligatures: whoever copies or searches the text gets its letters. Faces come from whoever prints; without them the computer's own.
 */
export const printStyle = `
@page { size: A4; margin: 18mm 18mm 20mm; }
:root { --ink: #24221c; --ink2: #4f4a3f; --ink3: #655e51; --line: #cdc4b1; --sunk: #f6f3eb; --pine: #1d5446; --ochre: #774c00; --del: #f0dfd2; --ins: #d9e8d8; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: var(--ink); background: #fff; font: 450 9.5pt/1.45 'Hanken Grotesk Variable', system-ui, sans-serif; font-variant-numeric: tabular-nums; font-variant-ligatures: no-common-ligatures; overflow-wrap: anywhere; }
h1, h2, h3, .label { margin: 0; line-height: 1.25; font-weight: 620; break-after: avoid; }
h1 { font-size: 25pt; letter-spacing: -0.01em; }
h2 { font-size: 16pt; margin-bottom: 3mm; }
h3 { font-size: 11.5pt; }
p.label { margin: 3.5mm 0 1mm; color: var(--ink2); }
p { margin: 0 0 2mm; max-width: 150mm; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 2px; }
section { break-before: page; }
.quiet { color: var(--ink3); }
.name { font-family: 'Atkinson Hyperlegible Next Variable', 'Hanken Grotesk Variable', system-ui, sans-serif; font-weight: 620; unicode-bidi: isolate; }
.words { margin: 1.5mm 0 2mm; padding: 2.5mm 4mm; border-left: 1.2mm solid var(--line); background: var(--sunk); font: 400 10.5pt/1.6 'Literata Variable', Georgia, serif; white-space: pre-wrap; unicode-bidi: isolate; max-width: 155mm; }
.words--line { display: inline; margin: 0; padding: 0; border: 0; background: none; font-size: 9.5pt; }
.words del { background: var(--del); text-decoration: line-through; }
.words del + ins { margin-left: 0.8mm; }
.words ins { background: var(--ins); text-decoration: underline; }
.said { white-space: pre-wrap; unicode-bidi: isolate; margin: 0.5mm 0 1.5mm; max-width: 155mm; }
.facts { margin: 0 0 3mm; display: grid; gap: 1mm; }
.facts > div { display: grid; grid-template-columns: 40mm 1fr; gap: 4mm; break-inside: avoid; }
.facts dt { color: var(--ink3); }
.facts dd { margin: 0; }
.facts .said { margin: 0; }
.facts:not(:last-child), p.label + p { break-after: avoid; }
table { width: 100%; border-collapse: collapse; margin: 1mm 0 4mm; }
caption { text-align: left; color: var(--ink3); padding-bottom: 1.5mm; }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 4mm 1.2mm 0; border-bottom: 0.2mm solid var(--line); }
thead th { color: var(--ink3); font-weight: 570; border-bottom-color: var(--ink3); }
tbody th { font-weight: 450; white-space: nowrap; }
tr { break-inside: avoid; }
article { margin: 6mm 0 7mm; }
h2 + article { margin-top: 0; }
.whole { break-inside: avoid; }
.head { display: flex; justify-content: space-between; gap: 6mm; align-items: baseline; padding-bottom: 1mm; margin-bottom: 2mm; border-bottom: 0.3mm solid var(--ink); break-after: avoid; break-inside: avoid; }
.head time, .head .aside { color: var(--ink3); white-space: nowrap; }
.history { list-style: none; margin: 0; padding: 0; }
.history > li { display: grid; grid-template-columns: 40mm 1fr; gap: 4mm; padding: 0.8mm 0; break-inside: avoid-page; }
.history time { color: var(--ink3); }
.history .chronicle { break-inside: avoid; }
.title { min-height: 235mm; display: flex; flex-direction: column; gap: 6mm; }
.title .about { font-size: 16pt; line-height: 1.3; margin: 0; }
.title .community { color: var(--ink3); margin: 0; }
.care { margin-top: auto; border-top: 0.3mm solid var(--ink); padding-top: 3mm; }
.left { margin: 0; padding-left: 5mm; }
.left li { margin-bottom: 1mm; }
.contents { list-style: none; margin: 0; padding: 0; columns: 2; }
.contents li { padding: 0.6mm 0; break-inside: avoid; }
.mark { color: var(--ochre); }
.plot { display: block; width: 174mm; height: 62mm; margin: 2mm 0 3mm; }
.plot text { font: 450 10px 'Hanken Grotesk Variable', system-ui, sans-serif; fill: var(--ink3); }
.plot .line { fill: none; stroke: var(--pine); stroke-width: 1.4; stroke-linejoin: round; }
.plot .ahead { stroke-dasharray: 4 3; }
.plot .wash { fill: var(--pine); fill-opacity: 0.12; }
.plot .limit { stroke: var(--ochre); stroke-width: 1; stroke-dasharray: 4 3; }
.plot .limit-words { fill: var(--ochre); }
.plot .axis { stroke: var(--line); stroke-width: 0.6; }
.plot .today { stroke: var(--ink); stroke-width: 0.8; }
.week-head h1 span { font-weight: 450; color: var(--ink2); font-size: 17pt; letter-spacing: 0; margin-left: 2mm; }
.week-head .community { color: var(--ink3); margin: 0 0 1mm; }
.headlines { display: grid; grid-template-columns: repeat(3, 1fr); gap: 7mm 9mm; margin: 7mm 0 8mm; }
.headline .label { margin: 0; color: var(--ink2); font-weight: 570; }
.headline .big { font-size: 27pt; line-height: 1.15; font-weight: 620; margin: 0; letter-spacing: -0.01em; }
.headline .beside { color: var(--ink3); margin: 0; font-size: 8.5pt; min-height: 1.45em; }
.spark { display: block; width: 100%; height: 11mm; margin: 1mm 0; }
.spark .usual { fill: #dce8df; }
.spark .line { fill: none; stroke: var(--pine); stroke-width: 1.5; stroke-linejoin: round; }
.spark .now { fill: var(--pine); stroke: #fff; stroke-width: 1; }
.spark .few { fill: #fff; stroke: var(--pine); stroke-width: 0.8; }
.plots { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-bottom: 7mm; }
.plots figure { margin: 0; break-inside: avoid; }
.plots figcaption { font-weight: 620; margin-bottom: 2mm; display: flex; justify-content: space-between; }
.plots .key { font-weight: 450; color: var(--ink3); font-size: 8pt; }
.plots .key i { display: inline-block; width: 2.2mm; height: 2.2mm; border-radius: 0.4mm; margin: 0 1mm 0 2mm; }
.key .pine { background: #1f5a4b; }
.key .ochre { background: #9a6a12; }
.bars { display: block; width: 100%; }
.bars text { font: 450 9px 'Hanken Grotesk Variable', system-ui, sans-serif; fill: var(--ink3); }
.bars .value { fill: var(--ink); font-weight: 570; }
.bars .axis { stroke: var(--line); stroke-width: 0.6; }
.bars .bar { fill: #1f5a4b; }
.bars .part { fill: #9a6a12; }
.bars .unknown { fill: #fff; stroke: var(--ink3); stroke-width: 0.6; stroke-dasharray: 2 1.5; }
.remarks { border-top: 0.3mm solid var(--ink); padding-top: 3mm; break-inside: avoid; }
.remarks h2 { font-size: 11.5pt; margin-bottom: 1.5mm; }
.remarks p { max-width: none; margin-bottom: 1mm; color: var(--ink2); }
.chapter { margin-bottom: 9mm; }
.chapter h2, .chapter h3 { margin: 0 0 1.5mm; }
.chapter h3 { margin-top: 4mm; }
.n { text-align: right; white-space: nowrap; }
.figures, .plain, .weeks, .definitions { margin-bottom: 2mm; }
.figures th, .figures td { padding: 0.9mm 3mm 0.9mm 0; vertical-align: middle; }
.figures td:last-child, .figures th:last-child, .weeks td:last-child, .weeks th:last-child, .plain td:last-child { padding-right: 0; }
.figures tbody th { white-space: normal; }
.figures .top th { font-weight: 620; padding-top: 2mm; }
.figures .top td { padding-top: 2mm; }
.figures .top:has(+ .way) { break-after: avoid; }
.chapter > p { break-after: avoid; break-inside: avoid; }
.plain { width: auto; }
.plain th, .plain td { padding-right: 9mm; }
.figures .part th, .figures .part td, .figures .way th { border-bottom-color: #efeadf; }
.figures .way th { color: var(--ink3); font-size: 8pt; padding-top: 1.6mm; }
.figures .way { break-after: avoid; }
.figures .drawn, .figures .course { width: 31mm; padding-left: 3mm; }
.figures .spark { width: 28mm; height: 6.5mm; margin: 0; }
.figures .said { max-width: 40mm; color: var(--ink2); margin: 0; }
.in1 { padding-left: 4mm !important; }
.in2 { padding-left: 8mm !important; }
.in3 { padding-left: 12mm !important; }
.weeks { font-size: 7.5pt; }
.weeks th, .weeks td { padding: 0.7mm 1.6mm 0.7mm 0; }
.weeks tbody th { white-space: normal; width: 46mm; }
.definitions tbody th { width: 50mm; white-space: normal; font-weight: 570; }
`;
