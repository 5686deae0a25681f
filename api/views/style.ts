/**
 * The one stylesheet. Elements first, few classes:
 * `message done|problem`, `state <status>` (word + shape), `stack` (a table that becomes a list on a
 * phone; give each td a data-label), `rows` (a list of sentences), `button`, `quiet`, `hint`, `pages`.
 */
export const style = `
:root {
  --ink: #1b2430; --soft: #4a5665; --line: #c5ccd4; --paper: #fff; --wash: #f2f5f8;
  --blue: #154273; --link: #01588f; --red: #9f1f1f; --amber: #8a5200; --green: #22632f;
}
* { box-sizing: border-box; }
html { font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
body { margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
header, main, footer { padding-inline: max(1rem, calc((100vw - 64rem) / 2)); }
header { background: var(--blue); color: #fff; }
header a { color: #fff; }
.brand { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; padding-block: .75rem .35rem; }
.brand a { font-size: 1.3rem; font-weight: 700; text-decoration: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; list-style: none; margin: 0; padding: 0 0 .35rem; max-width: none; }
nav li a { display: inline-block; padding: .4rem 0; text-decoration: none; border-bottom: 3px solid transparent; }
nav li a:hover { text-decoration: underline; }
nav li a[aria-current] { border-color: #fff; font-weight: 600; }
.signed-in { display: flex; flex-wrap: wrap; gap: 0 1rem; max-width: none; padding-bottom: .5rem; font-size: .95rem; }
button.plain { background: none; border: 0; padding: 0; margin: 0; color: inherit; font-weight: 400; text-decoration: underline; } button.plain:hover { background: none; text-decoration: none; }
.rehearsal { max-width: none; margin: 0 calc(50% - 50vw); padding: .4rem max(1rem, calc((100vw - 64rem) / 2)); background: #ffe9b8; color: var(--ink); }
main { padding-block: 1rem 3rem; outline: 0; }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
h1, h2, h3 { line-height: 1.25; color: var(--blue); margin: 2rem 0 .5rem; }
h1 { font-size: 1.75rem; margin-top: .75rem; } h2 { font-size: 1.3rem; } h3 { font-size: 1.08rem; }
p, ul, ol, dl { margin-block: .5rem 1rem; max-width: 44rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid #b95a00; outline-offset: 2px; border-radius: 2px; }
header :focus-visible { outline-color: #ffd37a; }
.skip { position: absolute; left: -99rem; background: #fff; color: var(--link); padding: .5rem 1rem; z-index: 1; }
.skip:focus { left: .5rem; top: .5rem; }
.lead { font-size: 1.2rem; max-width: 48rem; }
.hint, .quiet { color: var(--soft); } .hint { font-size: .93rem; }
.message { border-left: .4rem solid; padding: .6rem 1rem; margin: 1rem 0; max-width: 48rem; background: var(--wash); }
.message > :first-child { margin-top: 0; } .message > :last-child { margin-bottom: 0; }
.message.done { border-color: var(--green); } .message.problem { border-color: var(--red); }
.rows { list-style: none; padding: 0; max-width: none; border-top: 1px solid var(--line); }
.rows > li { padding: .6rem 0; border-bottom: 1px solid var(--line); }
.rows p { margin: .15rem 0; max-width: 54rem; }
.state { font-weight: 650; white-space: nowrap; }
.state::before { content: "○ "; } .state.overdue, .state.escalated, .state.stuck { color: var(--red); }
.state.overdue::before { content: "▲ "; } .state.escalated::before { content: "◆ "; }
.state.stuck::before { content: "■ "; } .state.at_risk::before { content: "◐ "; }
.state.at_risk, .state.paused { color: var(--amber); } .state.paused::before { content: "‖ "; }
.state.completed, .state.on_track { color: var(--green); } .state.completed::before { content: "✓ "; }
.state.on_track::before { content: "● "; } .state.cancelled { color: var(--soft); } .state.cancelled::before { content: "✕ "; }
table { border-collapse: collapse; width: 100%; margin-block: .5rem 1rem; }
caption { text-align: left; font-weight: 600; padding-block: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--blue); }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: .35rem 1rem; max-width: 52rem; }
dt { font-weight: 600; } dd { margin: 0; }
form { max-width: 44rem; } 
fieldset { border: 1px solid var(--line); padding: .5rem 1rem 1rem; margin: 1rem 0; } legend { font-weight: 600; padding: 0 .3rem; }
label { display: block; font-weight: 600; margin: .75rem 0 .2rem; }
label.choice { display: flex; align-items: baseline; font-weight: 400; padding: .35rem 0; margin: 0; }
input, select, textarea { font: inherit; color: inherit; border: 2px solid #687480; border-radius: 3px; padding: .45rem .5rem; max-width: 100%; background: #fff; }
textarea { width: 100%; min-height: 5rem; } select { width: min(100%, 28rem); }
input[type=radio], input[type=checkbox] { flex: none; width: 1.15rem; height: 1.15rem; vertical-align: -.15rem; margin-right: .5rem; }
button, .button { display: inline-block; font: inherit; font-weight: 600; color: #fff; background: var(--blue); border: 2px solid var(--blue); border-radius: 4px; padding: .5rem 1.1rem; margin: .6rem .6rem .25rem 0; cursor: pointer; text-decoration: none; }
button:hover, .button:hover { background: #0d2c4e; }
button.quiet, .button.quiet { color: var(--blue); background: #fff; } button.quiet:hover, .button.quiet:hover { background: var(--wash); }
details { border-bottom: 1px solid var(--line); padding: .5rem 0; max-width: none; } summary { cursor: pointer; font-weight: 600; color: var(--link); padding: .25rem 0; }
.goals { font-weight: 400; font-size: .93rem; margin: .2rem 0; padding-left: 1.1rem; }
td details { border: 0; padding: 0; } td summary { padding: 0; }
.pages { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
.year { display: block; width: 100%; height: 3.6rem; } .year text { font-size: 12px; fill: var(--soft); }
.year .track { stroke: var(--line); stroke-width: 2; } .year .tick { stroke: var(--line); } .year .given { fill: var(--link); }
.year .coming { fill: #fff; stroke: var(--link); stroke-width: 1.5; } .year .due { stroke: var(--red); stroke-width: 3; }
.year .met { stroke: var(--green); stroke-width: 3; } .year .today { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3 2; }
@media (max-width: 40rem) {
  h1 { font-size: 1.4rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; }
  .stack, .stack tbody, .stack caption { display: block; }
  .stack thead { position: absolute; left: -99rem; } .stack tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .stack th, .stack td { display: block; border: 0; padding: .05rem 0; text-align: left; }
  .stack td.none { display: none; }
  .stack td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
}
@media print {
  header nav, .skip, footer, form, .button, .rehearsal { display: none; }
  header { background: none; color: #000; } header a { color: #000; } body { font-size: 10.5pt; }
  main { padding: 0; } h2, h3 { break-after: avoid; } tr, li { break-inside: avoid; } a { color: inherit; text-decoration: none; }
  @page { size: A4; margin: 18mm; }
}
`;
