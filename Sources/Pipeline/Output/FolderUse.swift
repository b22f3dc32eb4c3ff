internal import SafeFiles

/// How a run has the folder of a department.
enum FolderUse: Sendable {
  /// For itself; where another run has it, that is an error.
  case alone
  /// For itself, after whoever has it now: the lines of a stream come as they come.
  case aloneInTurn
  /// Together with others that each add single forms.
  case shared
}

extension FolderLock {
  /// Takes a folder for a use of it.
  convenience init(_ folder: String, for use: FolderUse) throws(LockFailure) {
    // What holds a folder is a run that goes on or ends: waiting for it has no natural limit.
    try self.init(
      folder, isShared: use == .shared, waiting: use == .alone ? .zero : .seconds(86_400),
      until: { Interruption.signal != nil })
  }
}
