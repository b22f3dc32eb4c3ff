internal import BudgetModel
internal import DocumentImport
internal import ParallelWork
internal import Synchronization

/// Which input of a run writes into which folder: of several inputs of one department the first is rendered, and the
/// others would write over its files.
final class FolderClaims: Sendable {
  /// The input that has a department's folder already.
  struct Owner {
    var department: Department
    var input: String
  }

  private let turns = Turnstile()
  private let owners = Mutex<[String: String]>([:])

  /// Claims the folder of what was read of an input, by its number among the inputs, after all before it were read. An
  /// input that can't be read claims nothing.
  ///
  /// - Returns: the earlier input that has the folder; nil where it is free.
  func claim(_ reading: Result<ImportedDocument, ImportFailure>, of input: String, number: Int) -> Owner? {
    turns.pass(number) {
      guard case .success(let imported) = reading else { return nil }
      let department = imported.performanceText.department
      return claim(OutputNames(department: department).folder, for: input).map {
        Owner(department: department, input: $0)
      }
    }
  }

  private func claim(_ folder: String, for input: String) -> String? {
    owners.withLock { owners -> String? in
      if let owner = owners[folder] { return owner }
      owners[folder] = input
      return nil
    }
  }

  /// Lets those behind an input pass that is not read.
  func skip(_ number: Int) { turns.pass(number) {} }
}
