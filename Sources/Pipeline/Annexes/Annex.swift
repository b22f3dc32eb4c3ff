internal import BudgetModel
internal import DocumentImport
internal import Foundation
internal import LayoutCore
internal import PDFFinish
internal import SafeFiles
internal import Verification
internal import VolumeBinding

/// A PDF of another program that the volume takes in, read and ready.
package struct Annex: Sendable {
  /// What the contents call it.
  var title: String
  /// What it is called among the files inside the volume.
  var name: String
  var bytes: [UInt8]
  /// The sizes of its pages as they are seen.
  var pages: [Size]
  /// Whether the document that shows it carries it as a file too.
  var isAttached = true

  var sha256: String { SafeFiles.sha256(of: bytes) }

  var volumeAnnex: VolumeAnnex { VolumeAnnex(title: title, pages: pages) }

  var expected: ExpectedAnnex { ExpectedAnnex(title: title, bytes: bytes, pageCount: pages.count) }

  /// As the data of the volume tell of it.
  var record: DataDocument.Annex {
    DataDocument.Annex(title: Sourced(title), file: Sourced(name), sha256: sha256)
  }

  /// The file inside the volume, so that its data are enough to make it again.
  var attachment: Attachment {
    Attachment(
      name: name, mediaType: "application/pdf", description: "附件：\(title)", relationship: .supplement, data: bytes)
  }
}
