internal import Foundation

/// A process that reads scans, and the line to it. It ends with its owner.
final class WorkerProcess {
  let channel: MessageChannel
  private let identifier: pid_t

  /// Nil where the system starts no process.
  init?(_ command: ScanWorkerCommand) {
    var ends: [Int32] = [0, 0]
    // The ends close in every other program that is started.
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else { return nil }
    let identifier = Self.start(command, line: ends[1])
    close(ends[1])
    guard let identifier else {
      close(ends[0])
      return nil
    }
    (self.identifier, channel) = (identifier, MessageChannel(descriptor: ends[0]))
  }

  deinit {
    close(channel.descriptor)
    // One that still works on a page does not notice that nobody listens.
    kill(identifier, SIGKILL)
    waitpid(identifier, nil, 0)
  }

  /// Starts a program with one end of the line as its standard input and output, and whatever libraries print nowhere.
  private static func start(_ command: ScanWorkerCommand, line: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, line, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, line, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // A group of its own: a key that stops a command is for the command, which ends its workers itself.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    let words = ([command.program] + command.arguments).map { strdup($0) }
    let environment = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") }
    defer { (words + environment).forEach { free($0) } }
    var identifier: pid_t = 0
    let status = posix_spawn(&identifier, command.program, &actions, &attributes, words + [nil], environment + [nil])
    return status == 0 ? identifier : nil
  }
}
