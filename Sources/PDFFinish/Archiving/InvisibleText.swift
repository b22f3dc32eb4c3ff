/// The text of a page's content with nothing else of it, shown in no ink (ISO 32000-1, 9.3.6: rendering mode 3), so that
/// a scan under which it lies can be searched and copied.
func invisibleText(_ content: [UInt8]) throws(FinishError) -> [UInt8] {
  var scanner = ContentScanner(content)
  var output = Array("3 Tr\n".utf8)
  while let operation = try scanner.next() {
    guard operation.isOfText(in: content) else { continue }
    output.append(contentsOf: content[operation.range])
    output.append(UInt8(ascii: "\n"))
  }
  return output
}

extension ContentOperation {
  /// Whether it shows text, or moves it, or chooses its font.
  fileprivate func isOfText(in content: [UInt8]) -> Bool {
    switch kind {
    case .beginText, .endText, .saveState, .restoreState, .showText, .setFont: true
    case .other: ["cm", "Tc", "Tw", "Tz", "TL", "Ts", "Td", "TD", "Tm", "T*"].contains(name(in: content))
    case .beginPath, .paintPath, .endPath, .paintObject, .beginMarkedContent, .endMarkedContent, .undefined: false
    }
  }
}
