import Diagnostics
import FormLayout

/// A small layout whose picture and row words tests change.
func layoutText(picture: String, extra: String = "", columns: String = "20mm 20mm 1fr") -> String {
  let rows = picture.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
  return """
    form: 试表
    version: 1
    roles:
      标签: {face: 宋体, size: 五号, align: center}
      值: {face: 宋体, size: 五号}
      额: {face: 宋体, size: 五号, format: "0.00"}
    title: "{项目名称} @标签"
    blocks:
      - columns: \(columns)
        picture: |
    \(rows)
    \(extra)
    """
}

/// The rule and line of everything found in a layout.
func findings(_ yaml: String) -> [String] {
  readForm(yaml: yaml, file: "试表.yaml").diagnostics.map { "\($0.rule):\($0.location.line ?? 0)" }
}
