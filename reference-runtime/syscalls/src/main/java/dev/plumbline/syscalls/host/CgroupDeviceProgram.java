package dev.plumbline.syscalls.host;

import com.sun.jna.Memory;
import dev.plumbline.syscalls.Architecture;
import dev.plumbline.syscalls.SyscallName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The program that decides which devices a cgroup of version 2 may use: bpf(2), linux/bpf.h. */
public final class CgroupDeviceProgram {

  private static final int PROG_LOAD = 5;
  private static final int PROG_ATTACH = 8;
  private static final int PROG_GET_FD_BY_ID = 13;
  private static final int PROG_QUERY = 16;
  private static final int TYPE_CGROUP_DEVICE = 15;
  private static final int ATTACH_CGROUP_DEVICE = 6;
  private static final int ALLOW_MULTI = 2;
  private static final int REPLACE = 4;
  private static final int ATTRIBUTES = 128;
  private static final int INSTRUCTION = 8;
  private static final int O_DIRECTORY_CLOEXEC = 0200000 | 02000000;
  private static final int AT_FDCWD = -100;

  private CgroupDeviceProgram() {}

  /**
   * Attaches a program in the place of the one that is there, so that the cgroup is never without.
   *
   * @param cgroup its directory
   * @param instructions of eBPF, 8 bytes each
   * @throws ErrnoException if the kernel has no such programs, or refuses this one
   */
  public static void attach(Path cgroup, byte[] instructions) throws IOException {
    try (var directory = open(cgroup);
        var program = load(instructions)) {
      var before = attached(directory, cgroup);
      try (var attributes = attributes()) {
        attributes.setInt(0, directory.fd());
        attributes.setInt(4, program.fd());
        attributes.setInt(8, ATTACH_CGROUP_DEVICE);
        attributes.setInt(12, ALLOW_MULTI);
        if (before.isEmpty()) {
          bpf(PROG_ATTACH, attributes, cgroup.toString());
          return;
        }
        try (var old = byId(before.getAsInt(), cgroup)) {
          attributes.setInt(12, ALLOW_MULTI | REPLACE);
          attributes.setInt(16, old.fd());
          bpf(PROG_ATTACH, attributes, cgroup.toString());
        }
      }
    }
  }

  private static Descriptor load(byte[] instructions) throws IOException {
    var licence = "Apache-2.0\0".getBytes(StandardCharsets.US_ASCII);
    try (var attributes = attributes();
        var program = new Memory(instructions.length);
        var text = new Memory(licence.length)) {
      program.write(0, instructions, 0, instructions.length);
      text.write(0, licence, 0, licence.length);
      attributes.setInt(0, TYPE_CGROUP_DEVICE);
      attributes.setInt(4, instructions.length / INSTRUCTION);
      attributes.setPointer(8, program);
      attributes.setPointer(16, text);
      return new Descriptor((int) bpf(PROG_LOAD, attributes, "device program"));
    }
  }

  /** The program attached last to this very cgroup. */
  private static OptionalInt attached(Descriptor directory, Path cgroup) throws IOException {
    var most = 64;
    try (var attributes = attributes();
        var ids = new Memory(4L * most)) {
      attributes.setInt(0, directory.fd());
      attributes.setInt(4, ATTACH_CGROUP_DEVICE);
      attributes.setPointer(16, ids);
      attributes.setInt(24, most);
      bpf(PROG_QUERY, attributes, cgroup.toString());
      var count = attributes.getInt(24);
      return count == 0 ? OptionalInt.empty() : OptionalInt.of(ids.getInt(4L * (count - 1)));
    }
  }

  private static Descriptor byId(int id, Path cgroup) throws IOException {
    try (var attributes = attributes()) {
      attributes.setInt(0, id);
      return new Descriptor((int) bpf(PROG_GET_FD_BY_ID, attributes, cgroup.toString()));
    }
  }

  private static Descriptor open(Path cgroup) throws IOException {
    var number = Architecture.current().number(SyscallName.OPENAT);
    var path = Libc.path(cgroup);
    var fd = Libc.syscall(number, AT_FDCWD, path, O_DIRECTORY_CLOEXEC, 0L);
    return new Descriptor((int) Libc.check("openat", cgroup.toString(), fd));
  }

  private static Memory attributes() {
    var attributes = new Memory(ATTRIBUTES);
    attributes.clear();
    return attributes;
  }

  private static long bpf(int command, Memory attributes, String detail) throws IOException {
    var number = Architecture.current().number(SyscallName.BPF);
    return Libc.check("bpf", detail, Libc.syscall(number, command, attributes, ATTRIBUTES));
  }
}
