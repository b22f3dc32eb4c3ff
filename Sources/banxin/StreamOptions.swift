import ArgumentParser
import Foundation
import Pipeline

/// How standard input is rendered line by line.
struct StreamOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "标准输入每行一个 JSON 对象，逐行应答；不写则看第一行。Standard input is JSON lines; told by its first line when absent.")
  var lines: Bool?

  @Flag(help: "应答按行的先后，不按完成的先后。Answers lines in their order, not as they are done.")
  var ordered = false

  @Flag(help: "同一条记录后来的内容可以代替先前的。A record may be sent again with other content.")
  var replace = false

  /// Whether this process renders lines for another.
  @Flag(help: .private)
  var worker = false

  func request(jobs: Int, reading: InputReading) -> StreamRequest {
    let worker = WorkerCommand(
      program: Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]),
      arguments: CommandLine.arguments.dropFirst() + ["--worker"])
    return StreamRequest(worker: worker, jobs: jobs, isOrdered: ordered, replaces: replace, reading: reading)
  }
}
