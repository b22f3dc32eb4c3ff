/// A record whose fields are declared as a list, each with how the record keeps it.
public protocol FieldRecord: FieldReadable {
  /// A record of which nothing is known.
  init()

  /// The fields that may be left out, in the order of the form.
  static var accesses: [FieldAccess<Self>] { get }
}

extension FieldRecord {
  public func value(of field: FieldName) -> Sourced<FieldValue>? { declaredValue(of: field) }

  /// The value of a field among `accesses`; nil where it is blank or no such field is declared.
  func declaredValue(of name: FieldName) -> Sourced<FieldValue>? {
    Self.accesses.first { $0.field.name == name }?.value(self)
  }
}

/// A field together with how records of a kind keep it: said once, for listing, reading and writing.
public struct FieldAccess<Record: Sendable>: Sendable {
  public let field: Field
  /// The field's value in a record; nil where it is blank.
  public let value: @Sendable (Record) -> Sourced<FieldValue>?
  /// Puts a value into a record. A value of another kind than the field's changes nothing.
  public let set: @Sendable (inout Record, Sourced<FieldValue>) -> Void
}

extension FieldAccess {
  typealias Path<Value> = any WritableKeyPath<Record, Value> & Sendable

  static func text(
    _ name: FieldName, _ key: String, _ path: Path<Sourced<String>?>, choices: [String] = []
  ) -> FieldAccess {
    FieldAccess(
      field: Field(name: name, key: key, kind: .text, choices: choices),
      value: { $0[keyPath: path]?.map(FieldValue.text) },
      set: { record, value in
        if case .text(let text) = value.value { record[keyPath: path] = Sourced(text, at: value.location) }
      })
  }

  /// Text that follows from other fields.
  static func derived(
    _ name: FieldName, _ key: String, _ value: @escaping @Sendable (Record) -> Sourced<String>?
  ) -> FieldAccess {
    FieldAccess(
      field: Field(name: name, key: key, kind: .text, isDerived: true),
      value: { value($0)?.map(FieldValue.text) }, set: { _, _ in })
  }

  static func date(_ name: FieldName, _ key: String, _ path: Path<Sourced<CalendarDate>?>) -> FieldAccess {
    FieldAccess(
      field: Field(name: name, key: key, kind: .date), value: { $0[keyPath: path]?.map(FieldValue.date) },
      set: { record, value in
        if case .date(let date) = value.value { record[keyPath: path] = Sourced(date, at: value.location) }
      })
  }

  static func amount(_ name: FieldName, _ key: String, _ path: Path<Sourced<Amount>?>) -> FieldAccess {
    numeric(Field(name: name, key: key, kind: .amount, unit: FieldCatalog.moneyUnit), path)
  }

  static func number(_ name: FieldName, _ key: String, _ path: Path<Sourced<Amount>?>) -> FieldAccess {
    numeric(Field(name: name, key: key, kind: .number), path)
  }

  static func percentage(_ name: FieldName, _ key: String, _ path: Path<Sourced<Amount>?>) -> FieldAccess {
    numeric(Field(name: name, key: key, kind: .percentage), path)
  }

  private static func numeric(_ field: Field, _ path: Path<Sourced<Amount>?>) -> FieldAccess {
    FieldAccess(
      field: field, value: { $0[keyPath: path]?.map { FieldValue.amount($0) } },
      set: { record, value in
        if case .amount(let amount?) = value.value { record[keyPath: path] = Sourced(amount, at: value.location) }
      })
  }

  static func indicatorValue(
    _ name: FieldName, _ key: String, _ path: Path<Sourced<IndicatorValue>?>
  ) -> FieldAccess {
    FieldAccess(
      field: Field(name: name, key: key, kind: .indicatorValue),
      value: { $0[keyPath: path]?.map(FieldValue.indicatorValue) },
      set: { record, value in
        if case .indicatorValue(let text) = value.value { record[keyPath: path] = Sourced(text, at: value.location) }
      })
  }

  static func paragraphs(
    _ name: FieldName, _ key: String, _ path: Path<[Sourced<String>]>, choices: [String] = []
  ) -> FieldAccess {
    FieldAccess(
      field: Field(name: name, key: key, kind: .paragraphs, choices: choices),
      value: { record in
        record[keyPath: path].first.map { Sourced(.paragraphs(record[keyPath: path]), at: $0.location) }
      },
      set: { record, value in
        if case .paragraphs(let texts) = value.value { record[keyPath: path] = texts }
      })
  }

  /// Records of another kind, in order.
  static func records<Item: FieldReadable>(_ name: FieldName, _ key: String, _ path: Path<[Item]>) -> FieldAccess {
    FieldAccess(
      field: Field(name: name, key: key, kind: .records(Item.recordKind)),
      value: { record in
        record[keyPath: path].isEmpty ? nil : Sourced(.records(record[keyPath: path]))
      },
      set: { record, value in
        if case .records(let items) = value.value { record[keyPath: path] = items.compactMap { $0 as? Item } }
      })
  }

  /// One record of another kind; a blank one counts as left out.
  static func record<Item: FieldRecord & BlankInitializable>(
    _ name: FieldName, _ key: String, _ path: Path<Item>
  ) -> FieldAccess {
    FieldAccess(
      field: Field(name: name, key: key, kind: .record(Item.recordKind)),
      value: { record in record[keyPath: path] == Item() ? nil : Sourced(.records([record[keyPath: path]])) },
      set: { record, value in
        if case .records(let items) = value.value, let item = items.first as? Item { record[keyPath: path] = item }
      })
  }
}
