@testable import PDFFinish

extension Spoiling {
  static let all = file + tags + structure + tables + links

  private static let file = [
    Spoiling("pdf.a.6.1.13-1") { $0.catalog { $0["Extra"] = .integer(5_000_000_000) } },
    Spoiling("pdf.a.6.1.13-3") { $0.catalog { $0["Extra"] = .string(Array(repeating: 65, count: 40_000)) } },
    Spoiling("pdf.a.6.1.13-4") { $0.catalog { $0["Extra"] = .name(String(repeating: "n", count: 128)) } },
    Spoiling("pdf.a.6.1.12-1") { $0.catalog { $0["Perms"] = [:] } },
    Spoiling("pdf.a.6.1.13-2") { $0.catalog { $0["Extra"] = .real("1" + String(repeating: "0", count: 39) + ".0") } },
    Spoiling("pdf.a.6.1.13-5") { $0.catalog { $0["Extra"] = .real("0." + String(repeating: "0", count: 40) + "1") } },
    Spoiling("pdf.a.6.2.3-2") { spoiler in
      spoiler.catalog { catalog in
        let other: PDFObject = ["S": .name("GTS_PDFX"), "DestOutputProfile": catalog["Metadata"]]
        catalog["OutputIntents"] = .array((catalog["OutputIntents"]?.array ?? []) + [other])
      }
    },
    Spoiling("pdf.a.6.2.4.3-3") { try? $0.content(0, "BT", with: "0 0 0 1 k BT") },
    Spoiling("pdf.a.6.2.11.4.2-1") { $0.objects("Type", "FontDescriptor") { $0["CharSet"] = .text("/A") } },
    Spoiling("pdf.a.6.2.11.4.2-2") { $0.objects("Type", "FontDescriptor") { $0["CIDSet"] = 1 } },
    Spoiling("pdf.ua-1.7.21.4.2-1") { $0.objects("Type", "FontDescriptor") { $0["CharSet"] = .text("/A") } },
    Spoiling("pdf.ua-1.7.21.4.2-2") { $0.objects("Type", "FontDescriptor") { $0["CIDSet"] = 1 } },
    Spoiling("pdf.a.6.1.13-11") { $0.page(0) { $0["MediaBox"] = [0, 0, 2, 20_000] } },
    Spoiling("pdf.a.6.2.2-1") { try? $0.content(0, "Q\n", with: "Q xyz\n") },
    Spoiling("pdf.a.6.2.4.3-2") { $0.catalog { $0["OutputIntents"] = nil } },
    Spoiling("pdf.a.6.2.11.3.2-1") { $0.objects("Subtype", "CIDFontType2") { $0["CIDToGIDMap"] = nil } },
    Spoiling("pdf.a.6.2.11.4.1-1") { $0.objects("Type", "FontDescriptor") { $0["FontFile2"] = nil } },
    Spoiling("pdf.a.6.2.11.7.2-1") { $0.objects("Subtype", "Type0") { $0["ToUnicode"] = nil } },
    Spoiling("pdf.a.6.2.11.8-1") { try? $0.content(0, "<0001", with: "<0000") },
    Spoiling("pdf.a.6.5.1-1") { $0.catalog { $0["OpenAction"] = ["S": .name("JavaScript"), "JS": .string([])] } },
    Spoiling("pdf.a.6.5.2-1") { $0.catalog { $0["AA"] = [:] } },
    Spoiling("pdf.a.6.6.2.1-1") { $0.catalog { $0["Metadata"] = nil } },
    Spoiling("pdf.a.6.8-2") { $0.objects("Type", "Filespec") { $0["UF"] = nil } },
    Spoiling("pdf.a.6.8-3") { $0.objects("Type", "Filespec") { $0["AFRelationship"] = nil } },
    Spoiling("pdf.a.6.8-4") { $0.catalog { $0["AF"] = nil } },
    Spoiling("pdf.a.6.9-1") { $0.catalog { $0["OCProperties"] = [:] } },
    Spoiling("pdf.metadata-agree") { spoiler in
      guard let information = spoiler.document.trailer["Info"]?.reference else { return }
      spoiler.change(information) { $0["Title"] = .text("另一个标题") }
    },
  ]

  private static let tags = [
    Spoiling("pdf.a.6.7.2.2-1") { $0.catalog { $0["MarkInfo"] = nil } },
    Spoiling("pdf.ua-1.6.2-1") { $0.catalog { $0["MarkInfo"] = nil } },
    Spoiling("pdf.a.6.7.3.3-1") { $0.catalog { $0["StructTreeRoot"] = nil } },
    Spoiling("pdf.a.6.7.3.4-1") { $0.element("TOC") { $0["S"] = .name("Absatz") } },
    Spoiling("pdf.a.6.7.4-1") { $0.catalog { $0["Lang"] = .text("中文") } },
    Spoiling("pdf.ua-1.7.1-1") { try? $0.content(0, "BT", with: "/Artifact BMC EMC BT") },
    Spoiling("pdf.ua-1.7.1-3") { try? $0.content(0, "/Artifact <</Type/Layout>> BDC", with: "/Span BMC") },
    Spoiling("pdf.ua-1.7.1-4") { $0.catalog { $0["MarkInfo"] = ["Marked": true, "Suspects": true] } },
    Spoiling("pdf.ua-1.7.1-10") { $0.catalog { $0["ViewerPreferences"] = nil } },
    Spoiling("pdf.a.6.7.3.4-2") { $0.roleMap(["甲": .name("乙"), "乙": .name("甲")]) },
    Spoiling("pdf.ua-1.7.1-6") { $0.roleMap(["甲": .name("甲")]) },
    Spoiling("pdf.a.6.7.3.4-3") { $0.roleMap(["P": .name("H1")]) },
    Spoiling("pdf.ua-1.7.1-7") { $0.roleMap(["P": .name("H1")]) },
    Spoiling("pdf.ua-1.7.15-1") { $0.catalog { $0["AcroForm"] = ["XFA": []] } },
    Spoiling("pdf.ua-1.7.18.2-1") { $0.annotation { $0["Subtype"] = .name("TrapNet") } },
    Spoiling("pdf.artifact-types") { try? $0.content(0, "/Artifact <</Type/Layout>> BDC", with: "/Artifact BMC") },
    Spoiling("pdf.ua-1.7.1-12") { $0.element("TR") { $0["P"] = nil } },
    Spoiling("pdf.ua-1.7.2-34") { $0.catalog { $0["Lang"] = nil } },
    Spoiling("pdf.content-balance") { try? $0.content(0, "Q\n", with: "") },
    Spoiling("pdf.mcid-once") { try? $0.content(1, "/MCID 2 ", with: "/MCID 1 ") },
    Spoiling("pdf.mcid-owned") { try? $0.content(1, "/MCID 2 ", with: "/MCID 77 ") },
    Spoiling("pdf.mcid-owned") { $0.element("H1") { $0["K"] = nil } },
    Spoiling("pdf.parent-tree") { $0.parentTree { $0.append($0.removeFirst()) } },
    Spoiling("pdf.parent-tree") { $0.parentTree { $0.removeAll() } },
    Spoiling("pdf.parent-tree") { $0.page(1) { $0["StructParents"] = .integer(2) } },
  ]

