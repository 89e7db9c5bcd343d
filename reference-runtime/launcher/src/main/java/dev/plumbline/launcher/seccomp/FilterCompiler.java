package dev.plumbline.launcher.seccomp;

import com.sun.jna.Pointer;
import dev.plumbline.launcher.Refusal;
import dev.plumbline.launcher.program.SeccompFilter;
import dev.plumbline.spec.runtime.linux.Seccomp;
import dev.plumbline.spec.runtime.linux.SyscallArg;
import dev.plumbline.spec.runtime.linux.SyscallRule;
import dev.plumbline.syscalls.host.SocketPair;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles {@code linux.seccomp} into the kernel's instructions. */
public final class FilterCompiler {

  private static final int EPERM = 1;
  private static final int EEXIST = 17;
  private static final int EACCES = 13;
  private static final int MOST_BYTES = 4096 * 8 * 8;
  private static final int COMPARISON = 24;
  static final List<String> OPERATORS =
      List.of(
          "SCMP_CMP_NE",
          "SCMP_CMP_LT",
          "SCMP_CMP_LE",
          "SCMP_CMP_EQ",
          "SCMP_CMP_GE",
          "SCMP_CMP_GT",
          "SCMP_CMP_MASKED_EQ");

  /** Goes with a listener only. */
  private static final long WAIT_KILLABLE = 32;

  static final Map<String, Long> FLAGS =
      Map.of(
          "SECCOMP_FILTER_FLAG_TSYNC", 1L,
          "SECCOMP_FILTER_FLAG_LOG", 2L,
          "SECCOMP_FILTER_FLAG_SPEC_ALLOW", 4L,
          "SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV", WAIT_KILLABLE);

  private final Seccomp seccomp;
  private final int defaultAction;

  private FilterCompiler(Seccomp seccomp) {
    this.seccomp = seccomp;
    this.defaultAction =
        action("linux.seccomp.defaultAction", seccomp.defaultAction(), seccomp.defaultErrnoRet());
  }

  /**
   * Compiles it.
   *
   * @throws Refusal naming the property that is no valid one
   */
  public static SeccompFilter compile(Seccomp seccomp) throws IOException {
    return new FilterCompiler(seccomp).run();
  }

  private SeccompFilter run() throws IOException {
    if (seccomp.defaultAction().equals(SeccompAction.SCMP_ACT_NOTIFY.name())) {
      throw new Refusal("linux.seccomp.defaultAction: SCMP_ACT_NOTIFY cannot be the default");
    }
    var flags = flags();
    var notifies = notifies();
    checkListener(notifies);
    var filter = Libseccomp.seccomp_init(defaultAction);
    if (filter == null) {
      throw new Refusal(
          "linux.seccomp.defaultAction " + seccomp.defaultAction() + ": not supported");
    }
    try {
      Libseccomp.seccomp_attr_set(filter, Libseccomp.ATTRIBUTE_NO_NEW_PRIVILEGES, 0);
      list(seccomp.architectures()).forEach(name -> architecture(filter, name));
      for (var rule : list(seccomp.syscalls())) {
        rule(filter, rule);
      }
      return new SeccompFilter(
          joined(NewerCalls.before(seccomp), export(filter)),
          notifies ? flags : flags & ~WAIT_KILLABLE,
          notifies,
          orEmpty(seccomp.listenerPath()),
          orEmpty(seccomp.listenerMetadata()));
    } finally {
      Libseccomp.seccomp_release(filter);
    }
  }

