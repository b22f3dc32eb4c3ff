/// The Chinese type sizes (字号) and their values in points.
///
/// The values are the ones of mainland word processors, which GB/T 9704-2012's 三号 and 四号 refer to in practice.
public enum TypeSize {
  private static let points: [(name: String, points: Double)] = [
    ("初号", 42), ("小初", 36), ("一号", 26), ("小一", 24), ("二号", 22), ("小二", 18), ("三号", 16), ("小三", 15),
    ("四号", 14), ("小四", 12), ("五号", 10.5), ("小五", 9), ("六号", 7.5), ("小六", 6.5), ("七号", 5.5), ("八号", 5),
  ]

  /// The size called `name`, or nil when there is none of that name.
  public static func named(_ name: String) -> Length? {
    points.first { $0.name == name }.map { .pt($0.points) }
  }

  /// The names from the largest to the smallest.
  public static var names: [String] { points.map(\.name) }
}
