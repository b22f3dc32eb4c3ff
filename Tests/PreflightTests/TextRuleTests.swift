import BudgetModel
import Diagnostics
import Preflight
import Testing

/// What each rule about running text finds, and what it leaves alone.
@Suite struct TextRuleTests {
  /// The rules that speak about a purpose; the rest of the text is clean.
  private func rules(_ text: String) -> [String] {
    var department = CleanDepartment.text
    department.projects[3].purpose.value = text
    return Preflight().findings(in: department).map(\.rule).filter { $0.hasPrefix("text.") }
  }

  @Test(arguments: [
    ("落实维护维护政治安全。", "text.doubled"), ("开展进行进行培训。", "text.doubled"), ("提高的的水平。", "text.doubled"),
    ("组织和和协调。", "text.doubled"),
    ("购买“平安器材。", "text.unbalanced"), ("购买器材”。", "text.unbalanced"), ("购买（进口器材。", "text.unbalanced"),
    ("依据《办法执行。", "text.unbalanced"),
    ("购买\"器材。", "text.unbalanced"), ("购买器材，，发放。", "text.punctuation"), ("购买器材。。", "text.punctuation"),
    ("购买器材，。", "text.punctuation"),
    ("购买器材,发放补助。", "text.half-width-punctuation"), ("购买器材和", "–"), ("购买器材、", "text.unfinished"),
    ("购买器材：", "text.unfinished"),
    ("购买 器材。", "text.space"), ("购买　　器材。", "text.space"), ("购买\t器材。", "text.control"), ("购买\u{200B}器材。", "text.control"),
    ("购买\u{FFFD}材。", "text.lost"), ("购买锟斤拷器材。", "text.lost"), ("社4会治理。", "text.digit-in-word"),
    ("资6金支出。", "text.digit-in-word"),
    ("决策、4行督导。", "text.digit-in-word"), ("购买１２台器材。", "text.full-width"), ("购买ＬＥＤ屏。", "text.full-width"),
    ("二○二四年器材。", "text.look-alike"),
    ("购买1O台器材。", "text.look-alike"), ("2022一2024年器材。", "text.look-alike"), ("⼈民满意。", "text.look-alike"),
    ("制度部暑。", "text.look-alike"),
    ("用于XX县器材。", "text.placeholder"), ("用于×年×月器材。", "text.placeholder"), ("用于**器材。", "text.placeholder"),
    ("用于某某学校。", "text.placeholder"),
    ("待定", "text.placeholder"), ("/", "text.placeholder"), ("覆盖全省学校。", "text.level"), ("服务我市学生。", "text.level"),
    ("4月31日前完成。", "text.date"),
    ("2024年13月完成。", "text.date"), ("（县域)学校。", "text.bracket-width"),
  ])
  func aMistakeIsFoundAndNothingElse(text: String, rule: String) {
    #expect(rules(text) == (rule == "–" ? [] : [rule]))
  }

  @Test(arguments: [
    "常常看看，一个一个落实，二〇二〇年的做法非常非常好。", "达到目的的方式多样，普及及推广并重，共和和平。", "方方面面，是是非非，和和美美。", "“双减”和‘减负’（试行）、《办法》。",
    "1）购买器材；2）发放补助；（3）验收。", "一)购买；二)发放。", "7×24小时值守，3×5米展板，X光机1台，EXXON牌润滑油。", "7*24小时值守。", "位居全省前列，按照全市统一部署，全省教育大会精神。",
    "《全省教育规划》和“全市一盘棋”活动。", "全区域覆盖，全市场竞争。", "培训3次，覆盖5个乡镇、2万人，用时3年，提高2倍，第4季度完成。", "表1和附件2，G20国家，12345热线，110报警，5G网络。",
    "2022—2024年分3期实施，2月29日前完成。", "don’t worry，it’s fine。", "真棒！！是吗？！", "省委、市委和国务院的部署。", "投入3.5万元、比例为1:2。",
    "台账、账户、帐篷、已经。",
    "三年级5班、第3中学、A级景区2处。", "村村通、户户通。", "管理人员和管理办法。",
  ])
  func whatOnlyLooksLikeAMistakeIsLeftAlone(text: String) {
    #expect(rules(text) == [])
  }

  @Test func quotesMayOpenInOneParagraphAndCloseInAnother() {
    var department = CleanDepartment.text
    department.projects[3].goals = ["1.做到“有场地、", "2.有器材、", "3.有老师”。"].map { CleanDepartment.at($0) }
    #expect(!Preflight().findings(in: department).map(\.rule).contains("text.unbalanced"))
  }

  @Test(arguments: [
    ("河北省教育厅", "服务我市", true), ("河北省教育厅", "覆盖全省", false), ("唐山市教育局", "覆盖全省学校", true), ("唐山市教育局", "覆盖全市", false),
    ("唐山市路北区教育局", "覆盖全区", false), ("唐山市路北区教育局", "覆盖全县学校", true), ("乐亭县城乡规划局", "覆盖全县", false), ("教育局", "覆盖全省学校", false),
  ])
  func theLevelOfGovernmentIsReadFromTheNameWhereCodesDoNotTell(name: String, text: String, isFound: Bool) {
    var department = CleanDepartment.text
    department.department.name.value = name
    for index in department.projects.indices { department.projects[index].code.value = "P\(index)" }
    department.projects[3].purpose.value = text + "的支出。"
    let found = Preflight().findings(in: department).filter { $0.rule == "text.level" && $0.field == "资金用途" }
    #expect(found.isEmpty != isFound)
  }
}
