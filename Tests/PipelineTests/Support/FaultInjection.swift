import Foundation
import Testing

/// A library that makes one of a program's calls to the system fail: the nth write, flush or renaming of a file in a
/// folder, by whichever of the calls that write or flush. It is loaded before the system's own.
struct FaultInjection {
  enum Call: String, CaseIterable {
    case write, fsync, rename
  }

  static let library = Result { try compile() }

  /// The environment in which the nth call, counted from 1, finds the disk full.
  static func environment(_ call: Call, number: Int, in folder: URL) throws -> [String: String] {
    [
      "LD_PRELOAD": try library.get().path, "FAULT_CALL": call.rawValue, "FAULT_NUMBER": String(number),
      "FAULT_FOLDER": folder.resolvingSymlinksInPath().path,
    ]
  }

  private static func compile() throws -> URL {
    let source = try Scratch.file("fault.c", code.utf8)
    let library = source.deletingLastPathComponent().appending(path: "fault.so")
    let compiler = try Program("cc", ["-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl"])
    let clang =
      compiler.status == 0 ? compiler : try Program("clang", ["-shared", "-fPIC", "-o", library.path, source.path])
    try #require(clang.status == 0, "\(clang.messages)")
    return library
  }

  private static let code = #"""
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <stdatomic.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <unistd.h>

    static atomic_int calls;

    static int fails(const char *call, const char *path) {
      const char *folder = getenv("FAULT_FOLDER"), *wanted = getenv("FAULT_CALL"), *number = getenv("FAULT_NUMBER");
      if (!folder || !wanted || !number || strcmp(call, wanted) || strncmp(path, folder, strlen(folder))) return 0;
      if (atomic_fetch_add(&calls, 1) + 1 != atoi(number)) return 0;
      errno = ENOSPC;
      return 1;
    }

    static int descriptor_fails(const char *call, int descriptor) {
      char link[64], path[4096];
      snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
      ssize_t length = readlink(link, path, sizeof path - 1);
      if (length < 0) return 0;
      path[length] = 0;
      return fails(call, path);
    }

    ssize_t write(int descriptor, const void *bytes, size_t count) {
      static ssize_t (*system_write)(int, const void *, size_t);
      if (!system_write) system_write = dlsym(RTLD_NEXT, "write");
      return descriptor_fails("write", descriptor) ? -1 : system_write(descriptor, bytes, count);
    }

    ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
      static ssize_t (*system_pwrite)(int, const void *, size_t, off64_t);
      if (!system_pwrite) system_pwrite = dlsym(RTLD_NEXT, "pwrite64");
      return descriptor_fails("write", descriptor) ? -1 : system_pwrite(descriptor, bytes, count, offset);
    }

    int fdatasync(int descriptor) {
      static int (*system_fdatasync)(int);
      if (!system_fdatasync) system_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
      return descriptor_fails("fsync", descriptor) ? -1 : system_fdatasync(descriptor);
    }

    int fsync(int descriptor) {
      static int (*system_fsync)(int);
      if (!system_fsync) system_fsync = dlsym(RTLD_NEXT, "fsync");
      return descriptor_fails("fsync", descriptor) ? -1 : system_fsync(descriptor);
    }

    int rename(const char *from, const char *to) {
      static int (*system_rename)(const char *, const char *);
      if (!system_rename) system_rename = dlsym(RTLD_NEXT, "rename");
      return fails("rename", to) ? -1 : system_rename(from, to);
    }
    """#
}
