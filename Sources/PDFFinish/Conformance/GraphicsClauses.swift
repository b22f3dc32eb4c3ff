internal import Diagnostics

/// ISO 19005-3, 6.2 but for fonts: colours, images, states.
extension ConformanceClause {
  static let graphicsClauses = [
    operators, balancedContent, ownResources, outputProfile, oneIntent, deviceColours, noCMYK, noTransfer,
    noHalftonePhase,
    renderingIntents, plainImages, noInterpolation, imageBits, plainForms, blendModes,
  ]

  static let operators = ConformanceClause(
    .archive, "6.2.2-1", zh: "只用标准规定的操作符", en: "content has only operators of the standard"
  ) { document in
    document.pages.flatMap { page in
      page.content.undefinedOperators.map { .page(page.index, zh: "的操作符 \($0)", en: "operator \($0)") }
    }
  }

  static let balancedContent = pages(
    .banxin, "content-balance", zh: "标记和状态成对", en: "marks and states are balanced"
  ) { $0.content.isBalanced }

  static let ownResources = pages(
    .archive, "6.2.2-2", zh: "页面自带资源", en: "a page has resources of its own"
  ) { $0.page.dictionary["Resources"] != nil }

  static let outputProfile = document(
    .archive, "6.2.3-1", zh: "输出意图含 RGB 显示器配置文件", en: "the output intent holds a profile for RGB"
  ) { document in
    guard let profile = document.outputProfile, profile.count > 128 else { return false }
    let (version, deviceClass, space) = (profile[8], profile[12..<16], profile[16..<20])
    return version < 5 && (deviceClass.elementsEqual("mntr".utf8) || deviceClass.elementsEqual("prtr".utf8))
      && space.elementsEqual("RGB ".utf8)
  }

  static let deviceColours = document(
    .archive, "6.2.4.3-2", zh: "设备颜色有输出意图", en: "device colours have an output intent"
  ) { $0.outputProfile != nil }

  static let oneIntent = document(.archive, "6.2.3-2", zh: "输出意图只有一个配置文件", en: "its output intents name one profile") {
    Set($0.outputIntents.compactMap { $0["DestOutputProfile"]?.reference }).count <= 1
  }

  /// The profile of the output intent is for RGB: it gives no meaning to colours of four inks.
  static let noCMYK = ConformanceClause(
    .archive, "6.2.4.3-3", zh: "不用 DeviceCMYK", en: "colours of four inks are not used"
  ) { document in
    let images = document.objects.filter { $0.isStream && $0.object.dictionary?["ColorSpace"]?.name == "DeviceCMYK" }
    return document.pages.filter(\.content.usesCMYK).map(\.place) + images.map(\.place)
  }

  static let noTransfer = graphicsStates("6.2.5-1", zh: "不含传递函数", en: "a graphics state has no transfer function") {
    $0["TR"] == nil && ($0["TR2"] == nil || $0["TR2"]?.name == "Default")
  }

  static let noHalftonePhase = graphicsStates("6.2.5-3", zh: "不含网点相位", en: "a graphics state has no halftone phase") {
    $0["HTP"] == nil
  }

  static let blendModes = graphicsStates("6.2.10-1", zh: "只用标准规定的混合模式", en: "a blend mode is one of the standard") {
    $0["BM"].map { modes.isSuperset(of: $0.array?.compactMap(\.name) ?? [$0.name ?? ""]) } ?? true
  }

  private static let modes: Set<String> = [
    "Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn",
    "HardLight", "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity",
  ]

  static let renderingIntents = objects("6.2.6-1", zh: "渲染意图是标准的四种之一", en: "a rendering intent is one of the four") {
    let intent = ($0.object.dictionary?["Intent"] ?? $0.object.dictionary?["RI"])?.name
    return intent.map(["RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"].contains) ?? true
  }

  static let plainImages = images("6.2.8-1", zh: "图像没有替代图像和 OPI", en: "an image has no alternates and no OPI") {
    $0["Alternates"] == nil && $0["OPI"] == nil
  }

  static let noInterpolation = images("6.2.8-3", zh: "图像不插值", en: "an image is not interpolated") {
    $0["Interpolate"]?.boolean != true
  }

  static let imageBits = images("6.2.8-4", zh: "图像每分量 1、2、4、8 或 16 位", en: "an image has 1, 2, 4, 8 or 16 bits") {
    $0["BitsPerComponent"]?.integer.map([1, 2, 4, 8, 16].contains) ?? true
  }

  static let plainForms = xObjects("Form", "6.2.9-1", zh: "表单对象不含 OPI、PS、Ref", en: "a form has no OPI, PS or Ref") {
    Set($0.keys).isDisjoint(with: ["OPI", "PS", "Ref"]) && $0["Subtype2"]?.name != "PS"
  }
}

extension ConformanceClause {
  private static func graphicsStates(
    _ number: String, zh: String, en: String, holds: @escaping @Sendable (PDFDictionary) -> Bool
  ) -> ConformanceClause {
    ConformanceClause(.archive, number, zh: zh, en: en) { document in
      document.pages.filter { !document.graphicsStates(of: $0).allSatisfy(holds) }.map(\.place)
    }
  }

  private static func images(
    _ number: String, zh: String, en: String, holds: @escaping @Sendable (PDFDictionary) -> Bool
  ) -> ConformanceClause {
    xObjects("Image", number, zh: zh, en: en, holds: holds)
  }

  private static func xObjects(
    _ subtype: String, _ number: String, zh: String, en: String,
    holds: @escaping @Sendable (PDFDictionary) -> Bool
  ) -> ConformanceClause {
    objects(number, zh: zh, en: en) { object in
      guard object.isStream, let dictionary = object.object.dictionary else { return true }
      return dictionary["Subtype"]?.name != subtype || holds(dictionary)
    }
  }
}

extension InspectedDocument {
  fileprivate var outputIntents: [PDFDictionary] {
    source.resolved(catalog["OutputIntents"]).array?.compactMap { source.resolved($0).dictionary } ?? []
  }

  /// The profile of the intent that the document's colours are meant for.
  fileprivate var outputProfile: [UInt8]? {
    outputIntents.first { $0["S"]?.name == "GTS_PDFA1" }?["DestOutputProfile"]?.reference.flatMap(source.streamData)
  }

  fileprivate func graphicsStates(of page: InspectedPage) -> [PDFDictionary] {
    let states = source.resolved(page.resources.dictionary?["ExtGState"]).dictionary
    return states?.entries.compactMap { source.resolved($0.value).dictionary } ?? []
  }
}
