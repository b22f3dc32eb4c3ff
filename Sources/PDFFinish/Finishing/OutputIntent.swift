extension Finisher {
  /// The intent to show the document's colours as sRGB (ISO 19005-3, 6.2.3): what makes plain RGB and black mean the
  /// same on every device.
  mutating func addOutputIntent() -> PDFReference {
    let profile = update.add(PDFStream(dictionary: ["N": 3], data: ICCProfile.sRGB))
    let name = PDFObject.text("sRGB IEC61966-2.1")
    return update.add([
      "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"), "OutputConditionIdentifier": name, "Info": name,
      "RegistryName": .text("http://www.color.org"), "DestOutputProfile": .reference(profile),
    ])
  }
}
