/** pdfjs makes these as it is loaded, for drawing, which is never done here; without them it needs a native package. */

for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
  if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, Object);
