/// A value that can be made without anything known: all its parts are blank.
public protocol BlankInitializable: Sendable, Hashable {
  init()
}

/// Keeps a value that most records leave blank out of the record itself, which stays small: thousands are in memory.
@propertyWrapper
public struct Rare<Value: BlankInitializable>: Sendable, Hashable {
  /// Empty or one value.
  private var stored: [Value] = []

  public init() {}

  public var wrappedValue: Value {
    get { stored.first ?? Value() }
    set { stored = newValue == Value() ? [] : [newValue] }
  }
}
