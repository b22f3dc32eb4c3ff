import ArgumentParser
import Pipeline

/// How inputs are read, where their content does not tell.
struct InputOptions: ParsableArguments {
  @Option(help: "文本的编码，如 gb18030；不写为 UTF-8。The encoding of text files; UTF-8 by default.")
  var encoding: String?

  @Option(help: "映射文件：哪张工作表、哪一列是什么。A file that says which sheets and columns hold what.")
  var mapping: String?

  var reading: InputReading { InputReading(encoding: encoding, mapping: mapping) }
}
