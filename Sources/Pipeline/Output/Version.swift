/// The version of this Banxin, as `--version`, reports and PDFs state it.
public let banxinVersion = "0.1.0"