  private void checkListener(boolean notifies) {
    var none = orEmpty(seccomp.listenerPath()).isEmpty();
    if (notifies && none) {
      throw new Refusal("linux.seccomp: SCMP_ACT_NOTIFY needs a listenerPath");
    }
    if (none && !orEmpty(seccomp.listenerMetadata()).isEmpty()) {
      throw new Refusal("linux.seccomp.listenerMetadata: needs a listenerPath");
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private boolean notifies() {
    return list(seccomp.syscalls()).stream()
        .anyMatch(rule -> rule.action().equals(SeccompAction.SCMP_ACT_NOTIFY.name()));
  }

  private long flags() {
    var all = 0L;
    for (var flag : list(seccomp.flags())) {
      var bit = FLAGS.get(flag);
      if (bit == null) {
        throw new Refusal("linux.seccomp.flags: no such flag: " + flag);
      }
      all |= bit;
    }
    return all;
  }

  private static void architecture(Pointer filter, String name) {
    var word = name.replaceFirst("^SCMP_ARCH_", "").toLowerCase(Locale.ROOT);
    var token =
        name.startsWith("SCMP_ARCH_") ? Libseccomp.seccomp_arch_resolve_name(text(word)) : 0;
    if (token == 0) {
      throw new Refusal("linux.seccomp.architectures: no such architecture: " + name);
    }
    var result = Libseccomp.seccomp_arch_add(filter, token);
    if (result != 0 && result != -EEXIST) {
      throw new Refusal("linux.seccomp.architectures: " + name + ": error " + -result);
    }
  }

  private void rule(Pointer filter, SyscallRule rule) {
    if (rule.names().isEmpty()) {
      throw new Refusal("linux.seccomp.syscalls: names must hold at least one");
    }
    var action = action("linux.seccomp.syscalls: action", rule.action(), rule.errnoRet());
    if (action == defaultAction) {
      return; // libseccomp refuses what changes nothing
    }
    for (var name : rule.names()) {
      var number = Libseccomp.seccomp_syscall_resolve_name(text(name));
      if (number != Libseccomp.UNKNOWN_SYSCALL) {
        add(filter, action, name, number, list(rule.args()));
      }
    }
  }

  /** The kernel knows one comparison of each argument; several of one become several rules. */
  private static void add(
      Pointer filter, int action, String name, int number, List<SyscallArg> args) {
    var repeated = args.stream().mapToLong(SyscallArg::index).distinct().count() < args.size();
    if (repeated) {
      args.forEach(arg -> add(filter, action, name, number, List.of(arg)));
      return;
    }
    var bytes = ByteBuffer.allocate(COMPARISON * args.size()).order(ByteOrder.LITTLE_ENDIAN);
    for (var arg : args) {
      var operator = OPERATORS.indexOf(arg.op());
      if (operator < 0) {
        throw new Refusal("linux.seccomp.syscalls: args: no such operator: " + arg.op());
      }
      var second = arg.valueTwo() == null ? 0 : arg.valueTwo().longValue();
      bytes.putInt((int) arg.index()).putInt(operator + 1);
      bytes.putLong(arg.value().longValue()).putLong(second);
    }
    var result =
        Libseccomp.seccomp_rule_add_array(filter, action, number, args.size(), bytes.array());
    if (result != 0 && result != -EEXIST && result != -EACCES) {
      throw new Refusal("linux.seccomp.syscalls: " + name + ": error " + -result);
    }
  }

  private static int action(String property, String name, @Nullable Long error) {
    var action =
        SeccompAction.named(name)
            .orElseThrow(() -> new Refusal(property + ": no such action: " + name));
    if (error != null && !action.takesError) {
      throw new Refusal(property + ": " + name + " returns no error, but an errno is given");
    }
    return action.with(error == null ? EPERM : error);
  }

  private static byte[] export(Pointer filter) throws IOException {
    try (var pair = SocketPair.open()) {
      var result = Libseccomp.seccomp_export_bpf(filter, pair.theirs().fd());
      pair.theirs().close();
      if (result != 0) {
        throw new Refusal("linux.seccomp: the filter cannot be compiled: error " + -result);
      }
      return pair.ours().stream().readToEnd(MOST_BYTES, Duration.ofSeconds(10)).bytes();
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static byte[] text(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, bytes.length + 1);
  }

  private static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
