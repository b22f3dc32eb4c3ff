/// The annotations of a page drawn into its content, so that nothing that shows is lost: seals, stamps, filled fields.
struct AppearanceDrawing {
  /// The operators that draw them.
  private(set) var content = ""
  /// The forms by the names that the operators use.
  private(set) var forms: [(name: String, form: PDFReference)] = []

  init(_ page: PDFPage, in source: QPDFDocument) {
    for annotation in source.resolved(page.dictionary["Annots"]).array ?? [] {
      guard let dictionary = source.resolved(annotation).dictionary, AppearanceDrawing.shows(dictionary),
        let form = source.appearance(of: dictionary), let matrix = source.placement(of: form, in: dictionary)
      else { continue }
      let name = "BanxinAppearance\(forms.count)"
      content += "\nq \(matrix) cm /\(name) Do Q"
      forms.append((name, form))
    }
  }

  /// Neither hidden nor for other programs only (ISO 32000-1, table 165).
  private static func shows(_ annotation: PDFDictionary) -> Bool {
    (annotation["F"]?.integer ?? 0) & (2 | 32) == 0 && annotation["Subtype"]?.name != "Popup"
  }
}

extension QPDFDocument {
  /// The form that shows an annotation in its state; nil for one that shows nothing.
  fileprivate func appearance(of annotation: PDFDictionary) -> PDFReference? {
    let normal = resolved(annotation["AP"]).dictionary?["N"]
    if let reference = normal?.reference, isStream(reference) { return reference }
    let states = resolved(normal).dictionary
    return annotation["AS"]?.name.flatMap { states?[$0]?.reference }.flatMap { isStream($0) ? $0 : nil }
  }

  /// The matrix that fits a form into an annotation's rectangle (ISO 32000-1, 12.5.5); nil where either has no extent.
  fileprivate func placement(of form: PDFReference, in annotation: PDFDictionary) -> String? {
    let dictionary = object(form).dictionary ?? [:]
    let (box, corners) = (numbers(dictionary["BBox"]), numbers(annotation["Rect"]))
    let matrix = numbers(dictionary["Matrix"])
    guard box.count == 4, corners.count == 4 else { return nil }
    let shown = PageBox(box).moved(by: matrix.count == 6 ? matrix : [1, 0, 0, 1, 0, 0])
    let target = PageBox(corners)
    let (width, height) = (shown.right - shown.left, shown.top - shown.bottom)
    guard width > 0, height > 0 else { return nil }
    let (x, y) = ((target.right - target.left) / width, (target.top - target.bottom) / height)
    let numbers = [x, 0, 0, y, target.left - shown.left * x, target.bottom - shown.bottom * y]
    return numbers.map(PDFObject.points).map(\.written).joined(separator: " ")
  }

  private func numbers(_ object: PDFObject?) -> [Double] {
    resolved(object).array?.compactMap { resolved($0).number } ?? []
  }
}

extension PageBox {
  /// The box around this one after a transformation.
  fileprivate func moved(by matrix: [Double]) -> PageBox {
    let corners = [(left, bottom), (left, top), (right, bottom), (right, top)].map { x, y in
      (matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5])
    }
    let (xs, ys) = (corners.map(\.0), corners.map(\.1))
    return PageBox([xs.min() ?? 0, ys.min() ?? 0, xs.max() ?? 0, ys.max() ?? 0])
  }
}

extension PDFObject {
  /// The object in PDF syntax.
  var written: String {
    var bytes: [UInt8] = []
    bytes.write(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}