  private static let structure = [
    Spoiling("pdf.ua-1.7.2-26") { $0.element("TOC") { $0["S"] = .name("Sect") } },
    Spoiling("pdf.ua-1.7.2-27") { $0.element("TOCI") { $0["S"] = .name("P") } },
    Spoiling("pdf.ua-1.7.3-1") { $0.element("Figure") { $0["Alt"] = nil } },
    Spoiling("pdf.figure-bounds") { $0.element("Figure") { $0["A"] = nil } },
    Spoiling("pdf.ua-1.7.4.2-1") { $0.element("H1") { $0["S"] = .name("H3") } },
    Spoiling("pdf.ua-1.7.4.4-2") { $0.element("H1") { $0["S"] = .name("H") } },
    Spoiling("pdf.ua-1.7.4.4-1") { $0.objects("S", "H1") { $0["S"] = .name("H") } },
    Spoiling("pdf.ua-1.7.9-1") { $0.element("Figure") { $0["S"] = .name("Note") } },
    Spoiling("pdf.element-once") { spoiler in
      let table = spoiler.document.structure.indices(of: "Table").first
      let reference = table.flatMap { spoiler.document.structure.elements[$0].reference }
      spoiler.element("Figure") { $0["K"] = reference.map(PDFObject.reference) }
    },
  ]

  private static let tables = [
    Spoiling("pdf.ua-1.7.2-3") { $0.element("THead") { $0["S"] = .name("Sect") } },
    Spoiling("pdf.ua-1.7.2-4") { $0.element("THead") { $0["S"] = .name("Sect") } },
    Spoiling("pdf.ua-1.7.2-9") { $0.objects("S", "TR") { $0["S"] = .name("Div") } },
    Spoiling("pdf.ua-1.7.2-11") { $0.element("TBody") { $0["S"] = .name("THead") } },
    Spoiling("pdf.ua-1.7.2-14") { $0.element("TBody") { $0["S"] = .name("THead") } },
    Spoiling("pdf.ua-1.7.2-36") { $0.element("TR") { $0["S"] = .name("P") } },
    Spoiling("pdf.ua-1.7.2-41") { $0.element("TD") { $0["A"] = ["O": .name("Table"), "RowSpan": 9] } },
    Spoiling("pdf.ua-1.7.2-15") { $0.element("TD") { $0["A"] = ["O": .name("Table"), "RowSpan": 3] } },
    Spoiling("pdf.ua-1.7.2-42") { $0.element("TD") { $0["A"] = ["O": .name("Table"), "ColSpan": 2] } },
    Spoiling("pdf.ua-1.7.5-1") { $0.element("TH") { $0["A"] = nil } },
    Spoiling("pdf.table-headers") { $0.objects("S", "TH") { $0["S"] = .name("TD") } },
  ]

  private static let links = [
    Spoiling("pdf.a.6.3.1-1") { $0.annotation { $0["Subtype"] = .name("Movie") } },
    Spoiling("pdf.a.6.3.2-2") { $0.annotation { $0["F"] = nil } },
    Spoiling("pdf.a.6.3.2-2") { $0.annotation { $0["F"] = .integer(4 | 2) } },
    Spoiling("pdf.a.6.3.3-4") { $0.annotation { $0["AP"] = ["N": ["On": .null]] } },
    Spoiling("pdf.a.6.3.3-1") { $0.annotation { $0["Subtype"] = .name("Text") } },
    Spoiling("pdf.ua-1.7.18.1-1") { $0.annotation { $0["Subtype"] = .name("Text") } },
    Spoiling("pdf.ua-1.7.18.3-1") { $0.page(0) { $0["Tabs"] = nil } },
    Spoiling("pdf.ua-1.7.18.4-2") { $0.element("Figure") { $0["S"] = .name("Form") } },
    Spoiling("pdf.ua-1.7.18.5-1") { $0.element("Link") { $0["S"] = .name("Span") } },
    Spoiling("pdf.ua-1.7.18.5-2") { $0.annotation { $0["Contents"] = nil } },
    Spoiling("pdf.annotation-owned") { $0.annotation { $0["StructParent"] = .integer(1) } },
    Spoiling("pdf.annotation-owned") { $0.element("Link") { $0["K"] = [0, 1] } },
  ]
}
