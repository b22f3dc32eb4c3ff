internal import CCairo
import Diagnostics

/// A Cairo surface and its drawing context.
final class Surface {
  let surface: OpaquePointer
  let context: OpaquePointer
  /// Where a surface that writes puts its bytes.
  private let output: ByteCollector?

  /// Takes over `surface`; throws when Cairo could not make it.
  init(owning surface: OpaquePointer?, output: ByteCollector? = nil) throws(DrawingError) {
    let operation = Message(zh: "创建画布", en: "Making a surface")
    guard let surface else { throw DrawingError(operation, reason: "no memory") }
    let context = cairo_create(surface)
    do {
      try DrawingError.check(cairo_surface_status(surface), operation)
      try DrawingError.check(cairo_status(context), operation)
    } catch {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
      throw error
    }
    guard let context else { throw DrawingError(operation, reason: "no memory") }
    self.surface = surface
    self.context = context
    self.output = output
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Throws when anything that was drawn so far went wrong: Cairo keeps the first failure and ignores the rest.
  func check(_ operation: Message) throws(DrawingError) {
    try DrawingError.check(cairo_status(context), operation)
    try DrawingError.check(cairo_surface_status(surface), operation)
  }

  /// Completes the surface and gives what it wrote.
  func finish() throws(DrawingError) -> [UInt8] {
    cairo_surface_finish(surface)
    try DrawingError.check(cairo_surface_status(surface), Message(zh: "完成输出", en: "Finishing the output"))
    return output?.bytes ?? []
  }
}
