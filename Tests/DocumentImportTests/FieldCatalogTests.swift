import BudgetModel
import Diagnostics
import DocumentImport
import Testing

@Suite struct FieldCatalogTests {
  @Test(arguments: RecordKind.allCases) func namesAndKeysAreUniqueWithinARecord(record: RecordKind) {
    let fields = FieldCatalog.fields(of: record)
    #expect(!fields.isEmpty)
    #expect(Set(fields.map(\.name)).count == fields.count)
    #expect(Set(fields.map(\.key)).count == fields.count)
  }

  @Test func everyNameIsListed() {
    let listed = RecordKind.allCases.flatMap { FieldCatalog.fields(of: $0).map(\.name) }
    #expect(Set(listed) == Set(FieldName.allCases))
  }

  @Test func aFieldIsFoundByItsChineseNameAndByItsKey() {
    #expect(FieldCatalog.field(named: "财政资金", of: .project)?.name == .fiscal)
    #expect(FieldCatalog.field(named: "fiscal", of: .project)?.name == .fiscal)
    #expect(FieldCatalog.field(named: "财政资金", of: .indicator) == nil)
  }

  @Test func aRecordReadsTheFieldsThatItAlwaysHasAndNoOthers() throws {
    let text = try Seed.imported().performanceText
    let project = try #require(text.projects.first)
    let records: [any FieldReadable] = [text.department, project, project.plan.points[0], project.indicators[0]]
    for record in records {
      let kind = type(of: record).recordKind
      let listed = Set(FieldCatalog.fields(of: kind).map(\.name))
      let optional = Set(Project.optionalFields.map(\.field.name) + Indicator.optionalFields.map(\.field.name))
      for field in FieldName.allCases where !optional.contains(field) {
        #expect((record.value(of: field) != nil) == listed.contains(field), "\(kind) \(field.rawValue)")
      }
      for field in FieldName.allCases where !listed.contains(field) { #expect(record.value(of: field) == nil) }
    }
  }

  @Test func everyValueIsOfTheKindThatIsListed() throws {
    let text = try Seed.imported().performanceText
    let project = try #require(text.projects.first)
    let records: [any FieldReadable] = [text.department, project, project.plan.points[0], project.indicators[0]]
    for record in records {
      for field in FieldCatalog.fields(of: type(of: record).recordKind) {
        guard let value = record.value(of: field.name) else { continue }
        #expect(value.value.kind == field.kind)
      }
    }
  }

  @Test func aValueComesWithItsPlace() throws {
    let project = try #require(try Seed.imported().projects.first)
    let name = try #require(project.value(of: .projectName))
    guard case .text("见义勇为工作经费") = name.value else {
      Issue.record("unexpected \(name.value)")
      return
    }
    #expect(name.location.line == 81)
  }

  @Test func aListGivesItsRecords() throws {
    let project = try #require(try Seed.imported().projects.first)
    guard case .records(let points) = project.value(of: .plan)?.value,
      case .text(let date) = points[1].value(of: .date)?.value
    else {
      Issue.record("the plan is no list of points")
      return
    }
    #expect(date == "6月底")
  }
}

extension FieldValue {
  /// The kind of the value, as the catalogue names it.
  fileprivate var kind: FieldKind? {
    switch self {
    case .text: .text
    case .integer: .integer
    case .amount: .amount
    case .indicatorValue: .indicatorValue
    case .date: .date
    case .paragraphs: .paragraphs
    case .records(let records): records.first.map { .records(type(of: $0).recordKind) }
    }
  }
}
