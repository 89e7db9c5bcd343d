package dev.plumbline.launcher.program;

import static dev.plumbline.syscalls.SyscallName.OPENAT;
import static dev.plumbline.syscalls.SyscallName.PRCTL;
import static dev.plumbline.syscalls.SyscallName.SETGROUPS;
import static dev.plumbline.syscalls.SyscallName.SETNS;
import static dev.plumbline.syscalls.SyscallName.SETRESGID;
import static dev.plumbline.syscalls.SyscallName.SETRESUID;
import static dev.plumbline.syscalls.SyscallName.UNSHARE;
import static dev.plumbline.syscalls.SyscallName.WRITE;

import dev.plumbline.spec.runtime.linux.Linux;
import dev.plumbline.spec.runtime.linux.Namespace;
import dev.plumbline.spec.runtime.linux.NamespaceType;
import dev.plumbline.spec.runtime.linux.TimeOffset;
import dev.plumbline.syscalls.OpenFlag;
import dev.plumbline.syscalls.OpenFlags;
import dev.plumbline.syscalls.Slot;
import dev.plumbline.syscalls.abi.CloneFlags;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins and makes namespaces: config-linux.md#namespaces. */
final class NamespaceSteps {

  private static final String CHAPTER = "runtime-spec/namespaces";
  private static final int PR_SET_DUMPABLE = 4;

  private final Script script;
  private final Talk talk;
  private final Linux linux;
  private final Runnable inNewMounts;

  /**
   * Writes into a script.
   *
   * @param inNewMounts what is done in a new mount namespace before the process gives up its user
   *     outside for root inside of a user namespace
   */
  NamespaceSteps(Script script, Talk talk, Linux linux, Runnable inNewMounts) {
    this.script = script;
    this.talk = talk;
    this.linux = linux;
    this.inNewMounts = inNewMounts;
  }

  /** Whether the container's processes are in a user namespace of its own or of a path. */
  static boolean hasUserNamespace(Linux linux) {
    if (linux.namespaces() != null) {
      for (var namespace : linux.namespaces()) {
        if (isUser(namespace)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isUser(Namespace namespace) {
    return namespace.type().equals(NamespaceType.USER.text());
  }

  /** The process that goes on is in all of them: the child of a second clone. */
  void write() {
    join();
    newUser();
    newOthers();
    Fork.write(script, talk, "start the container's process", "runtime-spec/lifecycle");
  }

  /**
   * Those of the host first, while the caller's rights last; the user namespace last of all. Their
   * paths are those of the runtime's mounts, which the process is to leave.
   */
  private void join() {
    var files = new LinkedHashMap<Namespace, Slot>();
    for (var namespace : joined()) {
      script.action("open the " + namespace.type() + " namespace " + namespace.path(), CHAPTER);
      files.put(
          namespace,
          script.must(
              namespace.type() + " namespace",
              OPENAT,
              Script.AT_FDCWD,
              namespace.path(),
              OpenFlags.of(OpenFlag.RDONLY, OpenFlag.CLOEXEC),
              0));
    }
    for (var entry : files.entrySet()) {
      var namespace = entry.getKey();
      script.action("join the " + namespace.type() + " namespace", CHAPTER);
      // The kernel refuses a namespace of another type: EINVAL.
      script.must(SETNS, entry.getValue(), flag(namespace));
      script.close(entry.getValue());
      if (isUser(namespace)) {
        becomeRoot();
      }
    }
  }

  private List<Namespace> joined() {
    var others = new ArrayList<Namespace>();
    var user = new ArrayList<Namespace>();
    for (var namespace : all()) {
      if (namespace.path() != null) {
        (isUser(namespace) ? user : others).add(namespace);
      }
    }
    others.addAll(user);
    return others;
  }

  private void newUser() {
    if (isNew(NamespaceType.USER)) {
      script.action("make a user namespace", CHAPTER);
      script.must(UNSHARE, CloneFlags.CLONE_NEWUSER);
      script.action("map users and groups", "runtime-spec/idmappings");
      talk.ask(Message.MAP);
      becomeRoot();
    }
  }

  /** Files of /proc/self belong to another user until the process is dumpable again. */
  private void becomeRoot() {
    if (isNew(NamespaceType.MOUNT)) {
      script.action("make a mount namespace", CHAPTER);
      script.must(UNSHARE, CloneFlags.CLONE_NEWNS);
      inNewMounts.run();
    }
    script.may(SETRESGID, 0, 0, 0);
    script.may(SETGROUPS, 0, 0);
    script.may(SETRESUID, 0, 0, 0);
    script.may(PRCTL, PR_SET_DUMPABLE, 1, 0, 0, 0);
  }

  private void newOthers() {
    var flags = 0L;
    for (var namespace : all()) {
      var madeBefore = isUser(namespace) || isMount(namespace) && hasUserNamespace(linux);
      if (namespace.path() == null && !madeBefore) {
        flags |= flag(namespace);
      }
    }
    if (flags != 0) {
      script.action("make the other namespaces", CHAPTER);
      script.must(UNSHARE, flags);
    }
    if (isNew(NamespaceType.MOUNT) && !hasUserNamespace(linux)) {
      inNewMounts.run();
    }
    if (linux.timeOffsets() != null && !linux.timeOffsets().isEmpty()) {
      timeOffsets(linux.timeOffsets());
    }
  }

  private void timeOffsets(Map<String, TimeOffset> offsets) {
    script.action("set the time offsets", "runtime-spec/timeoffsets");
    var text = new StringBuilder();
    offsets.forEach(
        (clock, offset) ->
            text.append(clock)
                .append(' ')
                .append(orZero(offset.secs()))
                .append(' ')
                .append(orZero(offset.nanosecs()))
                .append('\n'));
    var bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    var file =
        script.open("offsets", "/proc/self/timens_offsets", OpenFlag.WRONLY, OpenFlag.CLOEXEC);
    script.must(WRITE, file, script.steps.bytes("offsets text", bytes), bytes.length);
    script.close(file);
  }

  private static boolean isMount(Namespace namespace) {
    return namespace.type().equals(NamespaceType.MOUNT.text());
  }

  private boolean isNew(NamespaceType type) {
    return isNew(linux.namespaces(), type);
  }

  /** Whether one of this type is to be made. */
  static boolean isNew(@Nullable List<Namespace> namespaces, NamespaceType type) {
    if (namespaces != null) {
      for (var namespace : namespaces) {
        if (namespace.type().equals(type.text()) && namespace.path() == null) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Namespace> all() {
    return linux.namespaces() == null ? List.of() : linux.namespaces();
  }

  private static long flag(Namespace namespace) {
    for (var type : NamespaceType.values()) {
      if (type.text().equals(namespace.type())) {
        return NamespaceFlags.of(type);
      }
    }
    throw new IllegalArgumentException("namespace type " + namespace.type());
  }

  private static long orZero(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
