internal import Diagnostics

/// Words with an ideograph that looks or sounds like the right one, none of which stands across the border of two right words.
private let wrongWords: [(wrong: String, right: String)] = [
  ("部暑", "部署"), ("布暑", "部署"), ("布署", "部署"), ("帐户", "账户"), ("帐号", "账号"), ("帐目", "账目"), ("报帐", "报账"), ("记帐", "记账"),
  ("转帐", "转账"), ("台帐", "台账"), ("巳经", "已经"), ("绩郊", "绩效"), ("予算", "预算"), ("指际", "指标"), ("曰常", "日常"), ("松驰", "松弛"),
  ("侯选", "候选"), ("等侯", "等候"), ("气侯", "气候"), ("时侯", "时候"), ("竟争", "竞争"), ("竟赛", "竞赛"), ("竞然", "竟然"), ("管埋", "管理"),
  ("治埋", "治理"), ("处埋", "处理"), ("受埋", "受理"), ("办埋", "办理"), ("审埋", "审理"), ("整埋", "整理"), ("帮抚", "帮扶"), ("维隐", "维稳"),
  ("末成年", "未成年"),
]

/// The first wrong word of a paragraph at each of its places.
func wrongWords(in paragraph: Paragraph) -> [Fault] {
  wrongWords.compactMap { wrong, right in
    paragraph.firstRange(of: wrong).map { range in
      paragraph.fault(
        range, zh: "“\(wrong)”应为“\(right)”", en: "“\(wrong)” is meant as “\(right)”",
        hint: Message(zh: "改为“\(right)”", en: "make it “\(right)”"))
    }
  }
}
