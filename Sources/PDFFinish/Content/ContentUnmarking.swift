/// Takes the marks of structure out of a page's content, for a place where the whole page is one figure. Layers keep
/// theirs: they say what shows.
func unmarkedContent(_ content: [UInt8]) throws(FinishError) -> [UInt8] {
  var scanner = ContentScanner(content)
  var (output, open): ([UInt8], [Bool]) = ([], [])
  var copied = 0
  while let operation = try scanner.next() {
    let isKept: Bool
    switch operation.kind {
    case .beginMarkedContent:
      isKept = operation.operands.first.map { decodedName(content[$0.range]) } == "OC"
      open.append(isKept)
    case .endMarkedContent: isKept = open.popLast() ?? true
    default: isKept = true
    }
    if !isKept {
      output.append(contentsOf: content[copied..<operation.range.lowerBound])
      copied = operation.range.upperBound
    }
  }
  return output + content[copied...]
}
