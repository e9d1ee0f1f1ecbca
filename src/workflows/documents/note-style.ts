/**
 * Adds to a workbook's styles one for notes: dark red, wrapped. Gives the new style's number, or undefined with the
 * styles as they were when they are not shaped as expected: a plain note is better than a spoilt file.
 */
export function addNoteStyle(xml: string): { xml: string; style: number | undefined } {
  const fonts = /<((?:\w+:)?)fonts\b[^>]*>([\s\S]*?)<\/\1fonts>/.exec(xml)
  const formats = /<((?:\w+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs>/.exec(xml)
  if (!fonts || !formats) return { xml, style: undefined }
  const p = fonts[1]!
  const count = (inside: string, name: string) => inside.match(new RegExp(`<${p}${name}[\\s/>]`, 'g'))?.length ?? 0
  const font = count(fonts[2]!, 'font')
  const style = count(formats[2]!, 'xf')
  const grown = (whole: string, name: string, length: number, more: string) =>
    whole
      .replace(/(\scount\s*=\s*)["']\d+["']/, `$1"${length}"`)
      .replace(new RegExp(`</${p}${name}>$`), () => `${more}</${p}${name}>`)
  const newFont = `<${p}font><${p}sz val="10"/><${p}color rgb="FF9C2A10"/><${p}name val="Calibri"/></${p}font>`
  const newFormat = `<${p}xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><${p}alignment vertical="top"/></${p}xf>`
  return {
    style,
    xml: xml
      .replace(fonts[0], () => grown(fonts[0], 'fonts', font + 1, newFont))
      .replace(formats[0], () => grown(formats[0], 'cellXfs', style + 1, newFormat)),
  }
}
