import { expect, test } from 'vitest';
import { p, tbl, tc, word } from './packed.ts';
import { documentOf, proseOf, rowsOf, textsOf } from './reading.ts';

test('a merged cell is in every row that it covers, with the text of the whole', async () => {
  const table = tbl(
    [tc('Doel', '<w:vMerge w:val="restart"/>'), tc('Actie 1')],
    [tc('', '<w:vMerge/>'), tc('Actie 2')],
  );
  const rows = rowsOf(await documentOf(word(table)));
  expect(rows.map(({ cells }) => cells.map(({ text, continues }) => [text, continues]))).toEqual([
    [
      ['Doel', false],
      ['Actie 1', false],
    ],
    [
      ['Doel', true],
      ['Actie 2', false],
    ],
  ]);
  expect(rows[0]?.cells[0]?.rowSpan).toBe(2);
});

test('a theme over the whole width keeps the columns below it in place', async () => {
  const theme = tc('Thema', '<w:gridSpan w:val="3"/><w:shd w:fill="D9E2F3"/>');
  const [first, second] = rowsOf(await documentOf(word(tbl([theme], [tc('a'), tc('b'), tc('c')]))));
  expect(first?.cells).toMatchObject([{ text: 'Thema', columnSpan: 3, fill: '#d9e2f3' }]);
  expect(second?.cells.map(({ column }) => column)).toEqual([0, 1, 2]);
});

test('a row with fewer cells is not shifted but doubted', async () => {
  const [, short] = rowsOf(
    await documentOf(word(tbl([tc('a'), tc('b'), tc('c')], [tc('d'), tc('e')]))),
  );
  expect(short?.cells.map(({ text }) => text)).toEqual(['d', 'e', '']);
  expect(short?.doubt).toContain('minder cellen');
});

test('a heading is one by its outline, whatever Word calls its style', async () => {
  const styles = `<w:styles><w:style w:styleId="Kop1"><w:name w:val="rubrik 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:styleId="Eigen"><w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>`;
  const body =
    p('Een', '<w:pStyle w:val="Kop1"/>') + p('Twee', '<w:pStyle w:val="Eigen"/>') + p('Tekst');
  const { blocks } = await documentOf(word(body, { styles }));
  expect(blocks.map((block) => block.kind === 'text' && block.heading)).toEqual([1, 2, null]);
});

test('styles that stand on each other do not go round for ever', async () => {
  const styles = `<w:styles><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`;
  expect(proseOf(await documentOf(word(p('x', '<w:pStyle w:val="A"/>'), { styles })))).toEqual([
    'x',
  ]);
});

test('numbers and bullets that Word sets itself are read with their text', async () => {
  const level = (index: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const at = (id: number, index: number) =>
    `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${id}"/></w:numPr>`;
  const body =
    p('Doel', at(1, 0)) +
    p('Actie', at(1, 1)) +
    p('Actie', at(1, 1)) +
    p('Doel', at(1, 0)) +
    p('Actie', at(1, 1)) +
    p('politie', at(2, 0));
  expect(proseOf(await documentOf(word(body, { numbering })))).toEqual([
    ...['1. Doel', '1.1 Actie', '1.2 Actie', '2. Doel', '2.1 Actie', '• politie'],
  ]);
});

test('a tracked change is read as it would be accepted, and said', async () => {
  const text = (name: string, value: string) => `<w:r><w:${name}>${value}</w:${name}></w:r>`;
  const body = `<w:p>${text('t', 'Q')}<w:ins>${text('t', '3')}</w:ins><w:del>${text('delText', '2')}</w:del></w:p>`;
  const deleted =
    '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>weg</w:t></w:r></w:p></w:tc></w:tr>';
  const document = await documentOf(
    word(body + tbl([tc('blijft')]).replace('</w:tbl>', `${deleted}</w:tbl>`)),
  );
  expect(proseOf(document)).toEqual(['Q3']);
  expect(textsOf(document)).toEqual([['blijft']]);
  expect(document.remarks.join()).toContain('nog niet zijn geaccepteerd');
});

test('hidden text, footnotes, pictures and the contents are left out, and said', async () => {
  const run = (content: string) => `<w:p><w:r>${content}</w:r></w:p>`;
  const styles =
    '<w:styles><w:style w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style></w:styles>';
  const body =
    run('<w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t>') +
    run('<w:t>x</w:t><w:footnoteReference w:id="1"/><w:drawing/>') +
    p('Doel 3', '<w:pStyle w:val="Inhopg1"/>');
  const document = await documentOf(word(body, { styles }));
  expect(proseOf(document)).toEqual(['x']);
  expect(document.remarks).toHaveLength(4);
});

test('a note in the margin of a cell stands with the cell, and a frame is text of its own', async () => {
  const comments =
    '<w:comments><w:comment w:id="7"><w:p><w:r><w:t>Nog navragen</w:t></w:r></w:p></w:comment></w:comments>';
  const noted = '<w:p><w:r><w:t>Q2</w:t></w:r><w:r><w:commentReference w:id="7"/></w:r></w:p>';
  const frame =
    '<w:p><w:r><w:t>a</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>kader</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>kader</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>';
  const document = await documentOf(word(frame + tbl([tc(noted), tc('x')]), { comments }));
  expect(rowsOf(document)[0]?.cells[0]).toMatchObject({ text: 'Q2', note: 'Nog navragen' });
  expect(proseOf(document)).toEqual(['a', 'kader']);
});

test('lines of columns that stand a hair apart are one column', async () => {
  const grid =
    '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="20"/><w:gridCol w:w="3000"/></w:tblGrid>';
  const wide = '<w:gridSpan w:val="2"/>';
  const table = tbl([tc('Wat', wide), tc('Wie')], [tc('a'), tc('b', wide)]).replace(
    '<w:tbl>',
    `<w:tbl>${grid}`,
  );
  expect(
    rowsOf(await documentOf(word(table))).map(({ cells }) => cells.map(({ column }) => column)),
  ).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

test('says which words of a cell are bold, also where the same word stands there twice', async () => {
  const run = (text: string, isBold: boolean) =>
    `<w:r><w:rPr>${isBold ? '<w:b/>' : ''}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const first = `<w:p>${run('politie,  ', false)}${run('Team OOV', true)}</w:p>`;
  const second = `<w:p>${run('en ', false)}${run('politie', true)}</w:p>`;
  const [row] = rowsOf(await documentOf(word(tbl([tc(first + second)]))));
  const [cell] = row?.cells ?? [];
  expect(cell?.text).toBe('politie, Team OOV\nen politie');
  const words = cell?.bold.map(({ from, to }) => [from, cell.text.slice(from, to)]);
  expect(words).toEqual([
    [9, 'Team OOV'],
    [21, 'politie'],
  ]);
});
