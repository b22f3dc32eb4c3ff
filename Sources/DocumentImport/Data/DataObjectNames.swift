extension DataObject {
  /// The Chinese names of keys that are no fields: what `banxin import` writes for people to edit.
  static let chineseNames: [String: String] = [
    "version": "版本", "department": "部门", "partOne": "第一部分", "partTwo": "第二部分", "projects": "项目", "title": "标题",
    "chapters": "章", "number": "部分", "name": "名称", "heading": "标题", "paragraphs": "段落", "sections": "节",
    "planUnit": "计划单位", "year": "年度",
  ]

  /// The Chinese name of one of the object's keys: that of its field, or its own.
  func chineseName(of key: String) -> String {
    let name = fieldName(of: key)
    return name == key ? DataObject.chineseNames[key] ?? key : name
  }
}
