public import Diagnostics
internal import PDFFinish

/// What an error of setting or finishing a sheet means to the user.
///
/// - Parameter name: the file that was to be made.
public func findings(of error: any Error, for name: String) -> [Diagnostic] {
  switch error {
  case let failure as SetupFailure: failure.diagnostics
  case let error as FinishError: [error.diagnostic]
  default: [DocumentError(name: name, underlying: error).diagnostic]
  }
}
